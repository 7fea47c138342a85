/** Wrong tries before anybody has to wait. */
export const FREE_TRIES = 5

/** Milliseconds to wait after the fifth wrong try and each one after it; the last holds for all that follow. */
const WAITS = [30_000, 60_000, 5 * 60_000, 15 * 60_000] as const

/** How long after so many wrong tries in a row the next one is taken, in milliseconds. */
export function waitAfter(failed: number): number {
  if (failed < FREE_TRIES) return 0
  return WAITS[Math.min(failed - FREE_TRIES, WAITS.length - 1)] ?? 0
}
