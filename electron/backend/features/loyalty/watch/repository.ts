import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import { watchLooks, watchRules } from '#electron/backend/db/schema/watch.ts'
import type { WatchedPiece, WatchRulesTold } from '#shared/contract/watch.ts'
import { type Finding, USUAL_WATCH } from '#shared/domain/loyalty/self-dealing.ts'
import type { WatchedEntry } from '#shared/domain/loyalty/watched-month.ts'
import type { Day } from '#shared/kernel/day.ts'

const rulesRow = preparedSql<[], { rules: string; version: number }>('SELECT rules, version FROM watch_rules')

/** As the owner set them, or as they are from the start (version 0). */
export function readWatchRules(db: Db): { rules: WatchRulesTold; version: number } {
  const row = rulesRow(db).get()
  if (row === undefined) return { rules: USUAL_WATCH, version: 0 }
  return { rules: { ...USUAL_WATCH, ...(JSON.parse(row.rules) as Partial<WatchRulesTold>) }, version: row.version }
}

export function writeWatchRules(db: Db, rules: WatchRulesTold, version: number): void {
  const row = { rules: JSON.stringify(rules), version }
  db.insert(watchRules)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: watchRules.id, set: row })
    .run()
}

/** A visit of a day, flat, for a hundred thousand of them: `[id, at, logged at, client, employee, void, voided by, attached by, corrects, corrected, discount, spent]`. */
export type WatchedRow = readonly [
  id: number,
  at: number,
  loggedAt: number,
  clientId: number | null,
  employeeId: number,
  isVoid: number,
  voidedBy: number | null,
  attachedBy: number | null,
  corrects: number | null,
  discount: number,
  spent: number,
]

const ofDay = prepared((db) =>
  db.$client
    .prepare<[Day], WatchedRow>(
      `SELECT v.id, v.at, v.logged_at, v.client_id, coalesce(v.served_by, v.employee_id), v.state = 'void', v.voided_by,
         coalesce(v.attached_by, CASE WHEN v.corrects IS NOT NULL AND v.client_id IS NOT (SELECT w.client_id FROM visits AS w WHERE w.id = v.corrects)
           THEN v.employee_id END), v.corrects,
         CASE WHEN v.discount > 0
           THEN (SELECT coalesce(sum(l.discount - l.automatic), 0) FROM visit_lines AS l WHERE l.visit_id = v.id AND l.free IS NULL)
           ELSE 0 END,
         v.client_id IS NOT NULL AND EXISTS (
           SELECT 1 FROM movements AS m WHERE m.visit_id = v.id AND m.kind = 'spend' AND m.unit IN ('points', 'stamps'))
       FROM visits AS v INDEXED BY visits_by_day
       WHERE v.day = ? AND v.companion_of IS NULL AND v.import_id IS NULL
         AND NOT (v.state = 'void' AND EXISTS (SELECT 1 FROM visits AS right WHERE right.corrects = v.id))`,
    )
    .raw(),
)

/** Visits of a business day: no companions, none of a file, none that was put right by another. */
export function watchedOfDay(db: Db, day: Day): readonly WatchedRow[] {
  return ofDay(db).all(day) as unknown as readonly WatchedRow[]
}

const entriesBetween = preparedSql<[Day, Day], WatchedEntry>(
  `SELECT id, CASE kind WHEN 'adjust' THEN 'by-hand' ELSE 'let-go' END AS kind, client_id AS clientId, employee_id AS employeeId, unit,
     CASE kind WHEN 'adjust' THEN amount ELSE forgiven END AS amount
   FROM movements INDEXED BY movements_watched
   WHERE (kind = 'adjust' OR forgiven <> 0) AND day BETWEEN ? AND ? AND unit IN ('points', 'stamps', 'entries') AND client_id IS NOT NULL`,
)

/** What was added by hand, and what reversals let go, on some business days. */
export function watchedEntries(db: Db, from: Day, until: Day): readonly WatchedEntry[] {
  return entriesBetween(db).all(from, until)
}

const firstDays = preparedSql<[], { day: Day | null }>('SELECT min(day) AS day FROM visits WHERE import_id IS NULL')

/** The first business day that was logged here. */
export function firstWatchedDay(db: Db): Day | null {
  return firstDays(db).get()?.day ?? null
}

const looksOf = preparedSql<[string], Look>(
  `SELECT l.cause, l.employee_id AS employeeId, l.client_id AS clientId, l.count, l.sum, l.note, l.at, e.name AS "by"
   FROM watch_looks AS l JOIN employees AS e ON e.id = l.looked_by WHERE l.month = ?`,
)

type About = Pick<Finding, 'cause' | 'employeeId' | 'clientId'>

export interface Look extends About {
  readonly count: number
  readonly sum: number
  readonly note: string
  readonly at: number
  readonly by: string
}

/** What was looked at of a month. */
export function readLooks(db: Db, month: string): readonly Look[] {
  return looksOf(db).all(month)
}

export function removeLook(db: Db, month: string, { cause, employeeId, clientId }: About): void {
  db.delete(watchLooks)
    .where(
      and(
        eq(watchLooks.month, month),
        eq(watchLooks.cause, cause),
        eq(watchLooks.employeeId, employeeId),
        sql`${watchLooks.clientId} IS ${clientId}`,
      ),
    )
    .run()
}

export function insertLook(db: Db, look: typeof watchLooks.$inferInsert): void {
  db.insert(watchLooks).values(look).run()
}

interface PieceRow extends Omit<WatchedPiece, 'client' | 'moved'> {
  readonly clientId: number | null
  readonly unit: WatchedEntry['unit'] | null
  readonly moved: number | null
}

const visitPieces = preparedSql<[string], PieceRow>(
  `SELECT v.id AS visitId, NULL AS entryId, v.day, v.at, v.client_id AS clientId, v.what, v.total, NULL AS unit, NULL AS moved
   FROM visits AS v WHERE v.id IN (SELECT value FROM json_each(?)) ORDER BY v.at DESC, v.id DESC`,
)
const entryPieces = preparedSql<[string], PieceRow>(
  `SELECT m.visit_id AS visitId, m.id AS entryId, m.day, m.at, m.client_id AS clientId,
     CASE WHEN m.reason <> '' OR v.id IS NULL THEN m.reason ELSE v.what END AS what, v.total, m.unit,
     CASE m.kind WHEN 'adjust' THEN m.amount ELSE m.forgiven END AS moved
   FROM movements AS m LEFT JOIN visits AS v ON v.id = m.visit_id
   WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.at DESC, m.id DESC`,
)

export function readPieces(db: Db, { visits, entries }: { visits: readonly number[]; entries: readonly number[] }): PieceRow[] {
  return [...visitPieces(db).all(JSON.stringify(visits)), ...entryPieces(db).all(JSON.stringify(entries))]
}
