import { addDays, addMonths, type Day, daysBetween, earlierDay, partsOfDay, weekday } from '#shared/kernel/day.ts'

export const PERIOD_KINDS = ['day', 'week', 'month'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** Business days, both ends included. */
export interface Span {
  readonly from: Day
  readonly until: Day
}

export interface Period extends Span {
  readonly kind: PeriodKind
  /** The last day that is counted: today while the period is not over. Before `from` when it has not begun. */
  readonly through: Day
}

/** The day, the week from Monday to Sunday, or the month in which a day lies. */
export function periodOf(kind: PeriodKind, day: Day, today: Day): Period {
  const span = spanOf(kind, day)
  return { kind, ...span, through: earlierDay(span.until, today) }
}

function spanOf(kind: PeriodKind, day: Day): Span {
  if (kind === 'day') return { from: day, until: day }
  if (kind === 'week') {
    const from = addDays(day, 1 - weekday(day))
    return { from, until: addDays(from, 6) }
  }
  const from = addDays(day, 1 - partsOfDay(day).day)
  return { from, until: addDays(addMonths(from, 1), -1) }
}

/** A day in the period so many periods on. */
export function periodsOn({ kind, from }: Pick<Period, 'kind' | 'from'>, count: number): Day {
  if (kind === 'month') return addMonths(from, count)
  return addDays(from, kind === 'week' ? 7 * count : count)
}

/** What a period is compared with: the one before, and the same of the year before. */
export const COMPARED = ['before', 'yearBefore'] as const
export type Compared = { readonly [Each in (typeof COMPARED)[number]]: Span }

/**
 * A day with the same weekday a week and 52 weeks before, a week with the one before and that of 52 weeks before, a month with the one before and
 * the same of the year before. While a period is not over, only as many days of the others count as have been of it.
 */
export function comparedWith({ kind, from, until, through }: Period): Compared {
  const over = through === until
  const gone = Math.max(0, daysBetween(from, through) + 1)
  const cut = (span: Span): Span =>
    over ? span : { from: span.from, until: earlierDay(span.until, addDays(span.from, gone - 1)) }
  if (kind === 'month') {
    return { before: cut(spanOf('month', addMonths(from, -1))), yearBefore: cut(spanOf('month', addMonths(from, -12))) }
  }
  const back = (days: number): Span => cut({ from: addDays(from, -days), until: addDays(until, -days) })
  return { before: back(7), yearBefore: back(364) }
}

/** By how much a figure changed, in hundredths of a percent; null where there was nothing to compare with. */
export function changeOf(now: number, before: number): number | null {
  return before === 0 ? null : Math.round(((now - before) / before) * 10_000)
}

/** From three times more on a percentage is read worse than how many times as much it is. */
const TOLD_IN_TIMES = 30_000

/** How many times as much, in whole numbers, of a change in hundredths of a percent; null where a percentage tells it better. */
export function timesOf(change: number): number | null {
  return change < TOLD_IN_TIMES ? null : Math.round(change / 10_000 + 1)
}
