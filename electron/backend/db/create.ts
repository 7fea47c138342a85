import { renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from './connection.ts'
import { syncFile, syncFolder } from './durable-file.ts'
import { applicationId, examine } from './examine.ts'
import type { DataFolder } from './folder.ts'
import { recount } from './high-water.ts'
import type { Lock } from './lock.ts'
import { applyMigrations, readMigrations } from './migrate.ts'
import { type DatabaseOptions, type Opened, openOwned } from './open.ts'
import { reasonOf, refuse } from './refusal.ts'
import { applySettings } from './settings.ts'
import { troubleOf } from './trouble.ts'

/**
 * Founds the shop of the first start and opens it. It is built under another name and gets its own when it is whole: a power cut
 * leaves no shop or all of it. Where anything of a shop lies already it is refused as at opening, or opened as it is.
 *
 * @param fill writes the shop itself (name, owner, catalogue), in one transaction; what it throws is thrown on, and nothing remains
 */
export function createDatabase(lock: Lock, options: DatabaseOptions, fill: (db: Db) => void): Opened {
  const { folder } = lock
  const migrations = readMigrations(options.migrationsDir)
  if (examine(folder, migrations).kind !== 'none') return openOwned(lock, options)
  try {
    remove(folder)
    const unkept = build(folder, options, fill)
    if (unkept !== null) return { ok: false, lock, refusal: refuse(folder, { kind: 'engine', ...unkept }) }
    syncFile(folder.founding)
    renameSync(folder.founding, folder.database)
    syncFolder(folder.path)
  } catch (error) {
    remove(folder)
    const trouble = troubleOf(error instanceof Error && error.name === 'MigrationFailed' ? error.cause : error)
    if (trouble?.kind !== 'disk') throw error
    return { ok: false, lock, refusal: refuse(folder, reasonOf(trouble)) }
  }
  return openOwned(lock, options)
}

function build(folder: DataFolder, { migrationsDir, clock }: DatabaseOptions, fill: (db: Db) => void) {
  const sqlite = new Database(folder.founding)
  try {
    sqlite.pragma(`application_id = ${applicationId}`)
    const unkept = applySettings(sqlite)
    if (unkept !== null) return unkept
    applyMigrations(sqlite, readMigrations(migrationsDir), clock)
    const db = drizzle(sqlite)
    sqlite
      .transaction(() => {
        fill(db)
        recount(db)
      })
      .immediate()
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return null
  } finally {
    sqlite.close()
  }
}

function remove({ founding }: DataFolder): void {
  for (const name of [founding, `${founding}-wal`, `${founding}-shm`]) rmSync(name, { force: true })
}
