import { addDays, addMonths, type Day, daysBetween, partsOfDay } from '#shared/kernel/day.ts'
import { ONE, type Quantity } from '#shared/kernel/money.ts'
import { type GoodsScope, isInScope, type Span } from './programme.ts'

export const PASS_STARTS = ['purchase', 'first-use'] as const
export type PassStart = (typeof PASS_STARTS)[number]

/** "10 entries within 60 days from the first use." What a pass was sold with; a later change of its type changes nothing of it. */
export interface PassTerms extends GoodsScope {
  /** Null = as many as he likes within the period. */
  readonly entries: number | null
  /** Null = until the entries are used. */
  readonly lasts: Span | null
  readonly starts: PassStart
  /** Reminded of at so many entries left, and so many days before the end; null = not. */
  readonly remindEntries: number | null
  readonly remindDays: number | null
}

/** Days that do not count, both ends included; null = until somebody ends it. */
export interface Freeze {
  readonly from: Day
  readonly until: Day | null
}

export interface PassPeriod {
  /** Null until it begins with its first use. */
  readonly from: Day | null
  /** The last day; null while it has not begun, or when it has no end. */
  readonly until: Day | null
}

/** From when until when a pass can be used: from its purchase or its first use, frozen days added to the end (domain rule 6). */
export function periodOf(
  { lasts, starts }: Pick<PassTerms, 'lasts' | 'starts'>,
  boughtDay: Day,
  firstUse: Day | null,
  freezes: readonly Freeze[],
): PassPeriod {
  const from = starts === 'purchase' ? boughtDay : firstUse
  if (from === null || lasts === null) return { from, until: null }
  let until = lastDayOfPeriod(from, lasts)
  for (const freeze of freezes.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const begins = freeze.from < from ? from : freeze.from
    if (freeze.until !== null && begins <= until) until = addDays(until, Math.max(0, daysBetween(begins, freeze.until) + 1))
  }
  return { from, until }
}

/** A month from the 15th ends on the 14th; from the 31st on the last day of a shorter month. */
function lastDayOfPeriod(from: Day, { count, unit }: Span): Day {
  if (unit === 'days') return addDays(from, count - 1)
  const same = addMonths(from, count)
  return partsOfDay(same).day < partsOfDay(from).day ? same : addDays(same, -1)
}

export type PassProblem = 'pass-ended' | 'pass-empty' | 'pass-frozen' | 'pass-not-begun'

export interface PassState extends PassPeriod {
  readonly boughtDay: Day
  /** Null where entries are not counted. */
  readonly left: number | null
  readonly freezes: readonly Freeze[]
  readonly cancelled: boolean
}

export function frozenOn(freezes: readonly Freeze[], day: Day): Freeze | null {
  return freezes.find(({ from, until }) => from <= day && (until === null || day <= until)) ?? null
}

/** Why a pass cannot be used on a business day; null when it can. */
export function passProblem({ boughtDay, until, left, freezes, cancelled }: PassState, day: Day): PassProblem | null {
  if (cancelled) return 'pass-ended'
  if (day < boughtDay) return 'pass-not-begun'
  if (frozenOn(freezes, day) !== null) return 'pass-frozen'
  if (until !== null && day > until) return 'pass-ended'
  return left === 0 ? 'pass-empty' : null
}

/** Of several the one that ends first; one without an end last, of equals the older. */
export function inOrderOfEnding(
  one: { readonly id: number; readonly until: Day | null },
  other: { readonly id: number; readonly until: Day | null },
): number {
  if (one.until !== other.until) {
    if (one.until === null) return 1
    return other.until === null || one.until < other.until ? -1 : 1
  }
  return one.id - other.id
}

export interface PassReminder {
  /** Entries that are left, where they are few. */
  readonly entries: number | null
  /** Days to the last one, where they are few; 0 = today is the last. */
  readonly days: number | null
}

/** What a client is to be reminded of: few entries or few days left, as the pass was sold. Null = nothing; what is over or frozen is not ending. */
export function passReminder(pass: PassState & Pick<PassTerms, 'remindEntries' | 'remindDays'>, today: Day): PassReminder | null {
  if (passProblem(pass, today) !== null) return null
  const { left, until, remindEntries, remindDays } = pass
  const inDays = until === null ? null : daysBetween(today, until)
  const entries = left !== null && remindEntries !== null && left <= remindEntries ? left : null
  const days = inDays !== null && remindDays !== null && inDays <= remindDays ? inDays : null
  return entries === null && days === null ? null : { entries, days }
}

export interface PassLine {
  readonly itemId: number | null
  readonly category: string
  readonly quantity: Quantity
}

/** Whether a pass pays for a line. Entries are counted by whole pieces; a period covers any quantity. A bare amount is never covered. */
export function coversLine(terms: GoodsScope & { readonly entries: number | null }, line: PassLine): boolean {
  if (line.itemId === null || !isInScope(terms, line)) return false
  return terms.entries === null || (line.quantity >= ONE && line.quantity % ONE === 0)
}
