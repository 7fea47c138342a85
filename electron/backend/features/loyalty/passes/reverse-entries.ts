import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { book } from '../ledger/book.ts'
import type { EntryOfVisit } from '../ledger/repository.ts'
import { entriesLeft, saleOf } from './repository.ts'

/** Of so many entries that are to be taken back with a pass: those that were used, and are forgiven. */
export function usedEntries(db: Db, { passId }: Pick<EntryOfVisit, 'passId'>, amount: number): number {
  return passId === null ? 0 : Math.max(0, amount - entriesLeft(db, passId))
}

/** An entry came back to a pass whose sale had been taken back while it was used: what was let go then is taken now. */
export function settleForgivenEntries(context: Context, passId: number, cameBack: number): void {
  const sale = saleOf(context.db, passId)
  const amount = Math.min(sale?.forgiven ?? 0, cameBack)
  if (!sale || amount === 0) return
  const { id, clientId, visitId, lineId } = sale
  book(context, {
    clientId,
    unit: 'entries',
    passId,
    visitId,
    lineId,
    kind: 'void',
    amount: -amount,
    forgiven: -amount,
    reverses: id,
    day: context.today,
  })
}
