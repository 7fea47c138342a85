import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, setPoints, stopPoints, type TestShop } from '#electron/backend/test-shop.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { aShop, comings, inTwoShops, live, type Prepared, points } from './lived.ts'

const start = (shop: TestShop, rules: RulesOf<'tiers'>) =>
  shop.call('loyalty.startProgramme', { name: 'Рівні', from: '2026-11-11', programme: { kind: 'tiers', rules } })
const tried = (shop: TestShop, rules: RulesOf<'tiers'>, months: number) =>
  shop.call('loyalty.simulate', { programme: { kind: 'tiers', rules }, months })

const tiers: fc.Arbitrary<RulesOf<'tiers'>> = fc
  .record({
    by: fc.constantFrom('spent' as const, 'visits' as const),
    windowDays: fc.integer({ min: 3, max: 90 }),
    review: fc.constantFrom('month' as const, 'quarter' as const),
    pointsTimes: fc.constantFrom(100, 150, 230),
    discount: fc.constantFrom(0, 300, 1250),
  })
  .map(({ by, windowDays, review, pointsTimes, discount }) => {
    const from = by === 'visits' ? [1, 3] : [9_000, 30_000]
    const level = (name: string, place: number) => ({
      name,
      from: from[place] ?? 1,
      pointsTimes,
      discount: discount * (place + 1),
    })
    return { by, windowDays, review, levels: [level('Срібний', 0), level('Золотий', 1)] }
  })

test('the discounts, points and levels a draft would have given are those the till gives under it', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(comings, points, tiers, (close, ofPoints, rules) =>
      inTwoShops(async (plain, running) => {
        // Far enough apart for windows to pass and reviews to come.
        const all = close.map((coming) => ({ ...coming, hours: coming.hours * 12, off: 0 }))
        const flat = await aShop()
        for (const { shop } of [plain, running, flat]) await setPoints(shop, ofPoints)
        await start(running.shop, rules)
        await start(flat.shop, { ...rules, levels: rules.levels.map((level) => ({ ...level, pointsTimes: 100 })) })
        await live(plain, all, null)
        const lived = await live(running, all, null)
        const { points: withoutTimes } = await live(flat, all, null)
        await flat.shop.backend.close()
        const draft = await tried(plain.shop, rules, 12)
        expect(draft.given.points.count).toBe(lived.points - withoutTimes)
        expect(draft.given.discounts.worth).toBe(lived.money)
        expect(draft.visits).toBe(all.filter(({ who }) => who < 2).length)
        const places = await placesIn(running)
        expect(draft.levels.map(({ clients }) => clients)).toEqual(
          [1, 2].map((at) => places.filter((place) => place === at).length),
        )
      }),
    ),
    { numRuns: 5 },
  )
})

async function placesIn({ shop, clients }: Prepared): Promise<number[]> {
  const cards = await Promise.all(clients.map((id) => shop.call('clients.card', { id })))
  return cards.map(({ loyalty }) => loyalty.tier?.place ?? 0)
}

const TIERS: RulesOf<'tiers'> = {
  by: 'spent',
  windowDays: 60,
  review: 'month',
  levels: [
    { name: 'Срібний', from: 50_000, pointsTimes: 150, discount: 500 },
    { name: 'Золотий', from: 100_000, pointsTimes: 200, discount: 1000 },
  ],
}

