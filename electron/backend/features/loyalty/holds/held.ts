import type { Db } from '#electron/backend/db/connection.ts'
import { type Holder, stampFindings, sumsOfHolder } from '#electron/backend/db/holder-sums.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { LedgerUnit } from '#shared/domain/loyalty/ledger.ts'
import { addToKeptSum, type NewMovement } from '../ledger/repository.ts'

type Whose = Pick<NewMovement, 'unit' | 'clientId'> & Partial<Pick<NewMovement, 'seriesId' | 'passId' | 'voucherId' | 'giftId'>>

const holderOf = ({ unit, clientId, seriesId, passId, voucherId, giftId }: Whose): Holder => ({
  unit,
  clientId,
  holderId: seriesId ?? passId ?? voucherId ?? giftId ?? 0,
})

/** Whether what is kept is the sum of its entries, and what is left of them too. Asked anew each time: a hold begins and ends with its cause. */
export function agrees(db: Db, whose: Whose): boolean {
  const sums = sumsOfHolder(db, holderOf(whose))
  return sums === undefined || (sums.kept === sums.summed && sums.left === sums.summed)
}

/** Nothing is spent of a sum that its entries do not bear out; sales go on, and more can be gathered. */
export function requireNotHeld(db: Db, whose: Whose): void {
  if (!agrees(db, whose)) refuse('points-held')
}

/** Adds an entry to the kept sum, before it is written. A sum too small for what its entries allow is held, not broken. */
export function addUp(db: Db, movement: NewMovement, holder: number): void {
  const { unit, amount } = movement
  if (unit === 'stamps') return
  if (amount < 0 && (sumsOfHolder(db, holderOf(movement))?.kept ?? 0) + amount < 0) requireNotHeld(db, movement)
  addToKeptSum(db, unit, holder, amount)
}

/** Of which of a client's own sums nothing may be spent. */
export function heldOf(db: Db, clientId: number): LedgerUnit[] {
  const held: LedgerUnit[] = (['points', 'debt'] as const).filter((unit) => !agrees(db, { unit, clientId }))
  return stampFindings(db.$client, clientId).length > 0 ? [...held, 'stamps'] : held
}
