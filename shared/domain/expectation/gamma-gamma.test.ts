import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedSpending, fitSpending, logLikelihoodOfSpending, type SpendingModel, spendingOfAll } from './gamma-gamma.ts'
import { logGamma } from './log-gamma.ts'
import { drained } from './test-drained.ts'

const music: SpendingModel = { p: 6.25, q: 3.74, gamma: 15.44 }

/** From first principles: every scale ν with the weight it has, by the trapezium rule over ln ν. */
function byIntegral({ p, q, gamma }: SpendingModel, { times: x, mean }: { times: number; mean: number }) {
  let [likely, spent] = [0, 0]
  for (let u = -30; u <= 10; u += 0.002) {
    const nu = Math.exp(u)
    const weight = Math.exp(q * (Math.log(gamma) + u) - gamma * nu - logGamma(q))
    const shape = p * x
    const seen = Math.exp(shape * Math.log(nu * x) + (shape - 1) * Math.log(mean) - nu * x * mean - logGamma(shape))
    likely += weight * seen * 0.002
    spent += weight * seen * (p / nu) * 0.002
  }
  return { logLikelihood: Math.log(likely), expected: spent / likely }
}

test.each([
  { times: 1, mean: 12 },
  { times: 2, mean: 22.35 },
  { times: 7, mean: 73.74 },
  { times: 40, mean: 9.1 },
])('what the formulas say of $times bills of $mean is what the model means', (spending) => {
  const meant = byIntegral(music, spending)
  expect(logLikelihoodOfSpending(music, [spending])).toBeCloseTo(meant.logLikelihood, 7)
  expect(expectedSpending(music, spending)).toBeCloseTo(meant.expected, 6)
})

test('an average is drawn towards that of all, the less the more often he paid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.1, max: 900, noNaN: true }), (times, mean) => {
      const all = spendingOfAll(music)
      const [sooner, later] = [expectedSpending(music, { times, mean }), expectedSpending(music, { times: times + 1, mean })]
      expect(Math.abs(later - mean)).toBeLessThanOrEqual(Math.abs(sooner - mean) + 1e-9)
      expect(sooner).toBeGreaterThanOrEqual(Math.min(mean, all) - 1e-9)
      expect(sooner).toBeLessThanOrEqual(Math.max(mean, all) + 1e-9)
    }),
  )
})

test('who spent nothing is left out, and nobody tells nothing', () => {
  expect(drained(fitSpending([]))).toBeNull()
  expect(drained(fitSpending([{ times: 3, mean: 0 }]))).toBeNull()
})
