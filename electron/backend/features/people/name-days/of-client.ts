import type { Context } from '#electron/backend/context.ts'
import type { MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import { nameDayThatCounts } from '#shared/domain/dates/name-days/name-days.ts'
import { traditionOf } from '#shared/domain/dates/name-days/tradition.ts'
import { nameDaysInShop } from '../../calendar/index.ts'
import { requireClient } from '../../clients/index.ts'
import { datesOf, personOfClient } from '../repository.ts'

/**
 * The name day that counts for a client in a year: the one chosen for him, else, in a shop that greets by the calendar, the only one
 * that his name has there. Null when there is none, or nobody knows which.
 */
export function nameDayOf(context: Pick<Context, 'db' | 'shop'>, clientId: number, year: number): MonthDay | null {
  const { db, shop } = context
  const { name } = requireClient(context, clientId)
  const person = personOfClient(db, clientId)
  const dates = person === null ? [] : datesOf(db, person.id)
  const { tradition, table } = nameDaysInShop(context)
  return nameDayThatCounts({
    chosen: dates.flatMap(({ kind, date }) => (kind === 'name-day' ? [date] : [])),
    name,
    table: table(traditionOf(person?.nameDayCalendar ?? null, tradition)),
    byCalendar: shop.nameDaysByCalendar,
    year,
  })
}
