import type { SendingLimits } from './account.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/**
 * When the next message of a channel may leave, ms UTC; `now` when at once. `left` are the instants at which earlier ones left or may have, rising; those that a
 * clock set wrong has put ahead of now count as well, so that setting it back opens no second allowance.
 */
export function nextLeave(left: readonly number[], { perHour, perDay }: SendingLimits, now: number): number {
  return Math.max(now, free(left, perHour, HOUR, now), free(left, perDay, DAY, now))
}

/** The instant at which fewer than `most` of them lie within the span before it. */
function free(left: readonly number[], most: number, span: number, now: number): number {
  const within = left.filter((at) => at > now - span)
  const inTheWay = within[within.length - most]
  return inTheWay === undefined ? now : inTheWay + span
}
