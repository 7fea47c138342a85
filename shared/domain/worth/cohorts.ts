import { addDays, addMonths, type Day, partsOfDay } from '#shared/kernel/day.ts'

/** Days after a first visit within which it is asked whether somebody came again. */
export const RETURN_DAYS = [30, 60, 90] as const
export type ReturnDays = (typeof RETURN_DAYS)[number]

/** The first day of the month in which a day lies. */
export const monthOf = (day: Day): Day => addDays(day, 1 - partsOfDay(day).day)

/** Months from one to another. */
export function monthsBetween(from: Day, to: Day): number {
  const [one, other] = [partsOfDay(from), partsOfDay(to)]
  return (other.year - one.year) * 12 + other.month - one.month
}

/** The last months, the earliest first; the last is the one that is running. */
export function lastMonths(count: number, today: Day): Day[] {
  const last = monthOf(today)
  return Array.from({ length: count }, (_, place) => addMonths(last, place - count + 1))
}

/** Whether the window after the last first visit of this month is over: then nobody of the month has had less time than the others. */
export function isWindowOver(first: Day, days: ReturnDays, today: Day): boolean {
  return addDays(addMonths(monthOf(first), 1), days - 1) < today
}

/** Whether he came again within so many days after his first day; another visit on the first day is none. */
export function cameWithin(first: Day, cameOn: readonly Day[], days: ReturnDays): boolean {
  const until = addDays(first, days)
  return cameOn.some((day) => day > first && day <= until)
}
