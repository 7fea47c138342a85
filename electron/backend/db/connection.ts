import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/** The database as repositories see it: Drizzle, with the raw handle as `$client` for SQL that Drizzle cannot say. */
export type Db = BetterSQLite3Database & { readonly $client: Database.Database }

/** One open shop. There is exactly one per data folder and process. */
export interface Connection {
  readonly sqlite: Database.Database
  readonly db: Db
  /** To be called after each committed write: arms the idle checkpoint and the next high-water mark. Never throws. */
  wrote(): void
  /** Optimizes, empties the log into the file and leaves the mark of a clean end. Throws when the disk refuses, and then the file is still open. */
  close(): void
  /** Closes the file whatever the disk says; what could not be tidied is found, and everything is read, at the next start. Never throws. */
  letGo(): void
}
