import { describe, expect, test } from 'vitest'
import type { DiscountRules } from './discounts.ts'
import type { PointsRules } from './points.ts'
import { beginSimulation, type Draft, freePieces, type PastClient, type PastLine, type PastVisit } from './simulate.ts'
import type { StampRules } from './stamps.ts'

const points: PointsRules = {
  unit: '',
  earnPoints: 1,
  earnAmount: 1000,
  pointWorth: 100,
  minimumBill: 0,
  beforeDiscount: false,
  excludedCategories: [],
  rounding: 'down',
  rates: [],
  birthdayTimes: 100,
  birthdayDays: 0,
  lasts: null,
}
const stamps: StampRules = {
  categories: ['Кава'],
  items: [],
  collect: 2,
  per: 'item',
  gapHours: 0,
  minimumBill: 0,
  freeUpTo: null,
  lasts: null,
}
const discount: DiscountRules = {
  categories: [],
  items: [],
  hundredths: 1000,
  tags: [],
  clientCategories: [],
  weekdays: [],
  hours: null,
  excludedCategories: [],
  ceiling: null,
}
const client: PastClient = { tags: [], category: null, discount: 0, birthdayIn: () => null }
const HOUR = 3_600_000

function coffee(count: number, changes: Partial<PastLine> = {}): PastLine {
  const line = { itemId: 1, category: 'Кава', price: 5000, quantity: count * 1000, timed: false, total: count * 5000 }
  return { ...line, discount: 0, pointsMoney: 0, free: false, ...changes }
}

/** One visit a day from 1 June 2026, a Monday. */
function visits(lines: readonly (readonly PastLine[])[], clientId: number | null = 1): PastVisit[] {
  return lines.map((each, index) => ({
    clientId,
    day: `2026-06-${String(index + 1).padStart(2, '0')}`,
    at: index * 24 * HOUR,
    moment: { weekday: (index % 7) + 1, minute: 600 },
    lines: each,
  }))
}

function run(draft: Draft, past: readonly PastVisit[], who: PastClient = client) {
  const simulation = beginSimulation(draft)
  for (const visit of past) simulation.regard(visit, visit.clientId === null ? null : who)
  return simulation.found()
}

test('nothing happened: nothing is given, and there are no days', () => {
  expect(run({ kind: 'points', rules: points }, [])).toEqual({
    visits: 0,
    firstDay: null,
    lastDay: null,
    came: 0,
    reached: 0,
    gift: { points: 0, stamps: 0, freePieces: 0, freeWorth: 0, discount: 0 },
    discounted: 0,
  })
})

describe('points', () => {
  test('come from what was left to pay, visit by visit', () => {
    const past = visits([
      [coffee(1)],
      [coffee(3, { discount: 1500 })],
      [coffee(2, { pointsMoney: 2500 })],
      [coffee(1, { free: true })],
    ])
    const found = run({ kind: 'points', rules: points }, past)
    expect(found).toMatchObject({ visits: 4, came: 1, reached: 1, firstDay: '2026-06-01', lastDay: '2026-06-04' })
    expect(found.gift.points).toBe(5 + 13 + 7)
  })

  test('are more around the birthday, and none for passers-by or under the minimum', () => {
    const rules = { ...points, birthdayTimes: 200, birthdayDays: 1, minimumBill: 5001 }
    const past = visits([[coffee(1)], [coffee(2)], [coffee(2)]])
    const born = { ...client, birthdayIn: (day: string) => Number(day.slice(8)) - 1 }
    expect(run({ kind: 'points', rules }, past, born).gift.points).toBe(20 + 10)
    expect(run({ kind: 'points', rules }, visits([[coffee(2)]], null))).toMatchObject({ visits: 0, came: 0, gift: { points: 0 } })
  })
})

