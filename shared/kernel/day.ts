/**
 * A calendar day as text, 'YYYY-MM-DD'. Text, because a day has no hour and no zone: stored as an instant it slips to the
 * neighbour whenever zone or summer time changes. It sorts and compares as text. Arithmetic runs through UTC midnights, the one
 * calendar in which every day has 24 hours.
 */
export type Day = string

const MS_PER_DAY = 86_400_000

/** Checked by hand and not by a round trip through `Date`: lists of days cross the boundary by the hundred. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false
  const { year, month, day } = partsOfDay(text)
  return day <= 28 || day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function makeDay(year: number, month: number, day: number): Day | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isDay(text) ? text : null
}

export function addDays(day: Day, count: number): Day {
  return toText(toMidnight(day) + count * MS_PER_DAY)
}

/** The same day of the month `count` months on, or that month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: of } = partsOfDay(day)
  const months = year * 12 + month - 1 + count
  const [inYear, inMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return makeDay(inYear, inMonth, Math.min(of, daysIn(inYear, inMonth))) ?? day
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMidnight(to) - toMidnight(from)) / MS_PER_DAY)
}

export const earlierDay = (one: Day, other: Day): Day => (other < one ? other : one)
export const laterDay = (one: Day, other: Day): Day => (other > one ? other : one)

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function weekday(day: Day): number {
  return new Date(toMidnight(day)).getUTCDay() || 7
}

export function partsOfDay(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function toMidnight(day: Day): number {
  const { year, month, day: date } = partsOfDay(day)
  const midnight = new Date(0)
  midnight.setUTCFullYear(year, month - 1, date)
  return midnight.getTime()
}

/** By the parts of the date: days are reckoned with by the thousand, and a whole ISO text with its hours takes five times as long. */
function toText(midnight: number): Day {
  if (!Number.isFinite(midnight)) return ''
  const date = new Date(midnight)
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`
}

const pad = (value: number, length: number) => String(value).padStart(length, '0')
