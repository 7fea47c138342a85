import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { isSameDay, type MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import { nameDayThatCounts } from '#shared/domain/dates/name-days/name-days.ts'
import { type NameDayTable, namesOn } from '#shared/domain/dates/name-days/table.ts'
import { traditionOf } from '#shared/domain/dates/name-days/tradition.ts'
import { type Day, partsOfDay } from '#shared/kernel/day.ts'
import { nameDaysInShop } from '../../calendar/index.ts'
import { type NamedClient, namedWith, withChosenNameDay, withOwnCalendar } from './repository.ts'

/**
 * The clients who have their name day on a day, by the calendar alone: no day was chosen for them, and their name has that one only.
 * None in a shop that does not greet by the calendar. Those who have come the most first.
 */
export function nameDaysByCalendar(context: Pick<Context, 'db' | 'shop'>, day: Day): NamedClient[] {
  const { db, shop } = context
  if (!shop.nameDaysByCalendar) return []
  const { year, ...on } = partsOfDay(day)
  const { tradition: ofShop, table } = nameDaysInShop(context)
  const candidates = new Map(withOwnCalendar(db).map((client) => [client.id, client]))
  for (const client of namedOn(db, table(ofShop), year, on)) candidates.set(client.id, client)
  const found = [...candidates.values()].filter(({ name, calendar, chosen }) => {
    const kept = table(traditionOf(calendar, ofShop))
    const counts = chosen === 1 ? null : nameDayThatCounts({ chosen: [], name, table: kept, byCalendar: true, year })
    return counts !== null && isSameDay(counts, on)
  })
  return found.sort((one, other) => other.visits - one.visits || one.id - other.id)
}

/** Everyone who has a name day on a day: those for whom it was chosen, and those by the calendar. */
export function clientsWithNameDay(context: Pick<Context, 'db' | 'shop'>, day: Day): NamedClient[] {
  const all = [...withChosenNameDay(context.db, partsOfDay(day)), ...nameDaysByCalendar(context, day)]
  return all.sort((one, other) => other.visits - one.visits || one.id - other.id)
}

/** Whoever has a word of his name in common with the names of a day. A name of several days is nobody's only one. */
function namedOn(db: Db, table: NameDayTable | null, year: number, on: MonthDay): NamedClient[] {
  const forms = table === null ? [] : namesOn(table, year, on).flatMap((names) => (names.only ? names.forms : []))
  return forms.length === 0 ? [] : namedWith(db, forms)
}
