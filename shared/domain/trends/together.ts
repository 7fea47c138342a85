import { logGamma } from '../expectation/log-gamma.ts'

/** How many clients took one thing, another, both, and anything at all. */
export interface TakenTogether {
  readonly one: number
  readonly other: number
  readonly both: number
  readonly of: number
}

/** Fewer say nothing: clients who took the one, and who took both. */
export const LEAST = { one: 20, both: 5 } as const
/** So many times as often as others, at the least. */
const LEAST_TIMES = 1.2
/** Chance alone is to make up one pair or more in at most one shop of twenty. */
const MOST_CHANCE = 0.05

/** How many times as often who took the one took the other, beside who did not take the one; without end where nobody else takes the other. */
export function timesAsOften({ one, other, both, of }: TakenTogether): number {
  const others = of - one
  return both / one / ((other - both) / others)
}

/**
 * How likely chance alone makes so many take both, or more: Fisher's exact test, one-sided. With the two numbers of clients given, how many
 * take both has the hypergeometric distribution.
 */
export function chanceOf({ one, other, both, of }: TakenTogether): number {
  const most = Math.min(one, other)
  let sum = 0
  for (let count = both; count <= most; count += 1) {
    const term = Math.exp(choices(other, count) + choices(of - other, one - count) - choices(of, one))
    sum += term
    if (term < sum * 1e-12) break
  }
  return Math.min(1, sum)
}

/** Logarithm of n over k; nothing where there is no such choice. */
function choices(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}

/** Whether there is enough of it to be told. `tried`: pairs that were looked at, each of which chance could have made up. */
export function isTold(pair: TakenTogether, tried: number): boolean {
  if (pair.one < LEAST.one || pair.both < LEAST.both || pair.one === pair.both) return false
  if (pair.of === pair.one || timesAsOften(pair) < LEAST_TIMES) return false
  return chanceOf(pair) * tried <= MOST_CHANCE
}