test('visits before the months count for the level, and what is given is told against what was taken', async () => {
  const shop = await openTestShop()
  const { id: regular } = await shop.call('clients.create', aClient({ name: 'Олена' }))
  const { id: guest } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
  await shop.call('visits.log', aVisit(regular, 60_000))
  const { visitId } = await shop.call('visits.log', aVisit(guest, 90_000))
  await shop.call('visits.void', { visitId, reason: 'помилка' })
  shop.clock += 40 * DAY
  await shop.call('visits.log', aVisit(guest, 20_000, { companions: [regular] }))
  await shop.call('visits.log', aVisit(regular, 20_000))
  expect(await tried(shop, TIERS, 1)).toEqual({
    from: '2026-11-22',
    until: '2026-12-21',
    firstDay: '2026-12-21',
    lastDay: '2026-12-21',
    visits: 3,
    clients: { came: 2, reached: 1 },
    brought: 0,
    levels: [
      { name: 'Срібний', clients: 1, gives: true },
      { name: 'Золотий', clients: 0, gives: true },
    ],
    turnover: 40_000,
    given: {
      // 19,000 instead of 20,000: 28 points instead of 19, each worth 1.00.
      points: { count: 9, worth: 900 },
      stamps: { count: 0 },
      free: { count: 0, worth: 0 },
      discounts: { count: 1, worth: 1000 },
      bonuses: { count: 0, points: 0, worth: 0 },
    },
    worth: 1900,
    share: 475,
  })
})

test('a draft takes the place of the levels that run, and of no other discount', async () => {
  const shop = await openTestShop()
  await start(shop, TIERS)
  const { id } = await shop.call('clients.create', aClient())
  await shop.call('visits.log', aVisit(id, 60_000))
  expect((await shop.call('visits.log', aVisit(id, 20_000))).total).toBe(19_000)
  expect((await tried(shop, TIERS, 1)).given.discounts).toEqual({ count: 1, worth: 1000 })
  await shop.call('loyalty.setDiscount', { clientId: id, hundredths: 700, seen: 0, reason: 'друг' })
  await shop.call('visits.log', aVisit(id, 10_000))
  expect((await tried(shop, TIERS, 1)).given.discounts).toEqual({ count: 1, worth: 1000 })
})

test('where there are no points and no discount, a level gives nothing but its name', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient())
  for (const _ of [1, 2]) await shop.call('visits.log', aVisit(id, 60_000))
  const levels = TIERS.levels.map((level) => ({ ...level, discount: 0 }))
  const gives = async () => (await tried(shop, { ...TIERS, levels }, 1)).levels.map((level) => level.gives)
  expect(await gives()).toEqual([true, true])
  await stopPoints(shop, '2026-11-12')
  shop.clock += DAY
  expect(await gives()).toEqual([false, false])
  expect(await tried(shop, { ...TIERS, levels }, 1)).toMatchObject({ worth: 0, levels: [{ clients: 0 }, { clients: 1 }] })
})

test('newcomers are those whose first visit was in the months, with a bill that counts; the most it could have cost is told', async () => {
  const shop = await openTestShop()
  const create = async (name: string, broughtBy: number | null = null) =>
    (await shop.call('clients.create', aClient({ name, broughtBy }))).id
  const regular = await create('Олена')
  await shop.call('visits.log', aVisit(regular, 10_000))
  shop.clock += 40 * DAY
  const friend = await create('Тарас', regular)
  const alone = await create('Богдан')
  const frugal = await create('Ірина', regular)
  await create('Марко', regular)
  for (const [id, amount] of [
    [regular, 30_000],
    [friend, 10_000],
    [alone, 4000],
    [alone, 6000],
    [frugal, 4000],
  ] as const)
    await shop.call('visits.log', aVisit(id, amount))
  const rules: RulesOf<'referral'> = { referrer: 100, newcomer: 50, minimumBill: 5000, lasts: null }
  const thanks = (changes: Partial<typeof rules>, months = 1) =>
    shop.call('loyalty.simulate', { programme: { kind: 'referral', rules: { ...rules, ...changes } }, months })
  expect(await thanks({})).toMatchObject({
    visits: 0,
    clients: { came: 3, reached: 2 },
    brought: 1,
    turnover: 54_000,
    given: { points: { count: 300, worth: 30_000 } },
    worth: 30_000,
    share: 5556,
  })
  expect(await thanks({ minimumBill: 0 })).toMatchObject({ clients: { came: 3, reached: 3 }, brought: 2 })
  expect((await thanks({}, 2)).clients).toEqual({ came: 4, reached: 3 })
})
