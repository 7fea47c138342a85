import { addDays, type Day } from '#shared/kernel/day.ts'
import type { ContactOutcome } from './outcome.ts'

/** Calls in a row that nobody answered, after which it is better to write. */
export const CALLS_IN_VAIN = 3

/** In how many days one tries again; null where nothing is left to do, or where he has to say when. */
const AGAIN_IN: Readonly<Record<ContactOutcome, number | null>> = {
  reached: null,
  agreed: null,
  thinking: null,
  'left-message': 2,
  unreachable: 1,
  refused: null,
  sent: null,
}

/** The day that is proposed for the next step after an outcome. */
export function proposedDay(outcome: ContactOutcome, today: Day): Day | null {
  const days = AGAIN_IN[outcome]
  return days === null ? null : addDays(today, days)
}

/** Whether a next day has to be said: who is thinking it over is asked again, and nobody would know when. */
export function needsDay(outcome: ContactOutcome): boolean {
  return outcome === 'thinking'
}

/** What becomes of the line of Today that it was about: it is done, and comes back where nobody spoke to him. */
export function lineAfter(outcome: ContactOutcome): 'done' | 'later' {
  return outcome === 'unreachable' || outcome === 'left-message' ? 'later' : 'done'
}
