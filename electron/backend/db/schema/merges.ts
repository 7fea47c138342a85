import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clients } from './clients.ts'
import { employees } from './shop.ts'

/** Two cards of one person made one: the rows of `merged` went to `survivor`. */
export const merges = sqliteTable(
  'merges',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    survivorId: integer('survivor_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    mergedId: integer('merged_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    undoneAt: integer('undone_at'),
    undoneBy: integer('undone_by').references(() => employees.id),
  },
  (table) => [
    index('merges_survivor').on(table.survivorId),
    index('merges_merged').on(table.mergedId),
    check('merges_two', sql`${table.survivorId} <> ${table.mergedId}`),
  ],
)

/** One change that a merge made: a reference that changed hands, a field of the surviving card, a row or a phone that was added. */
export const mergeRows = sqliteTable(
  'merge_rows',
  {
    id: integer('id').primaryKey(),
    mergeId: integer('merge_id')
      .notNull()
      .references(() => merges.id, { onDelete: 'cascade' }),
    what: text('what', { enum: ['reference', 'field', 'row', 'phone'] }).notNull(),
    tableName: text('table_name').notNull(),
    columnName: text('column_name').notNull(),
    /** What tells the row in its table; of a phone, the number. */
    rowKey: text('row_key').notNull(),
    /** JSON. */
    was: text('was').notNull(),
    became: text('became').notNull(),
    /** 1 once the change is taken back, by the undo of this merge or of an earlier one that brought the row here. */
    back: integer('back').notNull().default(0),
  },
  (table) => [
    index('merge_rows_merge').on(table.mergeId),
    index('merge_rows_row').on(table.rowKey, table.tableName, table.columnName).where(sql`back = 0`),
  ],
)

/** The opening figures that a card of a merge came with, without those of the others. */
export const ownOpenings = sqliteTable('own_openings', {
  clientId: integer('client_id')
    .primaryKey()
    .references(() => clients.id, { onDelete: 'cascade' }),
  visits: integer('visits').notNull(),
  spent: integer('spent').notNull(),
  since: text('since'),
  last: text('last'),
})

/** Cards that look alike and of which somebody said that they are two people. */
export const twoPeople = sqliteTable(
  'two_people',
  {
    one: integer('one')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    other: integer('other')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
  },
  (table) => [
    primaryKey({ columns: [table.one, table.other] }),
    index('two_people_other').on(table.other),
    check('two_people_ordered', sql`${table.one} < ${table.other}`),
  ],
)

/** The cards between which movements may change hands; empty but for the moment of a merge or its undo. */
export const merging = sqliteTable('merging', { clientId: integer('client_id').primaryKey() })
