import type { Context } from '#electron/backend/context.ts'
import { AppError, refuse, requireRight } from '#shared/contract/errors.ts'
import type { SavedVisit, VisitInput } from '#shared/contract/visits.ts'
import { type RulesOfDay, type Settlement, type Standing, settleVisit } from '#shared/domain/loyalty/settle.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { MAX_MONEY } from '#shared/kernel/money.ts'
import { addToSums, type ClientRecord, findClient } from '../clients/index.ts'
import {
  bonusesOfVisit,
  bookPasses,
  bookTenders,
  bookVisit,
  bringHouseholdUpToDate,
  fromFamily,
  giftsOfVisit,
  levelReached,
  momentOf,
  momentOfVisit,
  noonOf,
  passesTold,
  readPoints,
  readTenders,
  rulesOn,
  stampsTold,
  standingOf,
} from '../loyalty/index.ts'
import { changeDay, takeReceiptNo, worksHere } from '../shop/index.ts'
import { endAbsences } from './absences/coming-back.ts'
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
  /** Invented, and removable with the rest of the sample shop. When he is expected is worked out once, after the last of them: `rhythmAnew`. */
  readonly sample?: boolean
}

/** Logs one coming: visit, lines, what it spends and brings, kept sums, companions. Inside the command's transaction. */
export function logVisit(context: Context, input: VisitInput, circumstances: Circumstances = {}): SavedVisit {
  const { db } = context
  const { clientId } = input
  const { day, at } = circumstances.when ?? whenOf(context, input.day)
  const client = clientId === null ? null : requireServable(context, clientId)
  const servedBy = serverOf(context, input.servedBy, day === context.today && circumstances.corrects === undefined)
  if (input.lines.length === 0 && input.tip === 0 && input.rewards.length === 0) refuse('visit-empty')
  const basket = priceBasket(context, input)
  const moment = circumstances.when
    ? momentOfVisit(context, circumstances.when)
    : momentOf(context, { day, at }, day === context.today)
  const rules = rulesOn(db, day)
  if (client) bringHouseholdUpToDate(context, client)
  const standing = client && standingOf(context, client, moment)
  const tenders = readTenders(context, input, day)
  const settlement = settleVisit({ ...input, lines: basket.lines, given: tenders.given }, rules, standing, moment)
  if (pointsAsked(input, settlement) && standing?.household?.sharesPoints && !standing.household.mayUse)
    refuse('household-only-gathers', { name: standing.household.name })
  requireSettled(input, settlement, rules, standing)
  const { total, earned } = settlement
  if (tenders.voucherMoney + tenders.onAccount > total) refuse('tenders-more-than-bill', { totalMoney: total })

  const byRewards = [...settlement.redeemed.filter(({ kind }) => kind === 'reward'), ...settlement.rewards]
  const pointsSpent = input.spendPoints + byRewards.reduce((points, { cost }) => points + cost, 0)

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
    what: basket.what || giftsTaken(settlement, rules),
  }
  const visitId = insertVisit(db, {
    ...common,
    clientId,
    gross: settlement.gross,
    discount: settlement.discount,
    discountHundredths: input.discount?.kind === 'percent' ? input.discount.hundredths : null,
    pointsMoney: settlement.pointsMoney,
    total,
    tip: input.tip,
    voucherMoney: tenders.voucherMoney,
    accountMoney: tenders.onAccount,
    comment: input.comment,
    receiptNo,
    companionOf: null,
    corrects: circumstances.corrects ?? null,
  })
  const lineIds = insertLines(context, visitId, basket, settlement)
  bookTenders(context, { clientId, visitId, day }, tenders)
  if (clientId !== null) {
    bookVisit(context, { clientId, visitId, day, lineIds, rules, spentPoints: input.spendPoints }, settlement)
    const lines = basket.lines.map(({ passTypeId }, index) => ({ id: lineIds[index] ?? 0, passTypeId }))
    bookPasses(context, { clientId, visitId, day, lines }, settlement.redeemed)
    endAbsences(context, { visitId, clientId, day })
    if (circumstances.sample) addToSums(db, { id: clientId, day, at, spent: total, tips: input.tip })
    else cameSince(context, clientId, { visits: 1, spent: total, tips: input.tip })
  }
  const bonus = client ? bonusesOfVisit(context, client, { visitId, day, total }) : 0
  changeDay(db, {
    day,
    visits: client ? 1 : 0,
    passersBy: client ? 0 : 1,
    total,
    tips: input.tip,
    discounts: settlement.discount,
    returned: 0,
    pointsEarned: earned,
  })
  logCompanions(context, input, visitId, common)
  context.audit('visit', visitId, {
    clientId,
    receiptNo,
    total,
    tip: input.tip,
    day,
    earned,
    spent: pointsSpent,
    ...(settlement.stamps.length > 0 ? { stamps: settlement.stamps.map(({ seriesId, count }) => ({ seriesId, count })) } : {}),
    ...(settlement.redeemed.length > 0
      ? { redeemed: settlement.redeemed.map(({ kind, id, cost }) => ({ kind, id, cost })) }
      : {}),
    ...(settlement.rewards.length > 0
      ? {
          rewards: settlement.rewards.map(({ id, cost, off, giftId }) => ({
            id,
            cost,
            off,
            ...(giftId === null ? {} : { giftId }),
          })),
        }
      : {}),
    ...(bonus > 0 ? { bonus } : {}),
    ...(servedBy === null ? {} : { servedBy }),
    ...(tenders.onAccount > 0 ? { onAccount: tenders.onAccount } : {}),
    ...(tenders.voucherMoney > 0
      ? { vouchers: tenders.vouchers.map(({ voucher, amount }) => ({ id: voucher.id, amount })) }
      : {}),
  })
  const touchesPasses =
    basket.lines.some(({ passTypeId }) => passTypeId !== null) ||
    settlement.redeemed.some(({ kind }) => kind === 'pass' || kind === 'new-pass')
  const stampChanges = [
    ...settlement.stamps.map(({ seriesId, count }) => ({ seriesId, change: count })),
    ...settlement.redeemed.flatMap(({ kind, id, cost }) => (kind === 'stamps' ? [{ seriesId: id, change: -cost }] : [])),
  ]
  return {
    visitId,
    receiptNo,
    day,
    total,
    tip: input.tip,
    pointsEarned: earned,
    bonus,
    pointsSpent,
    reached: clientId === null || day !== context.today ? null : levelReached(context, clientId, standing?.tier?.name ?? null),
    balance: clientId === null ? null : readPoints(db, clientId),
    fromFamily: pointsSpent === 0 ? [] : fromFamily(db, visitId),
    stamps: stampsTold(context, clientId, day, stampChanges),
    passes: touchesPasses ? passesTold(context, visitId) : [],
    gifts: settlement.rewards.some(({ giftId }) => giftId !== null) ? giftsOfVisit(db, visitId) : [],
  }
}

