import fc from 'fast-check'

/* What may happen in a shop, at random. Numbers choose among what there is by then. */

const sold = fc.record({
  item: fc.nat(3),
  price: fc.integer({ min: 0, max: 20_000 }),
  quantity: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }).map((pieces) => pieces * 1000) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 4000 }) },
  ),
  free: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(1) }),
})
const sale = {
  lines: fc.array(sold, { minLength: 1, maxLength: 4 }),
  percent: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 })),
  spend: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.constant(-1) },
  ),
}
const client = fc.nat(2)
const lasts = fc.oneof(
  fc.constant(null),
  fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constant('days' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 3 }), unit: fc.constant('months' as const) }),
)
const CATEGORIES = ['кава', 'тістечка', 'чай'] as const
const scope = fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...CATEGORIES), { maxLength: 2 }))

const points = fc.record({
  earnPoints: fc.integer({ min: 1, max: 7 }),
  earnAmount: fc.constantFrom(1000, 1500, 3333),
  pointWorth: fc.constantFrom(0, 50, 100),
  minimumBill: fc.constantFrom(0, 0, 5000),
  excludedCategories: scope,
  lasts,
})
const stamps = fc.record({
  categories: scope,
  collect: fc.integer({ min: 1, max: 4 }),
  per: fc.constantFrom('visit' as const, 'item' as const),
  gapHours: fc.constantFrom(0, 0, 2, 30),
  minimumBill: fc.constantFrom(0, 0, 3000),
  lasts,
})
const discount = fc.record({
  categories: scope,
  hundredths: fc.integer({ min: 1, max: 6000 }),
  weekdays: fc.oneof(fc.constant([]), fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 })),
  hours: fc.oneof(fc.constant(null), fc.record({ from: fc.constantFrom(600, 960, 1320), until: fc.constantFrom(720, 1080, 90) })),
})
const inDays = fc.constantFrom(0, 0, 1, 5)

export const step = fc.oneof(
  { weight: 30, arbitrary: fc.record({ act: fc.constant('log' as const), client: fc.nat(3), ...sale }) },
  {
    weight: 10,
    arbitrary: fc.record({
      act: fc.constant('return' as const),
      visit: fc.nat(),
      line: fc.nat(3),
      quantity: fc.integer({ min: 1, max: 4000 }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ act: fc.constant('void' as const), visit: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('correct' as const), visit: fc.nat(), client, ...sale }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('attach' as const), visit: fc.nat(), client }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('adjust' as const),
      client,
      card: fc.integer({ min: -2, max: 1 }),
      amount: fc.integer({ min: -40, max: 60 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('merge' as const), survivor: client, merged: client }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('part' as const), merge: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('repeat' as const), changed: fc.boolean() }) },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 60_000 }), fc.constant(200_000)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('points' as const), rules: points, inDays }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('stamps' as const), card: fc.nat(1), rules: stamps, inDays }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('discount' as const), rules: discount, inDays }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('stop' as const), what: fc.nat(3), inDays }) },
)
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
export type Rules<Act extends 'points' | 'stamps' | 'discount'> = Extract<Step, { act: Act }>['rules']
