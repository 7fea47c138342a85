import type { Statement } from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from './connection.ts'

/**
 * One prepared statement (or a record of them) per database, built at first use.
 * Building a Drizzle query anew costs 3 to 13 times its execution, so everything the till waits for goes through here.
 */
export function prepared<T>(build: (db: Db) => T): (db: Db) => T {
  const built = new WeakMap<Db, { readonly statement: T }>()
  return (db) => {
    const known = built.get(db)
    if (known !== undefined) return known.statement
    const statement = build(db)
    built.set(db, { statement })
    return statement
  }
}

/** Write transactions begun so far, per database. */
const begun = new WeakMap<Db, number>()

/** To be said at the beginning of each write transaction: what is read in it before it changes anything may be kept. */
export function countTransaction(db: Db): void {
  begun.set(db, (begun.get(db) ?? 0) + 1)
}

const forgetting: ((db: Db) => void)[] = []

/** Rows were changed from beneath, or by another connection: everything kept of this connection is read anew. */
export function forgetKept(db: Db): void {
  for (const forget of forgetting) forget(db)
}

/**
 * One value read from the database and kept until `forget`, for rows that every operation asks and hardly any changes. Whatever writes such a row
 * calls `forget` in its transaction: what is read in that transaction afterwards is not kept, because it may be rolled back.
 */
export function keptValue<Value>(read: (db: Db) => Value): { of: (db: Db) => Value; forget: (db: Db) => void } {
  const kept = new WeakMap<Db, { readonly value: Value }>()
  const forgottenIn = new WeakMap<Db, number>()
  const forget = (db: Db) => {
    kept.delete(db)
    forgottenIn.set(db, begun.get(db) ?? 0)
  }
  forgetting.push(forget)
  return {
    of(db) {
      const known = kept.get(db)
      if (known !== undefined) return known.value
      const value = read(db)
      const changing = db.$client.inTransaction && forgottenIn.get(db) === (begun.get(db) ?? 0)
      if (!changing) kept.set(db, { value })
      return value
    },
    forget,
  }
}

/** A prepared statement of hand-written SQL. Name parameters `@name`: better-sqlite3 takes `?1` for a name too. */
export function preparedSql<Parameters extends unknown[] | object = unknown[], Row = unknown>(
  sql: string,
): (db: Db) => Statement<Parameters, Row> {
  return prepared((db) => db.$client.prepare<Parameters, Row>(sql))
}

/**
 * The whole row of a table whose `key` has a value, for rows that every visit asks: Drizzle takes longer to shape forty columns than SQLite to read them.
 * Numbers and texts only, as they stand in the file.
 */
export function preparedRow<Table extends SQLiteTable, Key extends number | string>(
  table: Table,
  key: SQLiteColumn,
): (db: Db) => Statement<[Key], Table['$inferSelect']> {
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => {
    if (column.dataType !== 'number' && column.dataType !== 'string') throw new Error(`${name} is neither number nor text`)
    return `"${column.name}" AS "${name}"`
  })
  return preparedSql(`SELECT ${columns.join(', ')} FROM "${getTableName(table)}" WHERE "${key.name}" = ?`)
}
