import { orthodoxEaster } from '#shared/domain/calendar/easter.ts'
import { addDays, makeDay, partsOfDay } from '#shared/kernel/day.ts'
import type { Feast } from './tradition.ts'

/** A day that comes back every year; `month` from 1 to 12. */
export interface MonthDay {
  readonly month: number
  readonly day: number
}

export const isSameDay = (one: MonthDay, other: MonthDay): boolean => one.month === other.month && one.day === other.day

/** A day on which a name is kept, as it falls in the year asked for. */
export interface NameDay extends MonthDay {
  readonly feast: Feast['called']
}

/** Whether it falls on another day each year. */
export const isMoving = ({ feast }: Pick<NameDay, 'feast'>): boolean => feast.startsWith('E')

/** Feasts as they fall in a year, those that meet on one day told once. */
export function inYear(feasts: readonly Feast[], year: number): readonly NameDay[] {
  const days = feasts.flatMap((feast) => fallsOn(feast, year) ?? [])
  return days.filter((day, place) => days.findIndex((one) => isSameDay(one, day)) === place)
}

/** Days by which the Julian calendar is behind the Gregorian until 28 February 2100. */
const BEHIND = 13
/** A year of 365 days: in it feasts of the old style are called by their days of the new. */
const COMMON_YEAR = 2026

function fallsOn({ called, oldStyle }: Feast, year: number): NameDay | null {
  if (called.startsWith('E')) return named(addDays(orthodoxEaster(year), Number(called.slice(1))), called)
  if (oldStyle === null) return { month: Number(called.slice(0, 2)), day: Number(called.slice(3)), feast: called }
  // The year in which the old calendar has the feast is the one before for the days around the New Year.
  const candidates = [year, year - 1].flatMap((each) => makeDay(each, oldStyle.month, oldStyle.day) ?? [])
  const falls = candidates.map((day) => addDays(day, BEHIND)).find((day) => partsOfDay(day).year === year)
  return falls === undefined ? null : named(falls, called)
}

function named(falls: string, feast: string): NameDay {
  const { month, day } = partsOfDay(falls)
  return { month, day, feast }
}

/** A feast of the old style, called by the day on which it falls in a year of 365 days. */
export function inOldStyle(month: number, day: number): Feast {
  const falls = addDays(makeDay(COMMON_YEAR, month, day) ?? '', BEHIND)
  return { called: falls.slice(5), oldStyle: { month, day } }
}

/** Whether a text names a feast: a day of the year, or so many days from Easter. */
export function isFeast(text: string): boolean {
  if (/^E[+-]\d{1,2}$/.test(text)) return true
  return /^\d\d-\d\d$/.test(text) && makeDay(COMMON_YEAR, Number(text.slice(0, 2)), Number(text.slice(3))) !== null
}
