import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'

const BONUS: RulesOf<'bonus'> = { occasion: 'birthday', points: 50, daysBefore: 0, atFirstVisit: false, lasts: null }

const startBonus = (shop: TestShop, rules: Partial<RulesOf<'bonus'>> = {}, from = '2026-11-11') =>
  shop.call('loyalty.startProgramme', { name: 'Вітання', from, programme: { kind: 'bonus', rules: { ...BONUS, ...rules } } })
const pointsOf = async (shop: TestShop, id: number) => (await shop.call('clients.card', { id })).loyalty.points
const movementsOf = async (shop: TestShop, clientId: number) =>
  (await shop.call('loyalty.movements', { clientId, before: null, limit: 50 })).rows.map(({ kind, amount, day }) => ({
    kind,
    amount,
    day,
  }))
/** The program is off for some days, and begins again. */
async function openAfter(shop: TestShop, days: number): Promise<void> {
  shop.clock += days * DAY
  await shop.reopen()
}

describe('the bonus of a birthday', () => {
  test('is credited by itself on its business day, once, however often the program is begun', async () => {
    const shop = await openTestShop()
    await startBonus(shop)
    const { id } = await shop.call('clients.create', aClient({ birthday: { year: 1990, month: 11, day: 13 } }))
    await openAfter(shop, 1)
    expect(await movementsOf(shop, id)).toEqual([])
    await openAfter(shop, 1)
    await shop.reopen()
    await shop.reopen()
    expect(await movementsOf(shop, id)).toEqual([{ kind: 'bonus', amount: 50, day: '2026-11-13' }])
    expect(await pointsOf(shop, id)).toBe(50)
    await openAfter(shop, 365)
    expect(await pointsOf(shop, id)).toBe(100)
  })

  test('missed while the program was off is dated on its day, and what has ended by then is written off', async () => {
    const shop = await openTestShop()
    await startBonus(shop, { lasts: { count: 2, unit: 'days' } })
    const { id } = await shop.call('clients.create', aClient({ birthday: { year: null, month: 11, day: 13 } }))
    await openAfter(shop, 1)
    await openAfter(shop, 5)
    await openAfter(shop, 1)
    expect(await movementsOf(shop, id)).toEqual([
      { kind: 'expire', amount: -50, day: '2026-11-16' },
      { kind: 'bonus', amount: 50, day: '2026-11-13' },
    ])
  })

  test('that is due and ends soon is told as ending before it is written down, and no otherwise after', async () => {
    const shop = await openTestShop()
    await startBonus(shop, { lasts: { count: 14, unit: 'days' } })
    const { id } = await shop.call('clients.create', aClient({ birthday: { year: 1990, month: 11, day: 12 } }))
    shop.clock += DAY
    const ending = async () =>
      (await shop.call('loyalty.atTill', { clientId: id, day: null, without: null })).standing?.ending ?? []
    const told = [{ unit: 'points', seriesId: null, amount: 50, until: '2026-11-26' }]
    expect(await ending()).toEqual(told)
    const { visitId } = await shop.call('visits.log', aVisit(id, 0))
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(await movementsOf(shop, id)).toHaveLength(1)
    expect(await ending()).toEqual(told)
  })

  test('is there at the till though the day has not been worked on, and can be spent at once', async () => {
    const shop = await openTestShop()
    await startBonus(shop)
    const { id } = await shop.call('clients.create', aClient({ birthday: { year: 1990, month: 11, day: 12 } }))
    shop.clock += DAY
    expect(await movementsOf(shop, id)).toEqual([])
    expect((await shop.call('loyalty.atTill', { clientId: id, day: null, without: null })).standing?.points).toBe(50)
    expect(await pointsOf(shop, id)).toBe(50)
    const { visitId } = await shop.call('visits.log', aVisit(id, 10_000, { spendPoints: 50 }))
    expect(await movementsOf(shop, id)).toMatchObject([
      { kind: 'earn' },
      { kind: 'spend', amount: -50 },
      { kind: 'bonus', amount: 50 },
    ])
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(await pointsOf(shop, id)).toBe(50)
    await shop.reopen()
    expect(await pointsOf(shop, id)).toBe(50)
  })

  test('comes so many days before, to whom tells it later from that day on, and not twice when the date is put right', async () => {
    const shop = await openTestShop()
    await startBonus(shop, { daysBefore: 7 })
    const { id } = await shop.call('clients.create', aClient())
    const { id: other } = await shop.call(
      'clients.create',
      aClient({ name: 'Богдан', birthday: { year: 1980, month: 11, day: 25 } }),
    )
    const card = await shop.call('clients.card', { id })
    const tell = (version: number, day: number) => {
      const { photoFile: _p, consentGiven: _c, ...fields } = aClient()
      return shop.call('clients.update', { ...fields, id, version, birthday: { year: 1990, month: 11, day }, consent: null })
    }
    const { version } = await tell(card.version, 14)
    await openAfter(shop, 1)
    expect(await movementsOf(shop, id)).toEqual([{ kind: 'bonus', amount: 50, day: '2026-11-12' }])
    expect(await movementsOf(shop, other)).toEqual([])
    await tell(version, 20)
    await openAfter(shop, 6)
    expect(await movementsOf(shop, id)).toHaveLength(1)
    expect(await movementsOf(shop, other)).toEqual([{ kind: 'bonus', amount: 50, day: '2026-11-18' }])
  })

  test('comes once to two cards of one client that were merged before it', async () => {
    const shop = await openTestShop()
    await startBonus(shop)
    const birthday = { year: 1990, month: 11, day: 12 }
    const { id: survivorId } = await shop.call('clients.create', aClient({ birthday }))
    const { id: mergedId } = await shop.call('clients.create', aClient({ birthday }))
    const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
    const versions = { survivorVersion: await versionOf(survivorId), mergedVersion: await versionOf(mergedId) }
    const { mergeId } = await shop.call('clients.merge', { survivorId, mergedId, ...versions, fields: {} })
    await openAfter(shop, 1)
    await shop.reopen()
    expect(await movementsOf(shop, survivorId)).toEqual([{ kind: 'bonus', amount: 50, day: '2026-11-12' }])
    await shop.call('clients.undoMerge', { mergeId })
    await shop.reopen()
    expect([await pointsOf(shop, survivorId), await pointsOf(shop, mergedId)]).toEqual([50, 50])
  })

  test('does not come within 300 days of the one that a merged card had on another day of the same year', async () => {
    const shop = await openTestShop()
    await startBonus(shop)
    const born = (month: number, day: number) => shop.call('clients.create', aClient({ birthday: { year: null, month, day } }))
    const { id: survivorId } = await born(2, 10)
    const { id: mergedId } = await born(11, 20)
    await openAfter(shop, 100)
    await openAfter(shop, 280)
    expect([await pointsOf(shop, survivorId), await pointsOf(shop, mergedId)]).toEqual([50, 100])
    const versions = { survivorVersion: 1, mergedVersion: 1 }
    await shop.call('clients.merge', { survivorId, mergedId, ...versions, fields: {} })
    await openAfter(shop, 90)
    expect(await pointsOf(shop, survivorId)).toBe(150)
    await openAfter(shop, 365)
    expect(await pointsOf(shop, survivorId)).toBe(200)
  })

  test('credited to both before they were merged stays, and comes once the year after', async () => {
    const shop = await openTestShop()
    await startBonus(shop)
    const birthday = { year: 1990, month: 11, day: 12 }
    const { id: survivorId } = await shop.call('clients.create', aClient({ birthday }))
    const { id: mergedId } = await shop.call('clients.create', aClient({ birthday }))
    await openAfter(shop, 1)
    const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
    const versions = { survivorVersion: await versionOf(survivorId), mergedVersion: await versionOf(mergedId) }
    const { mergeId } = await shop.call('clients.merge', { survivorId, mergedId, ...versions, fields: {} })
    expect(await pointsOf(shop, survivorId)).toBe(100)
    await openAfter(shop, 365)
    expect(await pointsOf(shop, survivorId)).toBe(150)
    await shop.call('clients.undoMerge', { mergeId })
    expect(await pointsOf(shop, survivorId)).toBe(100)
  })

  test('due to both on the day on which they are merged stays, whether or not the day has been worked on', async () => {
    const shop = await openTestShop()
    await startBonus(shop)
    const birthday = { year: 1990, month: 11, day: 12 }
    const { id: survivorId } = await shop.call('clients.create', aClient({ birthday }))
    const { id: mergedId } = await shop.call('clients.create', aClient({ birthday }))
    shop.clock += DAY
    expect([await pointsOf(shop, survivorId), await pointsOf(shop, mergedId)]).toEqual([50, 50])
    const versions = { survivorVersion: 1, mergedVersion: 1 }
    const { mergeId } = await shop.call('clients.merge', { survivorId, mergedId, ...versions, fields: {} })
    expect(await pointsOf(shop, survivorId)).toBe(100)
    await shop.call('clients.undoMerge', { mergeId })
    expect([await pointsOf(shop, survivorId), await pointsOf(shop, mergedId)]).toEqual([50, 50])
  })

  test('of a name day follows the day chosen on the card', async () => {
    const shop = await openTestShop()
    await startBonus(shop, { occasion: 'name-day' })
    const { id } = await shop.call('clients.create', aClient())
    const date = { id: null, kind: 'name-day', label: '', date: { year: null, month: 11, day: 12 } } as const
    await shop.call('people.setDates', { clientId: id, personId: null, instead: [], dates: [date] })
    await openAfter(shop, 1)
    await shop.reopen()
    expect(await movementsOf(shop, id)).toEqual([{ kind: 'bonus', amount: 50, day: '2026-11-12' }])
  })

  test('stops with the programme, and what was credited stays', async () => {
    const shop = await openTestShop()
    const { seriesId, id: basedOn } = await startBonus(shop)
    const { id } = await shop.call('clients.create', aClient({ birthday: { year: 1990, month: 11, day: 12 } }))
    await shop.call('loyalty.stopProgramme', { seriesId, basedOn, from: '2026-11-12' })
    await openAfter(shop, 1)
    expect(await movementsOf(shop, id)).toEqual([])
  })
})

