import { sql } from 'drizzle-orm'
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clients } from './clients.ts'

/**
 * When a client usually comes, worked out from his last visits in the transaction of each visit: so that the till can ask who fits now without
 * reading everybody's visits. A row says of which visits it was made; one that is out of date is made anew after the start.
 */
export const habits = sqliteTable(
  'habits',
  {
    clientId: integer('client_id')
      .primaryKey()
      .references(() => clients.id, { onDelete: 'cascade' }),
    /** `last_visit_at` of the client when this was worked out. */
    ofVisitsUntil: integer('of_visits_until').notNull(),
    /** 1 = Monday … 7 = Sunday, 0 = any day; null where there is no habit that could fit a moment. */
    weekday: integer('weekday'),
    otherWeekday: integer('other_weekday'),
    fromHour: integer('from_hour'),
    untilHour: integer('until_hour'),
    gap: real('gap'),
    spread: real('spread'),
    lastDay: text('last_day'),
    /** The first and the last day on which he may be awaited again. */
    dueFrom: text('due_from'),
    dueUntil: text('due_until'),
  },
  (table) => [
    index('habits_awaited')
      .on(table.weekday, table.dueFrom, table.dueUntil, table.fromHour, table.untilHour)
      .where(sql`weekday IS NOT NULL`),
    index('habits_awaited_too')
      .on(table.otherWeekday, table.dueFrom, table.dueUntil, table.fromHour, table.untilHour)
      .where(sql`other_weekday IS NOT NULL`),
    check('habits_whole', sql`(${table.weekday} IS NULL) = (${table.dueFrom} IS NULL)`),
  ],
)
