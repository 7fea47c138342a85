import type { Context } from '#electron/backend/context.ts'
import { filledIn } from './book.ts'
import {
  crossTakings,
  insertLot,
  insertMovement,
  lotsFollow,
  replaceTaking,
  sumDebt,
  sumDebtAnew,
  sumPointsAnew,
} from './repository.ts'

export interface MadeUp {
  readonly from: number
  readonly to: number
  readonly points: number
}

/**
 * After entries of two cards have changed hands (merged, or parted again): what is left goes along, and the balances are summed anew. What one had
 * spent of the other's while they were one is made up by a transfer, entry by entry, so that each card's sum is that of its own entries and
 * none is below zero.
 */
export function balanceAnew(context: Context, cards: readonly [number, number]): MadeUp | null {
  const { db, today } = context
  lotsFollow(db, cards)
  const [one, other] = cards
  /** Points that went from the one card to the other, all in all. */
  let madeUp = 0
  for (const taking of crossTakings(db, cards)) {
    const { owner, spender, unit, seriesId, expires, amount } = taking
    const entry = { unit, seriesId, kind: 'transfer' as const, day: today, expires }
    // The kept balances are of before the entries changed hands, until they are summed anew below.
    const movementId = insertMovement(db, filledIn(context, { ...entry, clientId: owner, amount: -amount }))
    const lotId = insertMovement(db, filledIn(context, { ...entry, clientId: spender, amount }))
    insertLot(db, { movementId: lotId, clientId: spender, unit, seriesId, expires, left: 0 })
    replaceTaking(db, taking, { movementId, lotId })
    if (unit !== 'points') continue
    madeUp += owner === one ? amount : -amount
  }
  for (const id of cards) sumPointsAnew(db, id)
  balanceDebts(context, cards)
  if (madeUp === 0) return null
  return madeUp > 0 ? { from: one, to: other, points: madeUp } : { from: other, to: one, points: -madeUp }
}

/** Where one card settled what stood on the other, the other's debt comes down by as much: together they owe what they owed. */
function balanceDebts(context: Context, cards: readonly [number, number]): void {
  const { db, today } = context
  const [one, other] = cards
  for (const [payer, debtor] of [
    [one, other],
    [other, one],
  ] as const) {
    const amount = Math.min(-sumDebt(db, payer), sumDebt(db, debtor))
    if (amount <= 0) continue
    const entry = { unit: 'debt' as const, kind: 'transfer' as const, day: today }
    insertMovement(db, filledIn(context, { ...entry, clientId: debtor, amount: -amount }))
    insertMovement(db, filledIn(context, { ...entry, clientId: payer, amount }))
  }
  for (const id of cards) sumDebtAnew(db, id)
}
