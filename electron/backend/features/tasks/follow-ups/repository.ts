import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { followUpRules } from '#electron/backend/db/schema/tasks.ts'
import type { FollowUpAct, FollowUpAfter } from '#shared/domain/tasks/follow-up.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface RuleRow {
  readonly id: number
  readonly after: FollowUpAfter
  readonly itemId: number | null
  readonly itemName: string | null
  readonly days: number
  readonly act: FollowUpAct
  readonly text: string
  readonly retiredAt: number | null
  readonly version: number
}

const columns = `r.id, r."after", r.item_id AS itemId, items.name AS itemName, r.days, r.act, r.text, r.retired_at AS retiredAt, r.version`
const tables = 'follow_up_rules AS r LEFT JOIN items ON items.id = r.item_id'

const inForce = preparedSql<[], RuleRow>(
  `SELECT ${columns} FROM ${tables} WHERE r.retired_at IS NULL ORDER BY r."after" = 'item', r.days, r.id`,
)

export function listRules(db: Db): RuleRow[] {
  return inForce(db).all()
}

const byId = preparedSql<[number], RuleRow>(`SELECT ${columns} FROM ${tables} WHERE r.id = ?`)

export function findRule(db: Db, id: number): RuleRow | null {
  return byId(db).get(id) ?? null
}

const begun = preparedSql<[{ days: number; act: FollowUpAct }], 1>(
  `SELECT 1 FROM follow_up_rules WHERE "after" = 'first-visit' AND days = @days AND act = @act LIMIT 1`,
)

/** Whether there is such a rule after a first visit, or was one until somebody ended it. */
export function hadRule(db: Db, { days, act }: { readonly days: number; readonly act: FollowUpAct }): boolean {
  return begun(db).get({ days, act }) !== undefined
}

export function insertRule(db: Db, values: Omit<typeof followUpRules.$inferInsert, 'id'>): number {
  return Number(db.insert(followUpRules).values(values).run().lastInsertRowid)
}

/** False when the rule has been changed since `version` was read. */
export function updateRule(
  db: Db,
  id: number,
  version: number,
  values: Partial<Omit<typeof followUpRules.$inferSelect, 'id' | 'version'>>,
): boolean {
  const done = db
    .update(followUpRules)
    .set({ ...values, version: sql`${followUpRules.version} + 1` })
    .where(and(eq(followUpRules.id, id), eq(followUpRules.version, version)))
    .run()
  return done.changes === 1
}

export interface FollowedVisit {
  readonly visitId: number
  readonly clientId: number
  readonly day: Day
  readonly caretakerId: number | null
}

type Window = { from: Day; until: Day }

/**
 * Those who came for the first time in these days and have not come since: whoever came again was spoken to here. A visit that was voided, came from
 * a file or was a companion's is none.
 */
const first = preparedSql<[Window], FollowedVisit>(
  `SELECT v.id AS visitId, c.id AS clientId, v.day, c.caretaker_id AS caretakerId
   FROM clients AS c INDEXED BY clients_by_first_visit JOIN visits AS v INDEXED BY visits_by_client ON v.client_id = c.id
   WHERE c.first_visit_day BETWEEN @from AND @until AND c.archived_at IS NULL AND c.last_visit_day = c.first_visit_day
     AND v.state = 'open' AND v.import_id IS NULL AND v.companion_of IS NULL AND v.day = c.first_visit_day
   GROUP BY c.id HAVING v.id = min(v.id) ORDER BY v.day, v.id`,
)

export function firstVisits(db: Db, window: Window): FollowedVisit[] {
  return first(db).all(window)
}

/** Those who took the item in these days, did not bring it back, and have not come since. */
const taking = preparedSql<[Window & { itemId: number }], FollowedVisit>(
  `SELECT v.id AS visitId, c.id AS clientId, v.day, c.caretaker_id AS caretakerId
   FROM visits AS v INDEXED BY visits_by_day CROSS JOIN clients AS c ON c.id = v.client_id
   WHERE v.day BETWEEN @from AND @until AND v.state = 'open' AND v.import_id IS NULL AND c.archived_at IS NULL AND c.last_visit_day = v.day
     AND EXISTS (SELECT 1 FROM visit_lines WHERE visit_id = v.id AND item_id = @itemId AND returned < quantity)
   GROUP BY c.id HAVING v.id = max(v.id) ORDER BY v.day, v.id`,
)

export function visitsWithItem(db: Db, window: Window & { itemId: number }): FollowedVisit[] {
  return taking(db).all(window)
}
