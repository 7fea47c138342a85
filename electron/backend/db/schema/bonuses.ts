import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { BONUS_OCCASIONS } from '#shared/domain/loyalty/bonus.ts'
import { clients } from './clients.ts'
import { gifts, movements, rewards } from './loyalty.ts'
import { employees } from './shop.ts'
import { visits } from './visits.ts'

/** What was credited for an occasion, so that it is credited once; a row goes when its entry is taken back. */
export const bonuses = sqliteTable(
  'bonuses',
  {
    movementId: integer('movement_id')
      .primaryKey()
      .references(() => movements.id, { onDelete: 'cascade' }),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    occasion: text('occasion', { enum: BONUS_OCCASIONS }).notNull(),
    /** Of the birthday or name day; 0 for a welcome, of which there is one. */
    year: integer('year').notNull(),
    /** The birthday or name day itself; of a welcome, when it was given. */
    day: text('day').notNull(),
  },
  (table) => [uniqueIndex('bonuses_once').on(table.clientId, table.occasion, table.year)],
)

/** Who brought whom. No circles, by triggers. */
export const referrals = sqliteTable(
  'referrals',
  {
    id: integer('id').primaryKey(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    /** Null where it was taken off again. */
    byClientId: integer('by_client_id').references(() => clients.id, { onDelete: 'set null' }),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    /** The newcomer's visit for which both were rewarded. */
    visitId: integer('visit_id').references(() => visits.id, { onDelete: 'set null' }),
  },
  (table) => [
    uniqueIndex('referrals_of_client').on(table.clientId),
    index('referrals_by').on(table.byClientId).where(sql`by_client_id IS NOT NULL`),
    index('referrals_visit').on(table.visitId).where(sql`visit_id IS NOT NULL`),
  ],
)

/** A gift planned for a client, or given to him. */
export const giftGivings = sqliteTable(
  'gift_givings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    giftId: integer('gift_id')
      .notNull()
      .references(() => gifts.id),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    why: text('why').notNull(),
    plannedDay: text('planned_day'),
    givenDay: text('given_day'),
    givenAt: integer('given_at'),
    /** What it cost the shop when it was given, in minor units. */
    cost: integer('cost'),
    /** Who planned it, and once it is given who gave it. */
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    /** The stock entry, where the gift is counted. */
    movementId: integer('movement_id').references(() => movements.id, { onDelete: 'set null' }),
    /** Given within this visit, and for this reward. */
    visitId: integer('visit_id').references(() => visits.id, { onDelete: 'set null' }),
    rewardId: integer('reward_id').references(() => rewards.id),
    /** Given back, or a plan that was dropped. */
    backAt: integer('back_at'),
  },
  (table) => [
    check('gift_givings_when', sql`${table.plannedDay} IS NOT NULL OR ${table.givenDay} IS NOT NULL`),
    index('gift_givings_by_client').on(table.clientId, table.givenAt),
    index('gift_givings_by_gift').on(table.giftId, table.givenAt),
    index('gift_givings_planned').on(table.plannedDay).where(sql`given_day IS NULL AND back_at IS NULL`),
    index('gift_givings_movement').on(table.movementId).where(sql`movement_id IS NOT NULL`),
    index('gift_givings_by_reward').on(table.rewardId).where(sql`reward_id IS NOT NULL`),
    index('gift_givings_visit').on(table.visitId).where(sql`visit_id IS NOT NULL`),
  ],
)

/** The last business day for which each kind of daily work is done. */
export const dayWork = sqliteTable('day_work', {
  name: text('name').primaryKey(),
  doneDay: text('done_day').notNull(),
})
