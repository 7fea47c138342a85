import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import type { Day } from '#shared/kernel/day.ts'

/** A line of a visit that counts, flat, for a million of them. */
export type LineRow = readonly [
  visitId: number,
  clientId: number | null,
  day: Day,
  at: number,
  loggedAt: number,
  itemId: number | null,
  minutes: number | null,
  price: number,
  quantity: number,
  returned: number,
  total: number,
  discount: number,
  pointsMoney: number,
  free: string | null,
  automatic: number,
  /** Whether the automatic discount was that of a level. */
  byLevel: 0 | 1,
]

/*
 * By day and hour: the visits of one day lie side by side in the file, and so do their lines. By client they are scattered, and each costs
 * reads of its own.
 */
const ofDay = prepared((db) =>
  db.$client
    .prepare<[Day], LineRow>(
      `SELECT v.id, v.client_id, v.day, v.at, v.logged_at, l.item_id, l.minutes, l.price, l.quantity, l.returned, l.total, l.discount,
         l.points_money, l.free, l.automatic,
         l.automatic > 0 AND l.discount_programme_id IN (
           SELECT programmes.id FROM programmes JOIN programme_series ON programme_series.id = series_id WHERE kind = 'tiers')
       FROM visits AS v INDEXED BY visits_by_day CROSS JOIN visit_lines AS l ON l.visit_id = v.id
       WHERE v.day = ? AND v.state = 'open' ORDER BY v.at`,
    )
    .raw(),
)

/** Lines of the visits of a business day in the order of time, a visit's lines together. Void visits are left out. */
export function linesOfDay(db: Db, day: Day): readonly LineRow[] {
  return ofDay(db).all(day) as unknown as readonly LineRow[]
}

/** `[visit, client, what stays paid]` */
export type ClientVisitRow = readonly [visitId: number, clientId: number, money: number]

const clientVisits = prepared((db) =>
  db.$client
    .prepare<[Day], ClientVisitRow>(
      `SELECT id, client_id, total - returned FROM visits INDEXED BY visits_by_day
       WHERE day = ? AND state = 'open' AND client_id IS NOT NULL ORDER BY at, id`,
    )
    .raw(),
)

/** Visits of clients on a business day in the order of time, those of companions and those that came back too. */
export function clientVisitsOfDay(db: Db, day: Day): readonly ClientVisitRow[] {
  return clientVisits(db).all(day) as unknown as readonly ClientVisitRow[]
}

export interface ClientRow {
  readonly id: number
  readonly discount: number
  readonly categoryId: number | null
  readonly birthYear: number | null
  readonly birthMonth: number | null
  readonly birthDay: number | null
}

const clientRows = preparedSql<[number, number], ClientRow>(
  `SELECT id, discount, category_id AS categoryId, birth_year AS birthYear, birth_month AS birthMonth, birth_day AS birthDay
   FROM clients WHERE id > ? AND id <= ?`,
)
const tagRows = preparedSql<[number, number], { clientId: number; tagId: number }>(
  'SELECT client_id AS clientId, tag_id AS tagId FROM client_tags WHERE client_id > ? AND client_id <= ?',
)

export function clientsBetween(db: Db, after: number, through: number): readonly ClientRow[] {
  return clientRows(db).all(after, through)
}

export function tagsBetween(db: Db, after: number, through: number): ReadonlyMap<number, readonly number[]> {
  const tags = new Map<number, number[]>()
  for (const { clientId, tagId } of tagRows(db).iterate(after, through)) {
    const his = tags.get(clientId)
    if (his) his.push(tagId)
    else tags.set(clientId, [tagId])
  }
  return tags
}

const categoryRows = preparedSql<[], { id: number; category: string }>('SELECT id, category FROM items')

/** Category of each item of the catalogue, those in use no longer too. */
export function categories(db: Db): ReadonlyMap<number, string> {
  return new Map(
    categoryRows(db)
      .all()
      .map(({ id, category }) => [id, category]),
  )
}

const taken = preparedSql<[Day, Day], { turnover: number }>(
  'SELECT coalesce(sum(total - returned), 0) AS turnover FROM day_totals WHERE day >= ? AND day <= ?',
)
/** What the shop took on some business days. */
export function turnoverBetween(db: Db, from: Day, until: Day): number {
  return taken(db).get(from, until)?.turnover ?? 0
}

const firstDays = preparedSql<[Day], { day: Day | null }>('SELECT min(day) AS day FROM visits WHERE day >= ?')
const lastClients = preparedSql<[], { id: number }>('SELECT coalesce(max(id), 0) AS id FROM clients')

/** The first business day from a day on that has a visit. */
export function firstDayFrom(db: Db, day: Day): Day | null {
  return firstDays(db).get(day)?.day ?? null
}

export function lastClientId(db: Db): number {
  return lastClients(db).get()?.id ?? 0
}

export interface BonusClientRow {
  readonly id: number
  readonly createdAt: number
  readonly archivedAt: number | null
  readonly importId: number | null
  readonly namelessFrom: Day | null
  readonly birthYear: number | null
  readonly birthMonth: number | null
  readonly birthDay: number | null
  readonly firstVisitDay: Day | null
  readonly firstPaid: Day | null
}

const bonusRows = preparedSql<[number, number], BonusClientRow>(
  `SELECT id, created_at AS createdAt, archived_at AS archivedAt, import_id AS importId, nameless_from AS namelessFrom,
     birth_year AS birthYear, birth_month AS birthMonth, birth_day AS birthDay, first_visit_day AS firstVisitDay,
     iif(opening_visits > 0, NULL, (SELECT min(day) FROM visits WHERE client_id = clients.id AND state = 'open' AND total > 0)) AS firstPaid
   FROM clients WHERE id > ? AND id <= ? AND merged_into IS NULL`,
)

/** Clients of some ids with what bonuses hang on; cards that were merged into others are left out. */
export function bonusClientsBetween(db: Db, after: number, through: number): readonly BonusClientRow[] {
  return bonusRows(db).all(after, through)
}

export interface NewcomerRow {
  /** Of his first visit whose bill reached the minimum; null while there is none. */
  readonly reachedOn: Day | null
  /** Whether it is on record who brought him. */
  readonly brought: 0 | 1
}

const newcomers = preparedSql<[{ after: number; through: number; least: number; from: Day }], NewcomerRow>(
  `SELECT
     (SELECT day FROM visits INDEXED BY visits_by_client
      WHERE client_id = clients.id AND state = 'open' AND total - returned >= @least ORDER BY at LIMIT 1) AS reachedOn,
     EXISTS (SELECT 1 FROM referrals WHERE client_id = clients.id AND by_client_id IS NOT NULL) AS brought
   FROM clients WHERE id > @after AND id <= @through AND merged_into IS NULL AND import_id IS NULL AND opening_visits = 0
     AND (SELECT day FROM visits INDEXED BY visits_by_client WHERE client_id = clients.id AND state = 'open' ORDER BY at LIMIT 1) >= @from`,
)

/** Clients of some ids who came for the first time on a day or later; not those whom a file brought. */
export function newcomersBetween(
  db: Db,
  asked: { readonly after: number; readonly through: number; readonly least: number; readonly from: Day },
): readonly NewcomerRow[] {
  return newcomers(db).all(asked)
}
