import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, HOUR, MORNING, openTestShop, setPoints, TEN_PERCENT } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { aShop, comings, inTwoShops, live, minimumBill, type Prepared, points, someCategories, span } from './lived.ts'

type Draft = InputOf<'loyalty.simulate'>['programme']

const stamps: fc.Arbitrary<RulesOf<'stamps'>> = fc.record({
  categories: someCategories,
  items: fc.constant([]),
  collect: fc.integer({ min: 1, max: 4 }),
  per: fc.constantFrom('visit', 'item'),
  gapHours: fc.constantFrom(0, 5, 30),
  minimumBill,
  freeUpTo: fc.constantFrom(null, 8_700),
  lasts: span,
})

const discounts: fc.Arbitrary<RulesOf<'discount'>> = fc.record({
  categories: someCategories,
  items: fc.constant([]),
  hundredths: fc.integer({ min: 1, max: 6_000 }),
  tags: fc.constant([]),
  clientCategories: fc.constant([]),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  hours: fc.constantFrom(null, { from: 540, until: 900 }, { from: 1_300, until: 120 }),
  excludedCategories: someCategories,
  ceiling: fc.constantFrom(null, 1_500),
})

const runs = { numRuns: 5 }
const limit = 120_000

async function start({ shop }: Prepared, programme: Draft) {
  return shop.call('loyalty.startProgramme', { name: 'Проба', from: '2026-11-11', programme })
}

async function tried({ shop }: Prepared, programme: Draft) {
  return shop.call('loyalty.simulate', { programme, months: 2 })
}

test('the points a draft would have given are those the till gives under it', { timeout: limit }, async () => {
  await fc.assert(
    fc.asyncProperty(comings, points, (all, rules) =>
      inTwoShops(async (plain, running) => {
        await setPoints(running.shop, rules)
        await live(plain, all, null)
        const { points: count } = await live(running, all, null)
        const draft = await tried(plain, { kind: 'points', rules })
        expect(draft.given.points).toEqual({ count, worth: count * 10 })
        expect(draft.visits).toBe(all.filter(({ who }) => who < 2).length)
      }),
    ),
    runs,
  )
})

test('the stamps and free pieces a draft would have given are those the till gives under it', { timeout: limit }, async () => {
  await fc.assert(
    fc.asyncProperty(comings, stamps, (all, rules) =>
      inTwoShops(async (plain, running) => {
        const undiscounted = all.map((coming) => ({ ...coming, off: 0 }))
        const { seriesId } = await start(running, { kind: 'stamps', rules })
        await live(plain, undiscounted, null)
        const given = await live(running, undiscounted, { rules, seriesId })
        const draft = await tried(plain, { kind: 'stamps', rules })
        expect(draft.given).toMatchObject({ stamps: { count: given.stamps }, free: { count: given.pieces, worth: given.money } })
      }),
    ),
    runs,
  )
})

test('the money a draft would have taken off is what the till takes off under it', { timeout: limit }, async () => {
  await fc.assert(
    fc.asyncProperty(comings, discounts, (all, rules) =>
      inTwoShops(async (plain, running) => {
        const undiscounted = all.map((coming) => ({ ...coming, off: 0 }))
        await start(running, { kind: 'discount', rules })
        await live(plain, undiscounted, null)
        const { money } = await live(running, undiscounted, null)
        const draft = await tried(plain, { kind: 'discount', rules })
        expect(draft.given.discounts.worth).toBe(money)
        expect(draft.visits).toBe(all.length)
      }),
    ),
    runs,
  )
})

const draft: Draft = { kind: 'points', rules: TEN_PERCENT }

test('only the last months count, and neither void visits nor what came back', async () => {
  const { shop, clients, items } = await aShop()
  const [clientId = 0] = clients
  const pieces = (count: number) => [
    { itemId: items[0] ?? 0, name: '', quantity: count * 1_000, minutes: null, price: 10_000, free: null },
  ]
  await shop.call('visits.log', { ...aVisit(clientId, 0), lines: pieces(1) })
  shop.clock += 40 * DAY
  const { visitId: wrong } = await shop.call('visits.log', { ...aVisit(clientId, 0), lines: pieces(9) })
  await shop.call('visits.void', { visitId: wrong, reason: 'помилка' })
  const { visitId } = await shop.call('visits.log', { ...aVisit(clientId, 0), lines: pieces(4) })
  const [line] = (await shop.call('visits.get', { id: visitId })).lines
  await shop.call('visits.return', { visitId, reason: 'холодна', lines: [{ lineId: line?.id ?? 0, quantity: 1_000 }] })
  expect(await shop.call('loyalty.simulate', { programme: draft, months: 1 })).toEqual({
    from: '2026-11-22',
    until: '2026-12-21',
    firstDay: '2026-12-21',
    lastDay: '2026-12-21',
    visits: 1,
    clients: { came: 1, reached: 1 },
    brought: 0,
    levels: [],
    turnover: 30_000,
    given: {
      points: { count: 30, worth: 3_000 },
      stamps: { count: 0 },
      free: { count: 0, worth: 0 },
      discounts: { count: 0, worth: 0 },
      bonuses: { count: 0, points: 0, worth: 0 },
    },
    worth: 3_000,
    share: 1_000,
  })
  expect((await shop.call('loyalty.simulate', { programme: draft, months: 2 })).given.points.count).toBe(40)
})

