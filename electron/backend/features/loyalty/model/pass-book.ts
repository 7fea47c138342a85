import { daysAfter, daysFrom, lastDay, never } from './reckoning.ts'
import type { PassTerms } from './rules-book.ts'

/* Passes: nothing of one is kept but its sale, its uses and its freezes; the rest is counted from these each time. */

export interface Pass extends PassTerms {
  /** The program's number of it, told once it is sold. */
  id: number
  owner: number
  readonly bought: string
  /** Of the line that sold it, in thousandths: 0 when it was brought back or its visit voided. */
  readonly kept: () => number
  readonly freezes: Freeze[]
  /** What it paid for, voided and returned or not. */
  readonly uses: Use[]
}

interface Freeze {
  readonly from: string
  until: string | null
}

interface Use {
  readonly day: string
  readonly entries: number
  /** The part of the line that still stands, in thousandths of it. */
  readonly kept: () => { readonly still: number; readonly of: number }
}

export const isTakenBack = (pass: Pass) => pass.kept() === 0

/** Entries that can still be used; null where none are counted. What was used of those that are no more is let go. */
export function entriesLeft({ entries, uses, kept }: Pass): number | null {
  if (entries === null) return null
  const used = uses.map((use) => Math.floor((use.entries * use.kept().still) / use.kept().of))
  const bought = Math.ceil((entries * kept()) / 1000)
  return Math.max(0, bought - used.reduce((all, one) => all + one, 0))
}

const daysUsed = ({ uses }: Pass) =>
  uses
    .filter(({ kept }) => kept().still > 0)
    .map(({ day }) => day)
    .toSorted()

/** From when until when it can be used: a month from the 15th ends on the 14th, and each frozen day adds one. */
export function periodOf(pass: Pass): { readonly from: string | null; readonly until: string | null } {
  const { lasts, starts, bought, freezes } = pass
  const from = starts === 'purchase' ? bought : (daysUsed(pass)[0] ?? null)
  if (from === null || lasts === null) return { from, until: null }
  const whole = lastDay(from, lasts) ?? from
  const sameDayOfMonth = lasts.unit === 'days' || whole.slice(8) === from.slice(8)
  let until = sameDayOfMonth ? daysAfter(whole, -1) : whole
  for (const freeze of freezes.toSorted((one, other) => one.from.localeCompare(other.from))) {
    if (freeze.until === null) continue
    const begins = freeze.from < from ? from : freeze.from
    if (begins <= until && begins <= freeze.until) until = daysAfter(until, daysFrom(begins, freeze.until) + 1)
  }
  return { from, until }
}

const isFrozen = ({ freezes }: Pass, day: string) => freezes.some(({ from, until }) => from <= day && day <= never(until))

export function hindrance(pass: Pass, day: string): string | null {
  if (isTakenBack(pass)) return 'pass-ended'
  if (day < pass.bought) return 'pass-not-begun'
  if (isFrozen(pass, day)) return 'pass-frozen'
  if (day > never(periodOf(pass).until)) return 'pass-ended'
  return entriesLeft(pass) === 0 ? 'pass-empty' : null
}

/** From today on, before its end, not twice, and not over a day on which it was used. */
export function freeze(pass: Pass, from: string, until: string | null, today: string): boolean {
  if (from < today || never(until) < from) return false
  if (isTakenBack(pass) || from > never(periodOf(pass).until)) return false
  if (pass.freezes.some((other) => other.from <= never(until) && from <= never(other.until))) return false
  if (daysUsed(pass).some((day) => day >= from)) return false
  pass.freezes.push({ from, until })
  return true
}

/** One that was to come never was; one that has begun ended yesterday. */
export function endFreeze(pass: Pass, at: number, today: string): boolean {
  const ended = pass.freezes[at]
  if (ended === undefined) return false
  const first = ended.from > today ? ended.from : today
  if (never(ended.until) < first) return false
  ended.until = daysAfter(first, -1)
  if (ended.until < ended.from) pass.freezes.splice(at, 1)
  return true
}
