import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logGamma } from './log-gamma.ts'

test.each([
  [1, 1],
  [2, 1],
  [5, 24],
  [11, 3_628_800],
  [0.5, Math.sqrt(Math.PI)],
  [3.5, (15 / 8) * Math.sqrt(Math.PI)],
])('Γ(%d) = %d', (x, value) => expect(logGamma(x)).toBeCloseTo(Math.log(value), 12))

test('follows Γ(x + 1) = x Γ(x) for numbers small and large', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e5, noNaN: true }), (x) => {
      const next = logGamma(x + 1)
      expect(Math.abs(logGamma(x) + Math.log(x) - next)).toBeLessThan(1e-11 * (1 + Math.abs(next)))
    }),
  )
})

test('is asked for nothing below nothing', () => {
  expect(logGamma(0)).toBeNaN()
  expect(logGamma(-1.5)).toBeNaN()
})
