import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One row once the owner has changed it: the receipt printer and what stands on its slips. */
export const slipSettings = sqliteTable(
  'slip_settings',
  {
    id: integer('id').primaryKey(),
    host: text('host'),
    port: integer('port'),
    roll: text('roll', { enum: ['58', '80'] }).notNull(),
    thanks: text('thanks').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    check(
      'slip_settings_one',
      sql`${table.id} = 1 AND (${table.host} IS NULL) = (${table.port} IS NULL) AND ${table.roll} IN ('58', '80')`,
    ),
  ],
)
