import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { type LeapDayRule, nextOccurrence, occurrencesBetween } from '#shared/domain/dates/important-date.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'

/** The furthest from a birthday that a programme can be bound to, in days. */
const NEAR = 31

/** Days to the birthday nearest to a day, before or after it; those farther off are counted ahead. Null where it has no day in the year. */
export function daysToBirthday(date: PartialDate, day: Day, rule: LeapDayRule): number | null {
  const birthday = { kind: 'birthday' as const, label: '', date }
  const near = occurrencesBetween(birthday, { from: addDays(day, -NEAR), to: addDays(day, NEAR) }, day, rule)
  if (near.length > 0) return Math.min(...near.map(({ inDays }) => Math.abs(inDays)))
  return nextOccurrence(birthday, day, rule)?.inDays ?? null
}
