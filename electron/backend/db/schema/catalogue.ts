import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const items = sqliteTable(
  'items',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    /** Folded name: two items in use may not share one. */
    nameKey: text('name_key').notNull(),
    category: text('category').notNull(),
    kind: text('kind', { enum: ['good', 'service'] }).notNull(),
    unit: text('unit', { enum: ['piece', 'hour', 'kg'] }).notNull(),
    price: integer('price').notNull(),
    cost: integer('cost'),
    timeStep: integer('time_step'),
    timeMinimum: integer('time_minimum'),
    quickKey: integer('quick_key'),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('items_name').on(table.nameKey).where(sql`archived_at IS NULL`),
    index('items_quick').on(table.quickKey).where(sql`quick_key IS NOT NULL`),
  ],
)
