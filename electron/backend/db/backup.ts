import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupReason } from '#shared/domain/backups/rotation.ts'
import { type BackupSet, readSetFacts, sha256Of, writeDescription } from './backup-set.ts'
import { findDamage } from './check.ts'
import { countRows, difference } from './counts.ts'
import { syncFile, syncFolder } from './durable-file.ts'
import { lostSince, readHighWater } from './high-water.ts'
import { reconcile } from './reconcile.ts'

interface BackupOptions {
  /** Any connection to the shop, also one that only reads. */
  readonly sqlite: Database.Database
  readonly folder: string
  /** Without extension; an older backup of that name is replaced. */
  readonly name: string
  readonly clock: { now(): number }
  readonly reason: BackupReason
  /** Version of the program. */
  readonly program: string
  /** Whether the sums of the cards are compared with the ledger; a file of an older program may have another ledger. */
  readonly comparesSums: boolean
}

/**
 * Copies the open shop, opens the copy and checks it: pages, references, its own record of writes, and rows per table and ledger per unit where nobody
 * wrote meanwhile. It gets its name, and a description beside it, only when all agree. Blocks for about as long as reading and writing the file takes.
 * Throws otherwise.
 */
export function backUp({ sqlite, folder, name, clock, reason, program, comparesSums }: BackupOptions): BackupSet {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const copy = join(folder, `${name}.part`)
  remove(copy)
  try {
    sqlite.prepare('VACUUM INTO ?').run(copy)
    const facts = verified(sqlite, copy, comparesSums)
    syncFile(copy)
    const path = join(folder, `${name}.db`)
    const set = { path, at: clock.now(), sha256: sha256Of(copy), reason, program, ...facts }
    renameSync(copy, path)
    syncFolder(folder)
    return writeDescription(set)
  } finally {
    remove(copy)
  }
}

function verified(sqlite: Database.Database, copy: string, comparesSums: boolean) {
  const opened = new Database(copy, { readonly: true, fileMustExist: true })
  try {
    opened.pragma('trusted_schema = OFF')
    const water = readHighWater(opened)
    const findings = [...findDamage(opened), ...(water === null ? ['no record of writes'] : lostSince(opened, water))]
    if (findings.length > 0) throw new Error(`The backup is damaged: ${findings.join('; ')}`)
    const differences = differencesTo(sqlite, opened, water?.sequence)
    if (differences.length > 0) throw new Error(`The backup differs in ${differences.map(({ table }) => table).join(', ')}`)
    return { facts: readSetFacts(opened), sumsDiffering: comparesSums ? differingSums(opened) : null }
  } finally {
    opened.close()
  }
}

/** Within one state of the shop; where something was written since the copy, only the copy's own record can speak for it. */
function differencesTo(sqlite: Database.Database, copy: Database.Database, sequence: number | undefined) {
  sqlite.exec('BEGIN')
  try {
    const same = readHighWater(sqlite)?.sequence === sequence
    return same ? difference(countRows(sqlite), countRows(copy)) : []
  } finally {
    sqlite.exec('COMMIT')
  }
}

function differingSums(sqlite: Database.Database): number {
  const { mismatches, wrongEntries, ledgerDrift } = reconcile(sqlite)
  return mismatches.length + wrongEntries.length + (ledgerDrift === 0 ? 0 : 1)
}

function remove(copy: string): void {
  for (const name of [copy, `${copy}-journal`]) rmSync(name, { force: true })
}
