import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { clients } from './clients.ts'

/** Clients who share their points, their passes or both. */
export const households = sqliteTable(
  'households',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    sharesPoints: integer('shares_points').notNull(),
    sharesPasses: integer('shares_passes').notNull(),
    createdAt: integer('created_at').notNull(),
    dissolvedAt: integer('dissolved_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check(
      'households_share',
      sql`${table.name} <> '' AND ${table.sharesPoints} IN (0, 1) AND ${table.sharesPasses} IN (0, 1)
    AND ${table.sharesPoints} + ${table.sharesPasses} > 0`,
    ),
  ],
)

/** Who is or was in a household; a client is in one at most. Who has left stays on record: his past visits were paid from its cards. */
export const householdMembers = sqliteTable(
  'household_members',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    householdId: integer('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    /** 0 = only gathers. */
    mayUse: integer('may_use').notNull(),
    joinedAt: integer('joined_at').notNull(),
    leftAt: integer('left_at'),
  },
  (table) => [
    uniqueIndex('household_members_now').on(table.clientId).where(sql`left_at IS NULL`),
    index('household_members_of_client').on(table.clientId),
    index('household_members_of_household').on(table.householdId),
    check('household_members_use', sql`${table.mayUse} IN (0, 1)`),
  ],
)
