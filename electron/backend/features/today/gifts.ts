import { monthlyWorth } from '#shared/domain/today/worth.ts'
import { plansDue } from '../loyalty/index.ts'
import { sourceOf, type TodayFound } from '../reminders/index.ts'
import { customOf } from './repository.ts'

/** Gifts that somebody planned for today or earlier, until they are given or the plan is dropped. */
export const gifts = sourceOf('promise', ({ db, today }) => {
  return plansDue(db, today).flatMap(({ id, giftId, name, why, day, left, clientId }): TodayFound[] => {
    const client = customOf(db, clientId)
    if (client === null) return []
    return [
      {
        cause: `gift ${id}`,
        clientId,
        reason: { why: 'gift', givingId: id, giftId, name, because: why, left },
        worth: monthlyWorth(client),
        dueDay: day,
        assigneeId: client.caretakerId,
      },
    ]
  })
})
