import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { expectationModel } from '#electron/backend/db/schema/rhythms.ts'
import type { ComingModel } from '#shared/domain/expectation/bgnbd.ts'
import type { SpendingModel } from '#shared/domain/expectation/gamma-gamma.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Money } from '#shared/kernel/money.ts'

/** What is known of a client's own visit days: void visits are none, and who only came along is not counted. */
export interface CameOn {
  readonly days: number
  readonly first: Day
  readonly last: Day
  readonly spent: Money
}

const ownDays = preparedSql<[number], { days: number; first: Day | null; last: Day | null; spent: Money }>(
  `SELECT count(DISTINCT day) AS days, min(day) AS first, max(day) AS last, coalesce(sum(total - returned), 0) AS spent
   FROM visits WHERE client_id = ? AND state = 'open' AND companion_of IS NULL`,
)

/** Null for who never came. */
export function cameOn(db: Db, clientId: number): CameOn | null {
  const { days = 0, first = null, last = null, spent = 0 } = ownDays(db).get(clientId) ?? {}
  return first === null || last === null ? null : { days, first, last, spent }
}

const someOf = preparedSql<[{ from: number; until: number; each: number }], CameOn>(
  `SELECT count(DISTINCT v.day) AS days, min(v.day) AS first, max(v.day) AS last, sum(v.total - v.returned) AS spent
   FROM clients AS c CROSS JOIN visits AS v ON v.client_id = c.id AND v.state = 'open' AND v.companion_of IS NULL
   WHERE c.id > @from AND c.id <= @until AND c.id % @each = 0 AND c.opening_visits = 0 GROUP BY c.id`,
)

/**
 * The visit days of each `each`th client by number (after `from`, up to `until`), also of those who are archived: they are the ones who stayed away. Of
 * whom only a number of earlier visits is known, nobody can say when they began.
 */
export function cameOnOfSome(db: Db, range: { readonly from: number; readonly until: number; readonly each: number }): CameOn[] {
  return someOf(db).all(range)
}

interface CameOnOf extends CameOn {
  readonly id: number
  /** By his own rhythm, as his card keeps it. */
  readonly isLost: number
}

const theseOf = preparedSql<[{ ids: string; today: Day }], CameOnOf>(
  `SELECT c.id, coalesce(c.lapsed_from <= @today, 0) AS isLost,
     count(DISTINCT v.day) AS days, min(v.day) AS first, max(v.day) AS last, sum(v.total - v.returned) AS spent
   FROM json_each(@ids) AS asked CROSS JOIN clients AS c ON c.id = asked.value AND c.archived_at IS NULL
   CROSS JOIN visits AS v ON v.client_id = c.id AND v.state = 'open' AND v.companion_of IS NULL GROUP BY c.id`,
)

/** The visit days of these clients, of those who are in use and have come. */
export function cameOnOf(db: Db, ids: readonly number[], today: Day): CameOnOf[] {
  return theseOf(db).all({ ids: JSON.stringify(ids), today })
}

const awayOf = preparedSql<[string], { clientId: number; from: Day; until: Day }>(
  `SELECT client_id AS clientId, from_day AS "from", until_day AS until FROM absences
   WHERE client_id IN (SELECT value FROM json_each(?))`,
)

/** All absences of these clients, also those that are over. */
export function absencesOfSome(db: Db, ids: readonly number[]): { clientId: number; from: Day; until: Day }[] {
  return awayOf(db).all(JSON.stringify(ids))
}

const counted = preparedSql<[], number>('SELECT count(*) FROM clients WHERE visits > 0')

export function clientsWhoCame(db: Db): number {
  return counted(db).pluck().get() ?? 0
}

const kept = preparedSql<[], typeof expectationModel.$inferSelect>(
  `SELECT id, r, alpha, a, b, p, q, gamma, clients, repeating, fitted_on AS fittedOn FROM expectation_model`,
)

/** Null until enough clients have come again. */
export function readModel(db: Db): { readonly coming: ComingModel; readonly spending: SpendingModel | null } | null {
  const row = kept(db).get()
  if (row === undefined) return null
  const { r, alpha, a, b, p, q, gamma } = row
  return { coming: { r, alpha, a, b }, spending: p !== null && q !== null && gamma !== null ? { p, q, gamma } : null }
}

/** Whether a model is kept. */
export function hasModel(db: Db): boolean {
  return kept(db).get() !== undefined
}

export type ModelRow = Omit<typeof expectationModel.$inferInsert, 'id'>

/** Takes the place of the one before; null where nothing is to be told any more. */
export function writeModel(db: Db, row: ModelRow | null): void {
  if (row === null) db.delete(expectationModel).run()
  else
    db.insert(expectationModel)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: expectationModel.id, set: row })
      .run()
}
