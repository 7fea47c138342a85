import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import type { Day } from '#shared/kernel/day.ts'

/** What a card keeps of a client, flat: there are a hundred thousand of them. */
export type KeptWorth = readonly [
  id: number,
  visits: number,
  spent: number,
  tips: number,
  lastVisitDay: Day | null,
  hasRhythm: number,
]

const everybody = prepared((db) =>
  db.$client
    .prepare<[], KeptWorth>(
      `SELECT id, visits, spent, tips, last_visit_day, gap_days IS NOT NULL FROM clients WHERE archived_at IS NULL AND visits > 0`,
    )
    .raw(),
)

/** Everybody in use who has ever come. */
export function keptWorth(db: Db): readonly KeptWorth[] {
  return everybody(db).all() as unknown as readonly KeptWorth[]
}

interface Margin {
  /** What the lines brought whose cost is known. */
  readonly known: number
  /** And what the shop paid for them, not rounded. */
  readonly cost: number
}

/** What stays paid of a line after returns, as `moneyBack` counts it; and what the pieces, or the minutes played, that stayed had cost the shop. */
const margins = preparedSql<[string], Margin & { clientId: number }>(
  `SELECT v.client_id AS clientId,
     sum(paid - iif(l.returned = 0, 0, paid * l.returned / l.quantity)) AS known,
     sum(l.cost * (l.quantity - l.returned) / 1000.0 * iif(l.minutes IS NULL, 1, l.minutes / 60.0)) AS cost
   FROM json_each(?) AS asked CROSS JOIN visits AS v INDEXED BY visits_by_client ON v.client_id = asked.value AND v.state = 'open'
   CROSS JOIN (SELECT *, total - discount - points_money AS paid FROM visit_lines) AS l ON l.visit_id = v.id
   WHERE l.cost IS NOT NULL GROUP BY v.client_id`,
)

/** Of these clients, those who ever took something whose cost was written down. */
export function marginsOf(db: Db, ids: readonly number[]): Map<number, Margin> {
  return new Map(
    margins(db)
      .all(JSON.stringify(ids))
      .map(({ clientId, ...margin }) => [clientId, margin]),
  )
}
