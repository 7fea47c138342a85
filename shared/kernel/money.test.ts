import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_MONEY, parseMoney, percentOf, priceFor, shareOut } from './money.ts'

describe('an amount as typed', () => {
  test.each([
    ['185', 18_500],
    ['185,5', 18_550],
    ['185.50', 18_550],
    ['1 240', 124_000],
    ['1 240,00', 124_000],
    ["12'000.05", 1_200_005],
    ['0,01', 1],
    ['7.', 700],
    ['999999999.99', MAX_MONEY],
  ])('%s is understood', (text, minor) => expect(parseMoney(text, 'UAH')).toBe(minor))

  test.each(['', '-5', '+5', '1,2,3', '1.234', '12a', '1e3', '9999999999999', '١٢', '0x10', ','])('%j is not', (text) =>
    expect(parseMoney(text, 'UAH')).toBeNull(),
  )
})

test('a price times a quantity is rounded once, away from zero at the half', () => {
  expect(priceFor(333, 1500)).toBe(500)
  expect(priceFor(MAX_MONEY, 9_999_000)).toBe(999_899_999_990_001)
  expect(percentOf(185, 1000)).toBe(19)
})

test('what is shared out sums up to the whole, and nobody gets more than his part and one unit', () => {
  fc.assert(
    fc.property(fc.nat(MAX_MONEY), fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }), (amount, weights) => {
      const parts = shareOut(amount, weights)
      const whole = weights.reduce((sum, weight) => sum + weight, 0)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
      for (const [index, part] of parts.entries()) {
        expect(part).toBeGreaterThanOrEqual(0)
        if (whole > 0) expect(Math.abs(part - (amount * (weights[index] ?? 0)) / whole)).toBeLessThanOrEqual(1 + amount / 1e15)
      }
    }),
  )
})
