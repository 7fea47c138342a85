import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { findDamage } from './check.ts'
import { countRows, difference } from './counts.ts'
import { syncFile, syncFolder, writeDurably } from './durable-file.ts'

interface BackupOptions {
  readonly sqlite: Database.Database
  readonly folder: string
  /** Without extension; an older backup of that name is replaced. */
  readonly name: string
  readonly clock: { now(): number }
}

interface VerifiedBackup {
  readonly path: string
  readonly at: number
  readonly size: number
  readonly sha256: string
}

/**
 * Copies the open shop, opens the copy and checks it: pages, references, rows per table, ledger per unit. It gets its name, and
 * a description beside it, only when all agree. Blocks for about as long as reading and writing the file takes. Throws otherwise.
 */
export function backUp({ sqlite, folder, name, clock }: BackupOptions): VerifiedBackup {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const copy = join(folder, `${name}.part`)
  rmSync(copy, { force: true })
  try {
    sqlite.prepare('VACUUM INTO ?').run(copy)
    verify(sqlite, copy)
    syncFile(copy)
    const at = clock.now()
    const backup = { path: join(folder, `${name}.db`), at, size: statSync(copy).size, sha256: sha256Of(copy) }
    renameSync(copy, backup.path)
    syncFolder(folder)
    writeDurably(join(folder, `${name}.json`), JSON.stringify({ at, size: backup.size, sha256: backup.sha256 }))
    return backup
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
}

/** The newest backup that was verified, by its description; null when there is none. */
export function newestBackup(folder: string): VerifiedBackup | null {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return null
  const backups = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => describedBackup(join(folder, file)) ?? [])
  return backups.sort((one, other) => other.at - one.at)[0] ?? null
}

function describedBackup(description: string): VerifiedBackup | null {
  const path = description.replace(/\.json$/, '.db')
  try {
    const { at, size, sha256 } = JSON.parse(readFileSync(description, 'utf8')) as VerifiedBackup
    return statSync(path).size === size && Number.isSafeInteger(at) ? { path, at, size, sha256 } : null
  } catch {
    return null // half a pair is no backup that could be offered
  }
}

function verify(sqlite: Database.Database, copy: string): void {
  const opened = new Database(copy, { readonly: true, fileMustExist: true })
  try {
    opened.pragma('trusted_schema = OFF')
    const findings = findDamage(opened)
    const differences = difference(countRows(sqlite), countRows(opened))
    if (findings.length > 0) throw new Error(`The backup is damaged: ${findings.join('; ')}`)
    if (differences.length > 0) throw new Error(`The backup differs in ${differences.map(({ table }) => table).join(', ')}`)
  } finally {
    opened.close()
  }
}

function sha256Of(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
