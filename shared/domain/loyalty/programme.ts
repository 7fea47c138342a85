import { addDays, addMonths, type Day } from '#shared/kernel/day.ts'

export const PROGRAMME_KINDS = ['points', 'stamps', 'tiers', 'discount', 'bonus', 'referral'] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]

/** Of these a shop has one; of the others as many as it likes. */
export const SINGLE_KINDS: readonly ProgrammeKind[] = ['points', 'tiers', 'referral']

/** A version of a programme's rules, in force from `from` through `until` (both business days; open end = null). */
export interface Versioned {
  readonly id: number
  readonly from: Day
  readonly until: Day | null
}

/** The version in force on a business day: the latest that has begun, unless it has ended; one that ended before it began never was. `versions` in any order. */
export function inForceOn<Version extends Versioned>(versions: readonly Version[], day: Day): Version | null {
  let found: Version | null = null
  for (const version of versions) {
    const begun = version.from <= day && (version.until === null || version.from <= version.until)
    if (begun && (found === null || version.from > found.from || (version.from === found.from && version.id > found.id)))
      found = version
  }
  return found !== null && (found.until === null || day <= found.until) ? found : null
}

/** How long an entry lasts from the day it is earned. */
export interface Span {
  readonly count: number
  readonly unit: 'days' | 'months'
}

/** The last business day on which what was earned on `day` can be used; null when it lasts for good. */
export function lastDayOf(day: Day, span: Span | null): Day | null {
  if (span === null) return null
  return span.unit === 'days' ? addDays(day, span.count) : addMonths(day, span.count)
}

/** What of the catalogue a rule is about; both lists empty mean everything. */
export interface GoodsScope {
  readonly categories: readonly string[]
  readonly items: readonly number[]
}

/** Whether a line is in the scope; a bare amount, which is no item, only where the scope is everything. */
export function isInScope({ categories, items }: GoodsScope, line: { itemId: number | null; category: string }): boolean {
  if (categories.length === 0 && items.length === 0) return true
  if (line.itemId === null) return false
  return items.includes(line.itemId) || (line.category !== '' && categories.includes(line.category))
}
