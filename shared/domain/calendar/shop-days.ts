import { dayIn, type LeapDayRule } from '#shared/domain/dates/important-date.ts'
import type { VenueKind } from '#shared/domain/presets/preset.ts'
import { addDays, type Day, daysBetween, partsOfDay, weekday } from '#shared/kernel/day.ts'
import { type Holiday, type HolidayKey, holidaysOf } from './holidays.ts'

/** What a shop's own day means: shut and nothing else; a holiday, shut and quiet; or open, and nobody is written to. */
export const OWN_DAY_KINDS = ['closed', 'holiday', 'quiet'] as const
export type OwnDayKind = (typeof OWN_DAY_KINDS)[number]

/** A row of own days is no longer than this, in days. */
export const LONGEST_OWN_DAYS = 366

/** Days of the shop's own: a repair, its festival, a bank holiday of a country that is not known here. */
export interface OwnDays {
  readonly from: Day
  readonly until: Day
  readonly kind: OwnDayKind
  /** Again in every year from the first on. */
  readonly yearly: boolean
}

/** Whether the shop is shut on a holiday, as was said for that year; it holds for the years after, until another was said. */
export interface HolidayAnswer {
  readonly holiday: HolidayKey
  readonly year: number
  readonly closed: boolean
}

/** All that tells on which days a shop is open. */
export interface ShopDays {
  readonly country: string
  readonly venue: VenueKind
  readonly leapDay: LeapDayRule
  /** 1 = Monday … 7 = Sunday; never all of them. */
  readonly closedWeekdays: readonly number[]
  readonly answers: readonly HolidayAnswer[]
  readonly own: readonly OwnDays[]
}

export interface ShopHoliday extends Holiday {
  /** As the shop keeps it. */
  readonly closed: boolean
}

/** The public holidays of a year, each with whether the shop is shut on it. */
export function shopHolidays({ country, venue, answers }: ShopDays, year: number): readonly ShopHoliday[] {
  return holidaysOf(country, venue, year).map((holiday) => ({
    ...holiday,
    closed: answerTo(answers, holiday.key, year)?.closed ?? holiday.shut,
  }))
}

/** The answer that holds in a year: the latest given for it or for a year before. */
function answerTo(answers: readonly HolidayAnswer[], key: HolidayKey, year: number): HolidayAnswer | null {
  const given = answers.filter((answer) => answer.holiday === key && answer.year <= year)
  return given.reduce<HolidayAnswer | null>((latest, one) => (latest === null || one.year > latest.year ? one : latest), null)
}

/** Whether the shop is shut on a day that somebody wrote down, or by the calendar. */
function isClosedOn(days: ShopDays, day: Day): boolean {
  if (days.closedWeekdays.includes(weekday(day))) return true
  if (days.own.some((own) => own.kind !== 'quiet' && covers(own, day, days.leapDay))) return true
  return shopHolidays(days, partsOfDay(day).year).some((holiday) => holiday.day === day && holiday.closed)
}

/** Whether it is a day on which nobody is written to or called for the shop's own sake. */
export function isQuietOn(days: ShopDays, day: Day): boolean {
  if (days.own.some((own) => own.kind !== 'closed' && covers(own, day, days.leapDay))) return true
  return holidaysOf(days.country, days.venue, partsOfDay(day).year).some((holiday) => holiday.day === day)
}

/** The days from `from` to `until`, both included, on which the shop is shut. */
export function closedBetween(days: ShopDays, from: Day, until: Day): Day[] {
  const length = daysBetween(from, until) + 1
  return Array.from({ length: Math.max(0, length) }, (_, index) => addDays(from, index)).filter((day) => isClosedOn(days, day))
}

/** Whether own days take in a day. What lies over the New Year belongs to the year in which it begins. */
function covers(own: OwnDays, day: Day, leapDay: LeapDayRule): boolean {
  if (!own.yearly) return own.from <= day && day <= own.until
  return [partsOfDay(day).year, partsOfDay(day).year - 1].some((year) => {
    const { from, until } = inYear(own, year, leapDay) ?? own
    return from <= day && day <= until
  })
}

/** Own days as they fall in a year; null before their first. */
function inYear(own: OwnDays, year: number, leapDay: LeapDayRule): { readonly from: Day; readonly until: Day } | null {
  const first = partsOfDay(own.from)
  if (!own.yearly) return first.year === year ? { from: own.from, until: own.until } : null
  const from = dayIn(first, year, leapDay)
  return from === null ? null : { from, until: addDays(from, daysBetween(own.from, own.until)) }
}
