import type { Context } from '#electron/backend/context.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { ClientRecord } from '../clients/index.ts'
import { creditDue } from './bonuses/due.ts'
import { forgetBonus } from './bonuses/repository.ts'
import { welcomeAtVisit } from './bonuses/welcome.ts'
import { giftCameBack } from './gifts/repository.ts'
import { cardsThatPay, sharingOf } from './households/sharing.ts'
import { writeOffDue } from './ledger/book.ts'
import type { ReversedEntry } from './ledger/reverse.ts'
import { forgetRewarded } from './referrals/repository.ts'
import { rewardReferral } from './referrals/reward.ts'

/** Brings a client's sums to where they stand today, before anything else of his is touched: credited what is due, written off what has ended. */
export function bringUpToDate(context: Context, client: ClientRecord): void {
  creditDue(context, client)
  writeOffDue(context, client.id)
}

/** Before a visit: him, and everyone whose points he may spend. */
export function bringHouseholdUpToDate(context: Context, client: ClientRecord): void {
  bringUpToDate(context, client)
  for (const other of cardsThatPay(context.db, sharingOf(context.db, client.id)).others) bringUpToDate(context, other)
}

/** What the first paid visit brings beside what it earns: the welcome, and the thanks for who brought him. Answers the client's own points. */
export function bonusesOfVisit(
  context: Context,
  client: ClientRecord,
  visit: { readonly visitId: number; readonly day: Day; readonly total: number },
): number {
  return welcomeAtVisit(context, client, visit) + rewardReferral(context, client, visit)
}

/** After entries of a visit were reversed: what was given once may be given again, and gifts are back. */
export function forgetReversed({ db }: Context, reversed: readonly ReversedEntry[]): void {
  for (const { entry, amount } of reversed) {
    if (entry.reversed + amount < Math.abs(entry.amount)) continue
    if (entry.kind === 'bonus') {
      forgetBonus(db, entry.id)
      forgetRewarded(db, entry.visitId)
    }
    if (entry.unit === 'gifts') giftCameBack(db, entry.id)
  }
}
