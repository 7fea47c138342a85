import type { Context } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import { gather, withoutGiven } from '#shared/domain/loyalty/settle.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { findItem } from '../catalogue/index.ts'
import type { ClientRecord } from '../clients/index.ts'
import {
  bonusesOfVisit,
  bookVisit,
  bringUpToDate,
  givenMoneyOf,
  momentOf,
  readPoints,
  reverse,
  rulesOn,
  standingOf,
} from '../loyalty/index.ts'
import { changeDay } from '../shop/index.ts'
import { endAbsences } from './absences/coming-back.ts'
import { readLines, setClient, setEarned, type VisitRecord } from './repository.ts'
import { dueToGo } from './reverse.ts'
import { cameSince } from './sums.ts'

/**
 * Gives a passer-by's visit of today to a client. What he would have gathered comes to him, less what has been returned since; what was paid stays
 * as it was.
 */
export function attachVisit(
  context: Context,
  visit: VisitRecord,
  client: ClientRecord,
): { pointsEarned: number; balance: number } {
  const { db, today } = context
  if (visit.clientId !== null) refuse('visit-has-client')
  if (visit.day !== today) refuse('visit-day-over', { day: visit.day })
  if (client.archivedAt !== null) refuse('client-archived')
  bringUpToDate(context, client)
  const { id: visitId, day, at } = visit
  const lines = readLines(db, visitId)
  const rules = rulesOn(db, day)
  const standing = standingOf(context, client, momentOf(context, { day, at }, true))
  const paid = lines.map((line) => ({
    ...line,
    category: (line.itemId === null ? undefined : findItem(db, line.itemId)?.category) ?? '',
    free: false,
  }))
  const gathered = gather(withoutGiven(paid, givenMoneyOf(db, visitId)), visit.gross - visit.discount, rules, standing, at)
  const earned = sum(gathered.earned)
  for (const [index, { id }] of lines.entries())
    setEarned(db, id, { eligible: gathered.eligible[index] ?? 0, earned: gathered.earned[index] ?? 0 })
  setClient(db, visitId, client.id, { at: context.now, by: context.me.id })
  const lineIds = lines.map(({ id }) => id)
  bookVisit(
    context,
    { clientId: client.id, visitId, day, lineIds, rules, spentPoints: 0 },
    { earned, stamps: gathered.stamps, redeemed: [], rewards: [] },
  )
  bonusesOfVisit(context, client, { visitId, day, total: visit.total - visit.returned })
  if (visit.returned > 0 || lines.some(({ returned }) => returned > 0))
    reverse(context, dueToGo(context, visit, readLines(db, visitId)), '')
  endAbsences(context, { visitId, clientId: client.id, day })
  cameSince(context, client.id, { visits: 1, spent: visit.total - visit.returned, tips: visit.tip })
  changeDay(db, { day, visits: 1, passersBy: -1, total: 0, tips: 0, discounts: 0, returned: 0, pointsEarned: earned })
  context.audit('visit', visitId, { attachedTo: client.id, earned })
  return { pointsEarned: earned, balance: readPoints(db, client.id) }
}
