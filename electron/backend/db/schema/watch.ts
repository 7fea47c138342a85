import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { WATCH_CAUSES } from '#shared/domain/loyalty/self-dealing.ts'
import { clients } from './clients.ts'
import { employees } from './shop.ts'

/** One row once the owner has changed them: from when on something is worth a question. */
export const watchRules = sqliteTable(
  'watch_rules',
  {
    id: integer('id').primaryKey(),
    /** JSON, as the contract has it. */
    rules: text('rules').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [check('watch_rules_one', sql`${table.id} = 1 AND json_valid(${table.rules})`)],
)

/** Findings of a month that were looked at and found in order, as far as they had grown by then. The findings themselves are kept nowhere. */
export const watchLooks = sqliteTable(
  'watch_looks',
  {
    id: integer('id').primaryKey(),
    month: text('month').notNull(),
    cause: text('cause', { enum: WATCH_CAUSES }).notNull(),
    /** Whom it is about. */
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id, { onDelete: 'cascade' }),
    clientId: integer('client_id').references(() => clients.id, { onDelete: 'cascade' }),
    count: integer('count').notNull(),
    sum: integer('sum').notNull(),
    note: text('note').notNull(),
    at: integer('at').notNull(),
    lookedBy: integer('looked_by')
      .notNull()
      .references(() => employees.id),
  },
  (table) => [
    check('watch_looks_month', sql`${table.month} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'`),
    check('watch_looks_extent', sql`${table.count} >= 0 AND ${table.sum} >= 0`),
    uniqueIndex('watch_looks_once').on(table.month, table.cause, table.employeeId, sql`coalesce(client_id, 0)`),
    index('watch_looks_client').on(table.clientId).where(sql`client_id IS NOT NULL`),
  ],
)
