import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { type Counts, countRows, difference } from './counts.ts'

export interface Migration {
  /** From 1, without gaps; also the file's `user_version` once it is applied. */
  readonly number: number
  readonly name: string
  readonly hash: string
  readonly statements: readonly string[]
  /** Tables whose rows it may add, remove or (movements) revalue, from its first line `-- changes: visits, movements`. */
  readonly changes: readonly string[]
}

interface AppliedMigration {
  readonly number: number
  readonly name: string
  readonly hash: string
}

type Standing =
  | { readonly kind: 'known'; readonly pending: readonly Migration[] }
  | { readonly kind: 'edited'; readonly number: number; readonly name: string }

/** Thrown by `applyMigrations`; the database is exactly as it was before that migration. */
export class MigrationFailed extends Error {
  readonly migration: Migration
  constructor(migration: Migration, reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'MigrationFailed'
    this.migration = migration
  }
}

/** Reads `NNNN_what.sql` files. Throws when the numbers do not run from 1 without gaps: such a program must not ship. */
export function readMigrations(directory: string): readonly Migration[] {
  const files = readdirSync(directory)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort()
  return files.map((file, place) => {
    const number = Number(file.slice(0, 4))
    if (number !== place + 1)
      throw new Error(`Migration ${file} stands at place ${place + 1}: numbers run from 0001 without gaps`)
    // Line ends do not count: a checkout on Windows may change them.
    const text = readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n')
    return {
      number,
      name: file.slice(5, -4),
      hash: createHash('sha256').update(text).digest('hex'),
      statements: text.split('--> statement-breakpoint').filter((statement) => statement.trim() !== ''),
      changes: (/^-- changes: *(.+)\n/.exec(text)?.[1] ?? '').split(',').map((table) => table.trim()),
    }
  })
}

/** What has been applied to this database, oldest first; null when it keeps no such list. Only reads. */
export function appliedMigrations(sqlite: Database): readonly AppliedMigration[] | null {
  const listed = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'").get()
  if (listed === undefined) return null
  return sqlite.prepare<[], AppliedMigration>('SELECT number, name, hash FROM migrations ORDER BY number').all()
}

/** Applied must be the beginning of shipped: a file made by other migrations is not ours to touch. */
export function standing(shipped: readonly Migration[], applied: readonly AppliedMigration[]): Standing {
  const odd = applied.find((one, place) => one.number !== place + 1 || one.hash !== shipped[place]?.hash)
  if (odd !== undefined) return { kind: 'edited', number: odd.number, name: odd.name }
  return { kind: 'known', pending: shipped.slice(applied.length) }
}

/**
 * Applies each migration in its own transaction: the database is before it or after it, never between.
 * The connection must not be in a transaction. Throws MigrationFailed; those before the failed one stay.
 */
export function applyMigrations(sqlite: Database, pending: readonly Migration[], clock: { now(): number }): void {
  // Inside a transaction this setting does nothing, and rebuilding a parent table would then empty its children.
  sqlite.pragma('foreign_keys = OFF')
  try {
    for (const migration of pending) applyMigration(sqlite, migration, clock.now())
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function applyMigration(sqlite: Database, migration: Migration, now: number): void {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const before = countRows(sqlite)
    for (const statement of migration.statements) {
      sqlite.exec(statement)
      if (!sqlite.inTransaction) throw new Error('It ended the transaction it runs in')
    }
    requireUnchanged(migration, before, countRows(sqlite))
    requireWholeReferences(sqlite)
    record(sqlite, migration, now)
    sqlite.exec('COMMIT')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw new MigrationFailed(migration, error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function requireUnchanged(migration: Migration, before: Counts, after: Counts): void {
  const changed = difference(before, after).filter(({ table }) => !migration.changes.includes(table))
  if (changed.length === 0) return
  const said = changed.map(({ table, was, is }) => `${table} from ${was} to ${is}`).join(', ')
  throw new Error(`It changed what it does not declare: ${said}`)
}

function requireWholeReferences(sqlite: Database): void {
  const broken = sqlite.prepare('SELECT "table", rowid FROM pragma_foreign_key_check LIMIT 1').get()
  if (broken !== undefined) throw new Error(`It left a reference to nothing: ${JSON.stringify(broken)}`)
}

function record(sqlite: Database, { number, name, hash }: Migration, now: number): void {
  sqlite.exec(`CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at INTEGER NOT NULL
  ) STRICT`)
  sqlite.prepare('INSERT INTO migrations (number, name, hash, applied_at) VALUES (?, ?, ?, ?)').run(number, name, hash, now)
  sqlite.pragma(`user_version = ${number}`)
}
