import { daysAfter, sum } from './reckoning.ts'
import type { RulesBook } from './rules-book.ts'

/* Tiers: counted anew each time from the visits that stand; up with each visit, down only at a review. */

interface Came {
  readonly day: string
  readonly money: number
}

type Tiers = NonNullable<ReturnType<RulesBook['tiersOn']>>

/** What the days until `last` are worth by these rules: a place among the levels, -1 below the lowest. */
function placeOf(tiers: Tiers, came: readonly Came[], last: string, windowDays = tiers.windowDays): number {
  const first = daysAfter(last, 1 - windowDays)
  const within = came.filter(({ day }) => first <= day && day <= last)
  const worth = tiers.by === 'visits' ? within.length : sum(within.map(({ money }) => money))
  return tiers.levels.findLastIndex(({ from }) => from <= worth)
}

/** The same among the levels that are in force now: by the name, or where that has gone, by what the same days are worth now. */
function placeNow(now: Tiers, then: Tiers, came: readonly Came[], last: string): number {
  const name = then.levels[placeOf(then, came, last)]?.name
  if (name === undefined) return -1
  const same = now.levels.findIndex((level) => level.name === name)
  return same >= 0 ? same : placeOf(now, came, last, then.windowDays)
}

function isReview({ review }: Tiers, day: string): boolean {
  const [, month, date] = day.split('-').map(Number)
  if (date !== 1) return false
  return review === 'month' || (review === 'quarter' ? [1, 4, 7, 10].includes(month ?? 0) : month === 1)
}

/** The last review until a day; the first day of a programme is one. */
function lastReview(rules: RulesBook, day: string): string {
  for (let on = day; ; on = daysAfter(on, -1)) {
    const tiers = rules.tiersOn(on)
    if (tiers === null) return daysAfter(on, 1)
    if (isReview(tiers, on)) return on
  }
}

/** The level of a client by the visits he has made so far; null below the lowest, or where there are none. */
export function levelOn(rules: RulesBook, came: readonly Came[], day: string): Tiers['levels'][number] | null {
  const now = rules.tiersOn(day)
  if (now === null) return null
  const reviewed = lastReview(rules, day)
  let place = placeNow(now, rules.tiersOn(reviewed) ?? now, came, daysAfter(reviewed, -1))
  for (const on of new Set(came.map((one) => one.day)))
    if (on >= reviewed && on <= day) place = Math.max(place, placeNow(now, rules.tiersOn(on) ?? now, came, on))
  return now.levels[place] ?? null
}
