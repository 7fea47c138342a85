import fc from 'fast-check'

/* What may happen in a shop, at random. Numbers choose among what there is by then. */

const ofThree = fc.nat(2)
const client = fc.nat(2)
const anybody = fc.oneof({ weight: 7, arbitrary: client }, { weight: 1, arbitrary: fc.constant(3) })
const free = fc.oneof(
  { weight: 10, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('stamps' as const), at: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reward' as const), at: ofThree }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('new-pass' as const), at: ofThree }) },
)
const sold = fc.record({
  item: fc.nat(3),
  price: fc.integer({ min: 0, max: 20_000 }),
  quantity: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }).map((pieces) => pieces * 1000) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 4000 }) },
  ),
  free,
  /** The kind of pass it sells. */
  sells: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: ofThree }),
})
/** Of what there is, or of what is left to pay; above a hundred it is too much. */
const percent = fc.integer({ min: 1, max: 110 })
const sale = {
  /** Asks for all of it, though there is not enough; else for what can be had of it. */
  bold: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  lines: fc.array(sold, { minLength: 1, maxLength: 4 }),
  percent: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 })),
  spend: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.constant(-1) },
  ),
  rewards: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(ofThree, { minLength: 1, maxLength: 2 }) },
  ),
  vouchers: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.record({ at: fc.nat(), percent }), { minLength: 1, maxLength: 2 }) },
  ),
  account: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: percent }),
}
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
  beforeDiscount: fc.boolean(),
  rounding: fc.constantFrom('down' as const, 'nearest' as const, 'up' as const),
  birthdayTimes: fc.constantFrom(100, 200),
  birthdayDays: fc.constantFrom(0, 4),
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
const passTerms = fc.record({
  categories: scope,
  entries: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(null)),
  lasts,
  starts: fc.constantFrom('purchase' as const, 'first-use' as const),
})
const reward = fc.record({
  cost: fc.integer({ min: 1, max: 30 }),
  effect: fc.oneof(
    fc.record({ kind: fc.constant('item' as const), categories: scope, freeUpTo: fc.constantFrom(null, 8000) }),
    fc.record({
      kind: fc.constant('percent' as const),
      hundredths: fc.integer({ min: 1, max: 9999 }),
      ceiling: fc.constantFrom(null, 3000),
    }),
    fc.record({ kind: fc.constant('money' as const), amount: fc.integer({ min: 1, max: 9000 }) }),
  ),
  most: fc.constantFrom(null, 1, 3),
  mostDays: fc.constantFrom(null, 1, 7, 60),
})
const tiers = fc.record({
  by: fc.constantFrom('spent' as const, 'visits' as const),
  windowDays: fc.constantFrom(1, 7, 60, 400),
  review: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
  levels: fc
    .uniqueArray(fc.record({ name: fc.constantFrom('Срібний', 'Золотий', 'Свій'), part: fc.integer({ min: 1, max: 8 }) }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ name }) => name,
    })
    .chain((some) =>
      fc
        .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: some.length, maxLength: some.length })
        .map((from) => ({ some, from })),
    )
    .map(({ some, from }) =>
      some.map(({ name, part }, at) => ({
        name,
        from: from.toSorted((one, other) => one - other)[at] ?? 1,
        pointsTimes: 100 + 50 * at,
        discount: part * 100,
      })),
    ),
})
const bonus = fc.record({
  points: fc.integer({ min: 1, max: 60 }),
  daysBefore: fc.constantFrom(0, 0, 5, 60),
  atFirstVisit: fc.boolean(),
  lasts,
})
const referral = fc.record({
  referrer: fc.nat(30),
  newcomer: fc.integer({ min: 1, max: 30 }),
  minimumBill: fc.constantFrom(0, 8000),
  lasts,
})
const inDays = fc.constantFrom(0, 0, 1, 5)
const money = fc.integer({ min: 1, max: 30_000 })
const untilInDays = fc.constantFrom(null, null, 0, 3, 40)

/** An act with what it is told, and how often it comes beside the others. */
const act = <Name extends string, Told extends object>(
  name: Name,
  weight: number,
  told: { [Key in keyof Told]: fc.Arbitrary<Told[Key]> },
) => ({
  weight,
  arbitrary: fc.record({ act: fc.constant(name), ...told }) as unknown as fc.Arbitrary<{ readonly act: Name } & Told>,
})

export const step = fc.oneof(
  act('log', 40, { client: anybody, ...sale }),
  act('return', 10, { visit: fc.nat(), line: fc.nat(3), quantity: fc.integer({ min: 1, max: 4000 }) }),
  act('void', 8, { visit: fc.nat() }),
  act('undo', 3, {}),
  act('correct', 3, { visit: fc.nat(), client, ...sale }),
  act('there-and-back', 2, { client, ...sale }),
  act('attach', 4, { visit: fc.nat(), client }),
  act('adjust', 4, { client, card: fc.integer({ min: -2, max: 1 }), amount: fc.integer({ min: -40, max: 60 }) }),
  act('merge', 5, { survivor: client, merged: client }),
  act('part', 4, { merge: fc.nat() }),
  act('repeat', 4, { which: fc.nat(), changed: fc.boolean() }),
  act('wait', 8, {
    minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 60_000 }), fc.constant(200_000)),
  }),
  act('points', 2, { rules: points, inDays }),
  act('stamps', 2, { card: fc.nat(1), rules: stamps, inDays }),
  act('discount', 1, { rules: discount, inDays }),
  act('wait-until', 4, {
    what: fc.constantFrom('day-end' as const, 'day-end' as const, 'clock-change' as const, 'birthday' as const),
  }),
  act('begin-anew', 1, { really: fc.nat(5) }),
  act('tiers', 2, { rules: tiers, inDays }),
  act('birthday', 2, { rules: bonus, inDays }),
  act('welcome', 1, { rules: bonus, inDays }),
  act('thanks', 1, { rules: referral, inDays }),
  act('brought', 2, { client, by: anybody }),
  act('own-discount', 1, { client, hundredths: fc.constantFrom(0, 0, 300, 1500) }),
  act('stop', 1, { what: fc.nat(7), inDays }),
  act('pass-type', 2, { at: ofThree, terms: passTerms }),
  act('freeze', 3, {
    client,
    pass: fc.nat(),
    inDays: fc.integer({ min: -1, max: 5 }),
    days: fc.constantFrom(null, -1, 0, 6, 40),
  }),
  act('end-freeze', 2, { client, pass: fc.nat(), freeze: fc.nat(2) }),
  act('reward', 2, { at: ofThree, reward }),
  act('sell-gift-card', 2, { amount: money, untilInDays }),
  act('give-voucher', 2, { client: fc.nat(3), amount: money, untilInDays }),
  act('top-up', 2, { client, amount: money }),
  act('block', 1, { voucher: fc.nat(), blocked: fc.boolean() }),
  act('refund', 1, { voucher: fc.nat() }),
  act('settle', 3, { client, percent }),
)
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
export type StepOf<Act extends Step['act']> = Extract<Step, { readonly act: Act }>
export type SaleStep = Pick<StepOf<'log'>, 'bold' | 'lines' | 'percent' | 'spend' | 'rewards' | 'vouchers' | 'account'>