describe('a stamp card', () => {
  test('gives the dearest piece as soon as it is full, and what is given brings no stamp', () => {
    const dear = coffee(1, { itemId: 2, price: 8000, total: 8000 })
    const found = run({ kind: 'stamps', rules: stamps }, visits([[coffee(2)], [coffee(1), dear], [coffee(1)], [coffee(1)]]))
    // 2 stamps; the dear one is free and the other brings 1; 1 more; the last is free.
    expect(found.gift).toMatchObject({ stamps: 4, freePieces: 2, freeWorth: 8000 + 5000 })
  })

  test('gives one piece of several at what was paid for it', () => {
    const found = run({ kind: 'stamps', rules: stamps }, visits([[coffee(2)], [coffee(3, { discount: 1500 })]]))
    expect(found.gift).toMatchObject({ stamps: 4, freePieces: 1, freeWorth: 4500 })
  })

  test('counts each client for himself', () => {
    const past = [...visits([[coffee(1)]], 1), ...visits([[coffee(1)]], 2), ...visits([[coffee(2)]], 3)]
    expect(run({ kind: 'stamps', rules: stamps }, past)).toMatchObject({
      came: 3,
      reached: 3,
      gift: { stamps: 4, freePieces: 0 },
    })
  })

  test('loses stamps after their last day, and takes none too soon after another', () => {
    const lasting = { ...stamps, lasts: { count: 1, unit: 'days' as const } }
    expect(run({ kind: 'stamps', rules: lasting }, visits([[coffee(1)], [], [coffee(1)], [coffee(1)]])).gift).toMatchObject({
      stamps: 3,
      freePieces: 0,
    })
    const gap: StampRules = { ...stamps, per: 'visit', gapHours: 25 }
    expect(run({ kind: 'stamps', rules: gap }, visits([[coffee(1)], [coffee(1)], [coffee(1)]])).gift.stamps).toBe(2)
  })

  test.each([
    ['goods outside of it', coffee(1, { category: 'Чай' })],
    ['a bare amount', coffee(1, { itemId: null, category: '' })],
    ['what was free already', coffee(1, { free: true })],
    ['what is charged by time', coffee(1, { timed: true })],
    ['less than a piece', coffee(1, { quantity: 500 })],
    ['what is too dear', coffee(1, { price: 9000 })],
  ])('never gives %s', (_what, line) => {
    expect(freePieces({ ...stamps, freeUpTo: 8000 }, [line], 3)).toEqual([0])
  })

  test('gives no more pieces than there are, nor than are paid for with stamps', () => {
    expect(freePieces(stamps, [coffee(2), coffee(1, { price: 9000 })], 2)).toEqual([1, 1])
    expect(freePieces(stamps, [coffee(2)], 5)).toEqual([2])
    expect(freePieces(stamps, [coffee(2)], 0)).toEqual([0])
  })
})

describe('a discount', () => {
  test('is for passers-by too where it is for everyone', () => {
    const past = [...visits([[coffee(1)], [coffee(2)]]), ...visits([[coffee(1)]], null)]
    expect(run({ kind: 'discount', rules: discount }, past)).toMatchObject({
      visits: 3,
      discounted: 3,
      came: 1,
      reached: 1,
      gift: { discount: 2000 },
    })
    const rules = { ...discount, tags: [4] }
    expect(run({ kind: 'discount', rules }, past)).toMatchObject({ visits: 2, discounted: 0, came: 1, reached: 0 })
    expect(run({ kind: 'discount', rules }, past, { ...client, tags: [4] })).toMatchObject({
      discounted: 2,
      gift: { discount: 1500 },
    })
  })

  test('gives way to a better one of the client’s own', () => {
    const past = visits([[coffee(1)]])
    expect(run({ kind: 'discount', rules: discount }, past, { ...client, discount: 1500 }).gift.discount).toBe(0)
    expect(run({ kind: 'discount', rules: discount }, past, { ...client, discount: 500 }).gift.discount).toBe(500)
  })

  test('keeps to its days, its hours and its ceiling, and takes nothing off what was free', () => {
    const past = visits([[coffee(4), coffee(1, { free: true })], [coffee(4)]])
    expect(run({ kind: 'discount', rules: { ...discount, weekdays: [2], ceiling: 700 } }, past)).toMatchObject({
      discounted: 1,
      gift: { discount: 700 },
    })
    expect(run({ kind: 'discount', rules: { ...discount, hours: { from: 601, until: 700 } } }, past).gift.discount).toBe(0)
    expect(run({ kind: 'discount', rules: { ...discount, hours: { from: 600, until: 700 } } }, past).gift.discount).toBe(4000)
  })
})