/** Whether points are to be spent, or would have been had there been any. */
function pointsAsked({ spendPoints }: VisitInput, { problem }: Settlement): boolean {
  return spendPoints > 0 || problem === 'points-not-enough'
}

/** What a visit is called at which nothing was bought. */
function giftsTaken({ rewards }: Settlement, rules: RulesOfDay): string {
  const names = rewards.flatMap(({ id, giftId }) =>
    giftId === null ? [] : (rules.rewards.find((one) => one.id === id)?.name ?? []),
  )
  return [...new Set(names)].join(', ')
}

/** Refuses what the settlement could not do as it was wished, and what the till showed otherwise. */
function requireSettled(input: VisitInput, settlement: Settlement, rules: RulesOfDay, standing: Standing | null): void {
  if (settlement.gross > MAX_MONEY) refuse('visit-total-too-large')
  if (input.spendPoints > 0) {
    if (standing === null) refuse('points-without-client')
    if (rules.points === null || rules.points.pointWorth === 0) refuse('points-without-programme')
    if (input.spendPoints > standing.points) refuse('points-not-enough', { balance: standing.points })
  }
  switch (settlement.problem) {
    case null:
      break
    case 'discount-too-large':
      refuse('visit-discount-too-large', { gross: settlement.gross })
      break
    case 'points-more-than-bill':
      refuse('points-more-than-bill', { most: settlement.spendable })
      break
    case 'points-not-enough':
      refuse('points-not-enough', { balance: standing?.points ?? 0 })
      break
    default:
      refuse(settlement.problem)
  }
  if (input.shownTotal !== null && input.shownTotal !== settlement.total)
    refuse('visit-total-changed', { total: settlement.total })
}

function whenOf({ today, now, shop, rights }: Context, day: Day | null): { day: Day; at: number } {
  if (day === null || day === today) return { day: today, at: now }
  if (day > today) refuse('visit-dated-ahead', { day, today })
  requireRight(rights, 'visits.backdate')
  if (day < addDays(today, -DAYS_BACK)) refuse('visit-dated-back-too-far', { day })
  return { day, at: noonOf(day, shop.zone) }
}

function requireServable({ db }: Context, id: number): ClientRecord {
  const client = findClient(db, id)
  if (!client) throw new AppError('NOT_FOUND')
  if (client.archivedAt !== null) refuse('client-archived')
  return client
}

/** Who served, where that was another than who logs the visit. A visit of long ago may have been served by one who left since. */
function serverOf({ db, me }: Context, id: number | null, justNow: boolean): number | null {
  if (id === null || id === me.id) return null
  const here = worksHere(db, id)
  if (here === null) throw new AppError('NOT_FOUND')
  if (!here && justNow) refuse('employee-left')
  return id
}

/** Writes the lines with what each bears and brings; answers their ids. */
function insertLines(context: Context, visitId: number, basket: PricedBasket, settlement: Settlement): number[] {
  const given = new Map(settlement.redeemed.map(({ line, kind }) => [line, kind]))
  return basket.lines.map((line, index) => {
    const settled = settlement.lines[index]
    if (!settled) throw new Error('a line without its settlement')
    const { itemId, name, quantity, minutes, price, cost } = line
    const { total, discount, pointsMoney, eligible, earned, automatic, cause } = settled
    const how = given.get(index) ?? null
    const free = how === 'new-pass' ? 'pass' : how
    return insertLine(context.db, {
      visitId,
      itemId,
      name,
      quantity,
      minutes,
      price,
      cost,
      total,
      discount,
      pointsMoney,
      eligible,
      free,
      earned,
      automatic,
      discountProgrammeId: cause?.programmeId ?? null,
      discountName: cause?.name ?? '',
      discountHundredths: cause?.hundredths ?? 0,
    })
  })
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
    const visitId = insertVisit(context.db, {
      ...common,
      clientId,
      gross: 0,
      discount: 0,
      discountHundredths: null,
      pointsMoney: 0,
      total: 0,
      tip: 0,
      voucherMoney: 0,
      accountMoney: 0,
      comment: '',
      receiptNo: null,
      companionOf,
      corrects: null,
    })
    endAbsences(context, { visitId, clientId, day: common.day })
    cameSince(context, clientId, { visits: 1, spent: 0, tips: 0 })
  }
}
