import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { Day } from '#shared/kernel/day.ts'

interface PutOff {
  readonly id: number
  readonly until: Day
  readonly ended: 'done' | 'dismissed'
  /** The card by whose mark it is ended. */
  readonly by: number
}

const endedBelow = preparedSql<[{ clientId: number }], PutOff>(
  `WITH RECURSIVE card (id) AS (VALUES (@clientId) UNION SELECT c.id FROM clients AS c JOIN card ON c.merged_into = card.id)
   SELECT own.id, own.until_day AS until, other.mark AS ended, other.client_id AS "by" FROM reminder_marks AS own
   JOIN reminder_marks AS other ON other.client_id IN (SELECT id FROM card WHERE id <> @clientId) AND other.cause = own.cause
   WHERE own.client_id = @clientId AND own.mark = 'later' AND other.mark <> 'later' GROUP BY own.id`,
)

/** Marks of a card that only put a line off which is done or dismissed with a card that was merged into it. */
export function putOffButEnded(db: Db, clientId: number): PutOff[] {
  return endedBelow(db).all({ clientId })
}

const end = preparedSql<[PutOff]>('UPDATE reminder_marks SET mark = @ended, until_day = NULL WHERE id = @id')

export function endPutOff(db: Db, mark: PutOff): void {
  end(db).run(mark)
}

const standing = preparedSql<[number], { rowId: number; id: number; was: string }>(
  `SELECT r.id AS rowId, m.id, r.was FROM reminder_marks AS m
   JOIN merge_rows AS r ON r.row_key = CAST(m.id AS TEXT) AND r.table_name = 'reminder_marks' AND r.column_name = 'mark' AND r.back = 0
   WHERE m.client_id = ?`,
)

/** Marks of a card that a merge has ended, with the record of it; `was` in JSON: until when each was put off. */
export function endedByMerge(db: Db, clientId: number): { rowId: number; id: number; was: string }[] {
  return standing(db).all(clientId)
}

const putOff = preparedSql<[Day, number]>(
  `UPDATE reminder_marks SET mark = 'later', until_day = ? WHERE id = ? AND mark <> 'later'`,
)

export function putOffAgain(db: Db, id: number, until: Day): void {
  putOff(db).run(until, id)
}
