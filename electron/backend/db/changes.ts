import type { Db } from './connection.ts'
import { preparedSql } from './prepared.ts'

const total = preparedSql<[], string>("SELECT total_changes() || ' ' || data_version FROM pragma_data_version")

/** A mark of what was written so far, through this connection or another: while it stays the same, what was counted still holds. */
export function changesSoFar(db: Db): string {
  return total(db).pluck().get() ?? ''
}
