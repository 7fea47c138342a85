import type { Day } from '#shared/kernel/day.ts'

/** A client as a line needs him: whose he is and what he brings. */
export interface Custom {
  readonly clientId: number
  readonly caretakerId: number | null
  readonly lastVisitDay: Day | null
  readonly spent: number
  readonly visits: number
  readonly gapDays: number | null
}

/** Its columns, of `clients AS c`. */
export const custom =
  'c.id AS clientId, c.caretaker_id AS caretakerId, c.last_visit_day AS lastVisitDay, c.spent, c.visits, c.gap_days AS gapDays'
