import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'

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

const release = preparedSql<[string]>('DELETE FROM call_holds WHERE device = ?')

export function releaseHolds(db: Db, device: string): void {
  release(db).run(device)
}

const hold = preparedSql<[{ clientId: number; device: string; employeeId: number; until: number }]>(
  'INSERT OR REPLACE INTO call_holds (client_id, device, employee_id, until) VALUES (@clientId, @device, @employeeId, @until)',
)

export function holdFor(db: Db, values: { clientId: number; device: string; employeeId: number; until: number }): void {
  hold(db).run(values)
}

const brought = preparedSql<[string, number]>('UPDATE contacts SET brought_about = ? WHERE id = ?')

export function keepBroughtAbout(db: Db, contactId: number, what: string): void {
  brought(db).run(what, contactId)
}
