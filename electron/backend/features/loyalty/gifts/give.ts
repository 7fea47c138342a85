import type { Context } from '#electron/backend/context.ts'
import { notFound, refuse } from '#shared/contract/errors.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Money } from '#shared/kernel/money.ts'
import { book } from '../ledger/book.ts'
import {
  findGift,
  type GiftRecord,
  type GivingRecord,
  giftCameBack,
  insertGift,
  insertGiving,
  updateGiving,
} from './repository.ts'

interface Given {
  readonly giftId: number
  readonly clientId: number
  readonly why: string
  /** Given within a visit, which takes it back when it is voided; and for a reward. */
  readonly visitId?: number | null
  readonly rewardId?: number | null
  /** The business day of that visit; null = today. */
  readonly day?: Day | null
  /** The plan that is carried out. */
  readonly planned?: GivingRecord | null
}

/** A new gift; its first count is booked. `stock` null = nobody counts. Answers its id. */
export function makeGift(
  context: Context,
  { name, cost, stock }: { readonly name: string; readonly cost: Money; readonly stock: number | null },
  { sample = false }: { readonly sample?: boolean } = {},
): number {
  const { db, now, today } = context
  const giftId = insertGift(db, { name, cost, stock: stock === null ? null : 0, createdAt: now, sample: sample ? 1 : 0 })
  if (stock !== null && stock > 0) book(context, { unit: 'gifts', kind: 'adjust', amount: stock, giftId, day: today })
  return giftId
}

/** Answers the planned giving. */
export function planGift(
  { db, me }: Context,
  { giftId, clientId, why, day }: Pick<Given, 'giftId' | 'clientId' | 'why'> & { readonly day: Day },
): number {
  return insertGiving(db, { giftId, clientId, why, plannedDay: day, employeeId: me.id })
}

/** Gives a client one of a gift: it goes out of the stock, where it is counted, with what it cost today. Answers the giving. */
export function giveGift(context: Context, { giftId, clientId, why, planned = null, ...of }: Given): number {
  const { db, today, now, me } = context
  const gift = requireGift(context, giftId)
  if (gift.retiredAt !== null) refuse('gift-retired', { name: gift.name })
  if (gift.stock === 0) refuse('gift-none-left', { name: gift.name })
  const { visitId = null, rewardId = null } = of
  const day = of.day ?? today
  const movementId = book(context, {
    unit: 'gifts',
    kind: 'spend',
    amount: -1,
    giftId,
    clientId,
    visitId,
    rewardId,
    reason: why,
    day,
  })
  const given = { why, givenDay: day, givenAt: now, cost: gift.cost, employeeId: me.id, movementId, visitId, rewardId }
  if (planned === null) return insertGiving(db, { giftId, clientId, ...given })
  updateGiving(db, planned.id, given)
  return planned.id
}

/** Takes a gift that was given without a visit back into the stock; where it was planned, the plan may wait again. */
export function takeGiftBack(context: Context, giving: GivingRecord, reason: string, planAgain: boolean): void {
  const { db, today } = context
  if (giving.movementId === null) throw new Error(`giving ${giving.id} without its entry`)
  const { giftId, clientId, movementId } = giving
  book(context, { unit: 'gifts', kind: 'recredit', amount: 1, giftId, clientId, reverses: movementId, reason, day: today })
  if (planAgain && giving.plannedDay !== null)
    updateGiving(db, giving.id, { givenDay: null, givenAt: null, cost: null, movementId: null })
  else giftCameBack(db, movementId)
}

export function requireGift({ db }: Context, id: number): GiftRecord {
  return findGift(db, id) ?? notFound()
}
