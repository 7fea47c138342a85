import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface ServedVisit {
  readonly clientId: number
  readonly day: Day
  readonly at: number
  readonly employeeId: number
}

const served = preparedSql<[], ServedVisit>(
  `SELECT v.client_id AS clientId, v.day, v.at, coalesce(v.served_by, v.employee_id) AS employeeId
   FROM clients AS c JOIN visits AS v ON v.client_id = c.id
   WHERE c.sample = 1 AND c.nameless_from IS NULL AND v.state = 'open' ORDER BY v.client_id, v.at`,
)

/** Visits of the invented guests whose names are known, each guest's in the order of time. */
export function visitsOfSample(db: Db): ServedVisit[] {
  return served(db).all()
}

export interface SampleDateRow {
  readonly clientId: number
  /** Null for the birthday on the client's own card. */
  readonly dateId: number | null
  readonly kind: DateKind
  readonly year: number | null
  readonly month: number
  readonly day: number
}

const dates = preparedSql<[], SampleDateRow>(
  `SELECT id AS clientId, NULL AS dateId, 'birthday' AS kind, birth_year AS year, birth_month AS month, birth_day AS day
   FROM clients WHERE sample = 1 AND birth_day IS NOT NULL
   UNION ALL
   SELECT c.id, d.id, d.kind, d.year, d.month, d.day
   FROM clients AS c JOIN persons AS self ON self.client_id = c.id JOIN relations AS r ON r.from_person = self.id
   JOIN persons AS other ON other.id = r.to_person JOIN person_dates AS d ON d.person_id = other.id
   WHERE c.sample = 1 AND other.client_id IS NULL AND d.day IS NOT NULL
   ORDER BY 1, 2`,
)

/** Birthdays of the invented guests and dates of their families. */
export function datesOfSample(db: Db): SampleDateRow[] {
  return dates(db).all()
}

const noted = preparedSql<[], void>(
  `UPDATE facts SET employee_id = coalesce((
     SELECT coalesce(v.served_by, v.employee_id) FROM persons AS p JOIN visits AS v ON v.client_id = p.client_id
     WHERE p.id = facts.person_id AND v.day <= facts.day ORDER BY v.at DESC LIMIT 1), employee_id)
   WHERE person_id IN (SELECT p.id FROM persons AS p JOIN clients AS c ON c.id = p.client_id WHERE c.sample = 1)`,
)

/** What is known of the invented guests was noted by whoever had served them last before. */
export function notedByWhoServed(db: Db): void {
  noted(db).run()
}
