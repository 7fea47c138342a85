import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, type TestShop } from '#electron/backend/test-shop.ts'
import type { MARK_KINDS } from '#shared/domain/say/mark.ts'
import { lineOf, shopWithPairs } from '../trends/pairs/test-pairs.ts'

const said = async (shop: TestShop, id: number) => (await shop.call('clients.arrival', { id })).say
const LINE = { kind: 'suggestion', name: 'Пиріг', because: 'Капучино', takers: 30, both: 20 }

/** A guest who took coffee on three days, besides what is said otherwise. */
async function withGuest(takes: readonly { readonly what: 'coffee' | 'cake' | 'tea'; readonly day: string }[] = COFFEES) {
  const known = await shopWithPairs()
  const { shop } = known
  const { id } = await shop.call('clients.create', aClient({ name: 'Олена' }))
  for (const { what, day } of takes) await shop.call('visits.log', aVisit(id, 0, { lines: [lineOf(known[what])], day }))
  const answer = (mark: (typeof MARK_KINDS)[number]) =>
    shop.call('people.answer', { clientId: id, line: { kind: 'suggestion', itemId: known.cake }, mark, words: '', next: null })
  return { ...known, id, answer }
}

const coffeeOn = (...days: number[]) => days.map((day) => ({ what: 'coffee', day: `2026-11-0${day}` }) as const)
const COFFEES = coffeeOn(2, 4, 6)

async function change(shop: TestShop, changed: { readonly suggests: boolean }) {
  const state = await shop.call('shop.state', {})
  if (state.state !== 'ready') throw new Error('no shop')
  const { currency: _, ...fields } = state.shop
  await shop.call('shop.update', { ...fields, ...changed })
}

