import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import { fileContents, files, notes } from '#electron/backend/db/schema/timeline.ts'

type NoteRecord = typeof notes.$inferSelect
type FileRecord = typeof files.$inferSelect

export function findNote(db: Db, id: number): NoteRecord | null {
  return db.select().from(notes).where(eq(notes.id, id)).get() ?? null
}

export function insertNote(db: Db, values: typeof notes.$inferInsert): number {
  return Number(db.insert(notes).values(values).run().lastInsertRowid)
}

/** False when the note has been changed since `version` was read. */
export function updateNote(db: Db, id: number, version: number, values: { text: string; editedAt: number }): boolean {
  const done = db
    .update(notes)
    .set({ ...values, version: version + 1 })
    .where(and(eq(notes.id, id), eq(notes.version, version), isNull(notes.endedAt)))
    .run()
  return done.changes === 1
}

export function setNote(db: Db, id: number, values: { pinnedAt?: number | null; endedAt?: number | null }): void {
  db.update(notes)
    .set({ ...values, version: sql`${notes.version} + 1` })
    .where(eq(notes.id, id))
    .run()
}

export function findFile(db: Db, id: number): FileRecord | null {
  return db.select().from(files).where(eq(files.id, id)).get() ?? null
}

export function filesOf(db: Db, clientId: number) {
  const { id, name, size, shows, at, day } = files
  return db
    .select({ id, name, size, shows, at, day, by: employees.name })
    .from(files)
    .innerJoin(employees, eq(employees.id, files.employeeId))
    .where(and(eq(files.clientId, clientId), isNull(files.removedAt)))
    .orderBy(desc(files.at), desc(files.id))
    .all()
}

export function insertFile(db: Db, values: typeof files.$inferInsert, bytes: Uint8Array): number {
  const id = Number(db.insert(files).values(values).run().lastInsertRowid)
  db.insert(fileContents)
    .values({ fileId: id, bytes: Buffer.from(bytes) })
    .run()
  return id
}

export function setFileRemoved(db: Db, id: number, removedAt: number | null): void {
  db.update(files).set({ removedAt }).where(eq(files.id, id)).run()
}

export function readBytes(db: Db, fileId: number): Buffer | null {
  return db.select({ bytes: fileContents.bytes }).from(fileContents).where(eq(fileContents.fileId, fileId)).get()?.bytes ?? null
}

/** Whatever was recorded of the card, visits and what they brought apart. */
const changesOf = preparedSql<
  [{ clientId: number; before: number; limit: number }],
  { seq: number; at: number; by: string; operation: string; detail: string | null }
>(
  `SELECT seq, at, coalesce(employees.name, '') AS by, operation, detail FROM audit LEFT JOIN employees ON employees.id = employee_id
   WHERE subject = 'client' AND subject_id = @clientId AND seq < @before ORDER BY seq DESC LIMIT @limit`,
)

export function auditOfClient(db: Db, clientId: number, before: number | null, limit: number) {
  return changesOf(db).all({ clientId, before: before ?? Number.MAX_SAFE_INTEGER, limit })
}
