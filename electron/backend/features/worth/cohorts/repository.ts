import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import type { Day } from '#shared/kernel/day.ts'

interface Range {
  readonly after: number
  readonly until: number
  readonly since: Day
}

interface FirstVisit {
  readonly id: number
  readonly first: Day
  readonly employeeId: number
}

const firsts = preparedSql<[Range], FirstVisit>(
  `SELECT c.id, c.first_visit_day AS first,
     (SELECT coalesce(v.served_by, v.employee_id) FROM visits AS v INDEXED BY visits_by_client
       WHERE v.client_id = c.id AND v.state = 'open' ORDER BY v.at, v.id LIMIT 1) AS employeeId
   FROM clients AS c WHERE c.id > @after AND c.id <= @until AND c.first_visit_day >= @since AND c.opening_visits = 0`,
)

/**
 * Whose first visit was on this day or later, of the clients after one number up to another, and who served it. Nobody of whom only a number of
 * earlier visits is known: when he began, nobody can say. Who is in the archive is among them, as among the new clients of a period.
 */
export function firstVisits(db: Db, range: Range): FirstVisit[] {
  return firsts(db).all(range)
}

const days = prepared((db) =>
  db.$client
    .prepare<[Range], readonly [clientId: number, day: Day]>(
      `SELECT c.id, v.day FROM clients AS c CROSS JOIN visits AS v INDEXED BY visits_by_client ON v.client_id = c.id AND v.state = 'open'
       WHERE c.id > @after AND c.id <= @until AND c.first_visit_day >= @since AND c.opening_visits = 0`,
    )
    .raw(),
)

/** The visits of the same clients, flat, company among them. */
export function daysOfFirst(db: Db, range: Range): readonly (readonly [clientId: number, day: Day])[] {
  return days(db).all(range) as unknown as readonly (readonly [number, Day])[]
}

const last = preparedSql<[], number>('SELECT coalesce(max(id), 0) FROM clients')

export function lastClientId(db: Db): number {
  return last(db).pluck().get() ?? 0
}

const sums = preparedSql<[string], { id: number; visits: number; spent: number }>(
  `SELECT id, visits, spent FROM clients WHERE id IN (SELECT value FROM json_each(?)) ORDER BY spent DESC, id`,
)

/** What their cards keep, who brought most first. */
export function keptOf(db: Db, ids: readonly number[]): { id: number; visits: number; spent: number }[] {
  return sums(db).all(JSON.stringify(ids))
}
