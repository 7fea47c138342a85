import { type Day, isDay, makeDay, partsOfDay } from '#shared/kernel/day.ts'

/** A day as people of the five languages type it: day first, with dots, slashes, dashes or spaces, also '2026-11-22'. Without a year it is this year's; null when it is none. */
export function typedDay(text: string, today: Day): Day | null {
  const typed = text.trim()
  if (isDay(typed)) return typed
  const found = /^(\d{1,2})[./\-\s]+(\d{1,2})(?:[./\-\s]+(\d{4}|\d{2}))?\.?$/.exec(typed)
  if (found === null) return null
  const [, day, month, year] = found
  const now = partsOfDay(today).year
  return makeDay(year === undefined ? now : inFull(Number(year), now), Number(month), Number(day))
}

/** '26' is of the century of `now`. */
function inFull(year: number, now: number): number {
  return year < 100 ? now - (now % 100) + year : year
}

/** '22.11.2026', or with slashes in English. */
export function dayInNumbers(day: Day, separator: '.' | '/'): string {
  return [day.slice(8, 10), day.slice(5, 7), day.slice(0, 4)].join(separator)
}
