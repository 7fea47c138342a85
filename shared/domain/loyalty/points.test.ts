import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  earnedPoints,
  eligibleAmounts,
  inForceOn,
  type PointsRules,
  reversedPoints,
  spendablePoints,
  takeableBack,
} from './points.ts'

const rules: PointsRules = {
  earnPoints: 1,
  earnAmount: 1000,
  pointWorth: 50,
  minimumBill: 0,
  beforeDiscount: false,
  excludedCategories: ['Тютюн'],
}

describe('points earned', () => {
  test.each([
    ['every full ten, not the started one', 18_599, 0, 18],
    ['nothing under the minimum bill', 4999, 5000, 0],
    ['from the minimum bill on', 5000, 5000, 5],
    ['nothing for nothing', 0, 0, 0],
  ])('%s', (_, eligible, minimumBill, points) => expect(earnedPoints({ ...rules, minimumBill }, eligible, eligible)).toBe(points))

  test('at a rate of several points a unit are exact for any amount', () => {
    expect(earnedPoints({ ...rules, earnPoints: 100_000, earnAmount: 1 }, 99_999_999_999, 99_999_999_999)).toBe(
      9_999_999_999_900_000,
    )
  })
})

test('what counts for points leaves out the discount, the excluded category and the part paid in points', () => {
  const lines = [
    { total: 10_000, discountShare: 1000, category: 'Кава' },
    { total: 10_000, discountShare: 1000, category: 'Тютюн' },
  ]
  expect(eligibleAmounts(rules, lines, 0)).toEqual([9000, 0])
  expect(eligibleAmounts({ ...rules, beforeDiscount: true }, lines, 0)).toEqual([10_000, 0])
  expect(eligibleAmounts(rules, lines, 1800)).toEqual([8100, 0])
})

test('points can be spent up to the balance and up to the bill', () => {
  expect(spendablePoints(rules, 100, 2000)).toBe(40)
  expect(spendablePoints(rules, 30, 2000)).toBe(30)
  expect(spendablePoints({ ...rules, pointWorth: 0 }, 30, 2000)).toBe(0)
})

test.each([
  ['before any', '2025-12-31', null],
  ['on its first day', '2026-01-01', 1],
  ['on the day the next one begins', '2026-03-01', 2],
  ['on its last day', '2026-03-31', 2],
  ['after it was stopped', '2026-04-01', null],
])('the version in force %s', (_, day, id) => {
  const versions = [
    { id: 2, from: '2026-03-01', until: '2026-03-31' },
    { id: 1, from: '2026-01-01', until: '2026-02-28' },
  ]
  expect(inForceOn(versions, day)?.id ?? null).toBe(id)
})

test('returning everything piece by piece takes back exactly what was earned and gives back exactly what was spent', () => {
  const scenario = fc.record({
    earned: fc.nat(5000),
    spent: fc.nat(5000),
    eligible: fc.integer({ min: 1, max: 1_000_000 }),
    pointsMoney: fc.integer({ min: 1, max: 1_000_000 }),
    cuts: fc.array(fc.nat(1000), { maxLength: 6 }),
  })
  fc.assert(
    fc.property(scenario, ({ earned, spent, eligible, pointsMoney, cuts }) => {
      let takenBack = 0
      let givenBack = 0
      for (const left of [...cuts.toSorted((one, other) => other - one), 0]) {
        const reversal = reversedPoints(
          { earned, takenBackBefore: takenBack, spent, givenBackBefore: givenBack },
          {
            eligible,
            eligibleLeft: Math.floor((eligible * left) / 1000),
            pointsMoney,
            pointsMoneyLeft: Math.floor((pointsMoney * left) / 1000),
          },
        )
        expect(reversal.takeBack).toBeGreaterThanOrEqual(0)
        expect(reversal.giveBack).toBeGreaterThanOrEqual(0)
        takenBack += reversal.takeBack
        givenBack += reversal.giveBack
        expect(takenBack).toBeLessThanOrEqual(earned)
        expect(givenBack).toBeLessThanOrEqual(spent)
      }
      expect([takenBack, givenBack]).toEqual([earned, spent])
    }),
  )
})

test('what cannot be taken back is forgiven', () => {
  expect(takeableBack(30, 20)).toEqual({ taken: 20, forgiven: 10 })
  expect(takeableBack(30, 50)).toEqual({ taken: 30, forgiven: 0 })
})
