import type { Context } from '#electron/backend/context.ts'
import { type Holder, type HolderSums, sumsOfHolder } from '#electron/backend/db/holder-sums.ts'
import { notFound, refuse } from '#shared/contract/errors.ts'
import { takeFrom } from '#shared/domain/loyalty/ledger.ts'
import { filledIn } from '../ledger/book.ts'
import { insertLot, insertMovement, lotsOf, type NewMovement, type Purse, takeFromLot } from '../ledger/repository.ts'
import { mendLots, writeKept } from './repository.ts'

/**
 * Makes a balance what it shall be: the entries by an adjustment, what is left of them lot by lot, the kept sum as it is then. Nothing of the ledger
 * is changed or taken away.
 */
export function setRight(
  context: Context,
  holder: Holder,
  wanted: number | null,
  reason: string,
): { before: HolderSums; after: number } {
  const { db, today } = context
  const { unit, clientId, holderId } = holder
  const before = sumsOfHolder(db, holder) ?? notFound()
  if (before.kept === before.summed && before.left === before.summed) {
    if (wanted !== null && wanted !== before.kept) refuse('ledger-agrees')
    return { before, after: before.kept }
  }
  const after = wanted ?? Math.max(0, before.summed)
  const entry = { ...whose(holder), kind: 'adjust' as const, reason, day: today }
  const adjust = (amount: number) => insertMovement(db, filledIn(context, { ...entry, amount }))
  const change = after - before.summed
  if (unit !== 'points' && unit !== 'stamps') {
    adjust(change)
    writeKept(db, holder, after)
    return { before, after }
  }
  if (clientId === null) notFound()
  const purse: Purse = { clientId, unit, seriesId: unit === 'stamps' ? holderId : null }
  const missing = after - mendLots(db, purse)
  if (missing > 0) insertLot(db, { movementId: adjust(missing), ...purse, expires: null, left: missing })
  const rest = change - Math.max(0, missing)
  if (rest !== 0 || missing <= 0) {
    const movementId = adjust(rest)
    for (const { lot, amount } of takeFrom(lotsOf(db, purse), Math.max(0, -missing)).taken)
      takeFromLot(db, movementId, lot, amount)
  }
  writeKept(db, holder, after)
  return { before, after }
}

function whose({ unit, clientId, holderId }: Holder): Pick<NewMovement, 'unit' | 'clientId'> & Partial<NewMovement> {
  switch (unit) {
    case 'stamps':
      return { unit, clientId, seriesId: holderId }
    case 'entries':
      return { unit, clientId, passId: holderId }
    case 'money':
      return { unit, clientId, voucherId: holderId }
    case 'gifts':
      return { unit, clientId: null, giftId: holderId }
    default:
      return { unit, clientId }
  }
}
