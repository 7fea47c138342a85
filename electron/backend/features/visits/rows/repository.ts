import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { Payment, VisitRow } from '#shared/contract/visits.ts'
import type { Day } from '#shared/kernel/day.ts'

interface RawRow {
  id: number
  receiptNo: number | null
  day: Day
  at: number
  clientId: number | null
  name: string | null
  nickname: string | null
  colour: number | null
  photo: string | null
  what: string
  total: number
  tip: number
  payment: Payment
  points: number
  state: 'open' | 'void'
  returned: number
  companionOf: number | null
  importId: number | null
}

const rowColumns = `v.id, v.receipt_no AS receiptNo, v.day, v.at, v.client_id AS clientId, c.name, c.nickname, c.colour, c.photo_id AS photo,
  v.what, v.total, v.tip, v.payment, v.state, v.returned, v.companion_of AS companionOf, v.import_id AS importId,
  coalesce((SELECT sum(amount) FROM movements WHERE visit_id = v.id AND unit = 'points' AND client_id = v.client_id), 0) AS points`

const ofDay = preparedSql<[Day], RawRow>(
  `SELECT ${rowColumns} FROM visits v LEFT JOIN clients c ON c.id = v.client_id WHERE v.day = ? AND v.companion_of IS NULL ORDER BY v.at DESC, v.id DESC LIMIT 1000`,
)

export function visitsOfDay(db: Db, day: Day): VisitRow[] {
  return ofDay(db).all(day).map(toRow)
}

interface PageRequest {
  clientId: number
  at: number
  id: number
  limit: number
}

/** The page is chosen by the index alone: a regular of years has a thousand visits to choose from. */
const ofClient = preparedSql<[PageRequest], RawRow>(
  `SELECT ${rowColumns} FROM visits v LEFT JOIN clients c ON c.id = v.client_id
   WHERE v.id IN (SELECT id FROM visits WHERE client_id = @clientId AND (at, id) < (@at, @id) ORDER BY at DESC, id DESC LIMIT @limit)
   ORDER BY v.at DESC, v.id DESC`,
)

export function visitsOfClient(db: Db, clientId: number, before: { at: number; id: number } | null, limit: number): VisitRow[] {
  const from = before ?? { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }
  return ofClient(db)
    .all({ clientId, ...from, limit })
    .map(toRow)
}

type ShortVisit = Pick<VisitRow, 'id' | 'day' | 'at' | 'what' | 'total' | 'tip' | 'points'>

const lately = preparedSql<[number, number], ShortVisit>(
  `SELECT id, day, at, what, total, tip, coalesce((SELECT sum(amount) FROM movements WHERE visit_id = visits.id AND unit = 'points' AND client_id = visits.client_id), 0) AS points
   FROM visits WHERE client_id = ? AND state = 'open' ORDER BY at DESC, id DESC LIMIT ?`,
)

/** The client's last visits that were not voided, without anything that the panel does not show. */
export function latelyOf(db: Db, clientId: number, limit: number): ShortVisit[] {
  return lately(db).all(clientId, limit)
}

const one = preparedSql<[number], RawRow>(
  `SELECT ${rowColumns} FROM visits v LEFT JOIN clients c ON c.id = v.client_id WHERE v.id = ?`,
)

export function readVisitRow(db: Db, id: number): VisitRow | null {
  const row = one(db).get(id)
  return row ? toRow(row) : null
}

function toRow({ clientId, name, nickname, colour, photo, importId, ...row }: RawRow): VisitRow {
  const client = clientId === null ? null : { id: clientId, called: nickname || name || '', colour: colour ?? 1, photo }
  return { ...row, client, imported: importId !== null }
}
