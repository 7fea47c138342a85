import { eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { importedOpenings } from '#electron/backend/db/schema/visits.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface NewBroughtVisit {
  readonly day: Day
  readonly at: number
  readonly clientId: number | null
  readonly employeeId: number
  readonly device: string
  readonly gross: number
  readonly total: number
  readonly what: string
  readonly loggedAt: number
  readonly importId: number
  readonly importKey: string
}

const insertBrought = preparedSql<[NewBroughtVisit]>(
  `INSERT INTO visits (day, at, client_id, employee_id, device, gross, discount, points_money, total, tip, payment, comment, what, logged_at,
     import_id, import_key)
   VALUES (@day, @at, @clientId, @employeeId, @device, @gross, 0, 0, @total, 0, 'other', '', @what, @loggedAt, @importId, @importKey)`,
)

export function insertBroughtVisit(db: Db, visit: NewBroughtVisit): number {
  return Number(insertBrought(db).run(visit).lastInsertRowid)
}

const byImportKey = preparedSql<[string], { id: number }>('SELECT id FROM visits WHERE import_key = ?')

export function findByImportKey(db: Db, key: string): number | null {
  return byImportKey(db).get(key)?.id ?? null
}

/** Of an import: what nothing has hung itself onto since. */
const going = preparedSql<[number, number], number>(
  `SELECT id FROM visits WHERE import_id = ? AND companion_of IS NULL
     AND NOT EXISTS (SELECT 1 FROM visits AS later WHERE later.corrects = visits.id)
     AND NOT EXISTS (SELECT 1 FROM visits AS later WHERE later.companion_of = visits.id)
     AND NOT EXISTS (SELECT 1 FROM movements WHERE visit_id = visits.id)
     AND NOT EXISTS (SELECT 1 FROM visit_returns WHERE visit_id = visits.id)
   LIMIT ?`,
)

/** Visits of an import that may go, not more than `limit`; -1 for all. */
export function goingVisits(db: Db, importId: number, limit: number): number[] {
  return going(db).pluck().all(importId, limit) as number[]
}

interface CameSums {
  readonly clientId: number
  readonly visits: number
  readonly spent: number
  readonly tips: number
}

const OF_THESE = 'id IN (SELECT value FROM json_each(?))'
const sumsOfClients = preparedSql<[string], CameSums>(
  `SELECT client_id AS clientId, count(*) AS visits, sum(total - returned) AS spent, sum(tip) AS tips FROM visits
   WHERE ${OF_THESE} AND client_id IS NOT NULL AND state = 'open' GROUP BY client_id`,
)
const daysOf = preparedSql<[string], Day>(`SELECT DISTINCT day FROM visits WHERE ${OF_THESE}`)
const deleteThese = preparedSql<[string]>(`DELETE FROM visits WHERE ${OF_THESE}`)

/** What some visits have counted for. */
export function sumsAndDaysOf(db: Db, ids: readonly number[]): { clients: CameSums[]; days: Day[] } {
  const these = JSON.stringify(ids)
  return { clients: sumsOfClients(db).all(these), days: daysOf(db).pluck().all(these) as Day[] }
}

export function deleteVisits(db: Db, ids: readonly number[]): void {
  deleteThese(db).run(JSON.stringify(ids))
}

const stayingOf = preparedSql<[number], { clientId: number | null; visits: number; spent: number; all: number }>(
  `SELECT client_id AS clientId, count(*) FILTER (WHERE state = 'open') AS visits,
     coalesce(sum(total - returned) FILTER (WHERE state = 'open'), 0) AS spent, count(*) AS "all" FROM visits
   WHERE import_id = ? GROUP BY client_id`,
)

/** Visits of an import that are still there, by client. */
export function staying(db: Db, importId: number): { clientId: number | null; visits: number; spent: number; all: number }[] {
  return stayingOf(db).all(importId)
}

interface MovedOpening {
  readonly importId: number
  readonly clientId: number
  readonly visits: number
  readonly spent: number
}

const keepMoved = preparedSql<[MovedOpening]>(
  `INSERT INTO imported_openings (import_id, client_id, visits, spent) VALUES (@importId, @clientId, @visits, @spent)
   ON CONFLICT (import_id, client_id) DO UPDATE SET visits = visits + excluded.visits, spent = spent + excluded.spent`,
)

export function keepMovedOpening(db: Db, moved: MovedOpening): void {
  keepMoved(db).run(moved)
}

export function movedOpenings(db: Db, importId: number): { clientId: number; visits: number; spent: number }[] {
  return db
    .select({ clientId: importedOpenings.clientId, visits: importedOpenings.visits, spent: importedOpenings.spent })
    .from(importedOpenings)
    .where(eq(importedOpenings.importId, importId))
    .all()
}

export function deleteMovedOpenings(db: Db, importId: number): void {
  db.delete(importedOpenings).where(eq(importedOpenings.importId, importId)).run()
}
