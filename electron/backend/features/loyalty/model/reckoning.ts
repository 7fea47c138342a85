/* What the accountant reckons with: sums, shares, the calendar. */

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Shares an amount out by weights: whole parts first, what is left over one by one to the largest fractions. */
export function share(amount: number, weights: readonly number[]): number[] {
  const whole = sum(weights)
  if (whole === 0) return weights.map((_, at) => (at === 0 ? amount : 0))
  const parts = weights.map((weight) => Math.floor((amount * weight) / whole))
  const fractions = weights.map((weight, at) => ({ at, rest: (amount * weight) % whole }))
  const over = amount - sum(parts)
  for (const { at } of fractions.toSorted((one, other) => other.rest - one.rest || one.at - other.at).slice(0, over))
    parts[at] = (parts[at] ?? 0) + 1
  return parts
}

export interface Span {
  readonly count: number
  readonly unit: 'days' | 'months'
}

/** The last day of what lasts so long from a day on; the 31st becomes the last of a shorter month. */
export function lastDay(day: string, lasts: Span | null): string | null {
  if (lasts === null) return null
  if (lasts.unit === 'days') return daysAfter(day, lasts.count)
  const date = new Date(`${day}T00:00:00Z`)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + lasts.count + 1, 0)
  date.setUTCDate(Math.min(wanted, date.getUTCDate()))
  return date.toISOString().slice(0, 10)
}

export function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** From one day to another; below zero when the other is before it. */
export function daysFrom(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)
}

/** Without a last day comes last. */
export const never = (day: string | null) => day ?? '9999'
