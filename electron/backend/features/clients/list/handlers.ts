import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { ParsedInputOf } from '#shared/contract/client.ts'
import type { ClientRow } from '#shared/contract/clients.ts'
import type { Condition, Leaf } from '#shared/contract/conditions.ts'
import { asksForMoney, isCheap } from '#shared/domain/segments/leaves.ts'
import { leavesOf } from '#shared/domain/segments/tree.ts'
import type { ListCondition } from '../conditions/repository.ts'
import { listFilters } from '../saved-filters/repository.ts'
import { amongTyped } from './among-typed.ts'
import { countList, readListIds, readListPage } from './repository.ts'

/** So many may be tagged in one transaction without a sale having to wait. */
const MOST_AT_ONCE = 2000

type Asked = Pick<ParsedInputOf<'clients.idsOf'>, 'filter' | 'conditions' | 'text'>

interface ListHandlers extends Pick<HandlersOf<'clients'>, 'idsOf' | 'savedFilters'> {
  readonly list: (
    context: Context,
    input: Omit<ParsedInputOf<'clients.list'>, 'tiers'>,
  ) => { rows: Omit<ClientRow, 'tier'>[]; total: number }
}

/** The list of clients. `meaning`: conditions with what another feature knows of them. */
export function listHandlers(meaning: (context: Context, conditions: readonly Condition[]) => ListCondition[]): ListHandlers {
  const queryOf = (context: Context, { filter, conditions, text }: Asked) => ({
    filter,
    conditions: meaning(context, conditions),
    today: context.today,
    among: amongTyped(context, text),
  })
  return {
    list(context, request) {
      const query = queryOf(context, request)
      const rows = readListPage(context.db, { ...request, ...query, namelessDays: context.shop.namelessDays })
      return { rows, total: countList(context.db, query) }
    },

    idsOf(context, request) {
      const ids = readListIds(context.db, queryOf(context, request), MOST_AT_ONCE + 1)
      return { ids: ids.slice(0, MOST_AT_ONCE), more: ids.length > MOST_AT_ONCE }
    },

    savedFilters: (context) =>
      listFilters(context.db).flatMap(({ conditions: kept, ...saved }) => {
        const conditions = [...kept]
        const leaves = leavesOf<Leaf>(conditions)
        // By what it finds one could read what each brought.
        if (leaves.some(asksForMoney) && !context.rights.has('clients.money')) return []
        // The tabs are counted whenever the list is opened.
        const count = leaves.every(isCheap) ? countList(context.db, queryOf(context, { ...saved, conditions })) : null
        return [{ ...saved, conditions, count }]
      }),
  }
}
