import { eq, sql } from 'drizzle-orm'
import type { Connection, Db } from './connection.ts'
import { prepared, preparedSql } from './prepared.ts'
import { operations } from './schema/shop.ts'
import { inTransaction } from './transaction.ts'

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

const forgetSome = preparedSql<[number, number]>(
  'DELETE FROM operations WHERE op_id IN (SELECT op_id FROM operations WHERE at < ? LIMIT ?)',
)
/** Rows removed in one transaction: a few milliseconds. */
const FORGOTTEN_AT_A_TIME = 200

/**
 * Forgets the answers of writes carried out before `before`, in short steps: they would else be a quarter of the file. Nobody sends a form again
 * after so long; who did what stays in the audit chain.
 */
export function* forgetOperations(connection: Connection, before: number): Generator<undefined, void> {
  const forget = () => forgetSome(connection.db).run(before, FORGOTTEN_AT_A_TIME).changes
  const isThere = () => oldest(connection.db).get(before) !== undefined
  while (isThere()) {
    inTransaction(connection, forget)
    yield
  }
}

const oldest = preparedSql<[number]>('SELECT 1 FROM operations WHERE at < ? LIMIT 1')

export function recordOperation(db: Db, operation: RecordedOperation): void {
  insert(db).run({ ...operation })
}
