import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import {
  daysThatDecide,
  type Expected,
  expectedAfter,
  moneyAtRisk,
  type Rhythm,
  rhythmOf,
} from '#shared/domain/clients/rhythm.ts'
import { type Day, earlierDay, laterDay } from '#shared/kernel/day.ts'
import { findBeforeSums, findClient, writeSums } from '../clients/index.ts'
import { keepHabit } from './habits/keep.ts'
import { firstVisitDay, recentVisits, sumsOfVisits, visitDays } from './repository.ts'
import { type Span, silentAfter } from './silent.ts'

/** Brings a client's kept sums up to date after a visit was logged, voided, returned or attached. Changes may be negative. */
export function cameSince(context: Context, clientId: number, change: { visits: number; spent: number; tips: number }): void {
  const { db, shop } = context
  const before = findBeforeSums(db, clientId)
  if (!before) throw new Error(`no client ${clientId}`)
  const recent = recentVisits(db, clientId)
  const days = visitDays(db, clientId, recent)
  const rhythm = rhythmOf(days)
  const lastDay = ofBoth(laterDay, days[0] ?? null, before.last)
  const lastVisitAt = Math.max(recent[0]?.at ?? 0, noonOf(before.last, shop.zone))
  const away = before.away === '[]' ? [] : (JSON.parse(before.away) as Span[])
  const expected = rhythm && lastDay !== null ? expectedOf(context, rhythm, lastDay, away) : null
  const sums = { visits: before.visits + change.visits, spent: before.spent + change.spent }
  writeSums(db, {
    id: clientId,
    ...change,
    firstVisitDay: ofBoth(earlierDay, firstVisitDay(db, clientId, recent), before.since),
    lastVisitDay: lastDay,
    lastVisitAt,
    gapDays: rhythm ? Math.max(1, Math.round(rhythm.gap)) : null,
    lateFrom: expected?.lateFrom ?? null,
    lapsedFrom: expected?.lapsedFrom ?? null,
    atRisk: rhythm ? moneyAtRisk(sums, rhythm) : 0,
  })
  keepHabit(db, { clientId, zone: shop.zone, recent, lastVisitAt })
}

function expectedOf(context: Context, rhythm: Rhythm, lastDay: Day, away: readonly Span[]): Expected {
  return expectedAfter(rhythm, lastDay, silentAfter(context, lastDay, away, daysThatDecide(rhythm)))
}

/** Works out anew when a client is late, after something other than his visits has changed: an absence, the days on which the shop is shut. */
export function rhythmAnew(context: Context, clientId: number): void {
  cameSince(context, clientId, { visits: 0, spent: 0, tips: 0 })
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

/** Of two days of which either may be missing. */
const ofBoth = (choose: (one: Day, other: Day) => Day, one: Day | null, other: Day | null) =>
  one === null ? other : other === null ? one : choose(one, other)
