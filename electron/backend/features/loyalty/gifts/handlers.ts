import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { giftOperations } from '#shared/contract/gifts.ts'
import { cardInUse, findClient, requireClient, requireUnmerged, toFace } from '../../clients/index.ts'
import { book, filledIn } from '../ledger/book.ts'
import { insertMovement } from '../ledger/repository.ts'
import { giveGift, makeGift, planGift, requireGift, takeGiftBack } from './give.ts'
import {
  findGift,
  findGiving,
  listGifts,
  pageOfGivings,
  stockEntries,
  sumOfGift,
  updateGift,
  updateGiving,
} from './repository.ts'

export const giftHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof giftOperations> = {
  gifts: ({ db, today }) =>
    listGifts(db, today).map(({ retiredAt, createdAt: _, ...gift }) => ({ ...gift, retired: retiredAt !== null })),

  saveGift(context, { id, version, name, cost, stock }) {
    const { db } = context
    requireOwnName(context, id, name)
    if (id === null) {
      const made = makeGift(context, { name, cost, stock })
      context.audit('gift', made, { name, cost, stock })
      return { id: made, version: 1 }
    }
    const before = requireGift(context, id)
    if (before.version !== version) throw new AppError('CONFLICT', { version: before.version })
    count(context, id, stock)
    updateGift(db, id, { name, cost })
    context.audit('gift', id, { name, cost, stock, before: { name: before.name, cost: before.cost, stock: before.stock } })
    return { id, version: findGift(db, id)?.version ?? version }
  },

  retireGift(context, { id, retired }) {
    const { db, now } = context
    const gift = requireGift(context, id)
    if (!retired) requireOwnName(context, id, gift.name)
    updateGift(db, id, { retiredAt: retired ? now : null })
    context.audit('gift', id, { retired })
    return { version: gift.version + 1 }
  },

  stockGift(context, { giftId, amount, reason }) {
    const gift = requireGift(context, giftId)
    if (gift.stock === null) refuse('gift-not-counted', { name: gift.name })
    const stock = gift.stock + amount
    if (stock < 0) refuse('gift-too-few', { name: gift.name, balance: gift.stock })
    book(context, { unit: 'gifts', kind: 'adjust', amount, giftId, reason, day: context.today })
    context.audit('gift', giftId, { amount, reason })
    return { stock }
  },

  giftStock(context, { giftId }) {
    requireGift(context, giftId)
    return stockEntries(context.db, giftId).map(({ clientId, ...entry }) => {
      const client = clientId === null ? null : findClient(context.db, clientId)
      return { ...entry, client: client && { id: client.id, called: toFace(client).called } }
    })
  },

  giftGivings(context, { clientId, giftId, only, limit }) {
    const { db } = context
    const of = { giftId, only, clientId: clientId === null ? null : cardInUse(context, requireClient(context, clientId)).id }
    const rows = pageOfGivings(db, of, limit + 1)
    return {
      rows: rows.slice(0, limit).map(({ giving, name, employee, reward }) => {
        const { id, why, plannedDay, givenDay, cost, visitId, backAt } = giving
        const client = toFace(requireClient(context, giving.clientId))
        return {
          id,
          giftId: giving.giftId,
          name,
          client,
          why,
          reward,
          plannedDay,
          givenDay,
          cost,
          employee,
          visitId,
          back: backAt !== null,
        }
      }),
      more: rows.length > limit,
    }
  },

  planGift(context, { clientId, giftId, day, why }) {
    const { today } = context
    requirePresent(context, clientId)
    const gift = requireGift(context, giftId)
    if (gift.retiredAt !== null) refuse('gift-retired', { name: gift.name })
    if (day < today) refuse('gift-planned-in-past')
    const id = planGift(context, { giftId, clientId, why, day })
    context.audit('gift', giftId, { planned: id, clientId, day, why })
    return { id }
  },

  giveGift(context, { clientId, giftId, why, planned }) {
    const { db } = context
    requirePresent(context, clientId)
    const plan = planned === null ? null : (findGiving(db, planned) ?? notFound())
    if (plan !== null && (plan.clientId !== clientId || plan.giftId !== giftId)) notFound()
    if (plan !== null && (plan.givenAt !== null || plan.backAt !== null)) refuse('gift-plan-over')
    const id = giveGift(context, { giftId, clientId, why, planned: plan })
    context.audit('gift', giftId, { given: id, clientId, why })
    return { id, stock: findGift(db, giftId)?.stock ?? null }
  },

  takeGiftBack(context, { id, reason, planAgain }) {
    const { db, now } = context
    const giving = findGiving(db, id) ?? notFound()
    if (giving.backAt !== null) refuse('gift-plan-over')
    if (giving.visitId !== null) refuse('gift-of-visit')
    if (giving.givenAt === null) updateGiving(db, id, { backAt: now })
    else takeGiftBack(context, giving, reason, planAgain)
    context.audit('gift', giving.giftId, { back: id, reason })
    return {}
  },
}

/** No two gifts that are given may be called the same. */
function requireOwnName({ db, today }: Context, id: number | null, name: string): void {
  const own = name.toLocaleLowerCase()
  if (listGifts(db, today).some((one) => one.id !== id && one.retiredAt === null && one.name.toLocaleLowerCase() === own))
    refuse('gift-name-taken')
}

function requirePresent(context: Context, clientId: number): void {
  if (requireUnmerged(context, clientId).archivedAt !== null) refuse('client-archived')
}

/** Begins or ends the counting of a gift; what is counted already is changed by what comes and goes alone. What was given while nobody counted is among the entries: the first count is booked on top of them. */
function count(context: Context, giftId: number, stock: number | null): void {
  const { db, today } = context
  const before = requireGift(context, giftId).stock
  if ((before === null) === (stock === null)) return
  if (stock === null) {
    updateGift(db, giftId, { stock })
    return
  }
  const amount = stock - sumOfGift(db, giftId)
  if (amount !== 0) insertMovement(db, filledIn(context, { unit: 'gifts', kind: 'adjust', amount, giftId, day: today }))
  updateGift(db, giftId, { stock })
}
