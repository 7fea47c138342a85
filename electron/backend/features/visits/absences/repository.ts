import { and, eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { absences, absencesEnded } from '#electron/backend/db/schema/rhythms.ts'
import type { Day } from '#shared/kernel/day.ts'

export type AbsenceRow = typeof absences.$inferSelect
export type EndedAbsence = typeof absencesEnded.$inferSelect

const columns =
  'id, client_id AS clientId, from_day AS "from", until_day AS until, why, told_at AS toldAt, employee_id AS employeeId, version'
const around = preparedSql<[{ clientId: number; day: Day }], AbsenceRow>(
  `SELECT ${columns} FROM absences WHERE client_id = @clientId AND until_day >= @day AND from_day <= @day`,
)

/** Those that a day lies in. */
export function absencesAround(db: Db, clientId: number, day: Day): AbsenceRow[] {
  return around(db).all({ clientId, day })
}

export function findAbsence(db: Db, id: number): AbsenceRow | null {
  return db.select().from(absences).where(eq(absences.id, id)).get() ?? null
}

export function insertAbsence(db: Db, values: typeof absences.$inferInsert): number {
  return Number(db.insert(absences).values(values).run().lastInsertRowid)
}

/** False when it has been changed since `version` was read. */
export function updateAbsence(
  db: Db,
  id: number,
  version: number,
  values: Partial<Pick<AbsenceRow, 'from' | 'until' | 'why'>>,
): boolean {
  const done = db
    .update(absences)
    .set({ ...values, version: version + 1 })
    .where(and(eq(absences.id, id), eq(absences.version, version)))
    .run()
  return done.changes === 1
}

export function deleteAbsence(db: Db, id: number): void {
  db.delete(absences).where(eq(absences.id, id)).run()
}

const ended = preparedSql<[number], EndedAbsence>(
  `SELECT absence_id AS absenceId, client_id AS clientId, visit_id AS visitId, from_day AS "from", until_day AS until, why, told_at AS toldAt,
     employee_id AS employeeId FROM absences_ended WHERE visit_id = ?`,
)

/** Those that a visit ended, as they were told. */
export function absencesEndedBy(db: Db, visitId: number): EndedAbsence[] {
  return ended(db).all(visitId)
}

/** What was told is kept from the first visit on; of several the earliest ends it. */
export function keepEnded(db: Db, row: EndedAbsence): void {
  db.insert(absencesEnded)
    .values(row)
    .onConflictDoUpdate({ target: absencesEnded.absenceId, set: { visitId: row.visitId } })
    .run()
}

export function forgetEnded(db: Db, absenceId: number): void {
  db.delete(absencesEnded).where(eq(absencesEnded.absenceId, absenceId)).run()
}

const earliest = preparedSql<[{ clientId: number; from: Day; until: Day }], { id: number; day: Day }>(
  `SELECT id, day FROM visits WHERE client_id = @clientId AND state = 'open' AND day >= @from AND day <= @until ORDER BY day, id LIMIT 1`,
)

/** The first visit that stands between two days, both included. */
export function earliestVisit(db: Db, span: { clientId: number; from: Day; until: Day }): { id: number; day: Day } | null {
  return earliest(db).get(span) ?? null
}
