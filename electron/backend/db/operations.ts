import { eq, sql } from 'drizzle-orm'
import type { Db } from './connection.ts'
import { prepared } from './prepared.ts'
import { operations } from './schema/shop.ts'

export interface RecordedOperation {
  readonly opId: string
  readonly operation: string
  readonly inputHash: string
  readonly result: string | null
  readonly employeeId: number
  readonly at: number
}

const byId = prepared((db) =>
  db
    .select({ operation: operations.operation, inputHash: operations.inputHash, result: operations.result })
    .from(operations)
    .where(eq(operations.opId, sql.placeholder('opId')))
    .prepare(),
)

const insert = prepared((db) =>
  db
    .insert(operations)
    .values({
      opId: sql.placeholder('opId'),
      operation: sql.placeholder('operation'),
      inputHash: sql.placeholder('inputHash'),
      result: sql.placeholder('result'),
      employeeId: sql.placeholder('employeeId'),
      at: sql.placeholder('at'),
    })
    .prepare(),
)

/** A write that was carried out under this id, with its answer. */
export function findOperation(db: Db, opId: string) {
  return byId(db).get({ opId }) ?? null
}

export function recordOperation(db: Db, operation: RecordedOperation): void {
  insert(db).run({ ...operation })
}
