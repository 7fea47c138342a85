import { logGamma } from './log-gamma.ts'
import { minimise } from './minimise.ts'

/** What somebody spent: `times` he did, and `mean` each time on average. */
export interface Spending {
  readonly times: number
  readonly mean: number
}

/**
 * The gamma-gamma model of P. S. Fader and B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value" (note of 2013): each bill of a client differs at
 * random from an average of his own (shape p), and the averages differ between clients (q, gamma). `gamma` is in the unit of the money. q > 1, so that
 * there is an average of all.
 */
export interface SpendingModel {
  readonly p: number
  readonly q: number
  readonly gamma: number
}

/** The logarithm of how likely these averages are by the model (equation 1a of the note). All means are above nothing. */
export function logLikelihoodOfSpending({ p, q, gamma }: SpendingModel, everybody: readonly Spending[]): number {
  let sum = everybody.length * (q * Math.log(gamma) - logGamma(q))
  // ln Γ(px+q) − ln Γ(px) + px ln x, by x: most clients share theirs with others.
  const ofCount: number[] = []
  for (const { times: x, mean } of everybody) {
    const shape = p * x
    const shared = ofCount[x] ?? logGamma(shape + q) - logGamma(shape) + shape * Math.log(x)
    ofCount[x] = shared
    sum += shared + (shape - 1) * Math.log(mean) - (shape + q) * Math.log(gamma + x * mean)
  }
  return sum
}

/** As in the model of comings. */
const MOST_LOGARITHM = 8

/** The model under which these averages are the most likely; whoever spent nothing is left out. Null when none stands out. Yields while it looks. */
export function* fitSpending(
  everybody: readonly Spending[],
): Generator<undefined, (SpendingModel & { readonly logLikelihood: number }) | null> {
  const spenders = everybody.filter(({ times, mean }) => times > 0 && mean > 0)
  if (spenders.length === 0) return null
  // Looked for near 1, whatever the currency.
  const unit = spenders.reduce((sum, { mean }) => sum + mean, 0) / spenders.length
  const scaled = spenders.map(({ times, mean }) => ({ times, mean: mean / unit }))
  const least = yield* minimise(
    (at) =>
      at.some((one) => Math.abs(one) > MOST_LOGARITHM) ? Number.POSITIVE_INFINITY : -logLikelihoodOfSpending(modelOf(at), scaled),
    [0, 0, 0],
  )
  if (!least.settled || !Number.isFinite(least.value)) return null
  const { p, q, gamma } = modelOf(least.at)
  return { p, q, gamma: gamma * unit, logLikelihood: -least.value - spenders.length * Math.log(unit) }
}

function modelOf([p = 0, q = 0, gamma = 0]: readonly number[]): SpendingModel {
  return { p: Math.exp(p), q: 1 + Math.exp(q), gamma: Math.exp(gamma) }
}

/** What he spends each time on average, as far as so few times can tell: his own average, drawn towards that of all (equation 5 of the note). */
export function expectedSpending({ p, q, gamma }: SpendingModel, { times: x, mean }: Spending): number {
  return (p * (gamma + x * mean)) / (p * x + q - 1)
}

/** What anybody spends on average: pγ ÷ (q − 1). */
export function spendingOfAll(model: SpendingModel): number {
  return expectedSpending(model, { times: 0, mean: 0 })
}
