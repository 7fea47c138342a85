import type { Database } from 'better-sqlite3'
import { type AuditLink, linkHash, sha256 } from './audit.ts'

interface Link extends AuditLink {
  readonly detail: string | null
  readonly hash: string
}

/** How the record stands. */
export interface AuditFound {
  readonly entries: number
  readonly blanked: number
  readonly head: { readonly seq: number; readonly hash: string } | null
  readonly broken: { readonly seq: number; readonly at: number | null; readonly why: 'changed' | 'missing' | 'end' } | null
}

/** Entries looked at between two steps. */
const STEP = 1_000

/**
 * Goes through the chain from its first link to the first that does not hold, in steps of some milliseconds. The end is held against the high-water
 * record, so that entries cut off behind are missed too.
 */
export function* checkAudit(sqlite: Database): Generator<{ done: number; total: number }, AuditFound> {
  const links = sqlite.prepare<[number, number], Link>(
    `SELECT seq, at, employee_id AS employeeId, device, operation, subject, subject_id AS subjectId, detail, detail_hash AS detailHash, hash
     FROM audit WHERE seq > ? ORDER BY seq LIMIT ?`,
  )
  const found = { entries: 0, blanked: 0, head: null as AuditFound['head'] }
  for (;;) {
    const some = links.all(found.head?.seq ?? 0, STEP)
    for (const link of some) {
      const expected = (found.head?.seq ?? 0) + 1
      if (link.seq !== expected) return { ...found, broken: { seq: expected, at: null, why: 'missing' } }
      if (!holds(link, found.head?.hash ?? '')) return { ...found, broken: { seq: link.seq, at: link.at, why: 'changed' } }
      found.entries += 1
      if (link.detail === null) found.blanked += 1
      found.head = { seq: link.seq, hash: link.hash }
    }
    if (some.length < STEP) return { ...found, broken: endOf(sqlite, found.head) }
    yield { done: found.entries, total: lastSeq(sqlite) }
  }
}

/** The code of a link as it stands on paper; null where there is none of that number. */
export function auditCode(sqlite: Database, seq: number): string | null {
  const hash = sqlite.prepare<[number], string>('SELECT hash FROM audit WHERE seq = ?').pluck().get(seq)
  return hash === undefined ? null : shortCode(hash)
}

/** So much of a hash as a person can read from paper and type: 72 bits, in sixes. */
export function shortCode(hash: string): string {
  return (
    Buffer.from(hash, 'base64url')
      .toString('hex')
      .slice(0, 18)
      .match(/.{1,6}/g) ?? []
  ).join('-')
}

function holds(link: Link, before: string): boolean {
  if (link.detail !== null && sha256(link.detail) !== link.detailHash) return false
  return linkHash(before, link) === link.hash
}

function endOf(sqlite: Database, head: AuditFound['head']): AuditFound['broken'] {
  const kept = sqlite.prepare<[], string>('SELECT audit_head FROM high_water WHERE id = 1').pluck().get() ?? ''
  return kept === (head?.hash ?? '') ? null : { seq: (head?.seq ?? 0) + 1, at: null, why: 'end' }
}

function lastSeq(sqlite: Database): number {
  return sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM audit').pluck().get() ?? 0
}
