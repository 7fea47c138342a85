import { addDays, addMonths, type Day, earlierDay, partsOfDay } from '#shared/kernel/day.ts'
import { periodOf, type Span } from '../reports/period.ts'

/** Weeks that are compared with as many before them. */
export const TREND_WEEKS = [4, 8, 13] as const
/** Years that a month is laid beside. */
const YEARS_BACK = 3

/** The last whole days, yesterday the latest, as many before them, and the same weeks a year before: 52 weeks, so that weekdays stand beside their like. */
export function spansOfWeeks(weeks: number, today: Day): readonly Span[] {
  const days = 7 * weeks
  const until = addDays(today, -1)
  return [0, days, 364].map((back) => ({ from: addDays(until, 1 - days - back), until: addDays(until, -back) }))
}

/** The month of a day, and the same month of the years before it; while it is not over, of each only the days that have been of it. */
export function spansOfMonth(day: Day, today: Day): readonly Span[] {
  const { from, until, through } = periodOf('month', day, today)
  return Array.from({ length: YEARS_BACK + 1 }, (_, years) => {
    const first = addMonths(from, -12 * years)
    const last = addDays(addMonths(first, 1), -1)
    return { from: first, until: through === until ? last : earlierDay(last, addDays(first, partsOfDay(through).day - 1)) }
  })
}
