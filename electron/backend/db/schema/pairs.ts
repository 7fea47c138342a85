import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { TREND_BY } from '#shared/contract/trends.ts'
import { items } from './catalogue.ts'

/** When it was last counted what the same clients take, of all goods item by item or category by category; counted anew every business day. */
export const pairCounts = sqliteTable(
  'pair_counts',
  {
    by: text('by', { enum: TREND_BY }).primaryKey(),
    /** Clients in use who took anything at all. */
    clients: integer('clients').notNull(),
    countedOn: text('counted_on').notNull(),
  },
  (table) => [check('pair_counts_by', sql`${table.by} IN ('items', 'categories')`)],
)

/** The pairs that were found, the least likely by chance first. No client is named in them. */
export const foundPairs = sqliteTable(
  'found_pairs',
  {
    by: text('by', { enum: TREND_BY })
      .notNull()
      .references(() => pairCounts.by, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
    oneItem: integer('one_item').references(() => items.id, { onDelete: 'cascade' }),
    otherItem: integer('other_item').references(() => items.id, { onDelete: 'cascade' }),
    oneCategory: text('one_category'),
    otherCategory: text('other_category'),
    /** Clients who took the one, and who took both. */
    takers: integer('takers').notNull(),
    both: integer('both').notNull(),
    /** How many times as often as who does not take the one; null where nobody else takes the other. */
    times: real('times'),
  },
  (table) => [
    primaryKey({ columns: [table.by, table.place] }),
    index('found_pairs_one').on(table.oneItem, table.place).where(sql`one_item IS NOT NULL`),
    index('found_pairs_other').on(table.otherItem).where(sql`other_item IS NOT NULL`),
    check(
      'found_pairs_goods',
      sql`(${table.oneItem} IS NOT NULL) = (${table.by} = 'items') AND (${table.otherItem} IS NOT NULL) = (${table.by} = 'items') AND (${table.oneCategory} IS NOT NULL) = (${table.by} = 'categories') AND (${table.otherCategory} IS NOT NULL) = (${table.by} = 'categories')`,
    ),
    check('found_pairs_counts', sql`${table.both} > 0 AND ${table.both} < ${table.takers}`),
  ],
)
