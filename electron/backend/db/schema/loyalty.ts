import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { LEDGER_UNITS, MOVEMENT_KINDS } from '#shared/domain/loyalty/ledger.ts'
import { VOUCHER_KINDS } from '#shared/domain/loyalty/tenders.ts'
import { clients, imports } from './clients.ts'
import { programmeSeries, programmes } from './programmes.ts'
import { employees } from './shop.ts'
import { passes, visitLines } from './visit-lines.ts'
import { visits } from './visits.ts'

/** A code with a value: gift card, voucher, or a client's deposit. */
export const vouchers = sqliteTable(
  'vouchers',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    code: text('code').notNull(),
    kind: text('kind', { enum: VOUCHER_KINDS }).notNull(),
    /** Null = whoever brings the code. */
    clientId: integer('client_id').references(() => clients.id, { onDelete: 'cascade' }),
    /** Kept sum of its movements, in minor units. */
    left: integer('left').notNull().default(0),
    until: text('until_day'),
    issuedDay: text('issued_day').notNull(),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: integer('issued_by')
      .notNull()
      .references(() => employees.id),
    reason: text('reason').notNull(),
    blockedAt: integer('blocked_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('vouchers_left', sql`${table.left} >= 0`),
    uniqueIndex('vouchers_code').on(table.code),
    index('vouchers_by_client').on(table.clientId).where(sql`client_id IS NOT NULL`),
  ],
)

/** Things given away; the stock of those that are counted is the sum of their movements. */
export const gifts = sqliteTable(
  'gifts',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    /** What one costs the shop, in minor units. */
    cost: integer('cost').notNull(),
    /** Kept sum; null where nobody counts. */
    stock: integer('stock'),
    createdAt: integer('created_at').notNull(),
    retiredAt: integer('retired_at'),
    version: integer('version').notNull().default(1),
    /** Invented with the sample shop, and gone with it unless a real client has to do with it. */
    sample: integer('sample').notNull().default(0),
  },
  (table) => [check('gifts_stock', sql`${table.stock} >= 0`)],
)

/** What points buy. */
export const rewards = sqliteTable('rewards', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  /** In points. */
  cost: integer('cost').notNull(),
  /** JSON: what is given, as the contract has it. */
  effect: text('effect').notNull(),
  /** So often at most for one client in so many days; null = as often as he can. */
  most: integer('most'),
  mostDays: integer('most_days'),
  from: text('from_day'),
  until: text('until_day'),
  createdAt: integer('created_at').notNull(),
  retiredAt: integer('retired_at'),
  version: integer('version').notNull().default(1),
  /** Invented with the sample shop. */
  sample: integer('sample').notNull().default(0),
})

