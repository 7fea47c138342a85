import { makeDay } from '#shared/kernel/day.ts'

/** Any part may be unknown, but a day of the month needs its month. */
export interface PartialDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** Whether such a date exists: 31.02 does not, 29.02 does where the year is a leap year or unknown. */
export function isPossibleDate({ year, month, day }: PartialDate): boolean {
  if (month === null) return day === null && year !== null
  if (day === null) return true
  return makeDay(year ?? 2000, month, day) !== null
}
