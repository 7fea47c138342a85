import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { BACKUP_REASONS, type BackupReason } from '#shared/domain/backups/rotation.ts'
import { writeDurably } from './durable-file.ts'
import { readHighWater } from './high-water.ts'

/** What is in a copy of a shop, read from the copy itself. */
export interface SetFacts {
  /** Tells one shop from another; the same in all its copies, and says nothing about it. */
  readonly shopId: string
  readonly shopName: string
  readonly zone: string
  /** Number of its last migration. */
  readonly schema: number
  readonly clients: number
  readonly visits: number
  readonly photos: number
  readonly files: number
  /** When the last visit was; null before the first. */
  readonly lastVisitAt: number | null
  /** Write transactions until then, and the end of the audit chain. */
  readonly sequence: number
  readonly auditHead: string
}

/** A verified copy of the shop in the backup folder. */
export interface BackupSet {
  readonly path: string
  readonly at: number
  readonly size: number
  readonly sha256: string
  readonly reason: BackupReason
  readonly program: string
  readonly facts: SetFacts
  /** Cards whose kept sums are not what the ledger adds up to; null where they were not compared. */
  readonly sumsDiffering: number | null
}

/** A set is found by its description: a file that has none was not verified to its end. Newest first. */
export function backupSets(folder: string): readonly BackupSet[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => describedSet(join(folder, file)) ?? [])
    .sort((one, other) => other.at - one.at)
}

export function newestBackup(folder: string): BackupSet | null {
  return backupSets(folder)[0] ?? null
}

/** The description first: without it the file is no set any more. */
export function removeSet({ path }: BackupSet): void {
  rmSync(descriptionOf(path), { force: true })
  rmSync(path, { force: true })
}

export function writeDescription(set: Omit<BackupSet, 'size'>): BackupSet {
  const whole = { ...set, size: statSync(set.path).size }
  const { path, ...told } = whole
  writeDurably(descriptionOf(path), JSON.stringify(told))
  return whole
}

const descriptionOf = (path: string) => path.replace(/\.db$/, '.json')

function describedSet(description: string): BackupSet | null {
  const path = description.replace(/\.json$/, '.db')
  try {
    const told = parseDescription(readFileSync(description, 'utf8'))
    return told !== null && statSync(path).size === told.size ? { path, ...told } : null
  } catch {
    return null // half a pair is no backup that could be offered
  }
}

/** Null for a text that describes no set. */
export function parseDescription(text: string): Omit<BackupSet, 'path'> | null {
  const told = JSON.parse(text) as Partial<BackupSet> | null
  const { facts } = told ?? {}
  const numbers = [
    told?.at,
    told?.size,
    facts?.schema,
    facts?.clients,
    facts?.visits,
    facts?.photos,
    facts?.files,
    facts?.sequence,
  ]
  const texts = [told?.sha256, told?.program, facts?.shopId, facts?.shopName, facts?.zone, facts?.auditHead]
  const whole =
    numbers.every(Number.isSafeInteger) &&
    texts.every((each) => typeof each === 'string') &&
    BACKUP_REASONS.some((reason) => reason === told?.reason)
  return whole ? (told as Omit<BackupSet, 'path'>) : null
}

/** `regulars-20261123-134500`: the instant in UTC, so that names are in order also when summer time ends. */
export function setName(at: number): string {
  return `regulars-${stampOf(at)}`
}

export const stampOf = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/[-:]|\..*/g, '')
    .replace('T', '-')

/** Whether a file of this name was made here by itself, so that it may be taken away by itself. */
export const isOwnName = (path: string): boolean => /^(regulars-\d{8}-\d{6}|before-migration-\d{4})\.db$/.test(basename(path))

/** Tells this shop from another. */
export function shopIdOf(sqlite: Database): string {
  const salt = sqlite.prepare<[], Buffer>('SELECT salt FROM shop WHERE id = 1').pluck().get()
  if (salt === undefined) throw new Error('The file holds no shop')
  return createHash('sha256').update('shop').update(salt).digest('hex').slice(0, 16)
}

/** Works on a copy of any version of the program, on a connection that only reads. */
export function readSetFacts(sqlite: Database): SetFacts {
  const one = <T>(sql: string) => sqlite.prepare<[], T>(sql).pluck().get()
  const rows = (table: string) =>
    one<number>(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '${table}'`) === undefined
      ? 0
      : (one<number>(`SELECT count(*) FROM "${table}"`) ?? 0)
  const shop = sqlite.prepare<[], { name: string; zone: string }>('SELECT name, zone FROM shop WHERE id = 1').get()
  if (shop === undefined) throw new Error('The copy holds no shop')
  const { sequence, auditHead } = readHighWater(sqlite) ?? { sequence: 0, auditHead: '' }
  return {
    shopId: shopIdOf(sqlite),
    shopName: shop.name,
    zone: shop.zone,
    schema: sqlite.pragma('user_version', { simple: true }) as number,
    clients: rows('clients'),
    visits: rows('visits'),
    photos: rows('photos'),
    files: rows('files'),
    lastVisitAt: one<number | null>('SELECT max(at) FROM visits') ?? null,
    sequence,
    auditHead,
  }
}

export function sha256Of(path: string): string {
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
