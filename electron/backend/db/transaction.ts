import type { Connection } from './connection.ts'
import { advance } from './high-water.ts'
import { countTransaction } from './prepared.ts'

/**
 * One write transaction, taken at once (IMMEDIATE: a read that later wants to write would fail instead of waiting). Counts itself in the
 * high-water record as its last act. A handler is synchronous, so nothing else can come between.
 */
export function inTransaction<T>(connection: Connection, act: () => T): T {
  const { sqlite, db } = connection
  sqlite.exec('BEGIN IMMEDIATE')
  countTransaction(db)
  let result: T
  try {
    result = act()
    advance(db)
    sqlite.exec('COMMIT')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
  connection.wrote()
  return result
}