describe('what others take who take the same', () => {
  test('is said to whom never had it, with the numbers behind it', async () => {
    const { shop, id, cake } = await withGuest()
    expect(await said(shop, id)).toEqual([{ ...LINE, itemId: cake }])
  })

  test.each([
    ['is not said to who had it once, years ago', [{ what: 'cake', day: '2026-11-01' } as const], []],
    ['is said to who never had it in all these years', [], ['suggestion']],
  ])('%s', async (_, earlier, kinds) => {
    const { shop, id, coffee } = await withGuest([...earlier, ...COFFEES])
    for (let visit = 0; visit < 10; visit += 1) {
      shop.clock += 100 * DAY
      await shop.call('visits.log', aVisit(id, 0, { lines: [lineOf(coffee)] }))
    }
    expect((await said(shop, id)).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('is said to whose visit with it was void', async () => {
    const { shop, id, cake } = await withGuest()
    const { visitId } = await shop.call('visits.log', aVisit(id, 0, { lines: [lineOf(cake)], day: '2026-11-07' }))
    expect(await said(shop, id)).toEqual([])
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(await said(shop, id)).toMatchObject([LINE])
  })

  test('ends by itself when he takes it', async () => {
    const { shop, id, cake } = await withGuest()
    await shop.call('visits.log', aVisit(id, 0, { lines: [lineOf(cake)] }))
    expect(await said(shop, id)).toEqual([])
  })

  test.each([
    ['after two visits', coffeeOn(2, 4)],
    [
      'where it is not what he usually takes',
      [...COFFEES, ...[1, 3, 5, 7].map((day) => ({ what: 'tea', day: `2026-11-0${day}` }) as const)],
    ],
  ])('is not said %s', async (_, takes) => {
    const { shop, id } = await withGuest(takes)
    expect((await said(shop, id)).map(({ kind }) => kind)).not.toContain('suggestion')
  })

  test('is not said once it is no longer sold, nor while the shop does not want it', async () => {
    const { shop, id, cake } = await withGuest()
    await shop.call('catalogue.archive', { id: cake, archived: true })
    expect(await said(shop, id)).toEqual([])
    await shop.call('catalogue.archive', { id: cake, archived: false })
    expect(await said(shop, id)).toMatchObject([LINE])
    await change(shop, { suggests: false })
    expect(await said(shop, id)).toEqual([])
  })

  test('has room only where everything about the person leaves some', async () => {
    const { shop, id } = await withGuest()
    const kinds = async () => (await said(shop, id)).map(({ kind }) => kind)
    const [label] = await shop.call('people.labels', {})
    const remember = async (text: string, labelId: number | null) => {
      const question = { text, askAfter: '2026-11-01' }
      await shop.call('people.addFact', { clientId: id, personId: null, labelId, text, question })
    }
    await remember('Як ремонт?', label?.id ?? 0)
    expect(await kinds()).toEqual(['question', 'suggestion'])
    await remember('Як іспити?', null)
    // What is remembered of him stands where no third line is said.
    expect(await kinds()).toEqual(['question', 'question'])
    const [fact] = (await shop.call('people.ofClient', { clientId: id })).facts
    await shop.call('people.endFact', { id: fact?.id ?? 0 })
    await remember('Чи приїхала сестра?', null)
    expect(await kinds()).toEqual(['question', 'question', 'suggestion'])
    const dates = [{ id: null, kind: 'wedding' as const, label: '', date: { year: null, month: 11, day: 12 } }]
    await shop.call('people.setDates', { clientId: id, personId: null, instead: [], dates })
    expect(await kinds()).toEqual(['question', 'date-soon', 'question'])
  })

  test('is nothing that is found when nothing stands out', async () => {
    const { shop } = await shopWithPairs()
    const { id } = await shop.call('clients.create', aClient({ name: 'Марта' }))
    const [tea] = (await shop.call('catalogue.list', { archived: false })).filter(({ name }) => name === 'Узвар')
    for (const day of ['2026-11-02', '2026-11-04', '2026-11-06'])
      await shop.call('visits.log', aVisit(id, 0, { lines: [lineOf(tea?.id ?? 0)], day }))
    expect(await said(shop, id)).toEqual([])
  })
})

describe('answered', () => {
  const daysLater = async (shop: TestShop, id: number, days: number) => {
    shop.clock += days * DAY
    return (await said(shop, id)).filter(({ kind }) => kind === 'suggestion')
  }

  test('offered: silent for sixty days, then said again', async () => {
    const { shop, id, answer } = await withGuest()
    await answer('asked')
    expect(await daysLater(shop, id, 0)).toEqual([])
    expect(await daysLater(shop, id, 59)).toEqual([])
    expect(await daysLater(shop, id, 1)).toMatchObject([LINE])
  })

  test('not now: back the next day', async () => {
    const { shop, id, answer } = await withGuest()
    await answer('not-now')
    expect(await daysLater(shop, id, 0)).toEqual([])
    expect(await daysLater(shop, id, 1)).toMatchObject([LINE])
  })

  test('never: never', async () => {
    const { shop, id, answer } = await withGuest()
    await answer('never')
    expect(await daysLater(shop, id, 0)).toEqual([])
    expect(await daysLater(shop, id, 800)).toEqual([])
  })

  test.each(['asked', 'not-now', 'never'] as const)('%s is taken back as if it had not been', async (mark) => {
    const { shop, id, answer } = await withGuest()
    const { markId } = await answer(mark)
    expect(await said(shop, id)).toEqual([])
    await shop.call('people.takeBack', { clientId: id, markId })
    expect(await said(shop, id)).toMatchObject([LINE])
    await shop.call('people.takeBack', { clientId: id, markId })
    expect(await said(shop, id)).toMatchObject([LINE])
  })

  test('is no birthday wished and no deed of an employee among those who greet', async () => {
    const { shop, answer } = await withGuest()
    const deeds = async () =>
      (await shop.call('reports.team', { kind: 'month', day: '2026-11-11' })).members.map(({ deeds }) => deeds)
    const before = await deeds()
    await answer('asked')
    expect(await deeds()).toEqual(before)
    const birthday = { year: null, month: 11, day: 11 }
    const { id: born } = await shop.call('clients.create', aClient({ name: 'Марта', birthday }))
    await shop.call('visits.log', aVisit(born, 100, { day: '2026-11-01' }))
    const [cake] = (await shop.call('catalogue.list', { archived: false })).filter(({ name }) => name === 'Пиріг')
    const line = { kind: 'suggestion', itemId: cake?.id ?? 0 } as const
    await shop.call('people.answer', { clientId: born, line, mark: 'never', words: '', next: null })
    expect((await said(shop, born)).map(({ kind }) => kind)).toEqual(['birthday-today'])
  })

  test('stands among all that is known of him, by its name, and goes with him', async () => {
    const { shop, id, answer } = await withGuest()
    await answer('never')
    const known = await shop.call('privacy.ofClient', { clientId: id, withFiles: false })
    expect(JSON.stringify(known)).toContain('Пиріг')
    expect(
      await shop.refused('people.answer', {
        clientId: id,
        line: { kind: 'suggestion', itemId: 99_999 },
        mark: 'asked',
        words: '',
        next: null,
      }),
    ).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('holds for the card into which his own is merged', async () => {
    const { shop, id, answer } = await withGuest()
    await answer('never')
    const { id: survivor } = await shop.call('clients.create', aClient({ name: 'Олена К.' }))
    const version = async (card: number) => (await shop.call('clients.card', { id: card })).version
    const versions = { survivorVersion: await version(survivor), mergedVersion: await version(id) }
    await shop.call('clients.merge', { survivorId: survivor, mergedId: id, ...versions, fields: {} })
    expect(await daysLater(shop, survivor, 1)).toEqual([])
  })
})