test('a discount bound to hours has no effect on visits of which only the day is known', async () => {
  const { shop, clients } = await aShop()
  shop.clock = MORNING + 4 * HOUR
  await shop.call('visits.log', aVisit(clients[0] ?? null, 10_000, { day: '2026-11-10' }))
  await shop.call('visits.log', aVisit(clients[0] ?? null, 20_000))
  const rules: RulesOf<'discount'> = {
    categories: [],
    items: [],
    hundredths: 1_000,
    tags: [],
    clientCategories: [],
    weekdays: [],
    hours: { from: 0, until: 1_439 },
    excludedCategories: [],
    ceiling: null,
  }
  const found = await shop.call('loyalty.simulate', { programme: { kind: 'discount', rules }, months: 1 })
  expect(found.given.discounts).toEqual({ count: 1, worth: 2_000 })
  const always = { ...rules, hours: null }
  expect(
    (await shop.call('loyalty.simulate', { programme: { kind: 'discount', rules: always }, months: 1 })).given.discounts,
  ).toEqual({
    count: 2,
    worth: 3_000,
  })
})

test('how far it is is told under the name it was asked by, and nothing of the draft is kept', async () => {
  const { shop, clients } = await aShop()
  for (const clientId of [...clients, null]) await shop.call('visits.log', aVisit(clientId, 10_000))
  const before = await shop.call('loyalty.programmes', {})
  const found = await shop.call('loyalty.simulate', { opId: 'simulation-1', programme: draft, months: 24 })
  expect(found).toMatchObject({ clients: { came: 2, reached: 2 }, given: { points: { count: 20 } } })
  expect(shop.events).toContainEqual({ type: 'progress', opId: 'simulation-1', done: 1, total: expect.any(Number) })
  expect(await shop.call('loyalty.programmes', {})).toEqual(before)
  for (const months of [0, 25, 1.5])
    expect(await shop.refused('loyalty.simulate', { programme: draft, months })).toMatchObject({ code: 'INPUT' })
})

test('a newer draft takes the place of the older', async () => {
  const shop = await openTestShop()
  const older = shop.refused('loyalty.simulate', { programme: draft, months: 24 })
  const newer = shop.call('loyalty.simulate', { programme: draft, months: 2 })
  expect(await older).toEqual({ code: 'RULE', details: { rule: 'report-replaced' } })
  expect((await newer).from).toBe('2026-09-12')
})

test('a bonus is counted by birthdays and name days in the window, and a welcome by who was new', async () => {
  const shop = await openTestShop()
  const born = (month: number, day: number) => aClient({ birthday: { year: 1990, month, day } })
  await shop.call('clients.create', born(11, 20))
  const { id: regular } = await shop.call('clients.create', born(6, 1))
  const { id: gone } = await shop.call('clients.create', born(11, 21))
  const { id: nobody } = await shop.call('clients.create', aClient())
  const nameDay = { id: null, kind: 'name-day', label: '', date: { year: null, month: 11, day: 12 } } as const
  await shop.call('people.setDates', { clientId: nobody, personId: null, instead: [], dates: [nameDay] })
  await shop.call('clients.archive', { id: gone, archived: true })
  shop.clock += 12 * DAY
  await shop.call('visits.log', aVisit(nobody, 10_000))
  const bonus = (rules: Partial<RulesOf<'bonus'>>) =>
    shop.call('loyalty.simulate', {
      programme: {
        kind: 'bonus',
        rules: { occasion: 'birthday', points: 50, daysBefore: 0, atFirstVisit: false, lasts: null, ...rules },
      },
      months: 12,
    })
  expect(await bonus({})).toMatchObject({
    visits: 0,
    clients: { came: 4, reached: 1 },
    turnover: 10_000,
    given: { bonuses: { count: 1, points: 50, worth: 5_000 } },
    worth: 5_000,
    share: 5_000,
  })
  await shop.call('visits.log', aVisit(regular, 10_000, { day: '2026-05-30' }))
  expect((await bonus({})).given.bonuses.count).toBe(2)
  expect((await bonus({ occasion: 'name-day' })).given.bonuses.count).toBe(1)
  expect((await bonus({ occasion: 'welcome' })).given.bonuses.count).toBe(4)
  expect((await bonus({ occasion: 'welcome', atFirstVisit: true })).given.bonuses.count).toBe(2)
})
