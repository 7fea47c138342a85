import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from './connection.ts'

/** Kept from writing twice, by the way it is opened and by the engine's own word. Larger pages in memory serve a read of everything no better. */
const settings: readonly string[] = [
  'query_only = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'mmap_size = 0',
  'cache_size = -16384',
  'busy_timeout = 5000',
]

/**
 * A second connection to a shop that is open already, for slow reads: it cannot write, and never moves the log into the file. Throws what the disk
 * or SQLite refuses with.
 */
export function openReading(path: string): Db {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  for (const setting of settings) sqlite.pragma(setting)
  return drizzle(sqlite)
}

/** A connection that copies the whole shop elsewhere: that is a writing to the engine, so only the way it is opened keeps it from the shop's own file. */
export function openCopying(path: string): Database.Database {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  for (const setting of settings) if (setting !== 'query_only = ON') sqlite.pragma(setting)
  return sqlite
}

/**
 * One state of the file for all that `act` reads. While it lasts, the log cannot move into the file beyond that state, so it is to be short.
 * A cursor that is still open at its end is refused.
 */
export function inSnapshot<T>(db: Db, act: () => T): T {
  const sqlite = db.$client
  sqlite.exec('BEGIN')
  try {
    const result = act()
    sqlite.exec('COMMIT')
    return result
  } finally {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
  }
}
