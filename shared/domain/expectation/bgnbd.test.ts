import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComingModel, type Comings, chanceStillOurs, expectedComings, fitComings, logLikelihood } from './bgnbd.ts'
import { byIntegral } from './test-by-integral.ts'
import { drained } from './test-drained.ts'

const music: ComingModel = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const bar: ComingModel = { r: 1.7, alpha: 1.2, a: 1.6, b: 9 }
const loyal: ComingModel = { r: 3, alpha: 2.5, a: 0.4, b: 12 }

describe.each([
  ['a music shop', music],
  ['a bar', bar],
  ['a place whose clients stay', loyal],
])('what the formulas say in %s is what the model means', (_, model) => {
  test.each<[string, Comings, number]>([
    ['came once', { repeats: 0, last: 0, age: 12 }, 26],
    ['came twice, long ago', { repeats: 1, last: 3, age: 38 }, 4],
    ['came again lately', { repeats: 2, last: 30.43, age: 38.86 }, 39],
    ['comes every week', { repeats: 12, last: 12.4, age: 13 }, 52],
    ['has just come for the second time', { repeats: 1, last: 1, age: 1 }, 4.3],
  ])('of who %s', (_, comings, ahead) => {
    const meant = byIntegral(model, comings)
    expect(logLikelihood(model, [comings])).toBeCloseTo(meant.logLikelihood, 7)
    expect(chanceStillOurs(model, comings)).toBeCloseTo(meant.chance, 7)
    expect(expectedComings(model, comings, ahead)).toBeCloseTo(meant.expected(ahead), 6)
  })
})

/** As far as a fit may go: from everybody alike to everybody for himself, from nobody ever lost to everybody at once. */
const figure = fc.double({ min: -8, max: 8, noNaN: true }).map(Math.exp)
/** Nobody comes more often than seven days a week. */
const anyModel = fc
  .record({ r: figure, alpha: figure, a: figure, b: figure })
  .map(({ alpha, ...others }) => ({ alpha: Math.max(alpha, others.r / 7), ...others }))
const anybody = fc
  .record({
    repeats: fc.integer({ min: 0, max: 1_500 }),
    span: fc.double({ min: 0.01, max: 400, noNaN: true }),
    since: fc.double({ min: 0, max: 300, noNaN: true }),
  })
  .map(({ repeats, span, since }) => {
    const last = repeats === 0 ? 0 : Math.max(span, repeats / 7)
    return { repeats, last, age: last + since }
  })

test('whatever the model and the client, the chance is one, more is expected in a longer time, and never more often than he could come', () => {
  fc.assert(
    fc.property(anyModel, anybody, (model, comings) => {
      const chance = chanceStillOurs(model, comings)
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThanOrEqual(1)
      const [month, year] = [expectedComings(model, comings, 30 / 7), expectedComings(model, comings, 365 / 7)]
      expect(month).toBeGreaterThanOrEqual(0)
      expect(year).toBeGreaterThanOrEqual(month * (1 - 1e-4))
      // At most as if nobody were ever lost: the rate that his past tells, all the year.
      const rate = (model.r + comings.repeats) / (model.alpha + comings.age)
      expect(year).toBeLessThanOrEqual(((rate * 365) / 7) * (1 + 1e-4) + 1e-9)
      expect(logLikelihood(model, [comings])).toBeLessThan(Number.POSITIVE_INFINITY)
    }),
    { numRuns: 1000 },
  )
})

test('the longer he has not come, the less he is still ours', () => {
  fc.assert(
    fc.property(anyModel, anybody, fc.double({ min: 0, max: 50, noNaN: true }), (model, comings, later) => {
      const then = { ...comings, age: comings.age + later }
      expect(chanceStillOurs(model, then)).toBeLessThanOrEqual(chanceStillOurs(model, comings) + 1e-12)
    }),
  )
})

test('where a + b is 1 and less, the formula is still what the model means of a first visit', () => {
  const early: ComingModel = { r: 1.3, alpha: 2, a: 0.4, b: 0.5 }
  const once = { repeats: 0, last: 0, age: 3 }
  expect(expectedComings(early, once, 6)).toBeCloseTo(byIntegral(early, once).expected(6), 6)
  const between = { ...early, b: 0.6 }
  expect(expectedComings(between, once, 6)).toBeCloseTo(byIntegral(between, once).expected(6), 6)
})

test('a = 1, where the formula is nothing divided by nothing, is between its neighbours', () => {
  const comings = { repeats: 3, last: 9, age: 11 }
  const at = (a: number) => expectedComings({ ...bar, a }, comings, 10)
  for (const a of [1, 1.000_05, 0.999_95]) {
    expect(at(a)).toBeLessThan(at(0.999))
    expect(at(a)).toBeGreaterThan(at(1.001))
  }
})

test('nobody tells nothing: where no model stands out, there is none', () => {
  expect(drained(fitComings([]))).toBeNull()
  expect(drained(fitComings([{ repeats: 0, last: 0, age: 9 }]))).toBeNull()
})

describe('a world whose model is known', () => {
  /** Numbers between 0 and 1 that come again in the same order (a linear congruential generator; Numerical Recipes). */
  const chances = (seed: number) => () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return (seed + 0.5) / 2 ** 32
  }
  /** Clients who come for a year by two rates and are lost by two chances, half of them each. */
  function invented(count: number): Comings[] {
    const chance = chances(27)
    return Array.from({ length: count }, (_, place) => {
      const [rate, leaving] = [place % 2 === 0 ? 1.2 : 0.3, place % 4 < 2 ? 0.02 : 0.15]
      const age = 20 + 32 * chance()
      let [repeats, last] = [0, 0]
      for (let at = 0; chance() > (repeats > 0 || at > 0 ? leaving : 0); ) {
        at += -Math.log(chance()) / rate
        if (at > age) break
        repeats += 1
        last = at
      }
      return { repeats, last, age }
    })
  }

  test('is told by its fit: how often they come on average, and how many are lost at each visit', () => {
    const found = drained(fitComings(invented(4_000)))
    expect((found?.r ?? 0) / (found?.alpha ?? 1)).toBeCloseTo(0.75, 1)
    expect((found?.a ?? 0) / ((found?.a ?? 0) + (found?.b ?? 1))).toBeCloseTo(0.085, 1)
  })
})

test.each<[string, Comings[]]>([
  [
    'everybody comes every week and nobody is lost',
    Array.from({ length: 300 }, (_, place) => ({ repeats: 5 + (place % 90), last: 5 + (place % 90), age: 5.3 + (place % 90) })),
  ],
  ['everybody comes every day', Array.from({ length: 300 }, () => ({ repeats: 1_000, last: 143, age: 143.1 }))],
  [
    'half came once more and half never',
    Array.from({ length: 300 }, (_, place) => (place % 2 ? { repeats: 1, last: 9, age: 40 } : { repeats: 0, last: 0, age: 40 })),
  ],
])('a shop unlike any other, where %s, is told of in numbers', (_, everybody) => {
  const model = drained(fitComings(everybody))
  if (model === null) return
  for (const comings of everybody)
    for (const ahead of [30 / 7, 365 / 7]) {
      const expected = expectedComings(model, comings, ahead)
      expect(expected).toBeGreaterThanOrEqual(0)
      expect(expected).toBeLessThan(8 * ahead)
    }
})
