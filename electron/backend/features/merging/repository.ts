import { and, asc, desc, eq, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { type ClientReference, clientReferences } from '#electron/backend/db/client-references.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { clients, consents } from '#electron/backend/db/schema/clients.ts'
import { mergeRows, merges, merging, ownOpenings, twoPeople } from '#electron/backend/db/schema/merges.ts'
import type { Json } from '#shared/contract/define.ts'
import type { DuplicateCard } from '#shared/domain/duplicates/card.ts'
import type { Day } from '#shared/kernel/day.ts'

export type MergeRecord = typeof merges.$inferSelect
export type MergeRow = typeof mergeRows.$inferSelect

export function insertMerge(db: Db, values: { survivorId: number; mergedId: number; at: number; employeeId: number }): number {
  return Number(db.insert(merges).values(values).run().lastInsertRowid)
}

export function findMerge(db: Db, id: number): MergeRecord | null {
  return db.select().from(merges).where(eq(merges.id, id)).get() ?? null
}

export function setUndone(db: Db, id: number, undoneAt: number, undoneBy: number): void {
  db.update(merges).set({ undoneAt, undoneBy }).where(eq(merges.id, id)).run()
}

/** The merges that a card took part in, the latest first; of all cards for null. */
export function listMerges(db: Db, cards: readonly number[] | null, limit: number): MergeRecord[] {
  const ofCards = cards === null ? undefined : or(inArray(merges.survivorId, [...cards]), inArray(merges.mergedId, [...cards]))
  return db.select().from(merges).where(ofCards).orderBy(desc(merges.id)).limit(limit).all()
}

/** The merge by which a card went into another, while it lasts. */
export function findMergeOf(db: Db, mergedId: number): MergeRecord | null {
  return (
    db
      .select()
      .from(merges)
      .where(and(eq(merges.mergedId, mergedId), isNull(merges.undoneAt)))
      .get() ?? null
  )
}

const mergedIntoOf = preparedSql<[number], { into: number | null }>('SELECT merged_into AS "into" FROM clients WHERE id = ?')

/** The card itself and those it was merged into, one after the other; the last is the one in use. */
export function cardsUpFrom(db: Db, id: number): [number, ...number[]] {
  const cards: [number, ...number[]] = [id]
  for (let next = mergedIntoOf(db).get(id)?.into ?? null; next !== null; next = mergedIntoOf(db).get(next)?.into ?? null)
    cards.push(next)
  return cards
}

const below = preparedSql<[number], { id: number }>(
  `WITH RECURSIVE card (id) AS (VALUES (?) UNION SELECT clients.id FROM clients JOIN card ON clients.merged_into = card.id)
   SELECT id FROM card`,
)

/** The card and all that were merged into it, through others too. */
export function cardsBelow(db: Db, id: number): number[] {
  return below(db)
    .all(id)
    .map((card) => card.id)
}

/** Lets movements change hands between these cards, for as long as `act` runs. Inside a write transaction. */
export function whileMerging<T>(db: Db, cards: readonly number[], act: () => T): T {
  for (const clientId of new Set(cards)) db.insert(merging).values({ clientId }).run()
  const value = act()
  db.delete(merging).run()
  return value
}

interface NewMergeRow {
  readonly what: MergeRow['what']
  readonly table: string
  readonly column: string
  readonly key: string
  readonly was: Json
  readonly became: Json
}

const insertRow = preparedSql<[number, string, string, string, string, string, string]>(
  'INSERT INTO merge_rows (merge_id, what, table_name, column_name, row_key, was, became) VALUES (?, ?, ?, ?, ?, ?, ?)',
)

export function recordRow(db: Db, mergeId: number, { what, table, column, key, was, became }: NewMergeRow): void {
  insertRow(db).run(mergeId, what, table, column, key, JSON.stringify(was), JSON.stringify(became))
}

/** Changes of a merge that still stand, as they were made. */
export function rowsOf(db: Db, mergeId: number): MergeRow[] {
  return db
    .select()
    .from(mergeRows)
    .where(and(eq(mergeRows.mergeId, mergeId), eq(mergeRows.back, 0)))
    .orderBy(asc(mergeRows.id))
    .all()
}

/** Changes that could not be taken back when their merge was undone: something else stood in the place, or needed the person that was added. */
export function rowsLeftOver(db: Db): (MergeRow & { survivorId: number })[] {
  return db
    .select({ row: mergeRows, survivorId: merges.survivorId })
    .from(merges)
    .innerJoin(mergeRows, eq(mergeRows.mergeId, merges.id))
    .where(and(sql`${merges.undoneAt} IS NOT NULL`, eq(mergeRows.back, 0)))
    .orderBy(desc(merges.id), asc(mergeRows.id))
    .all()
    .map(({ row, survivorId }) => ({ ...row, survivorId }))
}

/** The same change, of this merge or of the later ones that took the row further, is done with. */
export function markBack(db: Db, { tableName, columnName, rowKey, mergeId }: MergeRow): void {
  db.update(mergeRows)
    .set({ back: 1 })
    .where(
      and(
        eq(mergeRows.rowKey, rowKey),
        eq(mergeRows.tableName, tableName),
        eq(mergeRows.columnName, columnName),
        gte(mergeRows.mergeId, mergeId),
        eq(mergeRows.back, 0),
      ),
    )
    .run()
}

export function markRowBack(db: Db, id: number): void {
  db.update(mergeRows).set({ back: 1 }).where(eq(mergeRows.id, id)).run()
}

/** A standing change of one field by one merge. */
export function findFieldRow(db: Db, mergeId: number, column: string): MergeRow | null {
  return (
    db
      .select()
      .from(mergeRows)
      .where(
        and(eq(mergeRows.mergeId, mergeId), eq(mergeRows.what, 'field'), eq(mergeRows.columnName, column), eq(mergeRows.back, 0)),
      )
      .get() ?? null
  )
}

export function findPhoneRow(db: Db, mergeId: number, number: string): MergeRow | null {
  return (
    db
      .select()
      .from(mergeRows)
      .where(
        and(eq(mergeRows.mergeId, mergeId), eq(mergeRows.what, 'phone'), eq(mergeRows.rowKey, number), eq(mergeRows.back, 0)),
      )
      .get() ?? null
  )
}

/** Changes of one field of a card by the merges after one, the earliest first. */
export function fieldRowsOnto(db: Db, cardId: number, column: string, after: number): (MergeRow & { mergedId: number })[] {
  return db
    .select({ row: mergeRows, mergedId: merges.mergedId })
    .from(merges)
    .innerJoin(mergeRows, eq(mergeRows.mergeId, merges.id))
    .where(
      and(
        eq(merges.survivorId, cardId),
        gt(merges.id, after),
        eq(mergeRows.what, 'field'),
        eq(mergeRows.tableName, 'clients'),
        eq(mergeRows.columnName, column),
        eq(mergeRows.back, 0),
      ),
    )
    .orderBy(asc(merges.id))
    .all()
    .map(({ row, mergedId }) => ({ ...row, mergedId }))
}

/** What a change would have been without an earlier merge. */
export function setMade(db: Db, id: number, was: Json, became: Json): void {
  db.update(mergeRows)
    .set({ was: JSON.stringify(was), became: JSON.stringify(became) })
    .where(eq(mergeRows.id, id))
    .run()
}

const keyOf = ({ key }: ClientReference) => `json_array(${key.map((column) => `"${column}"`).join(', ')})`

interface Ends {
  readonly from: number
  readonly to: number
  /** Ids of rows that are not to move. */
  readonly except: readonly number[]
}

/** Lets every row of `from` name `to`, unless the table forbids it; answers the keys of those that changed. */
export function moveReference(db: Db, reference: ClientReference, { from, to, except }: Ends): string[] {
  const { table, column } = reference
  const others = except.length === 0 ? '' : `AND id NOT IN (${except.join(', ')})`
  return db.$client
    .prepare<{ from: number; to: number }, string>(
      `UPDATE OR IGNORE "${table}" SET "${column}" = @to WHERE "${column}" = @from ${others} RETURNING ${keyOf(reference)}`,
    )
    .pluck()
    .all({ from, to })
}

/** Brings one row back from any of `holders`. `gone`: there is no such row with them; `kept`: the table forbids it now. */
export function moveBack(
  db: Db,
  reference: ClientReference,
  key: string,
  holders: readonly number[],
  to: number,
): 'moved' | 'gone' | 'kept' {
  const { table, column } = reference
  const sqlite = db.$client
  const here = `(${reference.key.map((name) => `"${name}"`).join(', ')}) = (${reference.key.map((_, at) => `json_extract(@key, '$[${at}]')`).join(', ')})
    AND "${column}" IN (SELECT value FROM json_each(@holders))`
  const parameters = { key, holders: JSON.stringify(holders) }
  const there = sqlite.prepare<object, number>(`SELECT 1 FROM "${table}" WHERE ${here}`).pluck().get(parameters)
  if (there === undefined) return 'gone'
  const done = sqlite.prepare(`UPDATE OR IGNORE "${table}" SET "${column}" = @to WHERE ${here}`).run({ ...parameters, to })
  return done.changes > 0 ? 'moved' : 'kept'
}

export function referenceOf(table: string, column: string): ClientReference {
  const found = clientReferences.find((one) => one.table === table && one.column === column)
  if (!found) throw new Error(`no reference ${table}.${column}`)
  return found
}

const movementsFollow = preparedSql<[{ visitId: number; holders: string; to: number; mergeId: number }]>(
  `UPDATE movements SET client_id = @to WHERE visit_id = @visitId AND client_id IN (SELECT value FROM json_each(@holders))
     AND ((coalesce((SELECT kind FROM movements AS origin WHERE origin.id = movements.reverses), kind) <> 'bonus'
         AND (unit NOT IN ('points', 'entries') OR coalesce((SELECT kind FROM movements AS origin WHERE origin.id = movements.reverses), kind) <> 'spend'))
       OR EXISTS (SELECT 1 FROM merge_rows WHERE merge_id = @mergeId AND what = 'reference' AND table_name = 'movements' AND column_name = 'client_id'
         AND row_key = json_array(coalesce(reverses, movements.id))))`,
)

/** What was booked on a visit since it changed hands goes with it; not what it brought another, who had brought the guest, nor what another's card lent it. */
export function takeMovementsAlong(
  db: Db,
  { visitId, holders, to, mergeId }: { visitId: number; holders: readonly number[]; to: number; mergeId: number },
): void {
  movementsFollow(db).run({ visitId, holders: JSON.stringify(holders), to, mergeId })
}

const givenBackFollow = preparedSql<[{ movementId: number; holders: string; to: number }]>(
  `UPDATE movements SET client_id = @to WHERE reverses = @movementId AND kind = 'recredit' AND client_id IN (SELECT value FROM json_each(@holders))`,
)

/** What was given back of an entry while two cards were one goes with it, also where another's visit had spent it. */
export function takeGivenBackAlong(
  db: Db,
  { movementId, holders, to }: { movementId: number; holders: readonly number[]; to: number },
): void {
  givenBackFollow(db).run({ movementId, holders: JSON.stringify(holders), to })
}

const giftFollows = preparedSql<[{ givingId: number; holders: string; to: number }]>(
  `UPDATE movements SET client_id = @to WHERE unit = 'gifts' AND visit_id IS NULL AND client_id IN (SELECT value FROM json_each(@holders))
     AND coalesce(reverses, id) = (SELECT movement_id FROM gift_givings WHERE id = @givingId)`,
)

/** A gift that was planned for one card and given while two were one: its entries go with it. */
export function takeGiftAlong(
  db: Db,
  { givingId, holders, to }: { givingId: number; holders: readonly number[]; to: number },
): void {
  giftFollows(db).run({ givingId, holders: JSON.stringify(holders), to })
}

/** Writes some fields of a card, and counts its version on. */
export function writeCard(db: Db, id: number, values: Partial<typeof clients.$inferInsert>): void {
  db.update(clients)
    .set({ ...values, version: sql`${clients.version} + 1` })
    .where(eq(clients.id, id))
    .run()
}

export interface Opening {
  readonly visits: number
  readonly spent: number
  readonly since: Day | null
  readonly last: Day | null
}

/** Sets the opening figures that a card shows. */
export function setOpening(db: Db, id: number, { visits, spent, since, last }: Opening): void {
  db.update(clients)
    .set({ openingVisits: visits, openingSpent: spent, openingSince: since, openingLast: last })
    .where(eq(clients.id, id))
    .run()
}

/** Remembers the opening figures a card came with, the first time it takes part in a merge. */
export function rememberOwnOpening(db: Db, clientId: number, opening: Opening): void {
  db.insert(ownOpenings)
    .values({ clientId, ...opening })
    .onConflictDoNothing()
    .run()
}

/** Adds to what a card came with; does nothing for one that never took part in a merge. */
export function addToOwnOpening(db: Db, clientId: number, change: { visits: number; spent: number }): void {
  db.update(ownOpenings)
    .set({ visits: sql`${ownOpenings.visits} + ${change.visits}`, spent: sql`${ownOpenings.spent} + ${change.spent}` })
    .where(eq(ownOpenings.clientId, clientId))
    .run()
}

export function ownOpeningsOf(db: Db, cards: readonly number[]): Opening[] {
  return db
    .select()
    .from(ownOpenings)
    .where(inArray(ownOpenings.clientId, [...cards]))
    .all()
}

/** Forgets them for cards that no lasting merge concerns any more: their own figures stand on the card again. */
export function forgetOwnOpenings(db: Db): void {
  db.delete(ownOpenings)
    .where(
      sql`NOT EXISTS (SELECT 1 FROM merges WHERE undone_at IS NULL AND (survivor_id = own_openings.client_id OR merged_id = own_openings.client_id))`,
    )
    .run()
}

export interface ConsentState {
  readonly purpose: string
  readonly state: 'given' | 'refused' | 'withdrawn'
  readonly wording: string
}

/** The latest word on each purpose. */
export function latestConsents(db: Db, clientId: number): ConsentState[] {
  const rows = db
    .select({ purpose: consents.purpose, state: consents.state, wording: consents.wording })
    .from(consents)
    .where(eq(consents.clientId, clientId))
    .orderBy(asc(consents.at), asc(consents.id))
    .all()
  return [...new Map(rows.map((row) => [row.purpose, row])).values()]
}

export function lastConsentId(db: Db, clientId: number): number {
  return (
    db.select({ id: consents.id }).from(consents).where(eq(consents.clientId, clientId)).orderBy(desc(consents.id)).limit(1).get()
      ?.id ?? 0
  )
}

export function deleteConsent(db: Db, id: number): void {
  db.delete(consents).where(eq(consents.id, id)).run()
}

/** Removes a person that a merge made, unless something is known of it by now or waits to come back to it: false. */
export function dropEmptyPerson(db: Db, id: number): boolean {
  const used = clientReferences
    .filter(({ to }) => to === 'persons')
    .map(({ table, column }) => `SELECT 1 FROM "${table}" WHERE "${column}" = @id`)
  const waiting = clientReferences
    .filter(({ to }) => to === 'persons')
    .map(
      ({ table, column }) =>
        `SELECT 1 FROM merge_rows WHERE back = 0 AND what = 'reference' AND table_name = '${table}' AND column_name = '${column}' AND was = @text`,
    )
  const inUse = db.$client.prepare<object, number>([...used, ...waiting].join(' UNION ALL ')).pluck()
  if (inUse.get({ id, text: String(id) }) !== undefined) return false
  db.$client.prepare('DELETE FROM persons WHERE id = ?').run(id)
  return true
}

const moved = preparedSql<[number], { visits: number; movements: number; facts: number }>(
  `SELECT count(*) FILTER (WHERE table_name = 'visits') AS visits, count(*) FILTER (WHERE table_name = 'movements') AS movements,
     count(*) FILTER (WHERE table_name = 'facts') AS facts
   FROM merge_rows WHERE merge_id = ? AND what = 'reference'`,
)

/** How much of each came over with a merge. */
export function countMoved(db: Db, mergeId: number): { visits: number; movements: number; facts: number } {
  return moved(db).get(mergeId) ?? { visits: 0, movements: 0, facts: 0 }
}

/** Remembers that two cards that look alike are two people's. */
export function insertTwoPeople(db: Db, values: typeof twoPeople.$inferInsert): void {
  db.insert(twoPeople).values(values).onConflictDoNothing().run()
}

export function pairsOfTwoPeople(db: Db, id: number | null = null): { one: number; other: number }[] {
  const ofCard = id === null ? undefined : or(eq(twoPeople.one, id), eq(twoPeople.other, id))
  return db.select({ one: twoPeople.one, other: twoPeople.other }).from(twoPeople).where(ofCard).all()
}

interface CardRow {
  readonly id: number
  readonly name: string
  readonly nickname: string
  readonly email: string
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly phones: string
  readonly codes: string
}

const cardColumns = `id, name, nickname, email, birth_year AS year, birth_month AS month, birth_day AS day,
  (SELECT json_group_array(coalesce(e164, typed)) FROM client_phones WHERE client_id = clients.id) AS phones,
  (SELECT json_group_array(code) FROM client_codes WHERE client_id = clients.id) AS codes`
const nextCards = preparedSql<[number, number], CardRow>(
  `SELECT ${cardColumns} FROM clients WHERE id > ? AND archived_at IS NULL ORDER BY id LIMIT ?`,
)
const someCards = preparedSql<[string], CardRow>(
  `SELECT ${cardColumns} FROM clients WHERE id IN (SELECT value FROM json_each(?)) AND archived_at IS NULL`,
)

function toCard({ id, name, nickname, email, year, month, day, phones, codes }: CardRow): DuplicateCard {
  const birthday = year === null && month === null ? null : { year, month, day }
  return { id, name, nickname, email, birthday, phones: JSON.parse(phones) as string[], codes: JSON.parse(codes) as string[] }
}

/** Cards in use, as they are compared, from the one after `id` on. */
export function cardsAfter(db: Db, id: number, limit: number): DuplicateCard[] {
  return nextCards(db).all(id, limit).map(toCard)
}

export function cardsByIds(db: Db, ids: readonly number[]): DuplicateCard[] {
  return someCards(db).all(JSON.stringify(ids)).map(toCard)
}

const state = preparedSql<[], { cards: number; state: string }>(
  `SELECT count(*) AS cards, count(*) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(sum(version), 0) AS state
   FROM clients WHERE archived_at IS NULL`,
)

/** Says the same for as long as no card is added, changed, archived or brought back. */
export function cardsState(db: Db): string {
  return state(db).get()?.state ?? ''
}

export function countCards(db: Db): number {
  return state(db).get()?.cards ?? 0
}

const changesSoFar = preparedSql<[], { changes: number }>('SELECT total_changes() AS changes')

/** Rows written since the shop was opened. */
export function writesSoFar(db: Db): number {
  return changesSoFar(db).get()?.changes ?? 0
}

const live = preparedSql<[string], { id: number; sample: number }>(
  'SELECT id, sample FROM clients WHERE id IN (SELECT value FROM json_each(?)) AND archived_at IS NULL',
)

/** Those of the cards that are in use, and whether they are invented. */
export function liveCards(db: Db, ids: readonly number[]): Map<number, boolean> {
  return new Map(
    live(db)
      .all(JSON.stringify(ids))
      .map(({ id, sample }) => [id, sample === 1]),
  )
}
