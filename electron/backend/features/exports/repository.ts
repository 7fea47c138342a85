import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { OwnFieldKind } from '#shared/domain/fields/own-field.ts'
import type { Day } from '#shared/kernel/day.ts'

/** Between the parts of a list that SQLite joins: no person types it. */
const PART = '\u{1F}'

export interface ClientExport {
  readonly id: number
  readonly name: string
  readonly nickname: string
  readonly email: string
  readonly birthYear: number | null
  readonly birthMonth: number | null
  readonly birthDay: number | null
  readonly language: string | null
  readonly gender: 'female' | 'male' | null
  readonly category: string | null
  readonly tags: string | null
  readonly phones: string | null
  readonly codes: string | null
  readonly warnings: string
  readonly note: string
  readonly caretaker: string | null
  readonly points: number
  readonly debt: number
  readonly visits: number
  readonly spent: number
  readonly firstVisit: Day | null
  readonly lastVisit: Day | null
  readonly createdAt: number
  readonly archivedAt: number | null
}

const clientRows = preparedSql<[string], ClientExport>(
  `SELECT c.id, c.name, c.nickname, c.email, c.birth_year AS birthYear, c.birth_month AS birthMonth, c.birth_day AS birthDay, c.language,
     (SELECT gender FROM persons WHERE client_id = c.id) AS gender,
     (SELECT name FROM client_categories WHERE id = c.category_id) AS category,
     (SELECT group_concat(t.name, char(31)) FROM client_tags ct JOIN tags t ON t.id = ct.tag_id WHERE ct.client_id = c.id) AS tags,
     (SELECT group_concat(typed, char(31)) FROM (SELECT typed FROM client_phones WHERE client_id = c.id ORDER BY place)) AS phones,
     (SELECT group_concat(code, char(31)) FROM client_codes WHERE client_id = c.id) AS codes,
     c.warnings, c.note, e.name AS caretaker, c.points, c.debt, c.visits, c.spent, c.first_visit_day AS firstVisit, c.last_visit_day AS lastVisit,
     c.created_at AS createdAt, c.archived_at AS archivedAt
   FROM json_each(?) AS asked JOIN clients c ON c.id = asked.value LEFT JOIN employees e ON e.id = c.caretaker_id
   WHERE c.merged_into IS NULL ORDER BY asked.key`,
)

/** Clients in the order of the ids; who is gone is left out. */
export function exportClients(db: Db, ids: readonly number[]): ClientExport[] {
  return clientRows(db).all(JSON.stringify(ids))
}

export const partsOf = (joined: string | null): readonly string[] => (joined === null ? [] : joined.split(PART))

export interface OwnExport {
  readonly clientId: number
  readonly fieldId: number
  readonly kind: OwnFieldKind
  readonly unit: string
  readonly text: string | null
  readonly number: number | null
  readonly option: string | null
}

const ownRows = preparedSql<[string], OwnExport>(
  `SELECT v.client_id AS clientId, v.field_id AS fieldId, f.kind, f.unit, v.text, v.number, o.name AS option
   FROM json_each(?) AS asked JOIN own_values v ON v.client_id = asked.value JOIN own_fields f ON f.id = v.field_id
     LEFT JOIN field_options o ON o.id = v.option_id`,
)

export function exportOwnValues(db: Db, ids: readonly number[]): OwnExport[] {
  return ownRows(db).all(JSON.stringify(ids))
}

const fieldName = preparedSql<[number], { name: string }>('SELECT name FROM own_fields WHERE id = ?')

/** Null for a field that there never was. */
export function ownFieldName(db: Db, id: number): string | null {
  return fieldName(db).get(id)?.name ?? null
}

export interface VisitExport {
  readonly id: number
  readonly day: Day
  readonly at: number
  readonly receipt: number | null
  readonly client: string | null
  readonly what: string
  readonly gross: number
  readonly discount: number
  readonly pointsMoney: number
  readonly total: number
  readonly tip: number
  readonly payment: 'cash' | 'card' | 'transfer' | 'other'
  readonly vouchers: number
  readonly account: number
  readonly returned: number
  readonly employee: string
  readonly comment: string
  readonly state: 'open' | 'void'
}

/** Where a portion of visits begins: behind this one. */
export type VisitPlace = { readonly day: Day; readonly at: number; readonly id: number }

const visitRows = preparedSql<[VisitPlace & { until: Day; limit: number }], VisitExport>(
  `SELECT v.id, v.day, v.at, v.receipt_no AS receipt, CASE WHEN c.nickname <> '' AND c.name = '' THEN c.nickname ELSE c.name END AS client, v.what,
     v.gross, v.discount, v.points_money AS pointsMoney, v.total, v.tip, v.payment, v.voucher_money AS vouchers, v.account_money AS account,
     v.returned, e.name AS employee, v.comment, v.state
   FROM visits v INDEXED BY visits_by_day JOIN employees e ON e.id = coalesce(v.served_by, v.employee_id) LEFT JOIN clients c ON c.id = v.client_id
   WHERE (v.day, v.at, v.id) > (@day, @at, @id) AND v.day <= @until ORDER BY v.day, v.at, v.id LIMIT @limit`,
)

export function exportVisits(db: Db, behind: VisitPlace, until: Day, limit: number): VisitExport[] {
  return visitRows(db).all({ ...behind, until, limit })
}

const visitCount = preparedSql<[Day, Day], { count: number }>('SELECT count(*) AS count FROM visits WHERE day BETWEEN ? AND ?')

export function countVisits(db: Db, from: Day, until: Day): number {
  return visitCount(db).get(from, until)?.count ?? 0
}
