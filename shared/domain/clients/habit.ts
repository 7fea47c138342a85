import { addDays, type Day, weekday } from '#shared/kernel/day.ts'

/** The days of the last visits, latest first, from the last one and the days between them (oldest first). */
export function daysFromGaps(lastDay: Day, gaps: readonly number[]): Day[] {
  const days = [lastDay]
  for (const gap of gaps.toReversed()) days.push(addDays(days.at(-1) ?? lastDay, -gap))
  return days
}

const LOOKED_AT = 12
const FEWEST = 5
const SHARE = 0.6

/** The weekday (1 = Monday … 7 = Sunday) that at least 60 % of the last 12 visit days share; null when there is none, or under five days. */
export function habitualWeekday(days: readonly Day[]): number | null {
  const last = days.slice(0, LOOKED_AT)
  if (last.length < FEWEST) return null
  for (const candidate of [1, 2, 3, 4, 5, 6, 7]) {
    const shared = last.filter((day) => weekday(day) === candidate).length
    if (shared >= last.length * SHARE) return candidate
  }
  return null
}
