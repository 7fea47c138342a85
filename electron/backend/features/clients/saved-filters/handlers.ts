import type { HandlersOf } from '#electron/backend/context.ts'
import type { Leaf } from '#shared/contract/conditions.ts'
import { AppError, notFound, refuse, requireRight } from '#shared/contract/errors.ts'
import { asksForMoney } from '#shared/domain/segments/leaves.ts'
import { leavesOf } from '#shared/domain/segments/tree.ts'
import { deleteFilter, insertFilter, listFilters, updateFilter } from './repository.ts'

/** More tabs than these nobody finds again. */
const MOST = 20

export const savedFiltersHandlers: Pick<HandlersOf<'clients'>, 'saveFilter' | 'removeFilter'> = {
  saveFilter({ db, audit, rights }, { opId: _, id, version, name, filter, conditions, text }) {
    if (leavesOf<Leaf>(conditions).some(asksForMoney)) requireRight(rights, 'clients.money')
    const all = listFilters(db)
    if (all.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase())) refuse('field-name-taken', { name })
    if (id === null) {
      if (all.length >= MOST) throw new AppError('TOO_LARGE', { limit: MOST })
      const made = insertFilter(db, name, { filter, conditions, text })
      audit('list-filter', made, { name, filter, conditions, text })
      return { id: made }
    }
    const before = all.find((one) => one.id === id) ?? notFound()
    if (!updateFilter(db, id, version, name, { filter, conditions, text }))
      throw new AppError('CONFLICT', { version: before.version })
    audit('list-filter', id, {
      before: { ...before, conditions: [...before.conditions] },
      after: { name, filter, conditions, text },
    })
    return { id }
  },

  removeFilter({ db, audit }, { id }) {
    const before = listFilters(db).find((one) => one.id === id) ?? notFound()
    deleteFilter(db, id)
    audit('list-filter', id, { removed: { ...before, conditions: [...before.conditions] } })
    return {}
  },
}
