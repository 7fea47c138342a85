import type { Db } from './connection.ts'
import { preparedSql } from './prepared.ts'

const total = preparedSql<[], number>('SELECT total_changes()')

/** Rows written through this connection so far: while it stays the same, what was counted still holds. */
export function changesSoFar(db: Db): number {
  return total(db).pluck().get() ?? 0
}
