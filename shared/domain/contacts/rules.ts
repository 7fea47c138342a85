import type { DistantChannel } from './channel.ts'

/** How often and when the shop may come to a client of its own accord (B5). */
export interface ContactRules {
  /** Marketing contacts in any `ALLOWANCE_DAYS` business days, over all channels together. */
  readonly allowance: number
  /** Days of rest after a refusal. */
  readonly restDays: number
  /** Minutes of the shop's wall clock, from and until; over midnight where `from` is the later. Null = never quiet. */
  readonly quietHours: { readonly from: number; readonly until: number } | null
  /** No marketing on public holidays. */
  readonly quietDays: boolean
}

/** What a client asked for himself; null = as everybody. Never more than the shop allows. */
export interface ClientWish {
  readonly allowance: number | null
  readonly onlyBy: DistantChannel | null
}

/** "A month": any thirty days, so that the end of one month and the beginning of the next do not add up. */
export const ALLOWANCE_DAYS = 30

export const USUAL_CONTACT_RULES: ContactRules = {
  allowance: 2,
  restDays: 14,
  quietHours: { from: 20 * 60, until: 9 * 60 },
  quietDays: true,
}

export const CONTACT_RULE_BOUNDS = { allowance: 31, restDays: 366, lastMinute: 24 * 60 - 1 } as const

/** When the quiet that reigns at a minute of the day ends: on the same day, or past midnight on the next. Null where it is not quiet. */
export function quietEnds(
  quiet: ContactRules['quietHours'],
  minute: number,
): { readonly minute: number; readonly nextDay: boolean } | null {
  if (quiet === null || quiet.from === quiet.until) return null
  const { from, until } = quiet
  if (from < until) return minute >= from && minute < until ? { minute: until, nextDay: false } : null
  if (minute >= from) return { minute: until, nextDay: true }
  return minute < until ? { minute: until, nextDay: false } : null
}
