import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'
import { clientTags, fieldOptions, ownValues, tags } from '#electron/backend/db/schema/fields.ts'
import type { Tag } from '#shared/contract/fields.ts'
import type { AgeBand } from '#shared/domain/fields/age-band.ts'
import type { OwnValue } from '#shared/domain/fields/own-field.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import type { ValueColumns } from '../../clients/index.ts'

export function tagsOf(db: Db, clientId: number): Tag[] {
  return db
    .select({ id: tags.id, name: tags.name, colour: tags.colour })
    .from(clientTags)
    .innerJoin(tags, eq(tags.id, clientTags.tagId))
    .where(and(eq(clientTags.clientId, clientId), isNull(tags.retiredAt)))
    .orderBy(asc(tags.place), asc(tags.id))
    .all()
}

const tagIds = preparedSql<[number], number>(
  'SELECT tag_id FROM client_tags JOIN tags ON tags.id = tag_id WHERE client_id = ? AND retired_at IS NULL',
)

/** The tags in use that a client has, in no order. */
export function tagIdsOf(db: Db, clientId: number): number[] {
  return tagIds(db).pluck().all(clientId) as number[]
}

const putTag = preparedSql<[number, number, number]>('INSERT OR IGNORE INTO client_tags (client_id, tag_id, at) VALUES (?, ?, ?)')
const dropTag = preparedSql<[number, number]>('DELETE FROM client_tags WHERE client_id = ? AND tag_id = ?')

/** False when the client had it already. */
export function putTagOn(db: Db, clientId: number, tagId: number, at: number): boolean {
  return putTag(db).run(clientId, tagId, at).changes === 1
}

/** False when the client did not have it. */
export function takeTagOff(db: Db, clientId: number, tagId: number): boolean {
  return dropTag(db).run(clientId, tagId).changes === 1
}

const setCategoryOf = preparedSql<[number | null, number]>('UPDATE clients SET category_id = ? WHERE id = ?')

export function writeCategory(db: Db, clientId: number, categoryId: number | null): void {
  setCategoryOf(db).run(categoryId, clientId)
}

export function writeAgeBand(db: Db, clientId: number, band: AgeBand | null): void {
  db.update(clients).set({ ageBand: band }).where(eq(clients.id, clientId)).run()
}

function columnsOf(value: OwnValue) {
  const empty = { text: null, folded: null, number: null, optionId: null }
  switch (value.kind) {
    case 'text':
      return { ...empty, text: value.text, folded: foldWords(value.text).join(' ') }
    case 'date':
      return { ...empty, text: value.day }
    case 'number':
      return { ...empty, number: value.number }
    case 'yes-no':
      return { ...empty, number: value.yes ? 1 : 0 }
    case 'choice':
      return { ...empty, optionId: value.optionId }
  }
}

export interface StoredValue extends ValueColumns {
  readonly fieldId: number
  readonly version: number
}

export function valuesOf(db: Db, clientId: number): StoredValue[] {
  const { fieldId, text, number, optionId, version } = ownValues
  return db.select({ fieldId, text, number, optionId, version }).from(ownValues).where(eq(ownValues.clientId, clientId)).all()
}

/** The options that some of these values name, the retired ones too. */
export function optionsNamed(db: Db, ids: readonly number[]): { id: number; fieldId: number; name: string }[] {
  const { id, fieldId, name } = fieldOptions
  return db
    .select({ id, fieldId, name })
    .from(fieldOptions)
    .where(inArray(id, [...ids]))
    .all()
}

export function writeValue(db: Db, clientId: number, fieldId: number, value: OwnValue | null, version: number, at: number): void {
  if (value === null) {
    db.delete(ownValues)
      .where(and(eq(ownValues.clientId, clientId), eq(ownValues.fieldId, fieldId)))
      .run()
    return
  }
  const columns = { ...columnsOf(value), at, version }
  db.insert(ownValues)
    .values({ clientId, fieldId, ...columns })
    .onConflictDoUpdate({ target: [ownValues.clientId, ownValues.fieldId], set: columns })
    .run()
}
