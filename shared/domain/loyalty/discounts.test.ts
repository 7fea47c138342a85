import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestDiscounts, type DiscountRules, discountApplies, type Offer } from './discounts.ts'

const rules: DiscountRules = {
  categories: [],
  items: [],
  hundredths: 2000,
  tags: [],
  clientCategories: [],
  weekdays: [],
  hours: null,
  excludedCategories: [],
  ceiling: null,
}
const at = (hour: number, minute = 0) => ({ weekday: 5, minute: hour * 60 + minute })

describe('the happy hour', () => {
  const evening = { ...rules, hours: { from: 16 * 60, until: 18 * 60 } }
  const night = { ...rules, hours: { from: 22 * 60, until: 2 * 60 } }
  test.each([
    ['from its first minute', evening, at(16), true],
    ['not before', evening, at(15, 59), false],
    ['not in the minute it ends', evening, at(18), false],
    ['before midnight', night, at(23, 30), true],
    ['after midnight', night, at(1, 59), true],
    ['not in the morning', night, at(2), false],
    ['not where only the day is known', evening, { weekday: 5, minute: null }, false],
    ['on its weekdays', { ...rules, weekdays: [5, 6] }, at(12), true],
    ['on no other', { ...rules, weekdays: [1] }, at(12), false],
  ] as const)('holds %s', (_, when, moment, applies) => expect(discountApplies(when, moment, null)).toBe(applies))
})

describe('a discount for some', () => {
  const students = { ...rules, tags: [3], clientCategories: [7] }
  test.each([
    ['by his tag', { tags: [1, 3], category: null }, true],
    ['by his category', { tags: [], category: 7 }, true],
    ['not for others', { tags: [1], category: 2 }, false],
    ['not for a passer-by', null, false],
  ] as const)('is given %s', (_, client, applies) => expect(discountApplies(students, at(12), client)).toBe(applies))
})

describe('of several discounts', () => {
  const offer = (hundredths: number, other: Partial<Offer> = {}): Offer => ({
    cause: { programmeId: hundredths, name: 'x' },
    hundredths,
    scope: { categories: [], items: [] },
    excludedCategories: [],
    ceiling: null,
    ...other,
  })
  const line = (left: number, category = '', itemId: number | null = null) => ({ itemId, category, left })

  test('each line has the best one, never two', () => {
    const coffee = offer(3000, { scope: { categories: ['Кава'], items: [] } })
    expect(bestDiscounts([offer(1000), coffee], [line(1000, 'Кава', 1), line(1000, 'Чай', 2)])).toEqual([
      { off: 300, cause: { programmeId: 3000, name: 'x', hundredths: 3000 } },
      { off: 100, cause: { programmeId: 1000, name: 'x', hundredths: 1000 } },
    ])
  })

  test('an excluded category has none of it', () => {
    const [tobacco] = bestDiscounts([offer(1000, { excludedCategories: ['Тютюн'] })], [line(1000, 'Тютюн', 1)])
    expect(tobacco).toEqual({ off: 0, cause: null })
  })

  test('no offer takes more than its ceiling, and no line more than it has', () => {
    const lefts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        lefts,
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 50_000 }),
        (amounts, hundredths, ceiling) => {
          const found = bestDiscounts(
            [offer(hundredths, { ceiling })],
            amounts.map((left) => line(left)),
          )
          expect(found.reduce((sum, { off }) => sum + off, 0)).toBeLessThanOrEqual(ceiling)
          for (const [index, { off }] of found.entries()) expect(off).toBeLessThanOrEqual(amounts[index] ?? 0)
        },
      ),
    )
  })
})
