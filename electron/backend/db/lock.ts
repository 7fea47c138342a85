import { readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import Database from 'better-sqlite3'
import { writeDurably } from './durable-file.ts'
import type { DataFolder } from './folder.ts'

/** Which program holds the shop: the desktop one, or the one that serves a browser. */
export type HostKind = 'desktop' | 'browser'

export interface Holder {
  readonly host: HostKind
  readonly pid: number
  readonly computer: string
  /** Milliseconds UTC. */
  readonly since: number
}

/** Proof that this process owns the data folder. */
export interface Lock {
  readonly folder: DataFolder
  release(): void
}

export type LockAnswer = { readonly ok: true; readonly lock: Lock } | { readonly ok: false; readonly holder: Holder | null }

interface LockOptions {
  readonly folder: DataFolder
  readonly host: HostKind
  readonly clock: { now(): number }
}

/**
 * How long two starts at the same moment may get in each other's way before one is told no.
 * Together with `holderPatience` it stays under the two seconds that a second start may take.
 */
const lockPatience = 500
const holderPatience = 600

/**
 * Takes the data folder for this process, or says who has it.
 *
 * The lock is the operating system's own on an empty file, through SQLite, which speaks to each system: it ends with the
 * process however that dies, so no lock is ever stale and a reused process number misleads nobody. The lock file must
 * never be opened in another way in this process: on POSIX systems closing any handle of a file drops its locks.
 *
 * Throws when the disk refuses.
 */
export function takeLock({ folder, host, clock }: LockOptions): LockAnswer {
  const file = new Database(folder.lock, { timeout: lockPatience })
  try {
    // Nothing is ever written here, so nothing may lie beside it either.
    file.pragma('journal_mode = MEMORY')
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (isBusy(error)) return { ok: false, holder: waitForHolder(folder) }
    throw error
  }
  const holder: Holder = { host, pid: process.pid, computer: hostname(), since: clock.now() }
  try {
    writeDurably(folder.holder, JSON.stringify(holder))
  } catch (error) {
    file.close()
    throw error
  }
  const release = () => {
    held.delete(release)
    if (!file.open) return
    rmSync(folder.holder, { force: true })
    file.close()
  }
  held.add(release)
  return { ok: true, lock: { folder, release } }
}

/** How each lock of this process is let go of. Also keeps its file from the garbage collector, which would close it and with it end the lock. */
const held = new Set<() => void>()
process.once('exit', () => {
  for (const release of held) release()
})

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/** The holder writes its name just after it has the lock; until then the file is absent or names one who is gone. */
function waitForHolder(folder: DataFolder): Holder | null {
  const pause = 20
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; waited < holderPatience; waited += pause) {
    const holder = readHolder(folder)
    if (holder !== null && (holder.computer !== hostname() || isRunning(holder.pid))) return holder
    Atomics.wait(sleeper, 0, 0, pause)
  }
  return null
}

function readHolder(folder: DataFolder): Holder | null {
  try {
    const { host, pid, computer, since } = JSON.parse(readFileSync(folder.holder, 'utf8')) as Record<string, unknown>
    if (host !== 'desktop' && host !== 'browser') return null
    if (typeof pid !== 'number' || typeof computer !== 'string' || typeof since !== 'number') return null
    return { host, pid, computer, since }
  } catch {
    return null // absent or being replaced: this file only informs, the lock decides
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
