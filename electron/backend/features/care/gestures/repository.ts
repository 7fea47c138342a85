import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { careSettings, type owedGestures } from '#electron/backend/db/schema/rhythms.ts'
import { GESTURE_DAYS } from '#shared/domain/care/limits.ts'
import type { Day } from '#shared/kernel/day.ts'

/**
 * A personal gesture is what somebody did for this one client: a gift given, a conversation, his own day congratulated on, points given by hand as
 * amends, or what was marked as done for this very reason. Each is found by an index.
 */
const lastGesture = preparedSql<[{ clientId: number }], { day: Day | null }>(
  `SELECT max(day) AS day FROM (
     SELECT max(given_day) AS day FROM gift_givings WHERE client_id = @clientId AND back_at IS NULL
     UNION ALL
     SELECT max(day) FROM contacts WHERE client_id = @clientId
       AND taken_back_at IS NULL AND (direction = 'in' OR outcome IN ('reached', 'agreed', 'thinking', 'refused'))
     UNION ALL
     SELECT max(day) FROM say_marks WHERE birthday_of = @clientId AND told_to IS NULL AND suggested_item IS NULL AND mark = 'asked'
     UNION ALL
     SELECT max(m.day) FROM persons AS p JOIN person_dates AS d ON d.person_id = p.id JOIN say_marks AS m ON m.date_id = d.id
       WHERE p.client_id = @clientId AND m.mark = 'asked'
     UNION ALL
     SELECT max(day) FROM movements WHERE client_id = @clientId AND kind = 'adjust' AND amount > 0
     UNION ALL
     SELECT max(day) FROM reminder_marks WHERE client_id = @clientId AND mark = 'done' AND cause GLOB 'gesture *'
   )`,
)

/** The day of the last personal gesture towards a client; null when there has been none. */
export function lastGestureDay(db: Db, clientId: number): Day | null {
  return lastGesture(db).get({ clientId })?.day ?? null
}

const settings = preparedSql<[], { gestureDays: number; version: number }>(
  'SELECT gesture_days AS gestureDays, version FROM care_settings',
)

/** As the owner set them, or as they are from the start (version 0). */
export function readCareSettings(db: Db): { gestureDays: number; version: number } {
  return settings(db).get() ?? { gestureDays: GESTURE_DAYS.usual, version: 0 }
}

export function writeCareSettings(db: Db, row: { gestureDays: number; version: number }): void {
  db.insert(careSettings)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: careSettings.id, set: row })
    .run()
}

const clear = preparedSql<[]>('DELETE FROM owed_gestures')
const owe = preparedSql<[number, number]>(
  'INSERT INTO owed_gestures (client_id, spent_year) SELECT id, ? FROM clients WHERE id = ? AND archived_at IS NULL',
)

/** Takes the place of those chosen before. */
export function writeOwed(db: Db, rows: readonly { readonly clientId: number; readonly spentYear: number }[]): void {
  clear(db).run()
  for (const { clientId, spentYear } of rows) owe(db).run(spentYear, clientId)
}

export interface OwedRow extends Readonly<typeof owedGestures.$inferSelect> {
  readonly atRisk: number
  readonly caretakerId: number | null
  /** From this day on he is missed, and called for that. */
  readonly lateFrom: Day | null
}

const owed = preparedSql<[{ caretaker: number | null; today: Day }], OwedRow>(
  `SELECT o.client_id AS clientId, o.spent_year AS spentYear, c.at_risk AS atRisk, c.caretaker_id AS caretakerId,
     c.late_from AS lateFrom
   FROM owed_gestures AS o CROSS JOIN clients AS c ON c.id = o.client_id
   WHERE c.archived_at IS NULL AND (@caretaker IS NULL OR c.caretaker_id = @caretaker)
     AND c.id NOT IN (SELECT client_id FROM absences WHERE until_day >= @today AND from_day <= @today)
   ORDER BY o.spent_year DESC, o.client_id`,
)

/** The good clients who were without a gesture when that was last counted, the best first. */
export function readOwed(db: Db, caretaker: number | null, today: Day): OwedRow[] {
  return owed(db).all({ caretaker, today })
}
