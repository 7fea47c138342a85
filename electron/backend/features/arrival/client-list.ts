import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { Condition } from '#shared/contract/clients.ts'
import { AppError } from '#shared/contract/errors.ts'
import { type ListCondition, listHandlers } from '../clients/index.ts'
import { clientsOfTier, tierTold } from '../loyalty/index.ts'

const { list, everyone, ...others } = listHandlers((context: Context, conditions: readonly Condition[]) =>
  conditions.map(
    (condition): ListCondition =>
      condition.by === 'tier' ? { ...condition, ids: clientsOfTier(context, condition.name) } : condition,
  ),
)

/** Everyone whom the list shows. */
export const clientIdsOfList = everyone

/** The list with what visits and programmes make of each of its clients. */
export const clientListHandlers: Pick<HandlersOf<'clients'>, 'list' | 'idsOf' | 'savedFilters'> = {
  ...others,

  list(context, { tiers, ...request }) {
    // By an order one could read what each brought.
    if (request.sort === 'spent' && !context.rights.has('clients.money'))
      throw new AppError('NO_RIGHT', { right: 'clients.money' })
    const { rows, total } = list(context, request)
    return { rows: rows.map((row) => ({ ...row, tier: tiers ? (tierTold(context, row.id)?.name ?? null) : null })), total }
  },
}
