import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface KeptRhythm {
  readonly id: number
  readonly visits: number
  readonly spent: number
  readonly lastVisitDay: Day | null
  readonly gapDays: number | null
  readonly lateFrom: Day | null
  readonly lapsedFrom: Day | null
  readonly atRisk: number
  readonly archived: number
  readonly nameless: number
}

const keptOf = preparedSql<[number, number], KeptRhythm>(
  `SELECT id, visits, spent, last_visit_day AS lastVisitDay, gap_days AS gapDays, late_from AS lateFrom, lapsed_from AS lapsedFrom, at_risk AS atRisk,
     archived_at IS NOT NULL AS archived, nameless_from IS NOT NULL AS nameless
   FROM clients WHERE id > ? AND id <= ? AND visits > 0`,
)

/** What is kept of the rhythm of these clients (after `from`, up to `until`). */
export function keptRhythms(db: Db, from: number, until: number): KeptRhythm[] {
  return keptOf(db).all(from, until)
}

/** `[client, day, money]` of a visit, flat: there are a million of them. */
export type CameRow = readonly [clientId: number, day: Day, money: number]

const came = prepared((db) =>
  db.$client
    .prepare<[number, number], CameRow>(
      `SELECT client_id, day, total - returned FROM visits INDEXED BY visits_by_client
       WHERE client_id > ? AND client_id <= ? AND state = 'open' ORDER BY client_id, at DESC`,
    )
    .raw(),
)

/** Their visits, each client's latest first. */
export function visitsOfClients(db: Db, from: number, until: number): readonly CameRow[] {
  return came(db).all(from, until) as unknown as readonly CameRow[]
}

const away = preparedSql<[number, number], { clientId: number; from: Day; until: Day }>(
  'SELECT client_id AS clientId, from_day AS "from", until_day AS until FROM absences WHERE client_id > ? AND client_id <= ?',
)

export function absencesOfClients(db: Db, from: number, until: number): { clientId: number; from: Day; until: Day }[] {
  return away(db).all(from, until)
}

const ends = preparedSql<[], { last: number; first: Day | null }>(
  'SELECT coalesce((SELECT max(id) FROM clients), 0) AS last, (SELECT min(day) FROM day_totals) AS first',
)

/** The last client's id, and the first business day with a visit. */
export function extentOf(db: Db): { last: number; first: Day | null } {
  return ends(db).get() ?? { last: 0, first: null }
}

const anyRhythm = preparedSql<[], { one: number }>(
  'SELECT 1 AS one FROM clients WHERE archived_at IS NULL AND visits >= 5 LIMIT 1',
)

/** Whether anybody has come often enough to have a rhythm. */
export function hasRhythms(db: Db): boolean {
  return anyRhythm(db).get() !== undefined
}
