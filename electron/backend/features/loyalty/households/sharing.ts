import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { isUsable, takeFromCards } from '#shared/domain/loyalty/ledger.ts'
import { type ClientRecord, findClient, toFace } from '../../clients/index.ts'
import { agrees } from '../holds/held.ts'
import { bookOutgoing, type PurseEntry } from '../ledger/book.ts'
import { lotsOf } from '../ledger/repository.ts'
import { type HouseholdRecord, householdOf, lentTo, membersOf } from './repository.ts'

/** What a client shares with others. */
export interface Sharing {
  readonly household: HouseholdRecord
  readonly mayUse: boolean
  /** The other cards that are in use. */
  readonly others: readonly ClientRecord[]
}

/** Null for who is in no household. */
export function sharingOf(db: Db, clientId: number): Sharing | null {
  const household = householdOf(db, clientId)
  if (household === null) return null
  const members = membersOf(db, household.id)
  return {
    household,
    mayUse: members.find((member) => member.clientId === clientId)?.mayUse ?? false,
    others: members.flatMap((member) => {
      const client = member.clientId === clientId ? null : findClient(db, member.clientId)
      return client === null || client.archivedAt !== null ? [] : [client]
    }),
  }
}

/** Who only gathers for a household that shares its points spends none, his own neither. */
export function onlyGathers(sharing: Sharing | null): boolean {
  return sharing?.household.sharesPoints === true && !sharing.mayUse
}

export interface CardsThatPay {
  /** Whose points he may spend beside his own. */
  readonly others: readonly ClientRecord[]
  /** Members whose points are left out: what is kept and what the entries add up to disagree. */
  readonly heldOf: readonly ClientRecord[]
}

export function cardsThatPay(db: Db, sharing: Sharing | null): CardsThatPay {
  if (!sharing?.household.sharesPoints || !sharing.mayUse) return { others: [], heldOf: [] }
  const held = sharing.others.filter(({ id }) => !agrees(db, { unit: 'points', clientId: id }))
  return { others: sharing.others.filter((one) => !held.includes(one)), heldOf: held }
}

/**
 * Books points that a client spends: of his own card and of those he may use, nearest expiry first over all of them, one entry for each card, so
 * that every card's sum is that of its own entries. The caller has made sure that there is enough.
 */
export function bookPointsSpent(context: Context, entry: PurseEntry): void {
  const { db, today } = context
  const { others } = cardsThatPay(db, sharingOf(db, entry.clientId))
  if (others.length === 0) {
    bookOutgoing(context, entry)
    return
  }
  const cards = [entry.clientId, ...others.map(({ id }) => id)].map((clientId) => ({
    clientId,
    lots: lotsOf(db, { clientId, unit: 'points', seriesId: null }).filter((lot) => isUsable(lot, today)),
  }))
  const { parts, short } = takeFromCards(cards, -entry.amount)
  if (short > 0) throw new Error(`${short} points short of what a household spends`)
  let partOf: number | null = null
  for (const { clientId, amount } of parts) {
    const id = bookOutgoing(context, { ...entry, clientId, amount: -amount, partOf })
    partOf ??= id
  }
}

/** From whose cards a visit took points beside the guest's own. */
export function fromFamily(db: Db, visitId: number): { id: number; called: string; points: number }[] {
  return lentTo(db, visitId).map(({ clientId, points }) => {
    const client = findClient(db, clientId)
    return { id: clientId, called: client === null ? '' : toFace(client).called, points }
  })
}
