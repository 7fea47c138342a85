import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { PROGRAMME_KINDS } from '#shared/domain/loyalty/programme.ts'
import { employees } from './shop.ts'

/** A loyalty programme through all its versions: the coffee card, the points, the happy hour. */
export const programmeSeries = sqliteTable('programme_series', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: PROGRAMME_KINDS }).notNull(),
  name: text('name').notNull(),
  createdAt: integer('created_at').notNull(),
})

/** Versions of a programme; one is in force from `from` to the day before the next one's `from`, or through `until`. */
export const programmes = sqliteTable(
  'programmes',
  {
    id: integer('id').primaryKey(),
    seriesId: integer('series_id')
      .notNull()
      .references(() => programmeSeries.id),
    /** JSON, as the contract has the rules of this kind. */
    rules: text('rules').notNull(),
    from: text('from_day').notNull(),
    until: text('until_day'),
    createdAt: integer('created_at').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => employees.id),
  },
  (table) => [index('programmes_of_series').on(table.seriesId, table.from)],
)
