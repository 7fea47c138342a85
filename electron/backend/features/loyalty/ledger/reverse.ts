import type { Context } from '#electron/backend/context.ts'
import { isUsable, takeFrom } from '#shared/domain/loyalty/ledger.ts'
import { forgetReversed } from '../newcomer.ts'
import { settleForgivenEntries, usedEntries } from '../passes/reverse-entries.ts'
import { book, writeOffDue } from './book.ts'
import {
  type EntryOfVisit,
  entriesOfVisit,
  expiredOfLot,
  giveBackToLot,
  letGoOf,
  lotsOf,
  openTakings,
  type Purse,
  readDebt,
  takeFromLot,
} from './repository.ts'

/** How much of one entry of a visit is to be reversed now. */
export interface Reversing {
  readonly entry: EntryOfVisit
  readonly amount: number
}

export interface ReversedEntry extends Reversing {
  /** Of what was to be taken back: gone already and let go. */
  readonly forgiven: number
  /** Of it: had expired by itself. */
  readonly lapsed: number
}

/**
 * Reverses entries of a visit, whole or in part: gives back first what was spent, then takes back what was earned. What was spent goes back to the
 * entries it came from, with their last days; what was earned is taken from its own entry first, then nearest expiry first. What has expired
 * meanwhile is gone by itself, and what was spent elsewhere is forgiven – until that spending is reversed, too: then it is taken after all.
 */
export function reverse(context: Context, wanted: readonly Reversing[], reason: string): ReversedEntry[] {
  const some = wanted.filter(({ amount }) => amount > 0)
  const clients = new Set(some.flatMap(({ entry }) => entry.clientId ?? []))
  for (const clientId of clients) writeOffDue(context, clientId)
  const outgoing = some.filter(({ entry }) => entry.amount < 0).map((one) => giveBack(context, one, reason))
  const incoming = some.filter(({ entry }) => entry.amount > 0).map((one) => takeBack(context, one, reason))
  for (const clientId of clients) writeOffDue(context, clientId, context.today)
  const reversed = [...outgoing, ...incoming]
  forgetReversed(context, reversed)
  return reversed
}

/** Everything of a visit that has not been reversed yet. */
export function leftToReverse(context: Context, visitId: number): Reversing[] {
  return entriesOfVisit(context.db, visitId).map((entry) => ({ entry, amount: Math.abs(entry.amount) - entry.reversed }))
}

function giveBack(context: Context, { entry, amount }: Reversing, reason: string): ReversedEntry {
  const { db, today } = context
  book(context, { ...holderIn(entry), kind: 'recredit', amount, reverses: entry.id, reason, day: today })
  if (entry.passId !== null) settleForgivenEntries(context, entry.passId, amount)
  let left = amount
  // What lasts longest comes back first.
  const takings = openTakings(db, entry.id).toSorted((one, other) => compareLast(other.expires, one.expires) || other.id - one.id)
  for (const taking of takings) {
    const part = Math.min(left, taking.amount - taking.givenBack)
    if (part === 0) break
    giveBackToLot(db, taking, part)
    left -= part
    settleForgiven(context, taking.lotId, part)
  }
  return { entry, amount, forgiven: 0, lapsed: 0 }
}

/** Points came back to an entry that had been reversed while they were spent: what was let go then is taken now. */
function settleForgiven(context: Context, lotId: number, cameBack: number): void {
  const origin = letGoOf(context.db, lotId)
  const amount = Math.min(origin?.forgiven ?? 0, cameBack)
  if (!origin || amount === 0) return
  const { clientId, unit, seriesId, visitId, programmeId } = origin
  const movement = book(context, {
    clientId,
    unit,
    seriesId,
    visitId,
    programmeId,
    kind: 'void',
    amount: -amount,
    forgiven: -amount,
    reverses: lotId,
    day: context.today,
  })
  takeFromLot(context.db, movement, lotId, amount)
}

function takeBack(context: Context, { entry, amount }: Reversing, reason: string): ReversedEntry {
  const { db, today } = context
  const purse = purseIn(entry)
  if (purse === null) {
    // What of a debt has been settled is let go here, and handed back in money.
    const forgiven =
      entry.unit === 'debt' ? Math.max(0, amount - readDebt(db, entry.clientId ?? 0)) : usedEntries(db, entry, amount)
    book(context, {
      ...holderIn(entry),
      kind: 'void',
      amount: forgiven - amount,
      forgiven,
      reverses: entry.id,
      reason,
      day: today,
    })
    return { entry, amount, forgiven, lapsed: 0 }
  }
  const lots = lotsOf(db, purse)
  const own = lots.filter(({ id }) => id === entry.id)
  const others = lots.filter((lot) => lot.id !== entry.id && isUsable(lot, today))
  const fromOwn = takeFrom(own, amount)
  const lapsed = Math.min(fromOwn.short, Math.max(0, expiredOfLot(db, entry.id) - (letGoOf(db, entry.id)?.lapsed ?? 0)))
  const fromOthers = takeFrom(others, fromOwn.short - lapsed)
  const forgiven = fromOthers.short
  const movement = book(context, {
    ...holderIn(entry),
    kind: 'void',
    amount: -(amount - lapsed - forgiven),
    forgiven,
    lapsed,
    reverses: entry.id,
    reason,
    day: today,
  })
  for (const { lot, amount: part } of [...fromOwn.taken, ...fromOthers.taken]) takeFromLot(db, movement, lot, part)
  return { entry, amount, forgiven, lapsed }
}

function purseIn({ clientId, unit, seriesId }: EntryOfVisit): Purse | null {
  return clientId !== null && (unit === 'points' || unit === 'stamps') ? { clientId, unit, seriesId } : null
}

function holderIn({ clientId, unit, seriesId, passId, voucherId, giftId, visitId, lineId, programmeId, rewardId }: EntryOfVisit) {
  return { clientId, unit, seriesId, passId, voucherId, giftId, visitId, lineId, programmeId, rewardId }
}

/** Null, which is for good, after every day. */
export function compareLast(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  return one < other ? -1 : 1
}
