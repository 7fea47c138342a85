import { hypergeometric } from './hypergeometric.ts'
import { minimise } from './minimise.ts'

/**
 * When and how often somebody came: `repeats` after the first time, the last of them `last` and today `age` after the first, in one unit of time.
 * Who came once has `repeats` and `last` 0.
 */
export interface Comings {
  readonly repeats: number
  readonly last: number
  readonly age: number
}

/**
 * The model BG/NBD of P. S. Fader, B. G. S. Hardie and K. L. Lee, "'Counting Your Customers' the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005): each client comes at random by a rate of his own, and after each visit stays away for good by a chance of his own. Over all
 * clients the rates are gamma distributed (r, alpha), the chances beta distributed (a, b). `alpha` is in the unit of time of the comings.
 */
export interface ComingModel {
  readonly r: number
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/** The logarithm of how likely these comings are by the model (equation 6 of the paper), all in logarithms: no power of a long history is too small. */
export function logLikelihood({ r, alpha, a, b }: ComingModel, everybody: readonly Comings[]): number {
  const most = everybody.reduce((found, { repeats }) => Math.max(found, repeats), 0)
  // ln Γ(r+x)/Γ(r) + ln Γ(a+b)Γ(b+x)/Γ(b)Γ(a+b+x), by x: most clients share theirs with others.
  const ofCount = new Float64Array(most + 1)
  for (let x = 1; x <= most; x += 1) {
    const one = x - 1
    ofCount[x] = (ofCount[one] ?? 0) + Math.log(r + one) + Math.log((b + one) / (a + b + one))
  }
  const start = r * Math.log(alpha)
  let sum = 0
  for (const { repeats: x, last, age } of everybody) {
    const stays = -(r + x) * Math.log(alpha + age)
    if (x === 0) {
      sum += start + stays
      continue
    }
    const left = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + last)
    const greater = Math.max(stays, left)
    sum += start + (ofCount[x] ?? 0) + greater + Math.log1p(Math.exp(-Math.abs(stays - left)))
  }
  return sum
}

/** Beyond these, in logarithms, the model says nothing else: everybody alike, or nobody ever lost. */
const MOST_LOGARITHM = 8

/** The model under which these comings are the most likely. Null when none stands out. Yields while it looks. */
export function* fitComings(
  everybody: readonly Comings[],
): Generator<undefined, (ComingModel & { readonly logLikelihood: number }) | null> {
  // Who comes, and who stays away, is told by those alone who came again.
  if (everybody.every(({ repeats }) => repeats === 0)) return null
  const least = yield* minimise(
    (at) =>
      at.some((one) => Math.abs(one) > MOST_LOGARITHM) ? Number.POSITIVE_INFINITY : -logLikelihood(modelOf(at), everybody),
    [0, 0, 0, 0],
  )
  if (!least.settled || !Number.isFinite(least.value)) return null
  return { ...modelOf(least.at), logLikelihood: -least.value }
}

function modelOf(logarithms: readonly number[]): ComingModel {
  const [r = 1, alpha = 1, a = 1, b = 1] = logarithms.map(Math.exp)
  return { r, alpha, a, b }
}

/** The chance that he has not stayed away for good. After a first visit alone it is 1: by this model nobody is lost before the second. */
export function chanceStillOurs({ r, alpha, a, b }: ComingModel, { repeats: x, last, age }: Comings): number {
  return x === 0 ? 1 : 1 / (1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + last)) ** (r + x))
}

/** So near a = 1 or c = a+b+x−1 = 0 the formula is nothing times infinity; it is smooth there: the mean of both sides is right to more digits than are shown. */
const NEAR = 1e-4

/** Until here, taking away costs no digit that is shown. */
const CHANGING = -5

/**
 * How many times he is expected in the next `ahead` (equation 10 of the paper). What stands there as ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, b+x; a+b+x−1; z), with
 * z = t/(α+T+t), is by Euler's transformation (1−z)^(a−1) ₂F₁(a+b−1−r, a−1; a+b+x−1; z): that series ends sooner, but where a+b−1−r is far below
 * nothing its terms change their sign and take one another away.
 */
export function expectedComings(model: ComingModel, comings: Comings, ahead: number): number {
  const { r, alpha, a, b } = model
  const { repeats: x, age } = comings
  const c = a + b + x - 1
  if (Math.min(Math.abs(a - 1), Math.abs(c)) < NEAR / 2) {
    const beside = (step: number) => expectedComings({ ...model, a: a + step * NEAR }, comings, ahead)
    return (beside(-1) + beside(1)) / 2
  }
  const z = ahead / (alpha + age + ahead)
  const ofRest = Math.log((alpha + age) / (alpha + age + ahead))
  const transformed = a + b - 1 - r > CHANGING
  const { sign, log } = transformed ? hypergeometric(a + b - 1 - r, a - 1, c, z) : hypergeometric(r + x, b + x, c, z)
  const stays = sign * Math.exp(log + (transformed ? a - 1 : r + x) * ofRest)
  return Math.max(0, (c / (a - 1)) * (1 - stays) * chanceStillOurs(model, comings))
}
