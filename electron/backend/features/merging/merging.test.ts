import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { dumpClients } from '#electron/backend/db/client-dump.ts'
import { aClient, aVisit, DAY, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

type Fields = InputOf<'clients.merge'>['fields']

async function merge(shop: TestShop, survivorId: number, mergedId: number, fields: Fields = {}) {
  return (await shop.call('clients.merge', await wanted(shop, survivorId, mergedId, fields))).mergeId
}

async function wanted(shop: TestShop, survivorId: number, mergedId: number, fields: Fields = {}) {
  const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
  return {
    survivorId,
    survivorVersion: await versionOf(survivorId),
    mergedId,
    mergedVersion: await versionOf(mergedId),
    fields,
  }
}

const create = async (shop: TestShop, fields: Parameters<typeof aClient>[0]) =>
  (await shop.call('clients.create', aClient(fields))).id
const log = async (shop: TestShop, id: number, amount: number, fields: Parameters<typeof aVisit>[2] = {}) =>
  (await shop.call('visits.log', aVisit(id, amount, fields))).visitId
const pointsOf = async (shop: TestShop, id: number) => (await shop.call('clients.card', { id })).loyalty.points
const clean = async (shop: TestShop) => expect((await shop.call('loyalty.check', {})).findings).toEqual([])

describe('a merge', () => {
  test('brings visits, points, facts, family, numbers and codes to the surviving card, and every sum with them', async () => {
    const shop = await openTestShop()
    const olena = await create(shop, { name: 'Олена Коваленко', phones: ['0671234567'], codes: ['A1'], note: 'Латте' })
    const double = await create(shop, {
      name: 'Olena Kovalenko',
      phones: ['+380 67 123 45 67', '0509876543'],
      codes: ['B2'],
      note: 'Любить вікно',
      email: 'olena@example.com',
      birthday: { year: 1986, month: 3, day: 8 },
    })
    await log(shop, olena, 10_000)
    shop.clock += DAY
    await log(shop, double, 25_000, { tip: 500 })
    const who = { kind: 'person', name: 'Тарас', gender: 'male' } as const
    await shop.call('people.addRelative', { clientId: double, kind: 'child', who, birthday: null })
    await shop.call('people.addFact', { clientId: double, personId: null, labelId: null, text: 'без цукру', question: null })

    await merge(shop, olena, double)
    const card = await shop.call('clients.card', { id: olena })
    expect(card).toMatchObject({
      name: 'Олена Коваленко',
      note: 'Латте\nЛюбить вікно',
      email: 'olena@example.com',
      birthday: { year: 1986, month: 3, day: 8 },
      codes: ['A1', 'B2'],
      summary: { visits: 2, spent: 35_000, lastVisitDay: '2026-11-12' },
      loyalty: { points: 35 },
    })
    expect(card.phones.map(({ e164 }) => e164)).toEqual(['+380671234567', '+380509876543'])
    const known = await shop.call('people.ofClient', { clientId: olena })
    expect(known).toMatchObject({ facts: [{ text: 'без цукру' }], family: [{ called: 'Тарас' }] })
    expect((await shop.call('visits.ofClient', { clientId: olena, before: null, limit: 10 })).rows).toHaveLength(2)
    expect((await shop.call('clients.card', { id: double })).id).toBe(olena)
    expect((await shop.call('clients.arrival', { id: double })).id).toBe(olena)
    expect(await shop.call('clients.byCode', { code: 'b2' })).toEqual({ clientId: olena })
    const hits = async (text: string) => (await shop.call('clients.find', { text, limit: 5 })).hits.map(({ id }) => id)
    expect(await hits('0509876543')).toEqual([olena])
    expect(await hits('kovalenko')).toEqual([olena])
    expect((await shop.call('clients.counts', {})).archived).toBe(0)
    await clean(shop)
  })

  test('takes the fields that were chosen, and keeps the survivor’s else', async () => {
    const shop = await openTestShop()
    const one = await create(shop, { name: 'Іра', email: 'one@example.com', note: 'перша' })
    const other = await create(shop, { name: 'Ірина Бойко', email: 'other@example.com', note: 'друга' })
    await merge(shop, one, other, { name: 'merged', note: 'merged' })
    expect(await shop.call('clients.card', { id: one })).toMatchObject({
      name: 'Ірина Бойко',
      email: 'one@example.com',
      note: 'друга',
    })
  })

  test('keeps the stricter agreement, whichever was said later', async () => {
    const shop = await openTestShop()
    const refused = await create(shop, { name: 'Марко Лис', consentGiven: false })
    const { photoFile: _, consentGiven: __, ...profile } = aClient({ name: 'Марко Лис' })
    await shop.call('clients.update', { id: refused, version: 1, ...profile, consent: 'refused' })
    shop.clock += DAY
    const given = await create(shop, { name: 'Марко Лис' })
    const mergeId = await merge(shop, given, refused)
    expect((await shop.call('clients.card', { id: given })).consent?.state).toBe('refused')
    await shop.call('clients.undoMerge', { mergeId })
    expect((await shop.call('clients.card', { id: given })).consent?.state).toBe('given')
    expect((await shop.call('clients.card', { id: refused })).consent?.state).toBe('refused')
  })

  test('lets a visit of the old card be voided to the last point', async () => {
    const shop = await openTestShop()
    const [one, other] = [await create(shop, {}), await create(shop, {})]
    const visitId = await log(shop, other, 80_000)
    await merge(shop, one, other)
    expect(await pointsOf(shop, one)).toBe(80)
    expect(await shop.call('visits.void', { visitId, reason: 'помилка' })).toMatchObject({ takenBack: 80, balance: 0 })
    expect((await shop.call('clients.card', { id: one })).summary).toMatchObject({ visits: 0, spent: 0 })
    await clean(shop)
  })

  test('of a husband with his wife by mistake hides that they are tied, and brings it back', async () => {
    const shop = await openTestShop()
    const [olena, taras, marta] = [
      await create(shop, { name: 'Олена' }),
      await create(shop, { name: 'Тарас' }),
      await create(shop, { name: 'Марта' }),
    ]
    const tie = (clientId: number, to: number, kind: 'spouse' | 'child' | 'parent') =>
      shop.call('people.addRelative', {
        clientId,
        kind,
        who: { kind: 'client', clientId: to, gender: null },
        birthday: null,
      })
    await tie(olena, taras, 'spouse')
    await tie(olena, marta, 'child')
    await tie(marta, taras, 'parent')
    const family = async (clientId: number) =>
      (await shop.call('people.ofClient', { clientId })).family.map(({ called, kind }) => `${kind} ${called}`).sort()
    const mergeId = await merge(shop, olena, taras)
    expect(await family(olena)).toEqual(['child Марта'])
    expect(await family(marta)).toEqual(['parent Олена'])
    await shop.call('clients.undoMerge', { mergeId })
    expect(await family(olena)).toEqual(['child Марта', 'spouse Тарас'])
    expect(await family(taras)).toEqual(['child Марта', 'spouse Олена'])
    expect(await family(marta)).toEqual(['parent Олена', 'parent Тарас'])
  })

  test('is refused for a card with itself, an archived, a merged and an invented one', async () => {
    const shop = await openTestShop({ shop: { sampleClients: 12 } })
    const [one, other, third] = [await create(shop, {}), await create(shop, {}), await create(shop, {})]
    const sample = (await shop.call('clients.list', { ...wholeList, sort: 'visits', descending: true, limit: 1 })).rows[0]?.id
    expect(await shop.rule('clients.merge', await wanted(shop, one, one))).toBe('merge-with-itself')
    expect(await shop.rule('clients.merge', await wanted(shop, one, sample ?? 0))).toBe('merge-with-sample')
    await merge(shop, one, other)
    expect(
      await shop.rule('clients.merge', { survivorId: third, survivorVersion: 1, mergedId: other, mergedVersion: 2, fields: {} }),
    ).toBe('client-merged')
    await shop.call('clients.archive', { id: third, archived: true })
    expect(await shop.rule('clients.merge', await wanted(shop, one, third))).toBe('client-archived')
    expect(
      await shop.refused('clients.merge', { survivorId: one, survivorVersion: 1, mergedId: 999, mergedVersion: 1, fields: {} }),
    ).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('asked for twice at once happens once', async () => {
    const shop = await openTestShop()
    const [one, other] = [await create(shop, {}), await create(shop, {})]
    const asked = await wanted(shop, one, other)
    await shop.call('clients.merge', asked)
    expect(await shop.rule('clients.merge', asked)).toBe('client-merged')
    const turned = { ...asked, survivorId: other, mergedId: one }
    expect(await shop.rule('clients.merge', turned)).toBe('client-merged')
  })

  test('brings the chosen name day along, and the calendar by which he keeps it; both go back with an undo', async () => {
    const shop = await openTestShop()
    const [olena, double] = [await create(shop, { name: 'Олена' }), await create(shop, { name: 'Олена К.' })]
    const nameDay = { id: null, kind: 'name-day' as const, label: '', date: { year: null, month: 5, day: 21 } }
    await shop.call('people.setDates', { clientId: double, personId: null, instead: [], dates: [nameDay] })
    await shop.call('people.setNameDayCalendar', { clientId: double, personId: null, calendar: 'RO' })
    const known = (clientId: number) => shop.call('people.ofClient', { clientId })
    const kept = { nameDayCalendar: 'RO', dates: [{ kind: 'name-day', date: { month: 5, day: 21 } }] }

    const mergeId = await merge(shop, olena, double)
    expect(await known(olena)).toMatchObject(kept)
    await shop.call('clients.undoMerge', { mergeId })
    expect(await known(olena)).toMatchObject({ nameDayCalendar: null, dates: [] })
    expect(await known(double)).toMatchObject(kept)
  })

  test('of a card that was changed meanwhile is a conflict', async () => {
    const shop = await openTestShop()
    const [one, other] = [await create(shop, {}), await create(shop, {})]
    const asked = await wanted(shop, one, other)
    await shop.call('clients.addCode', { id: other, code: 'C7' })
    expect(await shop.refused('clients.merge', asked)).toMatchObject({ code: 'CONFLICT', details: { mergedVersion: 2 } })
  })

  test('that made more numbers and codes than a form takes leaves a card that can be saved, but takes no more', async () => {
    const shop = await openTestShop()
    const numbers = (from: number) => Array.from({ length: 5 }, (_, index) => `06712345${from + index}`)
    const codes = (of: string) => Array.from({ length: 5 }, (_, index) => `${of}${index}`)
    const olena = await create(shop, { name: 'Олена', phones: numbers(10), codes: codes('A') })
    await merge(shop, olena, await create(shop, { name: 'Olena', phones: numbers(20), codes: codes('B') }))
    const card = await shop.call('clients.card', { id: olena })
    const { photoFile: _, consentGiven: __, nameless: ___, ...fields } = aClient()
    const phones = card.phones.map(({ typed }) => typed)
    const save = { ...fields, id: olena, version: card.version, name: 'Олена К.', phones, codes: card.codes, consent: null }
    const { version } = await shop.call('clients.update', save)
    const more = await shop.refused('clients.update', { ...save, version, phones: [...phones, '0671234599'] })
    expect(more).toMatchObject({ code: 'INPUT', details: { fields: [{ path: 'phones', problem: 'too-large' }] } })
    expect((await shop.refused('clients.addCode', { id: olena, code: 'C1' })).code).toBe('INPUT')
    await shop.call('clients.update', { ...save, version, phones: phones.slice(1), codes: card.codes.slice(1) })
    expect(await shop.call('clients.card', { id: olena })).toMatchObject({ phones: { length: 9 }, codes: { length: 9 } })
  })

  test('leaves nothing to write on the card that is gone', async () => {
    const shop = await openTestShop()
    const [one, other] = [await create(shop, { name: 'Олена' }), await create(shop, {})]
    await merge(shop, one, other)
    const error = await shop.refused('clients.addCode', { id: other, code: 'Z1' })
    expect(error.details).toMatchObject({ rule: 'client-merged', clientId: one, name: 'Олена' })
    expect(await shop.rule('clients.archive', { id: other, archived: false })).toBe('client-merged')
    expect(await shop.rule('people.addFact', { clientId: other, personId: null, labelId: null, text: 'x', question: null })).toBe(
      'client-merged',
    )
    expect(await shop.rule('visits.log', aVisit(other, 100))).toBe('client-archived')
  })
})

describe('its undo', () => {
  test('gives back exactly what was, and leaves what came since', async () => {
    const shop = await openTestShop()
    const [one, other] = [await create(shop, { codes: ['A1'] }), await create(shop, { name: 'Олена К.', codes: ['B2'] })]
    await log(shop, one, 20_000)
    await log(shop, other, 50_000)
    const before = dumpClients(join(shop.dataDir, 'regulars.db'))
    const mergeId = await merge(shop, one, other)
    await shop.call('clients.undoMerge', { mergeId })
    expect(dumpClients(join(shop.dataDir, 'regulars.db'))).toEqual(before)

    const again = await merge(shop, one, other)
    await log(shop, one, 30_000)
    expect(await shop.call('clients.undoMerge', { mergeId: again })).toEqual({ clientId: other, madeUp: null })
    expect(await shop.call('clients.card', { id: one })).toMatchObject({ summary: { visits: 2, spent: 50_000 }, codes: ['A1'] })
    expect(await shop.call('clients.card', { id: other })).toMatchObject({ summary: { visits: 1, spent: 50_000 }, codes: ['B2'] })
    expect([await pointsOf(shop, one), await pointsOf(shop, other)]).toEqual([50, 50])
    expect(await shop.rule('clients.undoMerge', { mergeId: again })).toBe('merge-undone-already')
    expect((await shop.call('clients.merges', { clientId: one, limit: 10 })).rows).toHaveLength(2)
    await clean(shop)
  })

  test('lets the other card make up for points spent since, so that none is below zero', async () => {
    const shop = await openTestShop()
    const [one, other] = [await create(shop, {}), await create(shop, {})]
    await log(shop, one, 20_000)
    await log(shop, other, 50_000)
    const mergeId = await merge(shop, one, other)
    await log(shop, one, 6_000, { spendPoints: 60 })
    const { madeUp } = await shop.call('clients.undoMerge', { mergeId })
    expect(madeUp).toEqual({ from: other, to: one, points: 40 })
    expect([await pointsOf(shop, one), await pointsOf(shop, other)]).toEqual([0, 10])
    await clean(shop)
  })

  test('lets the survivor make up for a visit of the other that was voided since', async () => {
    const shop = await openTestShop()
    const [one, other] = [await create(shop, {}), await create(shop, {})]
    await log(shop, one, 100_000)
    const visitId = await log(shop, other, 10_000)
    await log(shop, other, 900, { spendPoints: 9 })
    const mergeId = await merge(shop, one, other)
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    const { madeUp } = await shop.call('clients.undoMerge', { mergeId })
    expect(madeUp).toEqual({ from: one, to: other, points: 9 })
    expect([await pointsOf(shop, one), await pointsOf(shop, other)]).toEqual([91, 0])
    expect((await shop.call('clients.card', { id: other })).summary.visits).toBe(1)
    await clean(shop)
  })

  test('keeps what was typed on the survivor since, and takes back the rest', async () => {
    const shop = await openTestShop()
    const one = await create(shop, { name: 'Олена', phones: ['0671234567'] })
    const other = await create(shop, { name: 'Олена', phones: ['0509876543'], email: 'o@example.com', note: 'тиха' })
    const mergeId = await merge(shop, one, other)
    const { version } = await shop.call('clients.card', { id: one })
    const {
      photoFile: _,
      consentGiven: __,
      ...profile
    } = aClient({
      name: 'Олена Мороз',
      phones: ['0671234567', '050 987 65 43', '0931112233'],
      email: 'o@example.com',
      note: 'тиха, біля вікна',
    })
    await shop.call('clients.update', { id: one, version, ...profile, consent: null })
    await shop.call('clients.undoMerge', { mergeId })
    const card = await shop.call('clients.card', { id: one })
    expect(card).toMatchObject({ name: 'Олена Мороз', email: '', note: 'тиха, біля вікна' })
    expect(card.phones.map(({ e164 }) => e164)).toEqual(['+380671234567', '+380931112233'])
    expect(await shop.call('clients.card', { id: other })).toMatchObject({ name: 'Олена', email: 'o@example.com', note: 'тиха' })
  })

  test.each([['the earlier first'], ['the later first']])(
    'of a chain of merges, %s, leaves everything as it was',
    async (order) => {
      const shop = await openTestShop()
      const ids = [
        await create(shop, { name: 'Олена А', email: 'a@example.com', note: 'перша', phones: ['0671234567'] }),
        await create(shop, { name: 'Олена Б', note: 'друга', phones: ['0501112233'] }),
        await create(shop, { name: 'Олена В', warnings: [{ kind: 'vip', text: 'так' }] }),
      ] as const
      for (const id of ids) {
        await log(shop, id, 10_000 * id)
        await shop.call('people.addFact', { clientId: id, personId: null, labelId: null, text: `факт ${id}`, question: null })
      }
      const before = dumpClients(join(shop.dataDir, 'regulars.db'))
      const first = await merge(shop, ids[1], ids[0])
      const second = await merge(shop, ids[2], ids[1])
      expect((await shop.call('clients.card', { id: ids[0] })).id).toBe(ids[2])
      expect(await pointsOf(shop, ids[0])).toBe(60)
      await clean(shop)
      for (const mergeId of order === 'the earlier first' ? [first, second] : [second, first]) {
        await shop.call('clients.undoMerge', { mergeId })
        await clean(shop)
      }
      expect(dumpClients(join(shop.dataDir, 'regulars.db'))).toEqual(before)
    },
  )
})

test('a movement never changes hands outside a merge', async () => {
  const shop = await openTestShop()
  const [one, other] = [await create(shop, {}), await create(shop, {})]
  await log(shop, other, 50_000)
  const mergeId = await merge(shop, one, other)
  await shop.call('clients.undoMerge', { mergeId })
  const sqlite = new Database(join(shop.dataDir, 'regulars.db'))
  expect(() => sqlite.exec(`UPDATE movements SET client_id = ${one}`)).toThrow('never changed')
  sqlite.close()
})

test('of two own discounts the one that is chosen stays, one alone goes along, and both are back when the cards are parted', async () => {
  const shop = await openTestShop()
  const give = (clientId: number, hundredths: number, seen = 0) =>
    shop.call('loyalty.setDiscount', { clientId, hundredths, seen, reason: 'сусідка' })
  const discountOf = async (id: number) => (await shop.call('clients.card', { id })).loyalty.discount
  const [one, other] = [await create(shop, {}), await create(shop, { name: 'Інша' })]
  await give(other, 700)
  const alone = await merge(shop, one, other)
  expect(await discountOf(one)).toBe(700)
  await shop.call('clients.undoMerge', { mergeId: alone })
  expect([await discountOf(one), await discountOf(other)]).toEqual([0, 700])

  await give(one, 500)
  const first = await merge(shop, one, other)
  expect(await discountOf(one)).toBe(500)
  await shop.call('clients.undoMerge', { mergeId: first })
  const chosen = await merge(shop, one, other, { discount: 'merged' })
  expect(await discountOf(one)).toBe(700)
  await shop.call('clients.undoMerge', { mergeId: chosen })
  expect([await discountOf(one), await discountOf(other)]).toEqual([500, 700])
  const again = await merge(shop, one, other, { discount: 'merged' })
  await give(one, 900, 700)
  await shop.call('clients.undoMerge', { mergeId: again })
  expect([await discountOf(one), await discountOf(other)]).toEqual([900, 700])
})
