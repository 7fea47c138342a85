import { instantOf, offsetsBetween } from '#electron/backend/clock.ts'
import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { Condition, Leaf, LeafOf } from '#shared/contract/conditions.ts'
import { requireRight } from '#shared/contract/errors.ts'
import { asksForMoney } from '#shared/domain/segments/leaves.ts'
import { leavesOf } from '#shared/domain/segments/tree.ts'
import { type ListCondition, listHandlers, readScoring } from '../clients/index.ts'
import { aheadOfAll, clientsOfTier, stampsToCollect, tierTold } from '../loyalty/index.ts'
import { earliestDay, latestDay } from '../visits/index.ts'

type Standing = Pick<Context, 'db' | 'today' | 'now' | 'shop'>

/** Conditions with what programmes and the shop's clock know of them. */
export function meaningOf(context: Standing, conditions: readonly Condition[]): ListCondition[] {
  const { db, today } = context
  return conditions.map((condition): ListCondition => {
    switch (condition.by) {
      case 'group':
        return { ...condition, of: meaningOf(context, condition.of) }
      case 'tier':
        return { ...condition, ids: clientsOfTier(context, condition.name) }
      case 'rfm':
        return { ...condition, bounds: readScoring(db).bounds }
      case 'visits':
        return { ...condition, clock: clockOf(context, condition) }
      case 'stamps':
        return { ...condition, collect: stampsToCollect(db, condition.id, today) }
      case 'reward':
        return { ...condition, ahead: aheadOfAll(db, today) }
      default:
        return condition
    }
  })
}

/** Of visits that are asked for by weekday or hour: their days, and how far the shop's clock was ahead of UTC, from the first of them on. */
function clockOf({ db, now, shop }: Standing, { weekdays, hours }: LeafOf<'visits'>) {
  if (weekdays === undefined && hours === undefined) return { offsets: [], days: null }
  const [from, until] = [earliestDay(db), latestDay(db)]
  const begins = from === null ? now : instantOf(from, 0, 0, shop.zone)
  return {
    offsets: hours === undefined ? [] : offsetsBetween(shop.zone, begins, now),
    days: from === null || until === null ? null : { from, until },
  }
}

/** By whom a sum finds, or by an order, one could read what each brought. */
export function requireMoney({ rights }: Pick<Context, 'rights'>, conditions: readonly Condition[]): void {
  if (leavesOf<Leaf>(conditions).some(asksForMoney)) requireRight(rights, 'clients.money')
}

const { list, ...others } = listHandlers(meaningOf)

/** The list with what visits and programmes make of each of its clients. */
export const clientListHandlers: Pick<HandlersOf<'clients'>, 'list' | 'idsOf' | 'savedFilters'> = {
  ...others,

  idsOf(context, request) {
    requireMoney(context, request.conditions)
    return others.idsOf(context, request)
  },

  list(context, { tiers, ...request }) {
    if (request.sort === 'spent') requireRight(context.rights, 'clients.money')
    requireMoney(context, request.conditions)
    const { rows, total } = list(context, request)
    return { rows: rows.map((row) => ({ ...row, tier: tiers ? (tierTold(context, row.id)?.name ?? null) : null })), total }
  },
}
