import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import type { Money } from '#shared/kernel/money.ts'

export interface Rhythm {
  /** Median days between visit days. */
  readonly gap: number
  /** 1.4826 × median absolute deviation: the usual spread, in days (Rousseeuw & Croux 1993, consistency factor for the normal law). */
  readonly spread: number
  /** Days between the looked-at visits, oldest first. */
  readonly gaps: readonly number[]
}

/** How many visit days are looked at: twelve gaps need thirteen. */
export const RHYTHM_DAYS = 13
const FEWEST_DAYS = 5

/** The client's own rhythm (B7) from his visit days, latest first, each once; null under five of them. */
export function rhythmOf(days: readonly Day[]): Rhythm | null {
  if (days.length < FEWEST_DAYS) return null
  const gaps = gapsBetween(days)
  const gap = median(gaps)
  return { gap, spread: 1.4826 * median(gaps.map((one) => Math.abs(one - gap))), gaps }
}

/** Days between consecutive visit days, oldest first, at most the last twelve. */
export function gapsBetween(days: readonly Day[]): number[] {
  return days
    .slice(0, RHYTHM_DAYS - 1)
    .flatMap((day, index) => {
      const before = days[index + 1]
      return before === undefined ? [] : [daysBetween(before, day)]
    })
    .reverse()
}

/** When a client is expected again, and from which days on he is missed. */
export interface Expected {
  readonly due: Day
  /** The first day on which he is late: past the expected day by more than two days and more than twice the spread. */
  readonly lateFrom: Day
  /** The first day on which he counts as lost: three gaps and twice the spread have gone by. Never before he is late. */
  readonly lapsedFrom: Day
}

/**
 * What his rhythm says after his last visit. `silent` are the days on which he could not have come, earliest first: the shop was or will be shut, or
 * he said that he is away. They do not count, so each of them puts off what would come later, and nobody begins to be late on one.
 */
export function expectedAfter(rhythm: Rhythm, lastDay: Day, silent: readonly Day[] = []): Expected {
  const { due, late, lapsed } = countedDays(rhythm)
  return {
    due: dayOf(lastDay, due, silent),
    lateFrom: dayOf(lastDay, late, silent),
    lapsedFrom: dayOf(lastDay, lapsed, silent),
  }
}

/** How many days that count after a last visit decide what `expectedAfter` says: silent days after so many change nothing of it. */
export function daysThatDecide(rhythm: Rhythm): number {
  const { due, late, lapsed } = countedDays(rhythm)
  return Math.max(due, late, lapsed)
}

function countedDays({ gap, spread }: Rhythm) {
  return {
    due: Math.max(1, Math.round(gap)),
    late: Math.floor(gap + Math.max(2, 2 * spread)) + 1,
    lapsed: Math.floor(3 * gap + 2 * spread) + 1,
  }
}

/** The day by which so many days that count have gone by since another. */
function dayOf(since: Day, counted: number, silent: readonly Day[]): Day {
  let day = addDays(since, counted)
  for (const each of silent) {
    if (each > day) break
    if (each > since) day = addDays(day, 1)
  }
  return day
}

/** Days over which money at risk is reckoned. */
export const AT_RISK_DAYS = 90

/** What his visits of the next 90 days would bring if he came as he does: his average bill for each, in whole minor units. */
export function moneyAtRisk({ spent, visits }: { readonly spent: Money; readonly visits: number }, { gap }: Rhythm): Money {
  return visits > 0 && spent > 0 ? Math.round((spent * AT_RISK_DAYS) / (visits * gap)) : 0
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}
