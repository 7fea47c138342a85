import { setTimeout as sleep } from 'node:timers/promises'

/** Times in milliseconds of one kind of work. */
export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly count: number
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length }
}

/** One of the two ways in which the same work is done; `round` chooses what is asked for. */
export type Way = (round: number) => unknown

/** The two ways never take turns after each round: a write of one empties the other's cache, which no shop's single program suffers. */
const BLOCK = 12
const UNTIMED = 2

/**
 * Times both ways over the same rounds in blocks that take turns; the first rounds of a block only warm it.
 *
 * @param pause milliseconds before each block, as a till has between its guests
 */
export async function timeBoth(rounds: number, product: Way, bare: Way, pause = 0): Promise<{ product: Spread; bare: Spread }> {
  const times = { product: [] as number[], bare: [] as number[] }
  for (let from = 0; from < rounds; from += BLOCK - UNTIMED) {
    const order = (from / (BLOCK - UNTIMED)) % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const)
    for (const which of order) {
      const way = which === 'product' ? product : bare
      await sleep(pause)
      for (let step = 0; step < BLOCK; step += 1) {
        const before = performance.now()
        await way(from + step)
        if (step >= UNTIMED) times[which].push(performance.now() - before)
      }
    }
  }
  return { product: spreadOf(times.product), bare: spreadOf(times.bare) }
}

export interface Row {
  readonly work: string
  readonly product: Spread
  readonly bare: Spread
}
