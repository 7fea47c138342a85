import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { changesSoFar } from '#electron/backend/db/changes.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'
import { clientTags, ownFields, ownValues } from '#electron/backend/db/schema/fields.ts'
import type { ClientFace, ClientRow, LIST_FILTERS, LIST_SORTS } from '#shared/contract/clients.ts'
import type { Day } from '#shared/kernel/day.ts'
import { birthdayOf } from '../card.ts'
import { conditionSql, type ListCondition, rhythmSql } from '../conditions/repository.ts'
import { waitsOf } from '../nameless.ts'
import { toOwnValue } from '../own-value.ts'
import { readReach, touchBy } from '../reach/repository.ts'
import { type ClientRecord, toFace } from '../repository.ts'

export interface HitRow extends ClientFace {
  readonly phoneTail: string | null
  readonly usual: string | null
  readonly lastVisitDay: Day | null
}

const hitColumns = `c.id, c.name, c.nickname, c.colour, c.photo_id AS photoId, c.warnings, c.nameless_from AS namelessFrom, c.banned,
  c.goodbye_day AS goodbyeDay, c.last_visit_day AS lastVisitDay,
  (SELECT substr(coalesce(e164, typed), -4) FROM client_phones WHERE client_id = c.id AND place = 0) AS phoneTail`

const hitRow = preparedSql<[number], ClientRecord & { phoneTail: string | null; usual: string | null }>(
  `SELECT ${hitColumns}, (SELECT nullif(what, '') FROM visits WHERE client_id = c.id AND state = 'open' ORDER BY at DESC LIMIT 1) AS usual
   FROM clients c WHERE c.id = ?`,
)

/** What a hit shows beside the face, in the order of the ids. */
export function readHits(db: Db, ids: readonly number[]): HitRow[] {
  return ids.flatMap((id) => {
    const row = hitRow(db).get(id)
    return row ? [{ ...toFace(row), phoneTail: row.phoneTail, usual: row.usual, lastVisitDay: row.lastVisitDay }] : []
  })
}

type Filter = (typeof LIST_FILTERS)[number]
type Sort = (typeof LIST_SORTS)[number]

function filterOf(filter: Filter, today: Day): SQL | undefined {
  switch (filter) {
    case 'all':
      return sql`archived_at IS NULL`
    case 'nameless':
      return sql`nameless_from IS NOT NULL AND archived_at IS NULL`
    case 'archived':
      return sql`archived_at IS NOT NULL AND merged_into IS NULL AND erased_at IS NULL`
    default:
      return sql`archived_at IS NULL AND ${rhythmSql(filter, today)}`
  }
}

const sortColumns: Readonly<Record<Exclude<Sort, 'touch'>, SQLiteColumn>> = {
  name: clients.sortKey,
  lastVisit: clients.lastVisitAt,
  spent: clients.spent,
  visits: clients.visits,
  points: clients.points,
}

export interface ListQuery {
  readonly filter: Filter
  readonly conditions: readonly ListCondition[]
  readonly today: Day
  /** Only these, when a text was typed. */
  readonly among: readonly number[] | null
}

export interface ListRequest extends ListQuery {
  readonly sort: Sort
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
  readonly fieldIds: readonly number[]
  /** How long a card without a name is kept. */
  readonly namelessDays: number
}

function whereOf({ filter, conditions, today, among }: ListQuery): SQL | undefined {
  return and(
    filterOf(filter, today),
    among === null ? undefined : inArray(clients.id, [...among]),
    ...conditions.map((condition) => conditionSql(condition, today)),
  )
}

/** One page of the list. The page's ids come from an index alone, so that a page far down costs no reading of the rows above it. */
export function readListPage(db: Db, request: ListRequest): Omit<ClientRow, 'tier'>[] {
  const ids = pageIds(db, request)
  const rows = db
    .select({
      id: clients.id,
      name: clients.name,
      nickname: clients.nickname,
      colour: clients.colour,
      photoId: clients.photoId,
      warnings: clients.warnings,
      birthYear: clients.birthYear,
      birthMonth: clients.birthMonth,
      birthDay: clients.birthDay,
      categoryId: clients.categoryId,
      caretakerId: clients.caretakerId,
      namelessFrom: clients.namelessFrom,
      banned: clients.banned,
      goodbyeDay: clients.goodbyeDay,
      lastVisitDay: clients.lastVisitDay,
      visits: clients.visits,
      spent: clients.spent,
      points: clients.points,
      debt: clients.debt,
      since: clients.firstVisitDay,
      phoneTail: sql<
        string | null
      >`(SELECT substr(coalesce(e164, typed), -4) FROM client_phones WHERE client_id = clients.id AND place = 0)`,
      codes: sql<number>`iif(nameless_from IS NULL, 0, (SELECT count(*) FROM client_codes WHERE client_id = clients.id))`,
    })
    .from(clients)
    .where(inArray(clients.id, ids))
    .all()
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  const reached = readReach(db, ids)
  const tagged = tagsOfAll(db, ids)
  const values = valuesOfAll(db, ids, request.fieldIds)
  return rows.map(({ lastVisitDay, visits, spent, points, debt, since, phoneTail, categoryId, caretakerId, codes, ...face }) => ({
    ...toFace({ ...face, lastVisitDay }),
    lastVisitDay,
    visits,
    spent,
    points,
    debt,
    since,
    phoneTail,
    categoryId,
    caretakerId,
    birthday: birthdayOf(face),
    tagIds: tagged.get(face.id) ?? [],
    news: reached.get(face.id)?.news ?? null,
    touchBy: reached.get(face.id)?.touchBy ?? null,
    values: values.get(face.id) ?? [],
    waits: waitsOf({ ...face, lastVisitDay, codes }, request),
  }))
}

