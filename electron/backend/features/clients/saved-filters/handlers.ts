import type { HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { countList } from '../list/repository.ts'
import { deleteFilter, insertFilter, listFilters, updateFilter } from './repository.ts'

/** More tabs than these nobody finds again. */
const MOST = 20

export const savedFiltersHandlers: Pick<HandlersOf<'clients'>, 'savedFilters' | 'saveFilter' | 'removeFilter'> = {
  savedFilters: ({ db, today }) =>
    listFilters(db).map(({ conditions, ...saved }) => ({
      ...saved,
      conditions: [...conditions],
      count: countList(db, { filter: saved.filter, conditions, today, among: null }),
    })),

  saveFilter({ db, audit }, { opId: _, id, version, name, filter, conditions }) {
    const all = listFilters(db)
    if (all.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase())) refuse('field-name-taken', { name })
    if (id === null) {
      if (all.length >= MOST) throw new AppError('TOO_LARGE', { limit: MOST })
      const made = insertFilter(db, name, { filter, conditions })
      audit('list-filter', made, { name, filter, conditions })
      return { id: made }
    }
    const before = all.find((one) => one.id === id) ?? notFound()
    if (!updateFilter(db, id, version, name, { filter, conditions })) throw new AppError('CONFLICT', { version: before.version })
    audit('list-filter', id, { before: { ...before, conditions: [...before.conditions] }, after: { name, filter, conditions } })
    return { id }
  },

  removeFilter({ db, audit }, { id }) {
    const before = listFilters(db).find((one) => one.id === id) ?? notFound()
    deleteFilter(db, id)
    audit('list-filter', id, { removed: { ...before, conditions: [...before.conditions] } })
    return {}
  },
}
