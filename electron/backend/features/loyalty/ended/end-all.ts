import type { Context } from '#electron/backend/context.ts'
import { agrees } from '../holds/held.ts'
import { book, writeOffDue } from '../ledger/book.ts'
import { lotsOf, takeFromLot } from '../ledger/repository.ts'
import { setBlocked, vouchersOfClient } from '../vouchers/repository.ts'
import { cancelPass, openPassesOf, pursesOf } from './repository.ts'

/** What a card still has, before it goes: a gift card is whoever's who has it, so it stays good. */
export function heldAtEnd({ db }: Pick<Context, 'db'>, clientId: number) {
  const purses = pursesOf(db, clientId)
  const sum = (unit: 'points' | 'stamps') => purses.reduce((all, purse) => all + (purse.unit === unit ? purse.left : 0), 0)
  const vouchers = vouchersOfClient(db, clientId, [])
  const worth = (kind: (typeof vouchers)[number]['kind']) =>
    vouchers.reduce((all, voucher) => all + (voucher.kind === kind ? voucher.left : 0), 0)
  return {
    points: sum('points'),
    stamps: sum('stamps'),
    passes: openPassesOf(db, clientId).length,
    giftCards: worth('gift-card'),
    vouchers: worth('voucher'),
    deposit: worth('deposit'),
  }
}

/** Ends all that a card could still use: points and stamps are written off, passes cancelled, vouchers that were given blocked. */
export function endAll(context: Context, clientId: number): void {
  const { db, today, now } = context
  writeOffDue(context, clientId)
  for (const { unit, seriesId, left } of pursesOf(db, clientId)) {
    // What does not agree with its entries stays as it is, to be set right; nobody can spend it any more.
    if (!agrees(db, { unit, clientId, seriesId })) continue
    const movementId = book(context, { clientId, unit, seriesId, kind: 'expire', amount: -left, day: today })
    for (const lot of lotsOf(db, { clientId, unit, seriesId })) takeFromLot(db, movementId, lot.id, lot.left)
  }
  for (const { id, left } of openPassesOf(db, clientId)) {
    const counted = left !== null && left > 0 && agrees(db, { unit: 'entries', clientId, passId: id })
    if (counted) book(context, { clientId, unit: 'entries', passId: id, kind: 'expire', amount: -left, day: today })
    cancelPass(db, id, now)
  }
  for (const { id, kind, blockedAt } of vouchersOfClient(db, clientId, [])) {
    if (kind === 'voucher' && blockedAt === null) setBlocked(db, id, now)
  }
}
