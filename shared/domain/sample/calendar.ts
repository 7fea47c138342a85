import { addDays, type Day, partsOfDay, weekday } from '#shared/kernel/day.ts'
import { isClosed, isQuiet } from './holidays.ts'
import type { SampleRequest } from './sample.ts'

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

type Asked = Pick<SampleRequest, 'today' | 'months' | 'country' | 'preset'>

const DAYS_PER_MONTH = 30.44

/** The first day from a number on, itself included, on which the shop is open. */
export function openFrom({ days }: Calendar, day: number): number {
  let open = day
  while (days[open]?.isClosed) open += 1
  return open
}

export function makeCalendar({ today, months, country, preset }: Asked): Calendar {
  const count = Math.max(2, Math.round(months * DAYS_PER_MONTH))
  const first = addDays(today, 1 - count)
  const firstWeekday = weekday(first) - 1
  return {
    days: Array.from({ length: count }, (_, number) => {
      const day = addDays(first, number)
      const [shut, quiet] = [isClosed(day, country, preset.venue), isQuiet(day, country, preset.venue)]
      return { day, month: partsOfDay(day).month, isClosed: shut, isQuiet: quiet }
    }),
    weekdayOf: (day) => (((day + firstWeekday) % 7) + 7) % 7,
  }
}
