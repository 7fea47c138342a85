import type { Day } from '#shared/kernel/day.ts'

/** Why a copy of the shop was made. `hand` is a person who asked for one; the last five are made before something that changes much. */
export const BACKUP_REASONS = ['hourly', 'close', 'hand', 'migration', 'import', 'restore', 'erase'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

export interface AgedSet {
  /** When it was made. */
  readonly at: number
  readonly reason: BackupReason
}

/** How many hours, days and months in which something was copied keep their last copy, and how long one made before an act is kept besides. */
export const KEPT = { hours: 24, days: 14, months: 12, actDays: 14, least: 7 } as const

const DAY_MS = 86_400_000
const everyday: readonly BackupReason[] = ['hourly', 'close', 'hand']

/**
 * Which of these sets may go. The last of each hour, day and month stays, counted over those in which there are any: a shop that was shut for a month
 * loses nothing by that. The newest few stay in any case.
 *
 * @param dayOf the day of an instant where the shop is
 */
export function outdatedSets<Set extends AgedSet>(
  sets: readonly Set[],
  now: number,
  dayOf: (at: number) => Day,
  least: number = 1,
): readonly Set[] {
  const newestFirst = sets.toSorted((one, other) => other.at - one.at)
  const kept = new Set<Set>(newestFirst.slice(0, Math.max(1, least)))
  const keepLastOfEach = (periodOf: (at: number) => string | number, most: number) => {
    const seen = new Set<string | number>()
    for (const set of newestFirst) {
      const period = periodOf(set.at)
      if (seen.has(period)) continue
      if (seen.size >= most) break
      seen.add(period)
      kept.add(set)
    }
  }
  keepLastOfEach((at) => Math.floor(at / 3_600_000), KEPT.hours)
  keepLastOfEach(dayOf, KEPT.days)
  keepLastOfEach((at) => dayOf(at).slice(0, 7), KEPT.months)
  for (const set of newestFirst) {
    if (!everyday.includes(set.reason) && now - set.at < KEPT.actDays * DAY_MS) kept.add(set)
  }
  return newestFirst.filter((set) => !kept.has(set))
}
