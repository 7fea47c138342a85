import type { Reading } from '#electron/backend/workers/reading.ts'
import type { Liability } from '#shared/contract/accounts.ts'
import type { VoucherKind } from '#shared/domain/loyalty/tenders.ts'
import type { Day } from '#shared/kernel/day.ts'
import { pointsOn } from '../programmes/in-force.ts'
import { debtsOn, passEntriesOn, pointsHeldOn, stampsHeldOn, vouchersHeldOn } from './repository.ts'

/** What is owed at the end of a business day, from the entries until then, in one step, because the sums have to be of one state. */
export const liabilityOn: Reading<{ readonly day: Day }, Liability> = function* (db, _facts, { day }) {
  const points = pointsHeldOn(db, day)
  const held = vouchersHeldOn(db, day)
  const of = (kind: VoucherKind) => {
    const { sum, count } = held.find((row) => row.kind === kind) ?? { sum: 0, count: 0 }
    return { sum, count }
  }
  const told: Liability = {
    day,
    points: { ...points, worth: points.points * (pointsOn({ db }, day)?.pointWorth ?? 0) },
    stamps: stampsHeldOn(db, day),
    passes: passEntriesOn(db, day),
    giftCards: of('gift-card'),
    vouchers: of('voucher'),
    deposits: of('deposit'),
    debts: debtsOn(db, day),
  }
  yield { done: 1, total: 1 }
  return told
}
