import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { writeDurably } from './durable-file.ts'
import type { HighWater } from './high-water.ts'

/** The database file as it lay on the disk, without its log. */
export interface Footprint {
  readonly size: number
  readonly modifiedAt: number
  /** SQLite's file change counter: only grows, when the log is emptied into the file, and with each opening. */
  readonly changeCounter: number
}

/**
 * The mark beside the database: how much was already in it, and how it was left.
 * open: the program runs, or was killed. closing: the log was being emptied. closed: all is in the file, there is no log.
 */
export interface Mark {
  readonly state: 'open' | 'closing' | 'closed'
  readonly at: number
  readonly water: HighWater
  /** As the file was left when it was closed; while it is open, as found, with the least that its change counter can be. */
  readonly footprint: Footprint
}

export function writeMark(path: string, mark: Mark): void {
  writeDurably(path, JSON.stringify(mark))
}

/** The mark, or null when there is none that can be read: then the file alone is believed, after a full check. */
export function readMark(path: string): Mark | null {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return null
  try {
    const mark: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isMark(mark) ? mark : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isMark(value: unknown): value is Mark {
  const mark = value as Mark | null
  return (
    typeof mark === 'object' &&
    mark !== null &&
    ['open', 'closing', 'closed'].includes(mark.state) &&
    Number.isSafeInteger(mark.at) &&
    [mark.water?.sequence, mark.water?.visits, mark.water?.movements, mark.water?.movementsSum].every(Number.isSafeInteger) &&
    typeof mark.water.auditHead === 'string' &&
    [mark.footprint?.size, mark.footprint?.modifiedAt, mark.footprint?.changeCounter].every(Number.isSafeInteger)
  )
}

/** Whether the database holds less than the mark saw, or at the same count something else. */
export function isBehind(water: HighWater | null, mark: HighWater): boolean {
  if (water === null) return mark.sequence > 0
  if (water.sequence !== mark.sequence) return water.sequence < mark.sequence
  return (
    water.visits !== mark.visits ||
    water.movements !== mark.movements ||
    water.movementsSum !== mark.movementsSum ||
    water.auditHead !== mark.auditHead
  )
}

export interface Header {
  /** The first 100 bytes, or fewer when the file is shorter. */
  readonly bytes: Buffer
  readonly footprint: Footprint
}

/**
 * Reads a database file's header without SQLite. Never while this process has the file open: on POSIX systems closing any
 * handle of a file drops SQLite's locks on it.
 */
export function readHeader(path: string): Header {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(100)
    const read = readSync(file, bytes, 0, 100, 0)
    const { size, mtimeMs } = statSync(path)
    return {
      bytes: bytes.subarray(0, read),
      footprint: { size, modifiedAt: Math.trunc(mtimeMs), changeCounter: read >= 28 ? bytes.readUInt32BE(24) : 0 },
    }
  } finally {
    closeSync(file)
  }
}
