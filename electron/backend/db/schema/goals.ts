import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { GOAL_FIGURES } from '#shared/domain/reports/goal.ts'
import { employees } from './shop.ts'

/** What a figure is to be by a day. How far it is, is worked out each time. */
export const goals = sqliteTable(
  'goals',
  {
    id: integer('id').primaryKey(),
    figure: text('figure', { enum: GOAL_FIGURES }).notNull(),
    value: integer('value').notNull(),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => employees.id),
    retiredAt: integer('retired_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [check('goals_whole', sql`${table.value} > 0 AND ${table.fromDay} <= ${table.untilDay}`)],
)
