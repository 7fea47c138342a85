import type { Context } from '#electron/backend/context.ts'
import type { ClientCard, ClientHabit, Summary, Usual } from '#shared/contract/clients.ts'
import { gapsBetween, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { spendablePoints } from '#shared/domain/loyalty/points.ts'
import { lineTotal, sum } from '#shared/domain/visits/bill.ts'
import { usualBasket } from '#shared/domain/visits/usual.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import { MAX_MONEY } from '#shared/kernel/money.ts'
import { findItem } from '../catalogue/index.ts'
import type { ClientRecord } from '../clients/index.ts'
import { pointsOn, sharedPoints, tierTold, usablePoints } from '../loyalty/index.ts'
import { habitFrom, inWords, lastBaskets, recentVisits, visitDays } from '../visits/index.ts'

/** The one-line summary (F10). Imported opening figures count in; the rhythm comes from days recorded here, else from the opening dates. */
export function summaryOf(client: ClientRecord, days: readonly string[]): Summary {
  const rhythm = rhythmOf(days)
  const own = client.visits - client.openingVisits
  const ownSpent = client.spent - client.openingSpent
  return {
    since: client.firstVisitDay,
    visits: client.visits,
    everyDays: rhythm ? Math.max(1, Math.round(rhythm.gap)) : openingGap(client),
    averageBill: client.visits > 0 && client.spent > 0 ? Math.round(client.spent / client.visits) : null,
    spent: client.spent,
    tipShare: own > 0 && ownSpent > 0 && client.tips > 0 ? Math.round((client.tips * 1000) / ownSpent) : null,
    lastVisitDay: client.lastVisitDay,
  }
}

function openingGap({ openingSince, openingLast, openingVisits }: ClientRecord): number | null {
  if (openingSince === null || openingLast === null || openingVisits < 5) return null
  return Math.max(1, Math.round(daysBetween(openingSince, openingLast) / (openingVisits - 1)))
}

/** The usual basket at today's prices; lines whose item is no longer sold drop out. */
export function usualOf(context: Pick<Context, 'db' | 'shop'>, clientId: number): Usual | null {
  const basket = usualBasket(lastBaskets(context.db, clientId))
  const lines = (basket?.lines ?? []).flatMap(({ itemId, quantity, minutes }) => {
    const item = findItem(context.db, itemId)
    if (!item || item.archived) return []
    const total = lineTotal({ price: item.price, quantity, minutes, time: item.time })
    return [{ itemId, name: item.name, unit: item.unit, quantity, minutes, price: item.price, total }]
  })
  if (basket === null || lines.length === 0) return null
  return {
    lines,
    what: inWords(lines, context.shop.language),
    total: sum(lines.map((line) => line.total)),
    seen: basket.seen,
    of: basket.of,
  }
}

export function loyaltyOf(context: Context, client: ClientRecord): ClientCard['loyalty'] {
  const programme = pointsOn(context, context.today)
  const points = usablePoints(context, client)
  const household = sharedPoints(context, client)
  const spendable = programme ? spendablePoints(programme, points, MAX_MONEY) : 0
  return {
    points,
    household: household && { name: household.name, points: household.points },
    worth: programme && programme.pointWorth > 0 && household?.mayUse !== false ? spendable * programme.pointWorth : null,
    unit: programme?.unit || null,
    discount: client.discount,
    tier: tierTold(context, client.id),
  }
}

/** When the client usually comes, as the card says it. */
export function habitOn({ db, shop }: Context, clientId: number): ClientHabit | null {
  const habit = habitFrom(recentVisits(db, clientId), shop.zone)
  return habit === null ? null : { weekdays: [...habit.weekdays], hours: habit.hours, everyDays: habit.rhythm.gap }
}

export function daysOf({ db }: Context, clientId: number): { days: string[]; gaps: number[] } {
  const days = visitDays(db, clientId)
  return { days, gaps: gapsBetween(days) }
}
