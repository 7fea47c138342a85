import { expect, test } from 'vitest'
import { hypergeometric as parted } from './hypergeometric.ts'
import { logGamma } from './log-gamma.ts'

function hypergeometric(a: number, b: number, c: number, z: number): number {
  const { sign, log } = parted(a, b, c, z)
  return sign * Math.exp(log)
}

/**
 * Euler's integral, Γ(c)/Γ(b)Γ(c−b) ∫ s^(b−1) (1−s)^(c−b−1) (1−zs)^(−a) ds over 0…1, for 0 < b < c: by the trapezium rule after s = 1 ÷ (1 + e^−u), under
 * which both ends fade away.
 */
function byIntegral(a: number, b: number, c: number, z: number): number {
  const step = 0.01
  let sum = 0
  for (let u = -60; u <= 60; u += step) {
    const [s, rest] = [1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))]
    sum += s ** b * rest ** (c - b) * (1 - z * s) ** -a
  }
  return Math.exp(logGamma(c) - logGamma(b) - logGamma(c - b)) * sum * step
}

test.each([
  [0.5, 0.7, 1.9, 0.3],
  [2.243, 3.426, 4.219, 0.62],
  [8, 2.4, 3.2, 0.5],
  [-1.4, 0.6, 2.5, 0.97],
  [2.98, 0.8, 12.2, 0.995],
])('₂F₁(%d, %d; %d; %d) as Euler’s integral gives it', (a, b, c, z) => {
  const expected = byIntegral(a, b, c, z)
  expect(Math.abs(hypergeometric(a, b, c, z) - expected)).toBeLessThan(1e-9 * Math.abs(expected))
})

test.each([0, 0.1, 0.5, 0.9, 0.999])('z ₂F₁(1, 1; 2; z) = −ln(1 − z) at %d', (z) =>
  expect(z * hypergeometric(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z), 11),
)

test('ends where a term is nothing: 1 − 3z + 3z² − z³', () => {
  expect(hypergeometric(-3, 1.5, 1.5, 0.4)).toBeCloseTo(0.6 ** 3, 14)
})

test('is the same by Euler’s transformation', () => {
  for (const [a, b, c, z] of [
    [1.2, 2.3, 4.4, 0.8],
    [5.1, 3.3, 6.2, 0.6],
  ] as const)
    expect(hypergeometric(a, b, c, z)).toBeCloseTo((1 - z) ** (c - a - b) * hypergeometric(c - a, c - b, c, z), 8)
})

test('is told where it is larger than any number: (1 − z)^−a', () => {
  expect(parted(2_000, 3.5, 3.5, 0.9).log).toBeCloseTo(2_000 * Math.log(10), 6)
})

test('is below nothing where it should be: 1 − 2z', () => expect(hypergeometric(-1, 2, 1, 0.8)).toBeCloseTo(-0.6, 12))
