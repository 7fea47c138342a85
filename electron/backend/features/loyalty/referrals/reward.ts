import type { Context } from '#electron/backend/context.ts'
import { lastDayOf } from '#shared/domain/loyalty/programme.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type ClientRecord, findClient } from '../../clients/index.ts'
import { hasPaid } from '../bonuses/repository.ts'
import { bookIncoming, writeOffDue } from '../ledger/book.ts'
import { programmesOn } from '../programmes/in-force.ts'
import { findReferral, setRewarded } from './repository.ts'

interface PaidVisit {
  readonly visitId: number
  readonly day: Day
  readonly total: number
}

/**
 * Rewards the newcomer and who brought him, for the first visit that is paid and reaches the minimum, as entries of that visit. Whom a file
 * brought is no newcomer. Answers the newcomer's points.
 */
export function rewardReferral(context: Context, client: ClientRecord, { visitId, day, total }: PaidVisit): number {
  const { db } = context
  const [rules] = programmesOn(db, 'referral', day)
  const referral = findReferral(db, client.id)
  if (!rules || referral === null || referral.byClientId === null || referral.visitId !== null) return 0
  const { programmeId, newcomer, referrer, minimumBill, lasts } = rules
  const least = Math.max(1, minimumBill)
  if (total < least || client.importId !== null || client.openingVisits > 0 || hasPaid(db, client.id, least, visitId)) return 0
  const by = findClient(db, referral.byClientId)
  if (by === null || by.sample !== client.sample) return 0
  const entry = {
    unit: 'points' as const,
    kind: 'bonus' as const,
    visitId,
    day,
    programmeId,
    expires: lastDayOf(day, lasts),
  }
  if (newcomer > 0) bookIncoming(context, { ...entry, clientId: client.id, amount: newcomer })
  if (referrer > 0 && by.archivedAt === null) {
    writeOffDue(context, by.id)
    bookIncoming(context, { ...entry, clientId: by.id, amount: referrer })
  }
  setRewarded(db, referral.id, visitId)
  return newcomer
}
