import { and, asc, count, eq, isNull, max, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { clientCategories, clients } from '#electron/backend/db/schema/clients.ts'
import { clientTags, fieldOptions, ownFields, ownValues, tags } from '#electron/backend/db/schema/fields.ts'
import { factLabels, facts } from '#electron/backend/db/schema/people.ts'
import type { OwnField, Retirable, Tag } from '#shared/contract/fields.ts'
import type { OwnFieldKind } from '#shared/domain/fields/own-field.ts'

export function listTags(db: Db): Tag[] {
  return db
    .select({ id: tags.id, name: tags.name, colour: tags.colour })
    .from(tags)
    .where(isNull(tags.retiredAt))
    .orderBy(asc(tags.place), asc(tags.id))
    .all()
}

export function listCategories(db: Db): { id: number; name: string }[] {
  return db
    .select({ id: clientCategories.id, name: clientCategories.name })
    .from(clientCategories)
    .where(isNull(clientCategories.retiredAt))
    .orderBy(asc(clientCategories.place), asc(clientCategories.id))
    .all()
}

export interface StoredField extends OwnField {
  readonly retired: boolean
}

/** Own fields in the owner's order; the retired ones only when asked for. */
export function listFields(db: Db, retiredToo = false): StoredField[] {
  const options = db
    .select()
    .from(fieldOptions)
    .where(isNull(fieldOptions.retiredAt))
    .orderBy(asc(fieldOptions.place), asc(fieldOptions.id))
    .all()
  return db
    .select()
    .from(ownFields)
    .where(retiredToo ? undefined : isNull(ownFields.retiredAt))
    .orderBy(asc(ownFields.place), asc(ownFields.id))
    .all()
    .map(({ id, name, kind, unit, onCard, inList, retiredAt }) => ({
      id,
      name,
      kind,
      unit,
      onCard,
      inList,
      options: options.filter((option) => option.fieldId === id).map((option) => ({ id: option.id, name: option.name })),
      retired: retiredAt !== null,
    }))
}

/** An option by its id, also one that was retired. */
export function findOption(db: Db, id: number): { id: number; fieldId: number; name: string } | null {
  const { fieldId, name } = fieldOptions
  return db.select({ id: fieldOptions.id, fieldId, name }).from(fieldOptions).where(eq(fieldOptions.id, id)).get() ?? null
}

/** Writes the tags in this order; those left out are retired. */
export function writeTags(db: Db, wanted: readonly { id: number | null; name: string; colour: number }[], now: number): void {
  const kept = new Set(wanted.map(({ id }) => id))
  for (const { id } of listTags(db)) if (!kept.has(id)) setRetired(db, 'tag', id, now)
  for (const [place, { id, name, colour }] of wanted.entries()) {
    if (id === null) db.insert(tags).values({ name, colour, place, createdAt: now }).run()
    else db.update(tags).set({ name, colour, place, retiredAt: null }).where(eq(tags.id, id)).run()
  }
}

/** Writes the categories in this order; those left out are retired. */
export function writeCategories(db: Db, wanted: readonly { id: number | null; name: string }[], now: number): void {
  const kept = new Set(wanted.map(({ id }) => id))
  for (const { id } of listCategories(db)) if (!kept.has(id)) setRetired(db, 'category', id, now)
  for (const [place, { id, name }] of wanted.entries()) {
    if (id === null) db.insert(clientCategories).values({ name, place, createdAt: now }).run()
    else db.update(clientCategories).set({ name, place, retiredAt: null }).where(eq(clientCategories.id, id)).run()
  }
}

/** Adds a tag after the others; answers 1, as one was added. */
export function addTag(db: Db, name: string, colour: number, now: number): number {
  const last =
    db
      .select({ place: max(tags.place) })
      .from(tags)
      .get()?.place ?? -1
  return db
    .insert(tags)
    .values({ name, colour, place: last + 1, createdAt: now })
    .run().changes
}

/** Adds a category after the others; answers 1, as one was added. */
export function addCategory(db: Db, name: string, now: number): number {
  const last =
    db
      .select({ place: max(clientCategories.place) })
      .from(clientCategories)
      .get()?.place ?? -1
  return db
    .insert(clientCategories)
    .values({ name, place: last + 1, createdAt: now })
    .run().changes
}

export interface FieldValues {
  readonly name: string
  readonly kind: OwnFieldKind
  readonly unit: string
  readonly onCard: boolean
  readonly inList: boolean
}

export function insertField(db: Db, values: FieldValues, now: number): number {
  const last =
    db
      .select({ place: max(ownFields.place) })
      .from(ownFields)
      .get()?.place ?? -1
  const done = db
    .insert(ownFields)
    .values({ ...values, place: last + 1, createdAt: now })
    .run()
  return Number(done.lastInsertRowid)
}

export function updateField(db: Db, id: number, { kind: _, ...values }: FieldValues): void {
  db.update(ownFields).set(values).where(eq(ownFields.id, id)).run()
}

/** Writes the options of a choice in this order; those left out are retired. */
export function writeOptions(
  db: Db,
  fieldId: number,
  options: readonly { id: number | null; name: string }[],
  now: number,
): void {
  db.update(fieldOptions)
    .set({ retiredAt: now })
    .where(and(eq(fieldOptions.fieldId, fieldId), isNull(fieldOptions.retiredAt)))
    .run()
  for (const [place, { id, name }] of options.entries()) {
    if (id === null) db.insert(fieldOptions).values({ fieldId, name, place }).run()
    else db.update(fieldOptions).set({ name, place, retiredAt: null }).where(eq(fieldOptions.id, id)).run()
  }
}

export function placeFields(db: Db, ids: readonly number[]): void {
  for (const [place, id] of ids.entries()) db.update(ownFields).set({ place }).where(eq(ownFields.id, id)).run()
}

const retirable = { label: factLabels, tag: tags, category: clientCategories, field: ownFields } as const

export function isKnown(db: Db, what: Retirable, id: number): boolean {
  const table = retirable[what]
  return db.select({ id: table.id }).from(table).where(eq(table.id, id)).get() !== undefined
}

/** Whether one in use is called so, whatever its case; looked at in the program, for SQLite folds no Cyrillic. */
export function isCalled(db: Db, what: Retirable, name: string, except: number | null): boolean {
  const table = retirable[what]
  return db
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(isNull(table.retiredAt))
    .all()
    .some((one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase())
}

/** What all are called, the retired ones too. */
export function namesOf(db: Db, what: Retirable): string[] {
  const table = retirable[what]
  return db
    .select({ name: table.name })
    .from(table)
    .all()
    .map(({ name }) => name)
}

export function nameOf(db: Db, what: Retirable, id: number): string {
  const table = retirable[what]
  return db.select({ name: table.name }).from(table).where(eq(table.id, id)).get()?.name ?? ''
}

export function setRetired(db: Db, what: Retirable, id: number, retiredAt: number | null): void {
  const table = retirable[what]
  db.update(table).set({ retiredAt }).where(eq(table.id, id)).run()
}

export interface UsedRow {
  readonly what: Retirable
  readonly id: number
  readonly name: string
  readonly inUse: number
  readonly lastUsedAt: number | null
  /** Null for what is older than the record of it. */
  readonly createdAt: number | null
  readonly retiredAt: number | null
}

/** How often each is used, in the owner's order; the retired after those in use. */
export function readUsed(db: Db): UsedRow[] {
  const aside = (table: (typeof retirable)[Retirable]): SQL[] => [sql`${table.retiredAt} IS NOT NULL`, asc(table.place)]
  const common = <T extends (typeof retirable)[Retirable]>({ id, name, createdAt, retiredAt }: T) => ({
    id,
    name,
    createdAt,
    retiredAt,
  })
  const labels = db
    .select({ ...common(factLabels), inUse: count(facts.id), lastUsedAt: max(facts.at) })
    .from(factLabels)
    .leftJoin(facts, and(eq(facts.labelId, factLabels.id), isNull(facts.endedAt)))
    .groupBy(factLabels.id)
    .orderBy(...aside(factLabels))
    .all()
  const ofTags = db
    .select({ ...common(tags), inUse: count(clientTags.clientId), lastUsedAt: max(clientTags.at) })
    .from(tags)
    .leftJoin(clientTags, eq(clientTags.tagId, tags.id))
    .groupBy(tags.id)
    .orderBy(...aside(tags))
    .all()
  const ofCategories = db
    .select({ ...common(clientCategories), inUse: count(clients.id), lastUsedAt: sql<null>`NULL` })
    .from(clientCategories)
    .leftJoin(clients, and(eq(clients.categoryId, clientCategories.id), isNull(clients.archivedAt)))
    .groupBy(clientCategories.id)
    .orderBy(...aside(clientCategories))
    .all()
  const ofFields = db
    .select({ ...common(ownFields), inUse: count(ownValues.clientId), lastUsedAt: max(ownValues.at) })
    .from(ownFields)
    .leftJoin(ownValues, eq(ownValues.fieldId, ownFields.id))
    .groupBy(ownFields.id)
    .orderBy(...aside(ownFields))
    .all()
  const named = (what: Retirable) => (row: Omit<UsedRow, 'what'>) => ({ what, ...row })
  return [
    ...labels.map(named('label')),
    ...ofTags.map(named('tag')),
    ...ofCategories.map(named('category')),
    ...ofFields.map(named('field')),
  ]
}
