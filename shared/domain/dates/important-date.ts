import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { type Day, daysBetween, isLeapYear, makeDay, partsOfDay } from '#shared/kernel/day.ts'

export const DATE_KINDS = ['birthday', 'wedding', 'name-day', 'own'] as const
export type DateKind = (typeof DATE_KINDS)[number]

/** A date of a client or of one of his family that comes back every year (F5). */
export interface ImportantDate {
  readonly kind: DateKind
  /** What the owner calls a kind of his own ("first day at the club"); empty for the others. */
  readonly label: string
  readonly date: PartialDate
}

/** When 29 February is kept in years that have none; a setting of the shop. */
export const LEAP_DAY_RULES = ['28-february', '1-march'] as const
export type LeapDayRule = (typeof LEAP_DAY_RULES)[number]

export interface Occurrence {
  readonly day: Day
  /** Days from the day asked about; negative when it is past. */
  readonly inDays: number
  /**
   * The age or the number of the anniversary reached on it; null where the year is unknown, on the first day itself, and for name
   * days.
   */
  readonly years: number | null
}

/**
 * The day in `year` on which the date is kept. Null without month and day, for a day no calendar has, and before it first
 * happened.
 */
export function dayIn({ year: first, month, day }: PartialDate, year: number, rule: LeapDayRule): Day | null {
  if (month === null || day === null || (first !== null && year < first)) return null
  if (month !== 2 || day !== 29 || isLeapYear(year)) return makeDay(year, month, day)
  return rule === '28-february' ? makeDay(year, 2, 28) : makeDay(year, 3, 1)
}

/** Every day from `from` to `to`, both included, on which the date is kept, counted from `today`. */
export function occurrencesBetween(
  { kind, date }: ImportantDate,
  window: { readonly from: Day; readonly to: Day },
  today: Day,
  rule: LeapDayRule,
): Occurrence[] {
  const found: Occurrence[] = []
  for (let { year } = partsOfDay(window.from); year <= partsOfDay(window.to).year; year += 1) {
    const day = dayIn(date, year, rule)
    if (day === null || day < window.from || day > window.to) continue
    found.push({ day, inDays: daysBetween(today, day), years: yearsReached(kind, date, year) })
  }
  return found
}

/** The first occurrence from `today` on; null for a date that has no day in the year. */
export function nextOccurrence({ kind, date }: ImportantDate, today: Day, rule: LeapDayRule): Occurrence | null {
  const { year } = partsOfDay(today)
  for (const candidate of [year, year + 1, date.year ?? year]) {
    const day = dayIn(date, candidate, rule)
    if (day !== null && day >= today) return { day, inDays: daysBetween(today, day), years: yearsReached(kind, date, candidate) }
  }
  return null
}

/** The age or the number of the anniversary reached in `year`, also for a date of which only the year is known. */
export function yearsReached(kind: DateKind, { year: first }: PartialDate, year: number): number | null {
  return kind !== 'name-day' && first !== null && year > first ? year - first : null
}

/**
 * The last day that a date typed on `typedOn` can mean: "August" is over on the 31st, "2027" on 31 December; without a year the
 * next one from that day on is meant. Null for a date that does not exist.
 */
export function lastDayMeant({ year, month, day }: PartialDate, typedOn: Day, rule: LeapDayRule): Day | null {
  if (month === null) return day !== null || year === null ? null : makeDay(year, 12, 31)
  if (year !== null) return day === null ? lastOfMonth(year, month) : makeDay(year, month, day)
  const typedIn = partsOfDay(typedOn).year
  for (const candidate of [typedIn, typedIn + 1]) {
    const meant = day === null ? lastOfMonth(candidate, month) : dayIn({ year, month, day }, candidate, rule)
    if (meant !== null && meant >= typedOn) return meant
  }
  return null
}

function lastOfMonth(year: number, month: number): Day | null {
  return makeDay(year, month, 31) ?? makeDay(year, month, 30) ?? makeDay(year, month, 29) ?? makeDay(year, month, 28)
}
