import { type Day, daysBetween, isLeapYear, makeDay, partsOfDay } from '#shared/kernel/day.ts'

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

/** The day in `year` on which the birthday is kept: 29 February is kept on the 28th in other years. */
export function birthdayIn(date: PartialDate, year: number): Day | null {
  if (date.month === null || date.day === null) return null
  const day = date.month === 2 && date.day === 29 && !isLeapYear(year) ? 28 : date.day
  return makeDay(year, date.month, day)
}

/** The next birthday from `today` on, in how many days it comes, and the age reached on it when the year is known. */
export function nextBirthday(date: PartialDate, today: Day): { day: Day; inDays: number; age: number | null } | null {
  const { year } = partsOfDay(today)
  for (const candidate of [birthdayIn(date, year), birthdayIn(date, year + 1)]) {
    if (candidate === null || candidate < today) continue
    const age = date.year === null ? null : partsOfDay(candidate).year - date.year
    return { day: candidate, inDays: daysBetween(today, candidate), age: age !== null && age > 0 ? age : null }
  }
  return null
}
