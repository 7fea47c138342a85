import type { Database } from 'better-sqlite3'
import { NOW } from './moments.ts'

/** Entries of the one client whose timeline is walked through, his visits apart. */
const TIMELINE_ENTRIES = 5000
/** As the screen asks for it. */
export const TIMELINE_PAGE = 200

const FOUR_HOURS = 4 * 3_600_000

/** Gives one client the notes of a very long acquaintance. */
export function fillTimeline(sqlite: Database, clientId: number): void {
  const note = sqlite.prepare(
    "INSERT INTO notes (client_id, text, day, at, employee_id) VALUES (?, ?, strftime('%Y-%m-%d', ? / 1000, 'unixepoch'), ?, 1)",
  )
  sqlite.transaction(() => {
    for (let count = 0; count < TIMELINE_ENTRIES; count += 1) {
      const at = NOW - count * FOUR_HOURS
      note.run(clientId, `Нотатка ${count}: просив нагадати про замовлення`, at, at)
    }
  })()
}

/** The first page as one would write it by hand: one union of what is newest, each part by its index. */
export function bareTimeline(sqlite: Database) {
  const part = (columns: string, table: string, where: string) =>
    `SELECT * FROM (SELECT ${columns} FROM ${table} WHERE ${where} ORDER BY at DESC LIMIT @limit)`
  const page = sqlite.prepare<{ id: number; limit: number }>(
    `${[
      part(
        "'visit' AS kind, id, at, day, what AS text, total AS number, employee_id",
        'visits INDEXED BY visits_by_client',
        'client_id = @id',
      ),
      part("'note', id, at, day, text, version, employee_id", 'notes', 'client_id = @id AND ended_at IS NULL'),
      part("'file', id, at, day, name, size, employee_id", 'files', 'client_id = @id AND removed_at IS NULL'),
      part("'points', id, at, day, reason, amount, employee_id", 'movements', 'client_id = @id AND visit_id IS NULL'),
      part("'consent', id, at, NULL, state, 0, employee_id", 'consents', 'client_id = @id'),
      part("'change', seq, at, NULL, detail, 0, employee_id", 'audit', "subject = 'client' AND subject_id = @id"),
      part(
        "'fact', facts.id, at, day, text, 0, employee_id",
        'facts',
        'person_id = (SELECT id FROM persons WHERE client_id = @id)',
      ),
    ].join(' UNION ALL ')} ORDER BY at DESC LIMIT @limit`,
  )
  return (id: number) => page.all({ id, limit: TIMELINE_PAGE })
}
