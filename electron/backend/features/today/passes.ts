import { monthlyWorth } from '#shared/domain/today/worth.ts'
import { addDays } from '#shared/kernel/day.ts'
import { passesEnding } from '../loyalty/index.ts'
import { sourceOf, type TodayFound } from '../reminders/index.ts'
import { customOf } from './repository.ts'

/** Passes that end soon, by the reminder they were sold with, where no other of the kind was bought since. */
export const passes = sourceOf('renew', (context) => {
  const { db, today } = context
  return passesEnding(db, today).flatMap(({ id, clientId, name, remind: { entries, days } }): TodayFound[] => {
    const client = customOf(db, clientId)
    if (client === null) return []
    return [
      {
        cause: `pass ${id}`,
        clientId,
        reason: { why: 'pass', passId: id, name, entries, days },
        worth: monthlyWorth(client),
        dueDay: days === null ? today : addDays(today, days),
        assigneeId: client.caretakerId,
      },
    ]
  })
})
