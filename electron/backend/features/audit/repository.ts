import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'

/** A link as the list looks at it before it is chosen. */
export interface AuditRow {
  readonly seq: number
  readonly at: number
  readonly employeeId: number | null
  readonly device: string
  readonly operation: string
  readonly subject: string
  readonly subjectId: number | null
  readonly detail: string | null
}

const rowsBefore = preparedSql<[{ before: number; limit: number }], AuditRow>(
  `SELECT seq, at, employee_id AS employeeId, device, operation, subject, subject_id AS subjectId, detail
   FROM audit WHERE seq < @before ORDER BY seq DESC LIMIT @limit`,
)

export function auditBefore(db: Db, before: number, limit: number): AuditRow[] {
  return rowsBefore(db).all({ before, limit })
}

const lastRow = preparedSql<[], { seq: number; hash: string }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')

export function lastAudit(db: Db): { seq: number; hash: string } | null {
  return lastRow(db).get() ?? null
}

const joined = preparedSql<[number], { id: number }>(
  `WITH RECURSIVE card(id) AS (SELECT ? UNION SELECT clients.id FROM clients JOIN card ON clients.merged_into = card.id) SELECT id FROM card`,
)

/** The card and those that were joined into it. */
export function cardsOf(db: Db, clientId: number): ReadonlySet<number> {
  return new Set(
    joined(db)
      .all(clientId)
      .map(({ id }) => id),
  )
}

const clientOfVisit = preparedSql<[number], { clientId: number | null }>('SELECT client_id AS clientId FROM visits WHERE id = ?')

export function visitedBy(db: Db, visitId: number): number | null {
  return clientOfVisit(db).get(visitId)?.clientId ?? null
}

const name = (table: string, column = 'name') =>
  preparedSql<[number], { name: string }>(`SELECT ${column} AS name FROM ${table} WHERE id = ?`)

/** Where the name of a subject stands. */
const NAMES: Readonly<Record<string, ReturnType<typeof name>>> = {
  employee: name('employees'),
  item: name('items'),
  programme: name('programme_series'),
  gift: name('gifts'),
  reward: name('rewards'),
  'pass-type': name('pass_types'),
  template: name('message_templates'),
  household: name('households'),
  task: name('tasks', 'text'),
  'follow-up': name('follow_up_rules', 'text'),
  import: name('imports', 'file_name'),
  role: name('roles'),
  tag: name('tags'),
  category: name('client_categories'),
  field: name('own_fields'),
  option: name('field_options'),
}

/** How the subject of an entry is called now; empty for what has no name, or is gone. */
export function subjectName(db: Db, subject: string, id: number | null): string {
  return id === null || !Object.hasOwn(NAMES, subject) ? '' : (NAMES[subject]?.(db).get(id)?.name ?? '')
}
