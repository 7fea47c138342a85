import type { Context } from '#electron/backend/context.ts'
import type { SavedVisit } from '#shared/contract/visits.ts'
import { lastDayOf } from '#shared/domain/loyalty/programme.ts'
import type { RulesOfDay, Settlement } from '#shared/domain/loyalty/settle.ts'
import type { Day } from '#shared/kernel/day.ts'
import { giveGift } from './gifts/give.ts'
import { bookPointsSpent } from './households/sharing.ts'
import { bookIncoming, bookOutgoing } from './ledger/book.ts'
import { readStamps } from './ledger/repository.ts'
import type { ReversedEntry } from './ledger/reverse.ts'
import { programmesOn } from './programmes/in-force.ts'

export interface BookedVisit {
  readonly clientId: number
  readonly visitId: number
  readonly day: Day
  /** Rows of the visit's lines, in the settlement's order. */
  readonly lineIds: readonly number[]
  readonly rules: RulesOfDay
  readonly spentPoints: number
}

/** Books what a visit spends and brings; spending first, so that what is earned now cannot be spent on the same bill. */
export function bookVisit(
  context: Context,
  visit: BookedVisit,
  settlement: Pick<Settlement, 'earned' | 'stamps' | 'redeemed' | 'rewards'>,
): void {
  const { clientId, visitId, day, lineIds, rules, spentPoints } = visit
  const of = { clientId, visitId, day }
  const { points } = rules
  for (const { kind, id, programmeId, cost, line } of settlement.redeemed) {
    const spent = { ...of, kind: 'spend' as const, programmeId, amount: -cost, lineId: lineIds[line] ?? null }
    if (kind === 'stamps') bookOutgoing(context, { ...spent, unit: 'stamps', seriesId: id })
    else if (kind === 'reward') bookPointsSpent(context, { ...spent, unit: 'points', rewardId: id })
  }
  for (const { id: rewardId, cost, giftId } of settlement.rewards) {
    bookPointsSpent(context, { ...of, unit: 'points', kind: 'spend', amount: -cost, rewardId })
    if (giftId !== null) giveGift(context, { ...of, giftId, rewardId, why: '' })
  }
  if (points && spentPoints > 0)
    bookPointsSpent(context, { ...of, unit: 'points', kind: 'spend', amount: -spentPoints, programmeId: points.programmeId })
  if (points && settlement.earned > 0)
    bookIncoming(context, {
      ...of,
      unit: 'points',
      kind: 'earn',
      amount: settlement.earned,
      programmeId: points.programmeId,
      expires: lastDayOf(day, points.lasts),
    })
  for (const { seriesId, programmeId, count, line } of settlement.stamps) {
    const card = rules.stamps.find((one) => one.seriesId === seriesId)
    const lineId = line === null ? null : (lineIds[line] ?? null)
    const expires = lastDayOf(day, card?.lasts ?? null)
    bookIncoming(context, { ...of, unit: 'stamps', kind: 'earn', seriesId, programmeId, amount: count, lineId, expires })
  }
}

type StampsTold = SavedVisit['stamps']

/** Stamp cards as the till tells of them after a visit: those in force, and what changed. */
export function stampsTold(
  { db, today }: Context,
  clientId: number | null,
  day: Day,
  changes: readonly { readonly seriesId: number; readonly change: number; readonly forgiven?: number }[],
): StampsTold {
  if (clientId === null) return []
  const has = readStamps(db, clientId, today)
  return programmesOn(db, 'stamps', day).flatMap(({ seriesId, name, collect }) => {
    const its = changes.filter((one) => one.seriesId === seriesId)
    const change = its.reduce((sum, one) => sum + one.change, 0)
    const forgiven = its.reduce((sum, one) => sum + (one.forgiven ?? 0), 0)
    return has.has(seriesId) || change !== 0 || forgiven > 0
      ? [{ seriesId, name, change, has: has.get(seriesId) ?? 0, collect, forgiven }]
      : []
  })
}

/** What a reversal did to a client's points and stamps, for the till; points that go back to other cards of his household are told with his. */
export function toldOf(reversed: readonly ReversedEntry[], clientId: number | null) {
  const points = reversed.filter(({ entry }) => entry.unit === 'points')
  const sumOf = (some: readonly ReversedEntry[], value: (one: ReversedEntry) => number) =>
    some.reduce((sum, one) => sum + value(one), 0)
  const incoming = points.filter(({ entry }) => entry.amount > 0 && entry.clientId === clientId)
  return {
    takenBack: sumOf(incoming, ({ amount, forgiven, lapsed }) => amount - forgiven - lapsed),
    givenBack: sumOf(
      points.filter(({ entry }) => entry.amount < 0),
      ({ amount }) => amount,
    ),
    forgiven: sumOf(incoming, ({ forgiven }) => forgiven),
    lapsed: sumOf(incoming, ({ lapsed }) => lapsed),
    stamps: reversed.flatMap(({ entry, amount, forgiven, lapsed }) =>
      entry.unit === 'stamps' && entry.seriesId !== null
        ? [{ seriesId: entry.seriesId, change: entry.amount > 0 ? forgiven + lapsed - amount : amount, forgiven }]
        : [],
    ),
  }
}
