import { daysBetween } from '#shared/kernel/day.ts'
import { debtsStanding } from '../loyalty/index.ts'
import { sourceOf, type TodayFound } from '../reminders/index.ts'
import { customOf } from './repository.ts'

/** So many days a debt stands before anybody is reminded of it; one above what he may owe, none. */
const PATIENCE_DAYS = 14

/** Who owes something for long, or more than he may. */
export const debts = sourceOf('settle', ({ db, today }) => {
  return debtsStanding(db).flatMap(({ clientId, debt, limit, since }): TodayFound[] => {
    const above = limit !== null && debt > limit
    const client = above || daysBetween(since, today) > PATIENCE_DAYS ? customOf(db, clientId) : null
    if (client === null) return []
    return [
      {
        cause: `debt ${since}`,
        clientId,
        reason: { why: 'debt', debt, since, limit },
        worth: debt,
        dueDay: since,
        assigneeId: client.caretakerId,
      },
    ]
  })
})
