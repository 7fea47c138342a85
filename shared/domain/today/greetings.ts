import {
  dayIn,
  type ImportantDate,
  type LeapDayRule,
  type Occurrence,
  occurrencesBetween,
} from '#shared/domain/dates/important-date.ts'
import type { MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'

/** The months and days that are kept on a day: its own, and 29 February where the rule puts it there in a year without. */
export function monthDaysKeptOn(day: Day, rule: LeapDayRule): MonthDay[] {
  const { year, month, day: ofMonth } = partsOfDay(day)
  const leapDay = { month: 2, day: 29 }
  const own = { month, day: ofMonth }
  const moved = (month !== 2 || ofMonth !== 29) && dayIn({ year: null, ...leapDay }, year, rule) === day
  return moved ? [own, leapDay] : [own]
}

interface GreetingWindow {
  readonly today: Day
  /** So many days afterwards is still a time to congratulate, if the client was not here in between. */
  readonly daysAfter: number
  readonly leapDay: LeapDayRule
  readonly lastVisitDay: Day | null
}

/** The occurrence for which one congratulates today: today's, else the last one while it still counts. Never one to come. */
export function occurrenceToGreet(date: ImportantDate, window: GreetingWindow): Occurrence | null {
  const { today, daysAfter, leapDay, lastVisitDay } = window
  const last = occurrencesBetween(date, { from: addDays(today, -daysAfter), to: today }, today, leapDay).at(-1)
  if (last === undefined) return null
  const hereSince = last.day < today && lastVisitDay !== null && lastVisitDay >= last.day
  return hereSince ? null : last
}
