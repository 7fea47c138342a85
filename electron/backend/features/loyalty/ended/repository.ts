import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'

const purses = preparedSql<[number], { unit: 'points' | 'stamps'; seriesId: number | null; left: number }>(
  `SELECT unit, series_id AS seriesId, sum("left") AS "left" FROM lots WHERE client_id = ? AND "left" > 0 GROUP BY unit, series_id`,
)

/** Points and stamps that something is left of. */
export function pursesOf(db: Db, clientId: number) {
  return purses(db).all(clientId)
}

const openPasses = preparedSql<[number], { id: number; left: number | null }>(
  'SELECT id, "left" FROM passes WHERE client_id = ? AND cancelled_at IS NULL',
)

export function openPassesOf(db: Db, clientId: number) {
  return openPasses(db).all(clientId)
}

const cancel = preparedSql<[number, number]>('UPDATE passes SET cancelled_at = ?, version = version + 1 WHERE id = ?')

export function cancelPass(db: Db, id: number, at: number): void {
  cancel(db).run(at, id)
}
