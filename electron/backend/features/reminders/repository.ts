import { eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { reminderMarks } from '#electron/backend/db/schema/reminders.ts'
import type { Day } from '#shared/kernel/day.ts'

export type MarkRow = typeof reminderMarks.$inferSelect

/** In force: done and dismissed for good, put off until its day. */
const inForce = `(mark <> 'later' OR until_day > @today)`

/** A condition for the WHERE of a source's statement, which binds `@today`: the line of this cause and client (SQL expressions) is neither marked nor taken up as a task. */
export const unmarked = (cause: string, clientId: string): string =>
  `NOT EXISTS (SELECT 1 FROM reminder_marks WHERE client_id = ${clientId} AND cause = ${cause} AND ${inForce})
   AND NOT EXISTS (SELECT 1 FROM tasks WHERE client_id = ${clientId} AND cause = ${cause})`

const one = preparedSql<[{ clientId: number; cause: string; today: Day }], number>(
  `SELECT 1 FROM reminder_marks WHERE client_id = @clientId AND cause = @cause AND ${inForce}
   UNION ALL SELECT 1 FROM tasks WHERE client_id = @clientId AND cause = @cause`,
)

/** Those of the lines that nobody has done, dismissed, put off beyond today or made a task of. */
export function openOnly<Line extends { readonly clientId: number | null; readonly cause: string }>(
  db: Db,
  lines: readonly Line[],
  today: Day,
): Line[] {
  return lines.filter(({ clientId, cause }) => clientId === null || one(db).get({ clientId, cause, today }) === undefined)
}

export function findReminderMark(db: Db, id: number): MarkRow | null {
  return db.select().from(reminderMarks).where(eq(reminderMarks.id, id)).get() ?? null
}

/** Takes the place of one that is no longer in force. */
export function writeMark(db: Db, values: Omit<MarkRow, 'id'>): number {
  const target = [reminderMarks.clientId, reminderMarks.cause]
  const row = db
    .insert(reminderMarks)
    .values(values)
    .onConflictDoUpdate({ target, set: values })
    .returning({ id: reminderMarks.id })
    .get()
  return row.id
}

export function deleteReminderMark(db: Db, id: number): void {
  db.delete(reminderMarks).where(eq(reminderMarks.id, id)).run()
}

const backSince = preparedSql<[Day, Day], { clientId: number; cause: string; until: Day }>(
  `SELECT client_id AS clientId, cause, until_day AS until FROM reminder_marks
   WHERE mark = 'later' AND client_id IS NOT NULL AND until_day BETWEEN ? AND ? ORDER BY until_day, id LIMIT 500`,
)

/** What was put off and has come back between two days, both included: for sources whose lines would be over by then. */
export function backBetween(db: Db, from: Day, to: Day): { clientId: number; cause: string; until: Day }[] {
  return backSince(db).all(from, to)
}
