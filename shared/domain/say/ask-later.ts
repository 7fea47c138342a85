import { addDays, type Day } from '#shared/kernel/day.ts'

/** When a question is asked, as one says it at the till. */
export const ASK_LATER = ['tomorrow', 'week', 'month'] as const
export type AskLater = (typeof ASK_LATER)[number]

const DAYS: Readonly<Record<AskLater, number>> = { tomorrow: 1, week: 7, month: 30 }

/** The day to keep with the question, which is asked from the day after: to be asked tomorrow it is put on today. */
export function askAfterIn(later: AskLater, today: Day): Day {
  return addDays(today, DAYS[later] - 1)
}
