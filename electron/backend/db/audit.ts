import { createHash, randomBytes } from 'node:crypto'
import { desc, sql } from 'drizzle-orm'
import type { Json } from '#shared/contract/define.ts'
import type { Db } from './connection.ts'
import { prepared } from './prepared.ts'
import { audit } from './schema/shop.ts'

export interface AuditEntry {
  readonly at: number
  readonly employeeId: number
  readonly device: string
  readonly operation: string
  readonly subject: string
  readonly subjectId: number | null
  /** What was before and what is after; may hold personal data. */
  readonly detail: Json
}

const head = prepared((db) =>
  db.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1).prepare(),
)

const insert = prepared((db) =>
  db
    .insert(audit)
    .values({
      seq: sql.placeholder('seq'),
      at: sql.placeholder('at'),
      employeeId: sql.placeholder('employeeId'),
      device: sql.placeholder('device'),
      operation: sql.placeholder('operation'),
      subject: sql.placeholder('subject'),
      subjectId: sql.placeholder('subjectId'),
      detail: sql.placeholder('detail'),
      detailHash: sql.placeholder('detailHash'),
      hash: sql.placeholder('hash'),
    })
    .prepare(),
)

/** Appends one link to the chain. Inside a write transaction only, so that two entries never follow the same one. */
export function recordAudit(db: Db, entry: AuditEntry): void {
  const before = head(db).get()
  const seq = (before?.seq ?? 0) + 1
  // The salt goes with the detail when it is erased, so that the hash left behind cannot be guessed back into a name.
  const detail = JSON.stringify({ salt: randomBytes(9).toString('base64url'), what: entry.detail })
  const detailHash = sha256(detail)
  const { at, employeeId, device, operation, subject, subjectId } = entry
  const link = { seq, at, employeeId, device, operation, subject, subjectId, detailHash }
  insert(db).run({ ...link, detail, hash: linkHash(before?.hash ?? '', link) })
}

/** What an entry says of itself, without its detail. */
export interface AuditLink {
  readonly seq: number
  readonly at: number
  readonly employeeId: number | null
  readonly device: string
  readonly operation: string
  readonly subject: string
  readonly subjectId: number | null
  readonly detailHash: string
}

/** The hash of an entry: over what it says and the hash of the one before it (empty for the first). */
export function linkHash(
  before: string,
  { seq, at, employeeId, device, operation, subject, subjectId, detailHash }: AuditLink,
): string {
  return sha256(JSON.stringify([before, seq, at, employeeId, device, operation, subject, subjectId, detailHash]))
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
