import { and, asc, eq, gte } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { absences } from '#electron/backend/db/schema/rhythms.ts'
import type { Absence } from '#shared/contract/care.ts'
import type { Day } from '#shared/kernel/day.ts'

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
