import type { Context } from '#electron/backend/context.ts'
import { calendarOf, type MonthDay, nameDayThatCounts } from '#shared/domain/dates/name-days/name-days.ts'
import { requireClient } from '../clients/index.ts'
import { datesOf, personOfClient } from './repository.ts'

/**
 * The name day that counts for a client: the one chosen for him, else, in a shop that greets by the calendar, the only one that his
 * name has there. Null when there is none, or nobody knows which.
 */
export function nameDayOf(context: Pick<Context, 'db' | 'shop'>, clientId: number): MonthDay | null {
  const { db, shop } = context
  const { name } = requireClient(context, clientId)
  const person = personOfClient(db, clientId)
  const dates = person === null ? [] : datesOf(db, person.id)
  return nameDayThatCounts({
    chosen: dates.flatMap(({ kind, date }) => (kind === 'name-day' ? [date] : [])),
    name,
    calendar: calendarOf(person?.nameDayCalendar ?? null, shop.country),
    byCalendar: shop.nameDaysByCalendar,
  })
}
