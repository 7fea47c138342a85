import type { Context } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { Reversal } from '#shared/contract/visits.ts'
import { moneyBack, sum } from '#shared/domain/visits/bill.ts'
import { proportionDown, proportionUp } from '#shared/kernel/money.ts'
import {
  type EntryOfVisit,
  entriesOfVisit,
  findGift,
  leftToReverse,
  passesAnew,
  passesReversed,
  type ReversedEntry,
  type Reversing,
  readPoints,
  reverse,
  shareBack,
  spendings,
  stampsTold,
  tendersBack,
  tendersToGo,
  toldOf,
  writeOffDue,
} from '../loyalty/index.ts'
import { changeDay } from '../shop/index.ts'
import { bringAbsencesBack } from './absences/coming-back.ts'
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

/** Takes a visit back with everything it did: what it spent and brought, kept sums, companions. The visit itself stays, marked void. */
export function voidVisit(context: Context, visit: VisitRecord, reason: string): Reversal {
  const { db } = context
  const wanted = leftToReverse(context, visit.id)
  setVoid(db, visit.id, { at: context.now, by: context.me.id, reason })
  if (visit.clientId !== null) writeOffDue(context, visit.clientId)
  const reversed = reverse(context, wanted, reason)
  passesAnew(context, visit.id)
  const moneyLeft = visit.total - visit.returned
  bringAbsencesBack(context, visit.id)
  if (visit.clientId !== null) cameSince(context, visit.clientId, { visits: -1, spent: -moneyLeft, tips: -visit.tip })
  for (const companion of companionVisits(db, visit.id)) {
    if (companion.state === 'void') continue
    setVoid(db, companion.id, { at: context.now, by: context.me.id, reason })
    bringAbsencesBack(context, companion.id)
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
    pointsEarned: -sum(readLines(db, visit.id).map(({ earned }) => (known ? earned : 0))),
  })
  const told = answer(context, visit, reversed, moneyLeft)
  context.audit('visit', visit.id, { void: true, reason, takeBack: told.takenBack + told.forgiven, giveBack: told.givenBack })
  return told
}

/** Brings back some of the lines: money, what was earned and what was spent in proportion, exact when everything has come back. */
export function returnLines(
  context: Context,
  visit: VisitRecord,
  asked: readonly { lineId: number; quantity: number }[],
  reason: string,
): Reversal {
  const { db } = context
  const lines = readLines(db, visit.id)
  const returning = quantitiesOf(lines, asked)
  const back = (paid: (line: LineRecord) => number) =>
    sum(
      returning.map(({ line, quantity }) =>
        moneyBack({ quantity: line.quantity, returned: line.returned, paid: paid(line) }, quantity),
      ),
    )
  const amount = back((line) => line.total - line.discount - line.pointsMoney)
  const after = returning.map(({ line, quantity }) => ({ ...line, returned: line.returned + quantity }))
  const wanted = [...dueToGo(context, visit, after), ...tendersToGo(entriesOfVisit(db, visit.id), amount)]
  insertReturn(db, {
    visitId: visit.id,
    at: context.now,
    day: context.today,
    employeeId: context.me.id,
    amount,
    pointsMoney: back((line) => line.pointsMoney),
    reason,
    lines: returning.flatMap(({ line, quantity }) => (quantity > 0 ? [{ lineId: line.id, quantity }] : [])),
  })
  if (visit.clientId !== null) writeOffDue(context, visit.clientId)
  const reversed = reverse(context, wanted, reason)
  passesAnew(context, visit.id)
  if (visit.clientId !== null) cameSince(context, visit.clientId, { visits: 0, spent: -amount, tips: 0 })
  changeDay(db, {
    day: context.today,
    visits: 0,
    passersBy: 0,
    total: 0,
    tips: 0,
    discounts: 0,
    returned: amount,
    pointsEarned: 0,
  })
  const told = answer(context, visit, reversed, amount)
  context.audit('visit', visit.id, {
    returned: returning.flatMap(({ line, quantity }) => (quantity > 0 ? [{ lineId: line.id, quantity }] : [])),
    amount,
    reason,
    takeBack: told.takenBack + told.forgiven,
    giveBack: told.givenBack,
  })
  return told
}

