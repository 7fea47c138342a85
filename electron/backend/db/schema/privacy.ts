import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Cards and persons whose rows are being erased in this very transaction; empty outside of it. */
export const erasing = sqliteTable(
  'erasing',
  { what: text('what', { enum: ['card', 'person'] }).notNull(), id: integer('id').notNull() },
  (table) => [primaryKey({ columns: [table.what, table.id] }), check('erasing_what', sql`${table.what} IN ('card', 'person')`)],
)

/** By what the erased are known again: a salted hash of a phone, of an address, of name and birthday together. */
export const erasedMarks = sqliteTable(
  'erased_marks',
  {
    hash: text('hash').primaryKey(),
    what: text('what', { enum: ['phone', 'mail', 'birthday'] }).notNull(),
    at: integer('at').notNull(),
  },
  (table) => [check('erased_marks_what', sql`${table.what} IN ('phone', 'mail', 'birthday')`)],
)

/** After how many months without a visit the owner is asked whether to erase; null for never. */
export const retentionRule = sqliteTable(
  'retention_rule',
  { id: integer('id').primaryKey(), months: integer('months'), version: integer('version').notNull() },
  (table) => [check('retention_rule_one', sql`${table.id} = 1 AND ${table.months} BETWEEN 12 AND 120`)],
)
