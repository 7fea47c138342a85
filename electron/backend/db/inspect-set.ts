import { statSync } from 'node:fs'
import Database, { type Database as Sqlite } from 'better-sqlite3'
import { readSetFacts, type SetFacts } from './backup-set.ts'
import { findDamage } from './check.ts'
import { syncFile } from './durable-file.ts'
import { applicationId } from './examine.ts'
import { lostSince, readHighWater } from './high-water.ts'
import { readHeader } from './mark.ts'
import { appliedMigrations, applyMigrations, type Migration, MigrationFailed, readMigrations, standing } from './migrate.ts'
import { reconcile } from './reconcile.ts'
import { applySettings } from './settings.ts'
import { troubleOf } from './trouble.ts'

/** Why a copy is not put in the shop's place. `what` names the odd one, where there is one. */
export type SetProblem =
  | { readonly kind: 'empty' | 'not-ours' | 'unknown-version' | 'damaged' }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'hostile'; readonly what: string }

/** Thrown for a copy that is refused; the copy was not changed. */
export class SetRefused extends Error {
  readonly problem: SetProblem
  constructor(problem: SetProblem) {
    super(problem.kind)
    this.name = 'SetRefused'
    this.problem = problem
  }
}

interface Inspected {
  readonly facts: SetFacts
  /** Cards whose kept sums are not what the ledger adds up to. */
  readonly sumsDiffering: number
}

/**
 * Checks a copy that came from anywhere, and brings it to the present version: what is found wrong here is found before the shop is touched. Nothing of
 * the file runs: its schema must be, word for word, the one that its own migrations make, so there is no trigger or view of somebody else's.
 *
 * @param path a private copy, to be changed
 */
export function inspectSet(path: string, migrationsDir: string, clock: { now(): number }): Inspected {
  try {
    const shipped = readMigrations(migrationsDir)
    refuseHeader(path, shipped)
    const pending = look(path, shipped)
    const inspected = bringUp(path, pending, clock)
    syncFile(path)
    return inspected
  } catch (error) {
    if (error instanceof SetRefused) throw error
    if (error instanceof MigrationFailed && troubleOf(error.cause)?.kind !== 'disk') throw new SetRefused({ kind: 'damaged' })
    const trouble = troubleOf(error instanceof MigrationFailed ? error.cause : error)
    if (trouble?.kind === 'damaged' || trouble?.kind === 'busy') throw new SetRefused({ kind: 'damaged' })
    throw error
  }
}

function refuseHeader(path: string, shipped: readonly Migration[]): void {
  const { size } = statSync(path)
  if (size === 0) throw new SetRefused({ kind: 'empty' })
  const { bytes } = readHeader(path)
  if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new SetRefused({ kind: 'not-ours' })
  if (bytes.length < 100) throw new SetRefused({ kind: 'damaged' })
  if (bytes.readUInt32BE(68) !== applicationId) throw new SetRefused({ kind: 'not-ours' })
  const version = bytes.readUInt32BE(60)
  if (version > shipped.length) throw new SetRefused({ kind: 'newer', version, known: shipped.length })
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16)
  // SQLite reads what is missing of the last page as zeros; and the pages that the header counts must be there.
  if (pageSize < 512 || size % pageSize !== 0 || size / pageSize < bytes.readUInt32BE(28))
    throw new SetRefused({ kind: 'damaged' })
}

/** Reads only; answers what is still to be applied. */
function look(path: string, shipped: readonly Migration[]): readonly Migration[] {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  try {
    sqlite.pragma('trusted_schema = OFF')
    sqlite.pragma('cell_size_check = ON')
    const applied = appliedMigrations(sqlite)
    if (applied === null || applied.length !== sqlite.pragma('user_version', { simple: true }))
      throw new SetRefused({ kind: 'damaged' })
    const stands = standing(shipped, applied)
    if (stands.kind === 'edited') throw new SetRefused({ kind: 'unknown-version' })
    const odd = oddInSchema(sqlite, shipped.slice(0, applied.length))
    if (odd !== null) throw new SetRefused({ kind: 'hostile', what: odd })
    if (findDamage(sqlite).length > 0) throw new SetRefused({ kind: 'damaged' })
    const water = readHighWater(sqlite)
    if (water === null || lostSince(sqlite, water).length > 0) throw new SetRefused({ kind: 'damaged' })
    return stands.pending
  } finally {
    sqlite.close()
  }
}

interface SchemaEntry {
  readonly name: string
  /** All that it says, with its name: two entries may share one. */
  readonly text: string
}

const schemaOf = (sqlite: Sqlite): readonly SchemaEntry[] =>
  sqlite
    .prepare<[], SchemaEntry>(
      "SELECT name, type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') AS text FROM sqlite_schema",
    )
    .all()

/** What SQLite adds by itself when it counts how its indexes are used. */
const statistics = new Set([
  'table sqlite_stat1 sqlite_stat1 CREATE TABLE sqlite_stat1(tbl,idx,stat)',
  'table sqlite_stat4 sqlite_stat4 CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)',
])

/** The name of the first thing that is there and should not be, is another, or is missing. */
function oddInSchema(sqlite: Sqlite, made: readonly Migration[]): string | null {
  const model = new Database(':memory:')
  try {
    applyMigrations(model, made, { now: () => 0 })
    const expected = schemaOf(model)
    const found = schemaOf(sqlite).filter(({ text }) => !statistics.has(text))
    const isIn = (entries: readonly SchemaEntry[]) => {
      const texts = new Set(entries.map(({ text }) => text))
      return ({ text }: SchemaEntry) => texts.has(text)
    }
    const [known, there] = [isIn(expected), isIn(found)]
    return (found.find((entry) => !known(entry)) ?? expected.find((entry) => !there(entry)))?.name ?? null
  } finally {
    model.close()
  }
}

function bringUp(path: string, pending: readonly Migration[], clock: { now(): number }): Inspected {
  const sqlite = new Database(path, { fileMustExist: true })
  try {
    const unkept = applySettings(sqlite)
    if (unkept !== null) throw new Error(`The engine does not keep ${unkept.setting}`)
    applyMigrations(sqlite, pending, clock)
    doubtWaiting(sqlite, clock.now())
    const { mismatches, wrongEntries, ledgerDrift } = reconcile(sqlite)
    const inspected = {
      facts: readSetFacts(sqlite),
      sumsDiffering: mismatches.length + wrongEntries.length + (ledgerDrift === 0 ? 0 : 1),
    }
    // Empties the log into the file; closing leaves none beside it. The file stays one that has a log: turned into one at its first opening in the shop's
    // place, a kill in that moment would leave a journal beside it, which no start takes for its own.
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return inspected
  } finally {
    sqlite.close()
  }
}

/** What was waiting to be sent may have left since the copy was made: it does not leave a second time, a person decides. */
function doubtWaiting(sqlite: Sqlite, now: number): void {
  sqlite
    .prepare("UPDATE outbox SET state = 'unknown', problem = 'interrupted', changed_at = ? WHERE state IN ('queued', 'sending')")
    .run(now)
  sqlite
    .prepare("UPDATE outbox_tries SET outcome = 'unknown', problem = 'interrupted', ended_at = ? WHERE outcome IS NULL")
    .run(now)
}
