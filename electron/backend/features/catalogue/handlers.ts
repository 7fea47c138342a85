import type { HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import {
  countItemsInUse,
  findItem,
  insertItem,
  isNameTaken,
  listItems,
  setItemArchived,
  setQuickKeys,
  updateItem,
} from './repository.ts'

export const catalogueHandlers: HandlersOf<'catalogue'> = {
  list: ({ db }, { archived }) => listItems(db, archived),

  create({ db, audit }, { opId: _, ...fields }) {
    const key = nameKey(fields.name)
    if (isNameTaken(db, key, null)) refuse('item-name-taken', { name: fields.name })
    const id = insertItem(db, fields, key, null)
    audit('item', id, { after: fields })
    return { id }
  },

  update({ db, audit }, { opId: _, id, version, ...fields }) {
    const before = findItem(db, id) ?? notFound()
    const key = nameKey(fields.name)
    if (isNameTaken(db, key, id)) refuse('item-name-taken', { name: fields.name })
    if (!updateItem(db, id, version, fields, key)) throw new AppError('CONFLICT', { current: before })
    audit('item', id, { before, after: fields })
    return { version: version + 1 }
  },

  archive({ db, now, audit }, { id, archived }) {
    const before = findItem(db, id) ?? notFound()
    if (!archived && isNameTaken(db, nameKey(before.name), id)) refuse('item-name-taken', { name: before.name })
    setItemArchived(db, id, archived ? now : null)
    audit('item', id, { archived })
    return { version: before.version + 1 }
  },

  setQuickKeys({ db, audit }, { ids }) {
    if (new Set(ids).size !== ids.length || countItemsInUse(db, ids) !== ids.length) refuse('item-archived')
    setQuickKeys(db, ids)
    audit('quick-keys', null, { ids })
    return {}
  },
}

/** Two items are the same to a person when only case, marks or spaces differ. */
export function nameKey(name: string): string {
  return foldWords(name).join(' ') || name.trim().toLowerCase()
}
