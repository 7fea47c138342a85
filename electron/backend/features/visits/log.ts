import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { SavedVisit, VisitInput } from '#shared/contract/visits.ts'
import { earnedPoints, eligibleAmounts, spendablePoints } from '#shared/domain/loyalty/points.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { findClient } from '../clients/index.ts'
import { bookVisit, programmeOn, readBalance } from '../loyalty/index.ts'
import { changeDay, takeReceiptNo, worksHere } from '../shop/index.ts'
import { type PricedBasket, priceBasket } from './basket.ts'
import { insertLine, insertVisit, type NewVisit } from './repository.ts'
import { cameSince } from './sums.ts'

/** How far back a visit may be dated. */
const DAYS_BACK = 366

export interface Circumstances {
  /** The visit this one puts right. */
  readonly corrects?: number
  /** When it was, where the input's business day does not say it. */
  readonly when?: { readonly day: Day; readonly at: number }
  /** Invented, and removable with the rest of the sample shop. */
  readonly sample?: boolean
}

/** Logs one coming: visit, lines, points, kept sums, companions. Inside the command's transaction. */
export function logVisit(context: Context, input: VisitInput, circumstances: Circumstances = {}): SavedVisit {
  const { db } = context
  const { day, at } = circumstances.when ?? whenOf(context, input.day)
  if (input.clientId !== null) requireServable(context, input.clientId)
  const servedBy = serverOf(context, input.servedBy, day === context.today && circumstances.corrects === undefined)
  const basket = priceBasket(context, input)
  const { bill } = basket
  const pointsMoney = moneyOfPoints(context, input, bill.net, day)
  const total = bill.net - pointsMoney
  if (input.lines.length === 0 && input.tip === 0) refuse('visit-empty')
  if (input.shownTotal !== null && input.shownTotal !== total) refuse('visit-total-changed', { total })

  const receiptNo = takeReceiptNo(db)
  const common = {
    day,
    at,
    employeeId: context.me.id,
    servedBy,
    device: context.device,
    payment: input.payment,
    sample: circumstances.sample ? 1 : 0,
    loggedAt: context.now,
  }
  const visit: NewVisit = {
    ...common,
    clientId: input.clientId,
    gross: bill.gross,
    discount: bill.discount,
    pointsMoney,
    total,
    tip: input.tip,
    comment: input.comment,
    what: basket.what,
    receiptNo,
    companionOf: null,
    corrects: circumstances.corrects ?? null,
  }
  const visitId = insertVisit(db, visit)
  const earned = insertLines(context, visitId, basket, pointsMoney, day, input.clientId !== null)
  const programme = programmeOn(context, day)
  const balance =
    input.clientId === null
      ? null
      : programme
        ? bookVisit(context, {
            clientId: input.clientId,
            visitId,
            day,
            programmeId: programme.id,
            earned,
            spent: input.spendPoints,
          })
        : readBalance(db, input.clientId)
  if (input.clientId !== null) cameSince(context, input.clientId, { visits: 1, spent: total, tips: input.tip })
  const known = input.clientId !== null
  changeDay(db, {
    day,
    visits: known ? 1 : 0,
    passersBy: known ? 0 : 1,
    total,
    tips: input.tip,
    discounts: bill.discount,
    returned: 0,
    pointsEarned: earned,
  })
  logCompanions(context, input, visitId, { ...common, what: basket.what })
  context.audit('visit', visitId, {
    clientId: input.clientId,
    receiptNo,
    total,
    tip: input.tip,
    day,
    earned,
    spent: input.spendPoints,
    ...(servedBy === null ? {} : { servedBy }),
  })
  return { visitId, receiptNo, day, total, tip: input.tip, pointsEarned: earned, pointsSpent: input.spendPoints, balance }
}

function whenOf({ today, now, shop }: Context, day: Day | null): { day: Day; at: number } {
  if (day === null || day === today) return { day: today, at: now }
  if (day > today) refuse('visit-dated-ahead', { day, today })
  if (day < addDays(today, -DAYS_BACK)) refuse('visit-dated-back-too-far', { day })
  return { day, at: instantOf(day, 12, 0, shop.zone) }
}

function requireServable({ db }: Context, id: number): void {
  const client = findClient(db, id)
  if (!client) throw new AppError('NOT_FOUND')
  if (client.archivedAt !== null) refuse('client-archived')
}

/** Who served, where that was another than who logs the visit. A visit of long ago may have been served by one who left since. */
function serverOf({ db, me }: Context, id: number | null, justNow: boolean): number | null {
  if (id === null || id === me.id) return null
  const here = worksHere(db, id)
  if (here === null) throw new AppError('NOT_FOUND')
  if (!here && justNow) refuse('employee-left')
  return id
}

function moneyOfPoints(context: Context, input: VisitInput, net: number, day: Day): number {
  if (input.spendPoints === 0) return 0
  if (input.clientId === null) refuse('points-without-client')
  const programme = programmeOn(context, day)
  if (!programme || programme.pointWorth === 0) refuse('points-without-programme')
  const balance = readBalance(context.db, input.clientId)
  if (input.spendPoints > balance) refuse('points-not-enough', { balance })
  if (input.spendPoints > spendablePoints(programme, balance, net))
    refuse('points-more-than-bill', { most: spendablePoints(programme, balance, net) })
  return input.spendPoints * programme.pointWorth
}

/** Writes the lines with what of each counts for points, and answers the points earned (none without a client or programme). */
function insertLines(
  context: Context,
  visitId: number,
  basket: PricedBasket,
  pointsMoney: number,
  day: Day,
  known: boolean,
): number {
  const programme = programmeOn(context, day)
  const { bill } = basket
  const lines = basket.lines.map((line, index) => ({
    category: line.category,
    total: bill.lineTotals[index] ?? 0,
    discountShare: bill.discountShares[index] ?? 0,
  }))
  const eligible = programme ? eligibleAmounts(programme, lines, pointsMoney) : lines.map(() => 0)
  for (const [index, line] of basket.lines.entries()) {
    const { itemId, name, quantity, minutes, price, cost } = line
    insertLine(context.db, {
      visitId,
      itemId,
      name,
      quantity,
      minutes,
      price,
      cost,
      total: bill.lineTotals[index] ?? 0,
      eligible: eligible[index] ?? 0,
    })
  }
  return programme && known ? earnedPoints(programme, sum(eligible), bill.net) : 0
}

/** Those who came along have the visit in their history, with no money and no points. */
function logCompanions(
  context: Context,
  input: VisitInput,
  companionOf: number,
  common: Pick<NewVisit, 'day' | 'at' | 'employeeId' | 'servedBy' | 'device' | 'payment' | 'sample' | 'loggedAt' | 'what'>,
): void {
  for (const clientId of new Set(input.companions)) {
    if (clientId === input.clientId) continue
    requireServable(context, clientId)
    insertVisit(context.db, {
      ...common,
      clientId,
      gross: 0,
      discount: 0,
      pointsMoney: 0,
      total: 0,
      tip: 0,
      comment: '',
      receiptNo: null,
      companionOf,
      corrects: null,
    })
    cameSince(context, clientId, { visits: 1, spent: 0, tips: 0 })
  }
}
