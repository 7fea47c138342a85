import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import type { StaffRow } from '#shared/contract/staff.ts'
import type { Day } from '#shared/kernel/day.ts'
import { forgetRights } from '../access/index.ts'
import { forgetOwner } from '../shop/index.ts'

export type EmployeeRow = typeof employees.$inferSelect

/** Clients who have not come for three of their gaps make no visits any more. */
const everyone = preparedSql<[Day], StaffRow>(
  `SELECT employees.id, employees.name, role, employees.colour, left_at AS leftAt, employees.version, count(clients.id) AS clients,
     cast(round(coalesce(sum(70.0 / gap_days) FILTER (WHERE julianday(?) - julianday(last_visit_day) <= 3 * gap_days + 7), 0)) AS INTEGER) AS weeklyTenths,
     (SELECT count(*) FROM tasks WHERE assignee_id = employees.id AND state = 'open') AS tasks
   FROM employees LEFT JOIN clients ON clients.caretaker_id = employees.id AND clients.archived_at IS NULL
   GROUP BY employees.id ORDER BY left_at IS NOT NULL, role <> 'owner', employees.name, employees.id`,
)

export function listStaff(db: Db, today: Day): StaffRow[] {
  return everyone(db).all(today)
}

export function findStaff(db: Db, id: number): EmployeeRow | null {
  return db.select().from(employees).where(eq(employees.id, id)).get() ?? null
}

export function isNameTaken(db: Db, folded: string, language: string, except: number | null): boolean {
  const others = db.select({ id: employees.id, name: employees.name }).from(employees).where(sql`left_at IS NULL`).all()
  return others.some(({ id, name }) => id !== except && name.toLocaleLowerCase(language) === folded)
}

export function insertStaff(
  db: Db,
  values: { name: string; colour: number; language: string; now: number; sample?: boolean },
): number {
  const { name, colour, language, now, sample = false } = values
  const done = db
    .insert(employees)
    .values({ name, role: 'employee', language, colour, createdAt: now, sample: sample ? 1 : 0 })
    .run()
  return Number(done.lastInsertRowid)
}

/** False when the employee has been changed since `version` was read. */
export function updateStaff(
  db: Db,
  id: number,
  version: number,
  values: { name?: string; colour?: number; leftAt?: number | null },
): boolean {
  forgetOwner(db)
  forgetRights(db)
  const done = db
    .update(employees)
    .set({ ...values, version: version + 1 })
    .where(and(eq(employees.id, id), eq(employees.version, version)))
    .run()
  return done.changes === 1
}

const served = preparedSql<[number, number], { employeeId: number; visits: number }>(
  `SELECT coalesce(served_by, employee_id) AS employeeId, count(*) AS visits FROM visits
   WHERE id IN (SELECT id FROM visits WHERE client_id = ? AND state = 'open' ORDER BY at DESC LIMIT ?)
   GROUP BY 1 ORDER BY 2 DESC, 1`,
)

/** Who served the client's last visits, the most often first. */
export function servedBy(db: Db, clientId: number, last: number): { employeeId: number; visits: number }[] {
  return served(db).all(clientId, last)
}

const care = preparedSql<[number | null, number]>('UPDATE clients SET caretaker_id = ? WHERE id = ?')

export function setCaretaker(db: Db, clientId: number, employeeId: number | null): void {
  care(db).run(employeeId, clientId)
}

/** Archived clients go along: they may be brought back. */
export function handOver(db: Db, from: number, to: number): number {
  return hand(db).run(to, from).changes
}

const hand = preparedSql<[number, number]>('UPDATE clients SET caretaker_id = ? WHERE caretaker_id = ?')
