import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'

/** How far back it is looked: further, and a client has been missed for other reasons. */
export const LOOKED_BACK = 35
/** Of so many same weekdays before, the shop must have been open on this many for a day without guests to be a day it was shut. */
const WEEKS_BEFORE = 5
const OPEN_WEEKS = 3

/**
 * The days of the last five weeks, latest first, on which the shop was shut for a holiday or a repair: those of its calendar (`written`), and those
 * that nobody wrote down, on which nobody came though it is open on that weekday. `open` are the business days with any visit: then it was open,
 * whatever the calendar says. Weekly closing days are none: they are within every client's own rhythm already.
 */
export function closedDays(open: ReadonlySet<Day>, today: Day, written: readonly Day[]): Day[] {
  return Array.from({ length: LOOKED_BACK }, (_, index) => addDays(today, -1 - index)).filter(
    (day) => wasShut(open, day) || (written.includes(day) && !open.has(day)),
  )
}

/** Whether nobody came on a day that was past when `open` was read, though the shop is open on that weekday. */
export function wasShut(open: ReadonlySet<Day>, day: Day): boolean {
  if (open.has(day)) return false
  let weeks = 0
  for (let week = 1; week <= WEEKS_BEFORE; week += 1) if (open.has(addDays(day, -7 * week))) weeks += 1
  return weeks >= OPEN_WEEKS
}

/** So many days before a day must be known of, to tell whether the shop was shut on it. */
export const KNOWN_BEFORE = 7 * WEEKS_BEFORE

/** How many of the closed days lie between his last visit and today. */
export function closedSince(closed: readonly Day[], lastDay: Day): number {
  return closed.filter((day) => daysBetween(lastDay, day) > 0).length
}
