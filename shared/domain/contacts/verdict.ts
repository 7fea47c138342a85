import type { Day } from '#shared/kernel/day.ts'

/**
 * Why a client must not be contacted now, the gravest first: his card is put away, he asked not to be, he has said goodbye, he has refused or not
 * given consent, he wants another channel, he cannot be reached by that one, he rests after a refusal, the allowance is used up, or it is a quiet
 * hour or a holiday.
 */
export const BLOCKS = [
  'archived',
  'do-not-contact',
  'said-goodbye',
  'refused',
  'withdrawn',
  'no-consent',
  'other-channel',
  'no-address',
  'resting',
  'allowance-used',
  'quiet-hours',
  'quiet-day',
] as const
export type Block = (typeof BLOCKS)[number]

export type Verdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      readonly block: Block
      /** The first business day, and where it is a matter of hours the instant (ms UTC), from which it is no longer in the way; null where only somebody's word lifts it. */
      readonly untilDay: Day | null
      readonly until: number | null
      /** What was said by whoever wrote it down: the reason of "do not contact", the answer at the goodbye. */
      readonly reason: string | null
    }

/** Whether only the hour or the day is in the way: what is written now may wait for a better one. */
export function isOfHours(block: Block): boolean {
  return block === 'quiet-hours' || block === 'quiet-day'
}
