import type { Context } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { Reversal } from '#shared/contract/visits.ts'
import { reversedPoints } from '#shared/domain/loyalty/points.ts'
import { moneyBack, sum } from '#shared/domain/visits/bill.ts'
import { proportionDown, shareOut } from '#shared/kernel/money.ts'
import { readBalance, reverseVisit, visitPoints } from '../loyalty/index.ts'
import { changeDay } from '../shop/index.ts'
import { companionVisits, findVisit, insertReturn, type LineRecord, readLines, setVoid, type VisitRecord } from './repository.ts'
import { cameSince } from './sums.ts'

/** A visit that may still be voided or returned. */
export function openVisit(context: Context, visitId: number): VisitRecord {
  const visit = findVisit(context.db, visitId)
  if (!visit) throw new AppError('NOT_FOUND')
  if (visit.companionOf !== null) refuse('visit-is-companions', { visitId: visit.companionOf })
  if (visit.state === 'void') refuse('visit-already-void')
  return visit
}

/** Takes a visit back with everything it did: points both ways, kept sums, companions. The visit itself stays, marked void. */
export function voidVisit(context: Context, visit: VisitRecord, reason: string): Reversal {
  const { db } = context
  const points = visitPoints(context, visit.id)
  const left = { takeBack: points.earned - points.takenBack, giveBack: points.spent - points.givenBack }
  setVoid(db, visit.id, { at: context.now, by: context.me.id, reason })
  const reversed = reverseVisit(context, visit.id, context.today, reason, left)
  const moneyLeft = visit.total - visit.returned
  if (visit.clientId !== null) cameSince(context, visit.clientId, { visits: -1, spent: -moneyLeft, tips: -visit.tip })
  for (const companion of companionVisits(db, visit.id)) {
    if (companion.state === 'void') continue
    setVoid(db, companion.id, { at: context.now, by: context.me.id, reason })
    if (companion.clientId !== null) cameSince(context, companion.clientId, { visits: -1, spent: 0, tips: 0 })
  }
  const known = visit.clientId !== null
  changeDay(db, {
    day: visit.day,
    visits: known ? -1 : 0,
    passersBy: known ? 0 : -1,
    total: -visit.total,
    tips: -visit.tip,
    discounts: -visit.discount,
    returned: 0,
    pointsEarned: -points.earned,
  })
  context.audit('visit', visit.id, { void: true, reason, ...left })
  return answer(context, visit, reversed, moneyLeft)
}

/** Brings back some of the lines: money, earned and spent points in proportion, exact when everything has come back. */
export function returnLines(
  context: Context,
  visit: VisitRecord,
  asked: readonly { lineId: number; quantity: number }[],
  reason: string,
): Reversal {
  const lines = readLines(context.db, visit.id)
  const quantities = new Map<number, number>()
  for (const { lineId, quantity } of asked) quantities.set(lineId, (quantities.get(lineId) ?? 0) + quantity)
  if (quantities.size === 0) refuse('return-nothing')
  for (const [lineId, quantity] of quantities) {
    const line = lines.find((one) => one.id === lineId)
    if (!line) throw new AppError('NOT_FOUND')
    if (quantity > line.quantity - line.returned)
      refuse('return-too-much', { name: line.name, left: line.quantity - line.returned })
  }
  const paid = paidShares(visit, lines)
  const returning = lines.map((line, index) => ({
    line,
    share: paid[index] ?? { money: 0, points: 0 },
    quantity: quantities.get(line.id) ?? 0,
  }))
  const back = (part: 'money' | 'points') =>
    sum(
      returning.map(({ line, share, quantity }) =>
        moneyBack({ quantity: line.quantity, returned: line.returned, paid: share[part] }, quantity),
      ),
    )
  const amount = back('money')
  const pointsMoney = back('points')

  const left = (value: (entry: (typeof returning)[number]) => number) =>
    sum(
      returning.map(
        (entry) => value(entry) - proportionDown(value(entry), entry.line.returned + entry.quantity, entry.line.quantity),
      ),
    )
  const points = visitPoints(context, visit.id)
  const reversal = reversedPoints(
    { earned: points.earned, takenBackBefore: points.takenBack, spent: points.spent, givenBackBefore: points.givenBack },
    {
      eligible: sum(lines.map((line) => line.eligible)),
      eligibleLeft: left(({ line }) => line.eligible),
      pointsMoney: visit.pointsMoney,
      pointsMoneyLeft: left(({ share }) => share.points),
    },
  )
  insertReturn(context.db, {
    visitId: visit.id,
    at: context.now,
    day: context.today,
    employeeId: context.me.id,
    amount,
    pointsMoney,
    reason,
    lines: [...quantities].map(([lineId, quantity]) => ({ lineId, quantity })),
  })
  const reversed = reverseVisit(context, visit.id, context.today, reason, reversal)
  if (visit.clientId !== null) cameSince(context, visit.clientId, { visits: 0, spent: -amount, tips: 0 })
  changeDay(context.db, {
    day: context.today,
    visits: 0,
    passersBy: 0,
    total: 0,
    tips: 0,
    discounts: 0,
    returned: amount,
    pointsEarned: 0,
  })
  context.audit('visit', visit.id, {
    returned: [...quantities].map(([lineId, quantity]) => ({ lineId, quantity })),
    amount,
    reason,
    ...reversal,
  })
  return answer(context, visit, reversed, amount)
}

/** What was paid for each line, in money and in points, after its share of the discount; sums up to the visit's total and points money. */
function paidShares(visit: VisitRecord, lines: readonly LineRecord[]): { money: number; points: number }[] {
  const discounts = shareOut(
    visit.discount,
    lines.map((line) => line.total),
  )
  const nets = lines.map((line, index) => line.total - (discounts[index] ?? 0))
  const inPoints = shareOut(visit.pointsMoney, nets)
  return nets.map((net, index) => ({ money: net - (inPoints[index] ?? 0), points: inPoints[index] ?? 0 }))
}

function answer(context: Context, visit: VisitRecord, reversed: ReturnType<typeof reverseVisit>, moneyBackNow: number): Reversal {
  return {
    takenBack: reversed?.takenBack ?? 0,
    givenBack: reversed?.givenBack ?? 0,
    forgiven: reversed?.forgiven ?? 0,
    moneyBack: moneyBackNow,
    balance: visit.clientId === null ? null : readBalance(context.db, visit.clientId),
  }
}
