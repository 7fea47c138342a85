import { rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { backUp } from './backup.ts'
import { createCheckpointer } from './checkpoint.ts'
import type { Connection } from './connection.ts'
import { noteRewritten, readErased } from './erased.ts'
import { type Examined, examine } from './examine.ts'
import { type DataFolder, dataFolder, isOnNetwork, makeFolder } from './folder.ts'
import { readHighWater } from './high-water.ts'
import { type HostKind, type Lock, takeLock } from './lock.ts'
import { type Footprint, readHeader, writeMark } from './mark.ts'
import { createMarkKeeper } from './mark-keeper.ts'
import { applyMigrations, MigrationFailed, readMigrations } from './migrate.ts'
import { type Reason, type Refusal, reasonOf, refuse } from './refusal.ts'
import { applySettings } from './settings.ts'
import { finishSwap } from './swap.ts'
import type { Timers } from './timers.ts'
import { troubleOf } from './trouble.ts'

export interface DatabaseOptions {
  readonly migrationsDir: string
  readonly clock: { now(): number }
  readonly timers: Timers
  /** Version of the program, for the description of what it copies. */
  readonly program: string
  /** Hears of a mark or checkpoint that could not be written. The till goes on; the next write tries again. */
  readonly onFailure: (what: 'mark' | 'checkpoint' | 'rewrite', error: unknown) => void
}

export interface OpenOptions extends DatabaseOptions {
  readonly dataDir: string
  readonly host: HostKind
}

/**
 * A shop, none yet, or a refusal. Whoever gets a lock owns the folder, also without a shop in it (first start, restore screen),
 * and releases it at the very end, after closing the connection.
 */
export type Opened =
  | {
      readonly ok: true
      readonly lock: Lock
      readonly connection: Connection
      /** The last end was in order, so only its traces were checked. Otherwise the whole file was read and found sound. */
      readonly endedWell: boolean
    }
  | { readonly ok: true; readonly lock: Lock; readonly connection: null }
  | { readonly ok: false; readonly lock: Lock | null; readonly refusal: Refusal }

/** Opens the shop in the data folder; never makes one. Throws only on a bug, or on migrations that must not ship. */
export function openDatabase(options: OpenOptions): Opened {
  const folder = dataFolder(options.dataDir)
  try {
    if (isOnNetwork(options.dataDir)) return refused(folder, null, { kind: 'network-path' })
    makeFolder(folder.path)
    const answer = takeLock({ folder, host: options.host, clock: options.clock })
    if (!answer.ok) return refused(folder, null, { kind: 'locked', holder: answer.holder })
    return openOwned(answer.lock, options)
  } catch (error) {
    const reason = reasonFor(error)
    // What stood in the way so far is the folder, not the shop's file.
    return refused(folder, null, reason.kind === 'damaged' ? { kind: 'disk', code: reason.findings.join() } : reason)
  }
}

/** The same for who owns the folder already: after founding the shop, or after a refusal was put right. */
export function openOwned(lock: Lock, options: DatabaseOptions): Opened {
  const { folder } = lock
  try {
    if (!finishSwap(folder))
      return refused(folder, lock, { kind: 'damaged', findings: ['the journal of a restore cannot be read'] })
  } catch (error) {
    return refused(folder, lock, reasonFor(error))
  }
  const examined = examine(folder, readMigrations(options.migrationsDir))
  if (examined.kind === 'none') return { ok: true, lock, connection: null }
  if (examined.kind === 'refused') return { ok: false, lock, refusal: examined.refusal }
  try {
    const sqlite = new Database(folder.database, { fileMustExist: true })
    try {
      const reason = makeReady(sqlite, folder, examined, options)
      if (reason !== null) {
        shut(sqlite, folder, examined, options)
        return refused(folder, lock, reason)
      }
      const begun = beginSession(sqlite, folder, examined, options)
      return { ok: true, lock, connection: connect(sqlite, folder, begun, options), endedWell: examined.endedWell }
    } catch (error) {
      shut(sqlite, folder, examined, options)
      throw error
    }
  } catch (error) {
    return refused(folder, lock, reasonFor(error))
  }
}

type Fit = Extract<Examined, { kind: 'fit' }>

function makeReady(
  sqlite: Database.Database,
  folder: DataFolder,
  { pending, water, footprint }: Fit,
  options: DatabaseOptions,
): Reason | null {
  const unkept = applySettings(sqlite)
  if (unkept !== null) return { kind: 'engine', ...unkept }
  // The empty log exists by now and nothing is in it: from here on a missing log means that writes are missing.
  writeMark(folder.mark, { state: 'open', at: options.clock.now(), water, footprint })
  const [first] = pending
  if (first === undefined) return null
  try {
    const name = `before-migration-${String(first.number).padStart(4, '0')}`
    const { clock, program } = options
    backUp({ sqlite, folder: folder.backups, name, clock, reason: 'migration', program, comparesSums: false })
    applyMigrations(sqlite, pending, options.clock)
    return null
  } catch (error) {
    const trouble = troubleOf(error instanceof MigrationFailed ? error.cause : error)
    if (trouble?.kind === 'disk') return trouble
    const { number, name } = error instanceof MigrationFailed ? error.migration : first
    return { kind: 'migration', number, name, reason: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Writes the version anew, which raises the file's change counter, and has it on the disk before the first guest: every copy that was
 * made of the file before today now counts less than the mark, and a log left by today will not be taken for such a copy's own.
 * A file that cannot be written is found here, too.
 */
function beginSession(sqlite: Database.Database, folder: DataFolder, fit: Fit, { clock }: DatabaseOptions): Fit {
  const version = sqlite.pragma('user_version', { simple: true }) as number
  sqlite.pragma(`user_version = ${version}`)
  const [emptied] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  // Another program reads the file and the log has to stay: then the counter is not yet on the disk.
  if (emptied?.busy !== 0) return fit
  const footprint = { ...fit.footprint, changeCounter: fit.footprint.changeCounter + 1 }
  writeMark(folder.mark, { state: 'open', at: clock.now(), water: fit.water, footprint })
  return { ...fit, footprint }
}

function connect(sqlite: Database.Database, folder: DataFolder, fit: Fit, options: DatabaseOptions): Connection {
  const { clock, timers, onFailure } = options
  const mark = () => {
    const water = readHighWater(sqlite) ?? fit.water
    writeMark(folder.mark, { state: 'open', at: clock.now(), water, footprint: fit.footprint })
  }
  const keeper = createMarkKeeper({ write: mark, timers, onFailure: (error) => onFailure('mark', error) })
  const checkpointer = createCheckpointer({ sqlite, timers, onFailure: (error) => onFailure('checkpoint', error) })
  const stop = () => {
    keeper.stop()
    checkpointer.stop()
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
  }
  const close = () => {
    if (!sqlite.open) return
    stop()
    if (readErased(folder).rewrite) rewrite(sqlite, folder, onFailure)
    sqlite.pragma('optimize')
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    shut(sqlite, folder, { ...fit, water: waterOf(sqlite) ?? fit.water }, options)
    process.off('exit', atExit)
  }
  const letGo = () => {
    process.off('exit', atExit)
    if (!sqlite.open) return
    stop()
    shut(sqlite, folder, { ...fit, water: waterOf(sqlite) ?? fit.water }, options)
  }
  const atExit = () => {
    try {
      close()
    } catch {
      letGo()
    }
  }
  // better-sqlite3 closes what is open when the process ends in whatever way it still can, and that removes the log: the mark must know.
  // Before the lock's own listener: the folder is given up last.
  process.prependListener('exit', atExit)
  return {
    sqlite,
    db: drizzle(sqlite),
    wrote() {
      keeper.wrote()
      checkpointer.wrote()
    },
    close,
    letGo,
  }
}

/** Null also where the disk does not even read any more: then the mark knows less, and nothing untrue. */
function waterOf(sqlite: Database.Database) {
  try {
    return readHighWater(sqlite)
  } catch {
    return null
  }
}

/** Somebody was erased, and bytes of his may lie between the rows: the file is written anew, without them. Without room for that, next time. */
function rewrite(sqlite: Database.Database, folder: DataFolder, onFailure: DatabaseOptions['onFailure']): void {
  try {
    sqlite.exec('VACUUM')
    noteRewritten(folder)
  } catch (error) {
    onFailure('rewrite', error)
  }
}

/**
 * Closes the file, which empties the log into it and removes the log, and marks before and after that this happened.
 * Without that a start would take the removed log for a lost one.
 */
function shut(sqlite: Database.Database, folder: DataFolder, { water, footprint }: Fit, { clock }: DatabaseOptions): void {
  try {
    writeMark(folder.mark, { state: 'closing', at: clock.now(), water, footprint })
  } catch {
    // No room for a mark: none at all only costs the next start a full check, an untrue one the shop.
    rmSync(folder.mark, { force: true })
    sqlite.close()
    return
  }
  sqlite.close()
  if (!isEmptied(folder)) return
  try {
    writeMark(folder.mark, { state: 'closed', at: clock.now(), water, footprint: footprintOf(folder) })
  } catch {
    // The earlier mark stays, which says that the log was being emptied: it only costs the next start a full check.
  }
}

/** A reader elsewhere can keep the log from being emptied; then the next start takes it in. */
function isEmptied({ log }: DataFolder): boolean {
  return (statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0
}

function footprintOf({ database }: DataFolder): Footprint {
  return readHeader(database).footprint
}

function reasonFor(error: unknown): Reason {
  const trouble = troubleOf(error)
  if (trouble === null) throw error
  return reasonOf(trouble)
}

function refused(folder: DataFolder, lock: Lock | null, reason: Reason): Opened {
  return { ok: false, lock, refusal: refuse(folder, reason) }
}
