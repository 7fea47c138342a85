import { addDays } from '#shared/kernel/day.ts'
import type { Span } from './period.ts'

/** After a visit it is watched for so many days whether the client comes again. */
const WATCHED_DAYS = 30

/** The days whose visits have been watched to the end within a span: those `WATCHED_DAYS` before each of its days. */
export function watchedIn({ from, until }: Span): Span {
  return { from: addDays(from, -WATCHED_DAYS), until: addDays(until, -WATCHED_DAYS) }
}

/** The last day on which coming again counts after a visit. */
export const watchedUntil = (day: Span['from']): Span['until'] => addDays(day, WATCHED_DAYS)