describe('a welcome', () => {
  test('comes with the card, once, and to one without a name when it is told', async () => {
    const shop = await openTestShop()
    await startBonus(shop, { occasion: 'welcome' })
    const { id } = await shop.call('clients.create', aClient())
    expect(await movementsOf(shop, id)).toEqual([{ kind: 'bonus', amount: 50, day: '2026-11-11' }])
    const nameless = { ...aClient({ name: '', nickname: 'Двоє біля вікна', consentGiven: false }), nameless: true }
    const { id: unknown } = await shop.call('clients.create', nameless)
    expect(await pointsOf(shop, unknown)).toBe(0)
    const { version } = await shop.call('clients.card', { id: unknown })
    await shop.call('clients.giveName', { id: unknown, version, name: 'Ірина', nickname: '', phones: [], consentGiven: true })
    expect(await pointsOf(shop, unknown)).toBe(50)
  })

  test('with the first paid visit is an entry of it, goes with it, and comes with the next', async () => {
    const shop = await openTestShop()
    await startBonus(shop, { occasion: 'welcome', atFirstVisit: true })
    const { id } = await shop.call('clients.create', aClient())
    expect(await pointsOf(shop, id)).toBe(0)
    const first = await shop.call('visits.log', aVisit(id, 10_000))
    expect(first).toMatchObject({ bonus: 50, pointsEarned: 10, balance: 60 })
    expect(await shop.call('visits.void', { visitId: first.visitId, reason: 'помилка' })).toMatchObject({
      takenBack: 60,
      balance: 0,
    })
    const second = await shop.call('visits.log', aVisit(id, 10_000))
    expect(second).toMatchObject({ bonus: 50, balance: 60 })
    expect(await shop.call('visits.log', aVisit(id, 10_000))).toMatchObject({ bonus: 0, balance: 70 })
  })

  test('stays while anything of its visit stays', async () => {
    const shop = await openTestShop()
    await startBonus(shop, { occasion: 'welcome', atFirstVisit: true })
    const { id } = await shop.call('clients.create', aClient())
    const line = { itemId: null, name: '', quantity: 1000, minutes: null, price: 10_000 }
    const { visitId } = await shop.call('visits.log', aVisit(id, 0, { lines: [line, line] }))
    const { lines } = await shop.call('visits.get', { id: visitId })
    const back = (index: number) => ({ visitId, reason: 'не те', lines: [{ lineId: lines[index]?.id ?? 0, quantity: 1000 }] })
    expect(await shop.call('visits.return', back(0))).toMatchObject({ balance: 60 })
    expect(await shop.call('visits.return', back(1))).toMatchObject({ balance: 0 })
    expect(await shop.call('visits.log', aVisit(id, 10_000))).toMatchObject({ bonus: 50 })
  })
})

test('what has passed its last day is written off at the start of the next business day, for all clients', async () => {
  const shop = await openTestShop()
  await startBonus(shop, { occasion: 'welcome', lasts: { count: 3, unit: 'days' } })
  const ids: number[] = []
  for (let count = 0; count < 45; count += 1)
    ids.push((await shop.call('clients.create', aClient({ name: `Гість ${count}` }))).id)
  await openAfter(shop, 3)
  expect(await pointsOf(shop, ids.at(-1) ?? 0)).toBe(50)
  await openAfter(shop, 1)
  expect(await pointsOf(shop, ids.at(-1) ?? 0)).toBe(0)
  expect(await movementsOf(shop, ids.at(-1) ?? 0)).toMatchObject([
    { kind: 'expire', amount: -50, day: '2026-11-15' },
    { kind: 'bonus' },
  ])
})
