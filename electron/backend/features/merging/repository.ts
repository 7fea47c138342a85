import { and, asc, desc, eq, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { clientReferences } from '#electron/backend/db/client-references.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'
import { mergeRows, merges, merging } from '#electron/backend/db/schema/merges.ts'
import type { Json } from '#shared/contract/define.ts'

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

/** Writes some fields of a card, and counts its version on. */
export function writeCard(db: Db, id: number, values: Partial<typeof clients.$inferInsert>): void {
  db.update(clients)
    .set({ ...values, version: sql`${clients.version} + 1` })
    .where(eq(clients.id, id))
    .run()
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
