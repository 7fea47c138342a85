import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'

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

/** The first day on which he is late: past the expected day by more than two days and more than twice the spread. */
export function lateFrom(rhythm: Rhythm, lastDay: Day): Day {
  return addDays(lastDay, Math.floor(rhythm.gap + Math.max(2, 2 * rhythm.spread)) + 1)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}
