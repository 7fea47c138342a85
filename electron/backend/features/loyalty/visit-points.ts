import type { Context } from '#electron/backend/context.ts'
import type { PointsProgramme } from '#shared/contract/loyalty.ts'
import { inForceOn, takeableBack } from '#shared/domain/loyalty/points.ts'
import type { Day } from '#shared/kernel/day.ts'
import {
  insertEntry,
  insertMovement,
  ledgerBalance,
  movementsOfVisit,
  type NewMovement,
  readBalance,
  readProgrammes,
  writeBalance,
} from './repository.ts'

/** The points programme in force on a business day. */
export function programmeOn(context: Context, day: Day): PointsProgramme | null {
  return inForceOn(readProgrammes(context.db), day)
}

export interface PointsOfVisit {
  readonly clientId: number
  readonly visitId: number
  readonly day: Day
  readonly programmeId: number
  readonly earned: number
  readonly spent: number
}

/** Books what a visit spends and earns; spending first, so that what is earned now cannot be spent on the same bill. Answers the balance. */
export function bookVisit(context: Context, { clientId, visitId, day, programmeId, earned, spent }: PointsOfVisit): number {
  if (spent > 0) book(context, { clientId, kind: 'spend', amount: -spent, visitId, programmeId, day })
  if (earned > 0) book(context, { clientId, kind: 'earn', amount: earned, visitId, programmeId, day })
  return readBalance(context.db, clientId)
}

export interface ReversedPoints {
  readonly takenBack: number
  readonly givenBack: number
  readonly forgiven: number
  readonly balance: number
}

/** What of a visit's points has been earned, spent, taken back, given back and forgiven so far. */
export function visitPoints(context: Context, visitId: number) {
  const entries = movementsOfVisit(context.db, visitId)
  const sumOf = (kind: string) => entries.filter((entry) => entry.kind === kind).reduce((sum, entry) => sum + entry.amount, 0)
  const earn = entries.find((entry) => entry.kind === 'earn')
  const spend = entries.find((entry) => entry.kind === 'spend')
  return {
    clientId: (earn ?? spend)?.clientId ?? null,
    earn,
    spend,
    earned: sumOf('earn'),
    spent: 0 - sumOf('spend'),
    takenBack: 0 - sumOf('void') + entries.reduce((sum, entry) => sum + entry.forgiven, 0),
    givenBack: sumOf('recredit'),
  }
}

/**
 * Reverses part or all of a visit's points: gives spent ones back first, then takes earned ones back as far as the balance goes; what is
 * gone already is forgiven and recorded with the entry.
 */
export function reverseVisit(
  context: Context,
  visitId: number,
  day: Day,
  reason: string,
  amounts: { takeBack: number; giveBack: number },
): ReversedPoints | null {
  const points = visitPoints(context, visitId)
  const { clientId, earn, spend } = points
  if (clientId === null) return null
  if (spend && amounts.giveBack > 0) {
    book(context, { clientId, kind: 'recredit', amount: amounts.giveBack, visitId, reverses: spend.id, reason, day })
  }
  const { taken, forgiven } = takeableBack(amounts.takeBack, readBalance(context.db, clientId))
  if (earn && amounts.takeBack > 0) {
    book(context, { clientId, kind: 'void', amount: -taken, forgiven, visitId, reverses: earn.id, reason, day })
  }
  return { takenBack: taken, givenBack: amounts.giveBack, forgiven, balance: readBalance(context.db, clientId) }
}

type Entry = Pick<NewMovement, 'clientId' | 'kind' | 'amount' | 'day'> & Partial<NewMovement>

/** One ledger entry of this operation, by whoever is at work. */
export function book(context: Context, entry: Entry): number {
  return insertMovement(context.db, filledIn(context, entry))
}

/** The points that an imported card begins with; its row was inserted with them. */
export function bookOpening(context: Context, entry: { clientId: number; amount: number; importId: number }): void {
  insertEntry(context.db, filledIn(context, { ...entry, kind: 'opening', day: context.today }))
}

export interface MadeUp {
  readonly from: number
  readonly to: number
  readonly points: number
}

/**
 * Brings the kept balances of cards whose entries changed hands in line with the ledger. Where one of the two cards of `between` is short of what
 * was spent since, the other makes up for it; together they are never short.
 */
export function balanceAnew(context: Context, between: readonly [number, number]): MadeUp | null {
  const { db } = context
  const [one, other] = between
  const madeUp = shortfall(db, one, other) ?? shortfall(db, other, one)
  if (madeUp !== null) {
    const { from, to, points } = madeUp
    insertEntry(db, filledIn(context, { clientId: from, kind: 'transfer', amount: -points, day: context.today }))
    insertEntry(db, filledIn(context, { clientId: to, kind: 'transfer', amount: points, day: context.today }))
  }
  for (const id of between) writeBalance(db, id, ledgerBalance(db, id))
  return madeUp
}

function shortfall(db: Context['db'], to: number, from: number): MadeUp | null {
  const balance = ledgerBalance(db, to)
  return balance < 0 ? { from, to, points: -balance } : null
}

function filledIn({ me, now }: Context, entry: Entry): NewMovement {
  const nothing = { forgiven: 0, visitId: null, programmeId: null, reverses: null, importId: null, reason: '' }
  return { ...nothing, employeeId: me.id, at: now, ...entry }
}
