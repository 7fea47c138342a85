import { expect, test } from 'vitest'
import { minimise } from './minimise.ts'
import { drained } from './test-drained.ts'

/** Rosenbrock's valley, least at (1, 1): long, narrow and bent. */
const valley = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2
/** Powell's, least at nothing, where its curvature vanishes in two directions. */
const flat = ([w = 0, x = 0, y = 0, z = 0]: readonly number[]) =>
  (w + 10 * x) ** 2 + 5 * (y - z) ** 2 + (x - 2 * y) ** 4 + 10 * (w - z) ** 4

test('finds the bottom of a bent valley and of a flat bowl', () => {
  const bent = drained(minimise(valley, [-1.2, 1]))
  expect(bent.settled).toBe(true)
  expect(bent.at[0]).toBeCloseTo(1, 3)
  expect(bent.at[1]).toBeCloseTo(1, 3)
  expect(drained(minimise(flat, [3, -1, 0, 1])).value).toBeLessThan(1e-6)
})

test('keeps out of where the function is no number', () => {
  const { at, settled } = drained(minimise(([x = 0]) => (x > 3 ? Number.NaN : (x - 2) ** 2), [0]))
  expect(settled).toBe(true)
  expect(at[0]).toBeCloseTo(2, 4)
})

test('says that it has not settled where there is no bottom', () => {
  expect(drained(minimise(([x = 0]) => -Math.exp(x), [0])).settled).toBe(false)
})
