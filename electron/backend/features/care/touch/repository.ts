import { and, eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keepInTouch } from '#electron/backend/db/schema/rhythms.ts'
import type { Day } from '#shared/kernel/day.ts'

type TouchRow = typeof keepInTouch.$inferSelect

export function findTouch(db: Db, clientId: number): TouchRow | null {
  return db.select().from(keepInTouch).where(eq(keepInTouch.clientId, clientId)).get() ?? null
}

export function insertTouch(
  db: Db,
  values: { readonly clientId: number; readonly everyDays: number; readonly since: Day; readonly employeeId: number },
): void {
  db.insert(keepInTouch).values(values).run()
}

/** False when it has been changed since `version` was read. */
export function updateTouch(db: Db, clientId: number, version: number, everyDays: number): boolean {
  const done = db
    .update(keepInTouch)
    .set({ everyDays, version: version + 1 })
    .where(and(eq(keepInTouch.clientId, clientId), eq(keepInTouch.version, version)))
    .run()
  return done.changes === 1
}

/** False when it has been changed since `version` was read. */
export function deleteTouch(db: Db, clientId: number, version: number): boolean {
  return (
    db
      .delete(keepInTouch)
      .where(and(eq(keepInTouch.clientId, clientId), eq(keepInTouch.version, version)))
      .run().changes === 1
  )
}
