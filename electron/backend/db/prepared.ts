import type { Statement } from 'better-sqlite3'
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

/** The same for hand-written SQL. Name parameters `@name`: better-sqlite3 takes `?1` for a name too. */
export function preparedSql<Parameters extends unknown[] | object = unknown[], Row = unknown>(
  sql: string,
): (db: Db) => Statement<Parameters, Row> {
  return prepared((db) => db.$client.prepare<Parameters, Row>(sql))
}