/** What of a visit's entries is still to be reversed, when its lines have been returned as far as they say. */
export function dueToGo(context: Context, visit: VisitRecord, lines: readonly LineRecord[]): Reversing[] {
  const entries = entriesOfVisit(context.db, visit.id)
  const forGifts = new Set(entries.flatMap(({ unit, rewardId }) => (unit === 'gifts' && rewardId !== null ? [rewardId] : [])))
  return spendings(entries).flatMap((parts): Reversing[] => {
    const [first] = parts
    if (!first) return []
    const whole = { ...first, amount: sum(parts.map(({ amount }) => amount)) }
    const stays = staysOf(whole, lines, visit.pointsMoney, forGifts)
    const reversed = sum(parts.map((entry) => entry.reversed))
    return shareBack(context, parts, Math.max(0, Math.abs(whole.amount) - stays - reversed))
  })
}

interface Returning {
  readonly line: LineRecord
  readonly quantity: number
}

/** Every line with what of it comes back now; refuses more than is left of it. */
function quantitiesOf(lines: readonly LineRecord[], asked: readonly { lineId: number; quantity: number }[]): Returning[] {
  const quantities = new Map<number, number>()
  for (const { lineId, quantity } of asked) quantities.set(lineId, (quantities.get(lineId) ?? 0) + quantity)
  if (quantities.size === 0) refuse('return-nothing')
  for (const [lineId, quantity] of quantities) {
    const line = lines.find((one) => one.id === lineId)
    if (!line) throw new AppError('NOT_FOUND')
    if (quantity > line.quantity - line.returned)
      refuse('return-too-much', { name: line.name, left: line.quantity - line.returned })
  }
  return lines.map((line) => ({ line, quantity: quantities.get(line.id) ?? 0 }))
}

/**
 * How much of an entry stays when the lines are returned so far, rounded in the client's favour (domain rule 2): of what one line brought or cost
 * its own share; of the points of the whole visit the shares of all lines; a stamp of the visit, a bonus, a gift and what it cost until
 * nothing of it is left. `forGifts`: the rewards that gave a gift.
 */
function staysOf(entry: EntryOfVisit, lines: readonly LineRecord[], pointsMoney: number, forGifts: ReadonlySet<number>): number {
  const amount = Math.abs(entry.amount)
  // What the bill was paid with follows the money that comes back, not the lines.
  if (entry.lineId === null && (entry.unit === 'money' || entry.unit === 'debt')) return amount
  if (entry.lineId !== null) {
    const line = lines.find(({ id }) => id === entry.lineId)
    if (!line) return amount
    const left = line.quantity - line.returned
    return entry.amount < 0 ? proportionDown(amount, left, line.quantity) : proportionUp(amount, left, line.quantity)
  }
  const forGift = entry.rewardId !== null && forGifts.has(entry.rewardId)
  if (entry.unit === 'stamps' || entry.unit === 'gifts' || entry.kind === 'bonus' || forGift)
    return lines.some(({ quantity, returned, free }) => free === null && returned < quantity) ? amount : 0
  if (entry.amount > 0)
    return Math.min(amount, sum(lines.map((line) => proportionUp(line.earned, line.quantity - line.returned, line.quantity))))
  const inPointsLeft = sum(lines.map((line) => line.pointsMoney - proportionDown(line.pointsMoney, line.returned, line.quantity)))
  return inPointsLeft === 0 ? 0 : proportionDown(amount, inPointsLeft, pointsMoney)
}

function answer(context: Context, visit: VisitRecord, reversed: readonly ReversedEntry[], cameBack: number): Reversal {
  const { stamps, ...points } = toldOf(reversed, visit.clientId)
  const { toAccount, toVouchers } = tendersBack(reversed)
  return {
    ...points,
    moneyBack: cameBack - toAccount - toVouchers,
    toAccount,
    toVouchers,
    balance: visit.clientId === null ? null : readPoints(context.db, visit.clientId),
    stamps: stampsTold(context, visit.clientId, visit.day, stamps),
    passes: passesReversed(context, visit.id, reversed),
    gifts: reversed.flatMap(({ entry }) => (entry.giftId === null ? [] : (findGift(context.db, entry.giftId)?.name ?? []))),
  }
}
