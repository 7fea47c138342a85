import type { Context } from '#electron/backend/context.ts'
import type { ImportedAbout } from '#shared/domain/imports/import-row.ts'
import type { ShopAbout } from '#shared/domain/imports/own-columns.ts'
import { listCategories, listFields, listTags, putTagOn, writeValue } from '../fields/index.ts'
import { ensurePerson, updatePerson } from '../people/index.ts'
import { writeImportedCategory } from './repository.ts'

/** What a file may say of clients beyond the card's own fields: what the shop keeps now. */
export function aboutHere({ db }: Context): ShopAbout {
  return {
    fields: listFields(db).map(({ id, name, kind, options }) => ({ id, name, kind, options })),
    tags: listTags(db).map(({ id, name }) => ({ id, name })),
    categories: listCategories(db),
  }
}

export function writeAbout(context: Context, clientId: number, { gender, categoryId, tagIds, own }: ImportedAbout): void {
  const { db, now } = context
  for (const tagId of tagIds) putTagOn(db, clientId, tagId, now)
  // The instant is the version of a value that was not there before.
  for (const { fieldId, value } of own) writeValue(db, clientId, fieldId, value, now, now)
  if (categoryId !== null) writeImportedCategory(db, clientId, categoryId)
  if (gender !== null) updatePerson(db, ensurePerson(context, clientId).id, { gender })
}
