import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earnedByLine, eligibleAmounts, type PointsRules, spendablePoints } from './points.ts'

const rules: PointsRules = {
  unit: '',
  earnPoints: 1,
  earnAmount: 1000,
  pointWorth: 50,
  minimumBill: 0,
  beforeDiscount: false,
  excludedCategories: ['Тютюн'],
  rounding: 'down',
  rates: [],
  birthdayTimes: 100,
  birthdayDays: 0,
  lasts: null,
}
const line = (eligible: number, category = '', itemId: number | null = null) => ({ itemId, category, eligible })
const sum = (parts: readonly number[]) => parts.reduce((whole, part) => whole + part, 0)

describe('points earned', () => {
  test.each([
    ['every full ten, not the started one', 18_599, 0, 18],
    ['nothing under the minimum bill', 4999, 5000, 0],
    ['from the minimum bill on', 5000, 5000, 5],
    ['nothing for nothing', 0, 0, 0],
  ])('%s', (_, eligible, minimumBill, points) =>
    expect(sum(earnedByLine({ ...rules, minimumBill }, [line(eligible)], eligible))).toBe(points),
  )

  test('at a rate of several points a unit are exact for any amount', () => {
    const many = earnedByLine({ ...rules, earnPoints: 100_000, earnAmount: 1 }, [line(99_999_999_999)], 99_999_999_999)
    expect(many).toEqual([9_999_999_999_900_000])
  })

  test.each([
    ['down', 18],
    ['nearest', 19],
    ['up', 19],
  ] as const)('are rounded %s once, for the whole visit', (rounding, points) => {
    expect(sum(earnedByLine({ ...rules, rounding }, [line(9_300), line(9_300)], 18_600))).toBe(points)
  })

  test('have their own rate for some goods, and are more for a tier', () => {
    const coffee = { ...rules, rates: [{ earnPoints: 5, earnAmount: 1000, categories: ['Кава'], items: [] }] }
    expect(earnedByLine(coffee, [line(2000, 'Кава', 1), line(3000, 'Чай', 2)], 5000)).toEqual([10, 3])
    expect(earnedByLine(coffee, [line(2000, 'Кава', 1), line(3000, 'Чай', 2)], 5000, 150)).toEqual([15, 4])
  })

  test('of the lines are those of the visit, and no line without money has any', () => {
    const lines = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 90_000 }),
        (amounts, earnPoints, earnAmount) => {
          const parts = earnedByLine(
            { ...rules, earnPoints, earnAmount },
            amounts.map((amount) => line(amount)),
            sum(amounts),
          )
          expect(sum(parts)).toBe(Number((BigInt(sum(amounts)) * BigInt(earnPoints)) / BigInt(earnAmount)))
          for (const [index, part] of parts.entries()) if (amounts[index] === 0) expect(part).toBe(0)
        },
      ),
    )
  })
})

test('what counts for points leaves out the discount, the excluded category, what is given free and the part paid in points', () => {
  const lines = (pointsMoney: number) => [
    { total: 10_000, discount: 1000, pointsMoney, category: 'Кава', free: false },
    { total: 10_000, discount: 1000, pointsMoney, category: 'Тютюн', free: false },
    { total: 10_000, discount: 10_000, pointsMoney: 0, category: 'Кава', free: true },
  ]
  expect(eligibleAmounts(rules, lines(0))).toEqual([9000, 0, 0])
  expect(eligibleAmounts({ ...rules, beforeDiscount: true }, lines(0))).toEqual([10_000, 0, 0])
  expect(eligibleAmounts(rules, lines(900))).toEqual([8100, 0, 0])
})

test('points can be spent up to the balance and up to the bill', () => {
  expect(spendablePoints(rules, 100, 2000)).toBe(40)
  expect(spendablePoints(rules, 30, 2000)).toBe(30)
  expect(spendablePoints({ ...rules, pointWorth: 0 }, 30, 2000)).toBe(0)
})
