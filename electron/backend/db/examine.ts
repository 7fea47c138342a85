import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { findDamage } from './check.ts'
import type { DataFolder } from './folder.ts'
import { type HighWater, lostSince, readHighWater } from './high-water.ts'
import { type Footprint, type Header, isBehind, type Mark, readHeader, readMark } from './mark.ts'
import { appliedMigrations, type Migration, standing } from './migrate.ts'
import { type Reason, type Refusal, reasonOf, refuse } from './refusal.ts'
import { troubleOf } from './trouble.ts'

/** 'Rglr' in the file's header says that it is ours. */
export const applicationId = 0x52676c72

export type Examined =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'fit'
      readonly pending: readonly Migration[]
      readonly water: HighWater
      readonly footprint: Footprint
      /** The program ended in order and nobody touched the file since; otherwise every page of it was read and checked. */
      readonly endedWell: boolean
    }

/**
 * Looks at what lies in the folder, from outside first, then through a connection that cannot write. Whoever calls owns the
 * folder and has no connection open. Throws nothing that the disk or a damaged file can cause.
 */
export function examine(folder: DataFolder, shipped: readonly Migration[]): Examined {
  try {
    const mark = readMark(folder.mark)
    const logSize = statSync(folder.log, { throwIfNoEntry: false })?.size ?? null
    const found = statSync(folder.database, { throwIfNoEntry: false })
    if (found === undefined)
      return mark === null && !logSize && !exists(folder.mark) ? { kind: 'none' } : refused(folder, { kind: 'vanished' })
    if (!found.isFile()) return refused(folder, { kind: 'not-a-database' })
    if (found.size === 0) return refused(folder, { kind: 'empty-file' })
    const header = readHeader(folder.database)
    const reason =
      refuseHeader(header, shipped) ?? refuseLog(header, logSize, mark) ?? refuseEnd(header, logSize) ?? refuseJournal(folder)
    if (reason !== null) return refused(folder, reason)
    const endedWell = mark?.state === 'closed' && !logSize && isSame(mark.footprint, header.footprint)
    return examineInside(folder, { shipped, mark, endedWell, footprint: header.footprint })
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble === null) throw error
    return refused(folder, reasonOf(trouble))
  }
}

function refuseHeader({ bytes }: Header, shipped: readonly Migration[]): Reason | null {
  if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') return { kind: 'not-a-database' }
  if (bytes.length < 100) return { kind: 'damaged', findings: ['the file ends inside its header'] }
  // SQLite opens a file of a format to come for reading only, without a word.
  if ((bytes[18] ?? 0) > 2 || (bytes[19] ?? 0) > 2) return { kind: 'damaged', findings: ['the header names an unknown format'] }
  const application = bytes.readUInt32BE(68)
  if (application !== applicationId) return { kind: 'foreign', applicationId: application }
  const version = bytes.readUInt32BE(60)
  if (version > shipped.length) return { kind: 'newer', version, known: shipped.length }
  return null
}

/**
 * SQLite takes any log that lies beside a file for its own, and a missing one for an empty one. Both lose writes without a word,
 * so the mark and the header must agree with what is there.
 */
function refuseLog({ bytes, footprint }: Header, logSize: number | null, mark: Mark | null): Reason | null {
  const keepsLog = bytes[18] === 2 && bytes[19] === 2
  if (logSize && !keepsLog) return { kind: 'stale-log' }
  if (mark === null) return null
  if (logSize && mark.state === 'closed') return { kind: 'stale-log' }
  if (logSize && footprint.changeCounter < mark.footprint.changeCounter) return { kind: 'stale-log' }
  if (logSize === null && mark.state === 'open') return { kind: 'missing-log' }
  return null
}

/** SQLite reads what is missing of the last page as zeros. Only with a log may a page be written in part: it lies there whole. */
function refuseEnd({ bytes, footprint }: Header, logSize: number | null): Reason | null {
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16)
  return logSize || footprint.size % pageSize === 0 ? null : { kind: 'damaged', findings: ['the file ends inside a page'] }
}

/** This program never makes a rollback journal, and replaying one that another program left would change the file. */
function refuseJournal({ database }: DataFolder): Reason | null {
  const left = statSync(`${database}-journal`, { throwIfNoEntry: false })?.size ?? 0
  return left > 0 ? { kind: 'damaged', findings: ['another program left a change unfinished beside the file'] } : null
}

interface Inside {
  readonly shipped: readonly Migration[]
  readonly mark: Mark | null
  readonly endedWell: boolean
  readonly footprint: Footprint
}

function examineInside(folder: DataFolder, { shipped, mark, endedWell, footprint }: Inside): Examined {
  const sqlite = new Database(folder.database, { readonly: true, fileMustExist: true })
  try {
    sqlite.pragma('trusted_schema = OFF')
    sqlite.pragma('cell_size_check = ON')
    const version = sqlite.pragma('user_version', { simple: true }) as number
    if (version > shipped.length) return refused(folder, { kind: 'newer', version, known: shipped.length })
    const findings = endedWell ? [] : findDamage(sqlite)
    if (findings.length > 0) return refused(folder, { kind: 'damaged', findings })

    const applied = appliedMigrations(sqlite)
    if (applied === null || applied.length !== version)
      return refused(folder, { kind: 'damaged', findings: ['the list of migrations is not whole'] })
    const stands = standing(shipped, applied)
    if (stands.kind === 'edited') return refused(folder, { kind: 'edited-migration', number: stands.number, name: stands.name })

    const water = readHighWater(sqlite)
    if (mark !== null && isBehind(water, mark.water)) {
      return refused(folder, {
        kind: 'behind-mark',
        sequence: water?.sequence ?? null,
        marked: mark.water.sequence,
        markedAt: mark.at,
      })
    }
    if (water === null) return refused(folder, { kind: 'damaged', findings: ['the record of writes is gone'] })
    const lost = lostSince(sqlite, water)
    if (lost.length > 0) return refused(folder, { kind: 'damaged', findings: lost })
    return { kind: 'fit', pending: stands.pending, water, footprint, endedWell }
  } finally {
    sqlite.close()
  }
}

function refused(folder: DataFolder, reason: Reason): Examined {
  return { kind: 'refused', refusal: refuse(folder, reason) }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

function isSame(one: Footprint, other: Footprint): boolean {
  return one.size === other.size && one.modifiedAt === other.modifiedAt && one.changeCounter === other.changeCounter
}
