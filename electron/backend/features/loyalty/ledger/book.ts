import type { Context } from '#electron/backend/context.ts'
import { isUsable, type LedgerUnit, takeFrom } from '#shared/domain/loyalty/ledger.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { addUp, agrees, requireNotHeld } from '../holds/held.ts'
import { dueLots, insertLot, insertMovement, lotsOf, type NewMovement, type Purse, takeFromLot } from './repository.ts'

export type Entry = Pick<NewMovement, 'unit' | 'kind' | 'amount' | 'day'> & Partial<NewMovement>

/** An entry of points or stamps, which are kept in lots. */
export interface PurseEntry extends Entry {
  readonly unit: Purse['unit']
  readonly clientId: number
}

/** Writes one ledger entry by whoever is at work, with the sum it changes. Answers its id. What is gathered becomes a lot of its own. */
export function book(context: Context, entry: Entry): number {
  const { db } = context
  const movement = filledIn(context, entry)
  const holder = holderOf(movement)
  if (movement.kind === 'spend') requireNotHeld(db, movement)
  if (holder !== null) addUp(db, movement, holder)
  return insertMovement(db, movement)
}

/** Books what a client gathers: it can be spent until its own last day. */
export function bookIncoming(context: Context, entry: PurseEntry): number {
  const movementId = book(context, entry)
  insertLot(context.db, { movementId, ...purseOf(entry), expires: entry.expires ?? null, left: entry.amount })
  return movementId
}

/** The points that a card is inserted with: its row has their sum already. */
export function bookOpening(
  context: Context,
  { clientId, amount, importId }: { clientId: number; amount: number; importId: number },
): void {
  const entry: PurseEntry = { clientId, unit: 'points', kind: 'opening', amount, importId, day: context.today }
  const movementId = insertMovement(context.db, filledIn(context, entry))
  insertLot(context.db, { movementId, ...purseOf(entry), expires: null, left: amount })
}

/**
 * Books what a client gives: nearest expiry first, nothing that is past its last day. `entry.amount` is negative. The caller has made sure that
 * there is enough.
 */
export function bookOutgoing(context: Context, entry: PurseEntry): number {
  const { db, today } = context
  const usable = lotsOf(db, purseOf(entry)).filter((lot) => isUsable(lot, today))
  const { taken, short } = takeFrom(usable, -entry.amount)
  if (short > 0) {
    requireNotHeld(db, entry)
    throw new Error(`${short} ${entry.unit} short of an outgoing entry`)
  }
  const movementId = book(context, entry)
  for (const { lot, amount } of taken) takeFromLot(db, movementId, lot, amount)
  return movementId
}

/**
 * Writes off what of a client's points and stamps has passed its last day, dated on the day after it. Done before anything else of his is touched.
 * `cameBackOn`: the day on which what is due came back; until then it was somebody's spending, so it ends no earlier.
 */
export function writeOffDue(context: Context, clientId: number, cameBackOn: Day | null = null): number {
  const { db, today } = context
  // What is held stays as it is until it is set right; past its last day it cannot be spent anyhow.
  const due = dueLots(db, clientId, today).filter(({ unit, seriesId }) => agrees(db, { unit, clientId, seriesId }))
  for (const { id, unit, seriesId, expires, left } of due) {
    const movementId = book(context, {
      clientId,
      unit,
      seriesId,
      kind: 'expire',
      amount: -left,
      day: cameBackOn ?? addDays(expires, 1),
      expires,
    })
    takeFromLot(db, movementId, id, left)
  }
  return due.length
}

function purseOf({ clientId, unit, seriesId }: PurseEntry): Purse {
  return { clientId, unit, seriesId: seriesId ?? null }
}

function holderOf({ unit, clientId, passId, voucherId, giftId }: NewMovement): number | null {
  const holders: Record<LedgerUnit, number | null> = {
    points: clientId,
    debt: clientId,
    stamps: clientId,
    entries: passId,
    money: voucherId,
    gifts: giftId,
  }
  return holders[unit]
}

export function filledIn({ me, now }: Context, entry: Entry): NewMovement {
  return {
    clientId: null,
    seriesId: null,
    passId: null,
    voucherId: null,
    giftId: null,
    forgiven: 0,
    lapsed: 0,
    expires: null,
    visitId: null,
    lineId: null,
    programmeId: null,
    rewardId: null,
    reverses: null,
    partOf: null,
    importId: null,
    reason: '',
    employeeId: me.id,
    at: now,
    ...entry,
  }
}
