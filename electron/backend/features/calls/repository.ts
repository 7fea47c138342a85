import { eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { callHolds } from '#electron/backend/db/schema/contacts.ts'

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

const brought = preparedSql<[string, number]>('UPDATE contacts SET brought_about = ? WHERE id = ?')

export function keepBroughtAbout(db: Db, contactId: number, what: string): void {
  brought(db).run(what, contactId)
}
