import type { Db } from './connection.ts'
import { forgetKept } from './prepared.ts'

/** The invented kinds of pass go, after the invented clients; one that a real client has bought stays as if it had been real. Inside a write transaction. */
export function removeSamplePassTypes(db: Db): void {
  const { $client: sqlite } = db
  sqlite
    .prepare('DELETE FROM pass_types WHERE sample = 1 AND NOT EXISTS (SELECT 1 FROM passes WHERE type_id = pass_types.id)')
    .run()
  sqlite.prepare('UPDATE pass_types SET sample = 0 WHERE sample = 1').run()
  forgetKept(db)
}
