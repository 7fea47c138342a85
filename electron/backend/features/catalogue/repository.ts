import { and, asc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedRow } from '#electron/backend/db/prepared.ts'
import { items } from '#electron/backend/db/schema/catalogue.ts'
import type { Item } from '#shared/contract/catalogue.ts'

type Row = typeof items.$inferSelect
export type ItemFields = Omit<Item, 'id' | 'quickKey' | 'archived' | 'version'>

const byId = preparedRow<typeof items, number>(items, items.id)

export function findItem(db: Db, id: number): Item | null {
  const row = byId(db).get(id)
  return row ? toItem(row) : null
}

export function listItems(db: Db, archived: boolean): Item[] {
  return db
    .select()
    .from(items)
    .where(archived ? isNotNull(items.archivedAt) : isNull(items.archivedAt))
    .orderBy(asc(items.id))
    .all()
    .map(toItem)
}

export function isNameTaken(db: Db, nameKey: string, exceptId: number | null): boolean {
  const other = exceptId === null ? undefined : ne(items.id, exceptId)
  return (
    db
      .select({ id: items.id })
      .from(items)
      .where(and(eq(items.nameKey, nameKey), isNull(items.archivedAt), other))
      .get() !== undefined
  )
}

export function insertItem(db: Db, fields: ItemFields, nameKey: string, quickKey: number | null): number {
  return Number(
    db
      .insert(items)
      .values({ ...toColumns(fields), nameKey, quickKey })
      .run().lastInsertRowid,
  )
}

export function updateItem(db: Db, id: number, version: number, fields: ItemFields, nameKey: string): boolean {
  const done = db
    .update(items)
    .set({ ...toColumns(fields), nameKey, version: version + 1 })
    .where(and(eq(items.id, id), eq(items.version, version)))
    .run()
  return done.changes === 1
}

export function setItemArchived(db: Db, id: number, archivedAt: number | null): void {
  db.update(items)
    .set({ archivedAt, version: sql`${items.version} + 1`, ...(archivedAt === null ? {} : { quickKey: null }) })
    .where(eq(items.id, id))
    .run()
}

export function setQuickKeys(db: Db, ids: readonly number[]): void {
  db.update(items).set({ quickKey: null }).where(isNotNull(items.quickKey)).run()
  for (const [quickKey, id] of ids.entries()) db.update(items).set({ quickKey }).where(eq(items.id, id)).run()
}

export function countItemsInUse(db: Db, ids: readonly number[]): number {
  return (
    db
      .select({ count: sql<number>`count(*)` })
      .from(items)
      .where(and(inArray(items.id, [...ids]), isNull(items.archivedAt)))
      .get()?.count ?? 0
  )
}

function toItem(row: Row): Item {
  const { id, name, category, kind, unit, price, cost, quickKey, version } = row
  const time = row.timeStep === null || row.timeMinimum === null ? null : { step: row.timeStep, minimum: row.timeMinimum }
  return { id, name, category, kind, unit, price, cost, time, quickKey, archived: row.archivedAt !== null, version }
}

function toColumns({ time, ...fields }: ItemFields) {
  return { ...fields, timeStep: time?.step ?? null, timeMinimum: time?.minimum ?? null }
}
