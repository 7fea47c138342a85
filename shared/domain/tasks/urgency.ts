import type { Day } from '#shared/kernel/day.ts'

/** How pressing a task is: its time is past, it has come, it is a matter of today, or of a later day. */
export const URGENCIES = ['overdue', 'now', 'today', 'later'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Minutes before its hour from which a task is for now, and after it from which it is overdue. */
const BEFORE = 15
const AFTER = 60

interface Moment {
  /** The business day. */
  readonly day: Day
  /** Minutes of the wall clock, 0–1439. */
  readonly minute: number
}

/** `minute` null: at any hour of the day. `dayEndsAt` is the hour (0–11) until which the night belongs to the day before: there 1:00 comes after 23:00. */
export function urgencyOf(
  { day, minute }: { readonly day: Day; readonly minute: number | null },
  now: Moment,
  dayEndsAt: number,
): Urgency {
  if (day < now.day) return 'overdue'
  if (day > now.day) return 'later'
  if (minute === null) return 'today'
  const since = inDay(now.minute, dayEndsAt) - inDay(minute, dayEndsAt)
  if (since >= AFTER) return 'overdue'
  return since >= -BEFORE ? 'now' : 'today'
}

/** Where a minute of the wall clock stands in the business day: those before the day's end come last. */
function inDay(minute: number, dayEndsAt: number): number {
  return minute < dayEndsAt * 60 ? minute + 1440 : minute
}
