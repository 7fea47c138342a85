import { addMonths, type Day } from '#shared/kernel/day.ts'

/** After how many months without a visit an owner may be asked about a client: never sooner than after a year. */
export const RETENTION_MONTHS = { least: 12, most: 120, usual: 36 } as const

/** Who was last here before this day has been away for longer than the rule says. */
export function awayBefore(today: Day, months: number): Day {
  return addMonths(today, -months)
}
