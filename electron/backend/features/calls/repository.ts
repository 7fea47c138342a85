import { eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { callHolds } from '#electron/backend/db/schema/contacts.ts'
import type { Day } from '#shared/kernel/day.ts'

interface Hold {
  readonly clientId: number
  readonly device: string
  readonly employeeId: number
  readonly by: string
  readonly until: number
}

const inForce = preparedSql<[{ now: number; latest: number }], Hold>(
  `SELECT client_id AS clientId, device, employee_id AS employeeId, employees.name AS by, until
   FROM call_holds JOIN employees ON employees.id = employee_id WHERE until > @now AND until <= @latest`,
)

/** Who has whom before him. A hold that would end later than one begun now is of a clock that was set back, and holds nobody. */
export function holdsAt(db: Db, now: number, holdMs: number): Hold[] {
  return inForce(db).all({ now, latest: now + holdMs })
}

export function releaseHolds(db: Db, device: string): void {
  db.delete(callHolds).where(eq(callHolds.device, device)).run()
}

export function holdFor(db: Db, values: typeof callHolds.$inferInsert): void {
  db.insert(callHolds).values(values).onConflictDoUpdate({ target: callHolds.clientId, set: values }).run()
}

interface Listed {
  readonly id: number
  readonly caretakerId: number | null
}

interface OfList {
  /** A JSON array. */
  readonly ids: string
  /** How causes of this list begin. */
  readonly begins: string
  readonly today: Day
  /** Whoever was spoken to about it on this day or later is left out. */
  readonly since: Day
  readonly caretaker: number | null
}

/** The answers of a list stand beside each other in the index: what a cause begins with is followed by the day on which he was called. */
const listed = `FROM clients WHERE id IN (SELECT value FROM json_each(@ids)) AND archived_at IS NULL AND (@caretaker IS NULL OR caretaker_id = @caretaker)
  AND NOT EXISTS (SELECT 1 FROM reminder_marks AS m WHERE m.client_id = clients.id AND m.cause BETWEEN @begins AND @begins || '~'
    AND iif(m.mark = 'later', m.until_day > @today, m.day >= @since))`
const listedFirst = preparedSql<[OfList & { limit: number }], Listed>(
  `SELECT id, caretaker_id AS caretakerId ${listed} ORDER BY spent DESC, id LIMIT @limit`,
)
const listedAll = preparedSql<[OfList], { count: number }>(`SELECT count(*) AS count ${listed}`)

/** Of a list, who is still to be called: who brought most first. */
export function stillToCall(db: Db, asked: OfList, limit: number): { readonly rows: Listed[]; readonly total: number } {
  return { rows: listedFirst(db).all({ ...asked, limit }), total: listedAll(db).get(asked)?.count ?? 0 }
}

const brought = preparedSql<[string, number]>('UPDATE contacts SET brought_about = ? WHERE id = ?')

export function keepBroughtAbout(db: Db, contactId: number, what: string): void {
  brought(db).run(what, contactId)
}
