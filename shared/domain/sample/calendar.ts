import type { CountryCode } from '#shared/domain/presets/countries.ts'
import { addDays, type Day, partsOfDay, weekday } from '#shared/kernel/day.ts'
import { isClosed, isQuiet } from './holidays.ts'

/** The days of the sample from the oldest to today, looked up by number: a client's habit reckons in plain numbers. */
export interface Calendar {
  readonly days: readonly CalendarDay[]
  /** 0 = Monday; also of days before and after the calendar. */
  readonly weekdayOf: (day: number) => number
}

interface CalendarDay {
  readonly day: Day
  readonly month: number
  readonly isClosed: boolean
  readonly isQuiet: boolean
}

const DAYS_PER_MONTH = 30.44

export function makeCalendar(today: Day, months: number, country: CountryCode): Calendar {
  const count = Math.max(2, Math.round(months * DAYS_PER_MONTH))
  const first = addDays(today, 1 - count)
  const firstWeekday = weekday(first) - 1
  return {
    days: Array.from({ length: count }, (_, number) => {
      const day = addDays(first, number)
      return { day, month: partsOfDay(day).month, isClosed: isClosed(day), isQuiet: isQuiet(day, country) }
    }),
    weekdayOf: (day) => (((day + firstWeekday) % 7) + 7) % 7,
  }
}
