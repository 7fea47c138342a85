import { instantOf } from '#electron/backend/clock.ts'
import { auditCode, checkAudit, shortCode } from '#electron/backend/db/audit-check.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { Reading } from '#electron/backend/workers/reading.ts'
import type { AuditLine } from '#shared/contract/audit.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { auditGroup } from '#shared/domain/audit/group.ts'
import { factsOf } from '#shared/domain/audit/told.ts'
import { addDays } from '#shared/kernel/day.ts'
import { findClient, toFace } from '../clients/index.ts'
import { findEmployee } from '../shop/index.ts'
import { storedChanges } from '../timeline/index.ts'
import { type AuditRow, auditBefore, cardsOf, subjectName, visitedBy } from './repository.ts'

/** Entries looked at between two steps. */
const STEP = 2_000

/** Devices by which the program names itself where nobody asked it. */
const BY_ITSELF: ReadonlySet<string> = new Set(['day', 'sending', 'start'])

/** Who did what, the latest first: looks back from a place until the page is full. */
export const listAudit: Reading<ParsedInputOf<'audit.list'>, OutputOf<'audit.list'>> = function* (db, { shop }, asked) {
  const { employeeId, group, clientId, limit } = asked
  const since = asked.from === null ? 0 : instantOf(asked.from, shop.dayEndsAt, 0, shop.zone)
  const till = asked.until === null ? Number.MAX_SAFE_INTEGER : instantOf(addDays(asked.until, 1), shop.dayEndsAt, 0, shop.zone)
  const cards = clientId === null ? null : cardsOf(db, clientId)
  const isMeant = (row: AuditRow) =>
    row.at >= since &&
    row.at < till &&
    (employeeId === null || (BY_ITSELF.has(row.device) ? 0 : row.employeeId) === employeeId) &&
    (group === null || auditGroup(row.operation) === group) &&
    (cards === null || cards.has(clientOf(db, row) ?? 0))
  const rows: AuditRow[] = []
  let before = asked.before ?? Number.MAX_SAFE_INTEGER
  const first = before
  for (;;) {
    const some = auditBefore(db, before, STEP)
    for (const row of some) {
      if (!isMeant(row)) continue
      if (rows.length === limit) return { rows: rows.map((each) => tell(db, each)), more: true }
      rows.push(row)
    }
    const last = some.at(-1)
    // Entries follow each other in time, but for a clock that was set back: a day of slack finds those, too.
    if (some.length < STEP || last === undefined || last.at < since - 86_400_000) {
      return { rows: rows.map((each) => tell(db, each)), more: false }
    }
    before = last.seq
    yield { done: Math.min(first, some[0]?.seq ?? first) - last.seq, total: first === Number.MAX_SAFE_INTEGER ? last.seq : first }
  }
}

/** The whole chain, and a link that somebody has on paper. */
export const verifyAudit: Reading<ParsedInputOf<'audit.verify'>, OutputOf<'audit.verify'>> = function* (
  db,
  { now },
  { printed },
) {
  const { entries, blanked, head, broken } = yield* checkAudit(db.$client)
  const kept = printed === null ? null : auditCode(db.$client, printed.seq)
  return {
    at: now,
    entries,
    blanked,
    head: head && { seq: head.seq, code: shortCode(head.hash) },
    broken,
    printed: printed === null ? null : kept === null ? 'absent' : kept === plain(printed.code) ? 'same' : 'different',
  }
}

/** As it may be typed: with or without its hyphens, in capitals. */
function plain(code: string): string {
  return (
    code
      .toLowerCase()
      .replaceAll(/[^0-9a-f]/g, '')
      .match(/.{1,6}/g) ?? []
  ).join('-')
}

function tell(db: Db, row: AuditRow): AuditLine {
  const { seq, at, operation, device } = row
  const what = wordsOf(row)
  const client = clientOf(db, row)
  const found = client === null ? null : findClient(db, client)
  const employee = BY_ITSELF.has(device) || row.employeeId === null ? null : findEmployee(db, row.employeeId)
  const facts = factsOf(operation, what)
  const named = facts.some(({ name }) => name === 'name' || name === 'text')
  return {
    seq,
    at,
    operation,
    group: auditGroup(operation),
    by: employee && { id: employee.id, name: employee.name },
    allowedBy: nameOf(db, what['allowedBy']),
    device,
    client: found && { id: found.id, called: toFace(found).called },
    about: named ? '' : subjectName(db, row.subject, row.subjectId),
    ...storedChanges(row.detail),
    facts: [...facts, ...handedTo(db, what)],
    blanked: row.detail === null,
  }
}

function handedTo(db: Db, what: Words): AuditLine['facts'] {
  const { handedOver, to } = what
  const whom = typeof handedOver === 'object' && handedOver !== null && 'to' in handedOver ? handedOver.to : to
  const after = nameOf(db, whom)
  return after === null ? [] : [{ name: 'handedTo', before: null, after }]
}

function nameOf(db: Db, id: unknown): string | null {
  return typeof id === 'number' ? (findEmployee(db, id)?.name ?? null) : null
}

type Words = Readonly<Record<string, unknown>>

function wordsOf({ detail }: Pick<AuditRow, 'detail'>): Words {
  const { what } = detail === null ? { what: null } : (JSON.parse(detail) as { what: unknown })
  return typeof what === 'object' && what !== null ? (what as Words) : {}
}

/** Whose card an entry is about. */
function clientOf(db: Db, row: AuditRow): number | null {
  if (row.subject === 'client') return row.subjectId
  if (row.subject === 'visit' && row.subjectId !== null) {
    const now = visitedBy(db, row.subjectId)
    if (now !== null) return now
  }
  // Only what names a client is worth the reading.
  if (row.detail === null || !row.detail.includes('"clientId"')) return null
  const { clientId } = wordsOf(row)
  return typeof clientId === 'number' ? clientId : null
}
