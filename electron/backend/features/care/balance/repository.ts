import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'

export interface OrphanRow {
  readonly clientId: number
  /** Who answered for him and works here no more; null where nobody did. */
  readonly from: number | null
  readonly lastVisitDay: string | null
}

const ofThoseWhoLeft = preparedSql<[number], OrphanRow>(
  `SELECT c.id AS clientId, c.caretaker_id AS "from", c.last_visit_day AS lastVisitDay
   FROM employees AS e JOIN clients AS c INDEXED BY clients_by_caretaker ON c.caretaker_id = e.id
   WHERE e.left_at IS NOT NULL AND c.archived_at IS NULL ORDER BY c.spent DESC, c.id LIMIT ?`,
)
const countOfThem = preparedSql<[], { count: number }>(
  `SELECT count(*) AS count FROM employees AS e JOIN clients AS c INDEXED BY clients_by_caretaker ON c.caretaker_id = e.id
   WHERE e.left_at IS NOT NULL AND c.archived_at IS NULL`,
)

/** Clients whose caretaker has left, the best first, up to `limit`; and how many there are. */
export function readLeftBehind(db: Db, limit: number): { rows: OrphanRow[]; total: number } {
  return { rows: ofThoseWhoLeft(db).all(limit), total: countOfThem(db).get()?.count ?? 0 }
}

/** Of the best clients of all so many are looked at for those who have no caretaker. */
const LOOKED_AT = 1000

const bestWithout = preparedSql<[number], OrphanRow>(
  `SELECT id AS clientId, NULL AS "from", last_visit_day AS lastVisitDay FROM (
     SELECT id, caretaker_id, spent, last_visit_day, nameless_from FROM clients INDEXED BY clients_by_spent
     WHERE archived_at IS NULL AND spent > 0 ORDER BY spent DESC, id DESC LIMIT ${LOOKED_AT}
   ) WHERE caretaker_id IS NULL AND nameless_from IS NULL ORDER BY spent DESC LIMIT ?`,
)

/** The best clients for whom nobody answers, up to `limit`. */
export function readWithoutCaretaker(db: Db, limit: number): OrphanRow[] {
  return bestWithout(db).all(limit)
}