function pageIds(db: Db, request: ListRequest): number[] {
  const { sort, descending, limit, offset } = request
  const direction = descending ? desc : asc
  const read = (where: SQL | undefined, column: SQLiteColumn | SQL, { from, most }: { from: number; most: number }) =>
    db
      .select({ id: clients.id })
      .from(clients)
      .where(where)
      .orderBy(direction(column), direction(clients.id))
      .limit(most)
      .offset(from)
      .all()
      .map(({ id }) => id)
  const where = whereOf(request)
  if (sort !== 'touch') return read(where, sortColumns[sort], { from: offset, most: limit })
  // Only those with whom to keep in touch have such a day; everybody else follows by name, by way of the index.
  const has = and(where, sql`clients.id IN (SELECT client_id FROM keep_in_touch)`)
  const first = read(has, sql.raw(touchBy('clients')), { from: offset, most: limit })
  if (first.length === limit) return first
  const kept = db.select({ count: sql<number>`count(*)` }).from(clients).where(has).get()?.count ?? 0
  const others = and(where, sql`+clients.id NOT IN (SELECT client_id FROM keep_in_touch)`)
  return [...first, ...read(others, clients.sortKey, { from: Math.max(0, offset - kept), most: limit - first.length })]
}

function tagsOfAll(db: Db, ids: readonly number[]): Map<number, number[]> {
  const { clientId, tagId } = clientTags
  const found = new Map<number, number[]>()
  const rows = db
    .select({ clientId, tagId })
    .from(clientTags)
    .where(inArray(clientId, [...ids]))
    .all()
  for (const row of rows) found.set(row.clientId, [...(found.get(row.clientId) ?? []), row.tagId])
  return found
}

function valuesOfAll(db: Db, ids: readonly number[], fieldIds: readonly number[]): Map<number, ClientRow['values']> {
  const found = new Map<number, ClientRow['values']>()
  if (fieldIds.length === 0) return found
  const { clientId, fieldId, text, number, optionId } = ownValues
  const rows = db
    .select({ clientId, fieldId, text, number, optionId, kind: ownFields.kind })
    .from(ownValues)
    .innerJoin(ownFields, eq(ownFields.id, fieldId))
    .where(and(inArray(clientId, [...ids]), inArray(fieldId, [...fieldIds])))
    .all()
  for (const row of rows) {
    const value = toOwnValue(row.kind, row)
    if (value !== null) found.set(row.clientId, [...(found.get(row.clientId) ?? []), { fieldId: row.fieldId, value }])
  }
  return found
}

/** Everyone the list would show, up to `limit`. */
export function readListIds(db: Db, query: ListQuery, limit: number): number[] {
  return db
    .select({ id: clients.id })
    .from(clients)
    .where(whereOf(query))
    .orderBy(asc(clients.id))
    .limit(limit)
    .all()
    .map(({ id }) => id)
}

/** Of fewer, names are put in order; of more, the first are soon met along the index of names. */
const FEW = 2000

/** How many are meant, and the first of them by name; read of one state, and visits are gone through once. */
export function countWithFirst(db: Db, query: ListQuery, limit: number): { readonly count: number; readonly first: number[] } {
  const ids = db.values<[number]>(sql`SELECT id FROM clients WHERE ${whereOf(query)}`).map(([id]) => id)
  if (ids.length <= FEW || query.filter === 'archived') {
    const first = firstByName(db).all({ ids: JSON.stringify(ids), limit })
    return { count: ids.length, first: first.map(({ id }) => id) }
  }
  const found = new Set(ids)
  const first: number[] = []
  for (const { id } of alongNames(db).iterate()) {
    if (found.has(id)) first.push(id)
    if (first.length === limit) break
  }
  return { count: ids.length, first }
}

const firstByName = preparedSql<[{ ids: string; limit: number }], { id: number }>(
  'SELECT id FROM clients WHERE id IN (SELECT value FROM json_each(@ids)) ORDER BY sort_key, id LIMIT @limit',
)
const alongNames = preparedSql<[], { id: number }>(
  'SELECT id FROM clients INDEXED BY clients_by_name WHERE archived_at IS NULL ORDER BY sort_key, id',
)

const counted = new WeakMap<Db, Map<string, { readonly changes: string; readonly today: Day; readonly count: number }>>()

/** How many the list has. Counting reads an index whole, so while nothing is written the count of before is given to whoever scrolls. */
export function countList(db: Db, query: ListQuery): number {
  const { filter, conditions, today } = query
  const count = () => db.select({ count: sql<number>`count(*)` }).from(clients).where(whereOf(query)).get()?.count ?? 0
  if (query.among !== null) return count()
  const key =
    conditions.length === 0 ? filter : JSON.stringify([filter, conditions], (name, value) => (name === 'ids' ? undefined : value))
  const changes = changesSoFar(db)
  const counts = counted.get(db) ?? new Map()
  counted.set(db, counts)
  const known = counts.get(key)
  if (known?.changes === changes && known.today === today) return known.count
  const fresh = key === 'all' ? (countInUse(db).get()?.count ?? 0) : count()
  // Filters are tried by the dozen; a map of them all would only grow.
  if (counts.size > 60) counts.clear()
  counts.set(key, { changes, today, count: fresh })
  return fresh
}

/** With statistics at hand SQLite would read every card for it, ten times as long. */
const countInUse = preparedSql<[], { count: number }>(
  'SELECT count(*) AS count FROM clients INDEXED BY clients_by_points WHERE archived_at IS NULL',
)