/** The ledger. Append-only by trigger; every sum of anything gathered or owed is the sum of `amount`. */
export const movements = sqliteTable(
  'movements',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Null only for what belongs to nobody: the card of an unknown bearer, the stock of gifts. */
    clientId: integer('client_id').references(() => clients.id),
    unit: text('unit', { enum: LEDGER_UNITS }).notNull(),
    /* Whose sum it is, by the unit: a stamp card, a pass, a voucher, a gift. Points and debt are the client's. */
    seriesId: integer('series_id').references(() => programmeSeries.id),
    passId: integer('pass_id').references(() => passes.id, { onDelete: 'cascade' }),
    voucherId: integer('voucher_id').references(() => vouchers.id, { onDelete: 'cascade' }),
    giftId: integer('gift_id').references(() => gifts.id),
    kind: text('kind', { enum: MOVEMENT_KINDS }).notNull(),
    amount: integer('amount').notNull(),
    /** What a reversal could not take back because it is spent already; below zero when it was taken after all. */
    forgiven: integer('forgiven').notNull().default(0),
    /** What a reversal need not take back because it had expired. */
    lapsed: integer('lapsed').notNull().default(0),
    /** The last business day on which this entry can be used; null = for good. */
    expires: text('expires'),
    visitId: integer('visit_id').references(() => visits.id),
    /** The line it came with or paid for. */
    lineId: integer('line_id').references(() => visitLines.id),
    programmeId: integer('programme_id').references(() => programmes.id),
    rewardId: integer('reward_id').references(() => rewards.id),
    /** The entry this one reverses, whole or in part. */
    reverses: integer('reverses').references((): AnySQLiteColumn => movements.id),
    /** The first entry of the same spending, where it was taken from several cards of a household. */
    partOf: integer('part_of').references((): AnySQLiteColumn => movements.id),
    importId: integer('import_id').references(() => imports.id),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    reason: text('reason').notNull(),
    day: text('day').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [
    index('movements_by_client').on(table.clientId, table.unit, table.id, table.amount, table.seriesId),
    index('movements_told').on(table.clientId, table.at, table.id).where(sql`visit_id IS NULL`),
    index('movements_by_visit').on(table.visitId).where(sql`visit_id IS NOT NULL`),
    index('movements_by_line').on(table.lineId).where(sql`line_id IS NOT NULL`),
    index('movements_reverses').on(table.reverses).where(sql`reverses IS NOT NULL`),
    index('movements_part_of').on(table.partOf).where(sql`part_of IS NOT NULL`),
    index('movements_by_pass').on(table.passId, table.amount).where(sql`pass_id IS NOT NULL`),
    index('movements_by_voucher').on(table.voucherId, table.amount).where(sql`voucher_id IS NOT NULL`),
    index('movements_by_gift').on(table.giftId, table.amount).where(sql`gift_id IS NOT NULL`),
    index('movements_watched').on(table.day).where(sql`kind = 'adjust' OR forgiven <> 0`),
    index('movements_by_reward').on(table.rewardId).where(sql`reward_id IS NOT NULL`),
    index('movements_of_rewards').on(table.clientId, table.rewardId).where(sql`reward_id IS NOT NULL`),
    check(
      'movements_whose',
      sql`(series_id IS NOT NULL) = (unit = 'stamps') AND (pass_id IS NOT NULL) = (unit = 'entries')
        AND (voucher_id IS NOT NULL) = (unit = 'money') AND (gift_id IS NOT NULL) = (unit = 'gifts')
        AND (client_id IS NOT NULL OR unit IN ('money', 'gifts'))`,
    ),
    check('movements_let_go', sql`lapsed >= 0 AND (forgiven >= 0 OR kind = 'void')`),
  ],
)

/** What is left of each entry of points or stamps: spent nearest expiry first. Derived from movements and takings, and compared with them. */
export const lots = sqliteTable(
  'lots',
  {
    movementId: integer('movement_id')
      .primaryKey()
      .references(() => movements.id, { onDelete: 'cascade' }),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    unit: text('unit', { enum: ['points', 'stamps'] }).notNull(),
    seriesId: integer('series_id').references(() => programmeSeries.id),
    expires: text('expires'),
    left: integer('left').notNull(),
  },
  (table) => [
    check('lots_left', sql`${table.left} >= 0`),
    index('lots_of_client').on(table.clientId, table.unit, table.expires, table.left, table.seriesId),
    index('lots_expiring').on(table.expires).where(sql`expires IS NOT NULL AND "left" > 0`),
  ],
)

/** Which entries an outgoing one was taken from, so that its reversal gives back to the same. */
export const takings = sqliteTable(
  'takings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    movementId: integer('movement_id')
      .notNull()
      .references(() => movements.id, { onDelete: 'cascade' }),
    lotId: integer('lot_id')
      .notNull()
      .references(() => lots.movementId, { onDelete: 'cascade' }),
    amount: integer('amount').notNull(),
    givenBack: integer('given_back').notNull().default(0),
  },
  (table) => [
    check('takings_amount', sql`${table.amount} > 0 AND ${table.givenBack} BETWEEN 0 AND ${table.amount}`),
    index('takings_by_movement').on(table.movementId),
    index('takings_by_lot').on(table.lotId),
  ],
)

/** Money taken (or, below zero, paid out) beside visits, with the entry that it is about. Not turnover: it is owed, or was turnover before. */
export const paidBeside = sqliteTable(
  'paid_beside',
  {
    movementId: integer('movement_id')
      .primaryKey()
      .references(() => movements.id, { onDelete: 'cascade' }),
    day: text('day').notNull(),
    payment: text('payment', { enum: ['cash', 'card', 'transfer', 'other'] }).notNull(),
    amount: integer('amount').notNull(),
  },
  (table) => [index('paid_beside_by_day').on(table.day)],
)

/** Entries that went with whole clients: their numbers are missing for a reason. */
export const removedMovements = sqliteTable('removed_movements', { id: integer('id').primaryKey() })
