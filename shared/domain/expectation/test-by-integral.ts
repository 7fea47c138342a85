import type { ComingModel, Comings } from './bgnbd.ts'
import { logGamma } from './log-gamma.ts'

export interface Integrated {
  readonly logLikelihood: number
  readonly chance: number
  expected(ahead: number): number
}

const STEP = 0.1

/**
 * What the model of comings says, by its first principles instead of its formulas, for tests: each rate λ and each chance p of staying away is tried
 * with the weight it has, by the trapezium rule over ln λ and over ln p/(1−p), under which all ends fade away.
 */
export function byIntegral({ r, alpha, a, b }: ComingModel, { repeats: x, last, age }: Comings): Integrated {
  const rates: [rate: number, weight: number][] = []
  for (let u = -120; u <= 8; u += STEP) {
    const rate = Math.exp(u)
    rates.push([rate, Math.exp(r * (Math.log(alpha) + u) - alpha * rate - logGamma(r)) * STEP])
  }
  const leavings: [leaving: number, staying: number, weight: number][] = []
  const beta = logGamma(a) + logGamma(b) - logGamma(a + b)
  for (let u = -60; u <= 30; u += STEP) {
    const [leaving, staying] = [1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))]
    leavings.push([leaving, staying, Math.exp(a * Math.log(leaving) + b * Math.log(staying) - beta) * STEP])
  }
  /** Over all that he may be: how likely his past is, if he is still ours, times what is asked. */
  const stillOurs = (of: (rate: number, leaving: number) => number) => {
    let sum = 0
    for (const [rate, ofRate] of rates) {
      const came = ofRate * rate ** x * Math.exp(-rate * age)
      if (came === 0) continue
      for (const [leaving, staying, ofLeaving] of leavings) sum += came * ofLeaving * staying ** x * of(rate, leaving)
    }
    return sum
  }
  let gone = 0
  if (x > 0)
    for (const [rate, ofRate] of rates)
      for (const [leaving, staying, ofLeaving] of leavings)
        gone += ofRate * rate ** x * Math.exp(-rate * last) * ofLeaving * leaving * staying ** (x - 1)
  const ours = stillOurs(() => 1)
  return {
    logLikelihood: Math.log(ours + gone),
    chance: ours / (ours + gone),
    expected: (ahead) => stillOurs((rate, leaving) => -Math.expm1(-rate * leaving * ahead) / leaving) / (ours + gone),
  }
}
