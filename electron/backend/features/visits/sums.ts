import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import { lateFrom, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { findClient, findOpeningDays, writeSums } from '../clients/index.ts'
import { keepHabit } from './habits/keep.ts'
import { firstVisitDay, recentVisits, sumsOfVisits, visitDays } from './repository.ts'

/** Brings a client's kept sums up to date after a visit was logged, voided, returned or attached. Changes may be negative. */
export function cameSince(
  { db, shop }: Context,
  clientId: number,
  change: { visits: number; spent: number; tips: number },
): void {
  const opening = findOpeningDays(db, clientId)
  if (!opening) throw new Error(`no client ${clientId}`)
  const recent = recentVisits(db, clientId)
  const days = visitDays(db, clientId, recent)
  const rhythm = rhythmOf(days)
  const lastDay = later(days[0] ?? null, opening.last)
  const lastVisitAt = Math.max(recent[0]?.at ?? 0, noonOf(opening.last, shop.zone))
  writeSums(db, {
    id: clientId,
    ...change,
    firstVisitDay: earlier(firstVisitDay(db, clientId, recent), opening.since),
    lastVisitDay: lastDay,
    lastVisitAt,
    gapDays: rhythm ? Math.max(1, Math.round(rhythm.gap)) : null,
    lateFrom: rhythm && lastDay !== null ? lateFrom(rhythm, lastDay) : null,
  })
  keepHabit(db, { clientId, zone: shop.zone, recent, lastVisitAt })
}

/** Brings a client's kept sums in line with his visits, after visits or opening figures came to him or left. */
export function sumAnew(context: Context, clientId: number): void {
  const client = findClient(context.db, clientId)
  if (!client) throw new Error(`no client ${clientId}`)
  const { visits, spent, tips } = sumsOfVisits(context.db, clientId)
  cameSince(context, clientId, {
    visits: client.openingVisits + visits - client.visits,
    spent: client.openingSpent + spent - client.spent,
    tips: tips - client.tips,
  })
}

/** When only the day is known, its noon stands for the hour. */
function noonOf(day: string | null, zone: string): number {
  return day === null ? 0 : instantOf(day, 12, 0, zone)
}

const earlier = (one: string | null, other: string | null) => (one === null || (other !== null && other < one) ? other : one)
const later = (one: string | null, other: string | null) => (one === null || (other !== null && other > one) ? other : one)
