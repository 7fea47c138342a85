import { and, asc, eq, gte } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { absences } from '#electron/backend/db/schema/rhythms.ts'
import type { Absence } from '#shared/contract/care.ts'
import type { Day } from '#shared/kernel/day.ts'

export type AbsenceRow = typeof absences.$inferSelect

/** Those that have not ended, earliest first. */
export function absencesOf(db: Db, clientId: number, today: Day): Absence[] {
  const { id, from, until, why, version } = absences
  return db
    .select({ id, from, until, why, version })
    .from(absences)
    .where(and(eq(absences.clientId, clientId), gte(absences.until, today)))
    .orderBy(asc(absences.from), asc(absences.id))
    .all()
}

/** All of them, also those that are over. */
export function absencesEver(db: Db, clientId: number): { from: Day; until: Day }[] {
  const { from, until } = absences
  return db.select({ from, until }).from(absences).where(eq(absences.clientId, clientId)).all()
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
