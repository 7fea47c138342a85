import type { Day } from '#shared/kernel/day.ts'

/**
 * One value of a table: nothing, text (also one that looks like a number or a formula), a number with so many decimals (`number` counts the smallest
 * units), a day, or several texts.
 */
export type Cell =
  | null
  | string
  | { readonly number: number; readonly places: number }
  | { readonly day: Day }
  | { readonly list: readonly string[] }
  | { readonly yes: boolean }

/** Exactly, without a floating point in between: 12345 with two places is "123.45". */
export function decimal({ number, places }: { readonly number: number; readonly places: number }, sign = '.'): string {
  if (places === 0) return String(number)
  const digits = String(Math.abs(number)).padStart(places + 1, '0')
  return `${number < 0 ? '-' : ''}${digits.slice(0, -places)}${sign}${digits.slice(-places)}`
}
