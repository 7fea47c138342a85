import { addDays, addMonths, type Day, makeDay, partsOfDay } from '#shared/kernel/day.ts'

export const REPEAT_UNITS = ['days', 'weeks', 'months', 'years'] as const
export type RepeatUnit = (typeof REPEAT_UNITS)[number]

/** Whether the next one counts from the day it was due, in a fixed series, or from the day it was done. */
export const REPEAT_FROM = ['due', 'done'] as const
export type RepeatFrom = (typeof REPEAT_FROM)[number]

/** Every `every` days, weeks, months or years; 1–99. */
export interface Repeat {
  readonly every: number
  readonly unit: RepeatUnit
  readonly from: RepeatFrom
}

export const MOST_EVERY = 99

/**
 * The day on which a task is due again. In a fixed series it is the first day of the series after both the day it was due and the day it was done:
 * what was missed is not done twice, and what was done early keeps its day. `on` is the day of the month the series was begun with (1–31): after
 * 28 February a series of the 31st goes on with 31 March, one of 29 February comes back to it in leap years.
 */
export function nextDue(due: Day, { every, unit, from }: Repeat, on: number, done: Day): Day {
  if (from === 'done') return stepped(done, every, unit, partsOfDay(done).day)
  for (let count = 1; ; count += 1) {
    const next = stepped(due, count * every, unit, on)
    if (next > done && next > due) return next
  }
}

function stepped(day: Day, count: number, unit: RepeatUnit, on: number): Day {
  switch (unit) {
    case 'days':
      return addDays(day, count)
    case 'weeks':
      return addDays(day, count * 7)
    case 'months':
      return onDayOfMonth(addMonths(day, count), on)
    case 'years':
      return onDayOfMonth(addMonths(day, count * 12), on)
  }
}

/** That day of the same month, or the month's last where it has no such day. */
function onDayOfMonth(inMonth: Day, on: number): Day {
  const { year, month } = partsOfDay(inMonth)
  for (let day = on; day > 28; day -= 1) {
    const found = makeDay(year, month, day)
    if (found !== null) return found
  }
  return makeDay(year, month, Math.min(on, 28)) ?? inMonth
}
