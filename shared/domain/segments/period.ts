import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'

/** When something is asked of visits: whenever, on the last days up to today, in the month that is running, or between two days, ends included. */
export type Period =
  | { readonly kind: 'ever' }
  | { readonly kind: 'last'; readonly days: number }
  | { readonly kind: 'this-month' }
  | { readonly kind: 'between'; readonly from: Day | null; readonly until: Day | null }

export interface Span {
  readonly from: Day
  readonly until: Day
}

/** The first and the last day of a period; null for whenever. An end that is open lies before or after every day. */
export function spanOf(period: Period, today: Day): Span | null {
  switch (period.kind) {
    case 'ever':
      return null
    case 'last':
      return { from: addDays(today, 1 - period.days), until: today }
    case 'this-month':
      return { from: addDays(today, 1 - partsOfDay(today).day), until: today }
    case 'between':
      return { from: period.from ?? '0000-01-01', until: period.until ?? '9999-12-31' }
  }
}
