import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clients, imports } from './clients.ts'
import { employees } from './shop.ts'
import { visits } from './visits.ts'

/** Versions of the points programme; one is in force from `from` to the day before the next one's `from`, or through `until`. */
export const programmes = sqliteTable(
  'programmes',
  {
    id: integer('id').primaryKey(),
    unit: text('unit').notNull(),
    earnPoints: integer('earn_points').notNull(),
    earnAmount: integer('earn_amount').notNull(),
    pointWorth: integer('point_worth').notNull(),
    minimumBill: integer('minimum_bill').notNull(),
    beforeDiscount: integer('before_discount').notNull(),
    /** JSON list of category names. */
    excludedCategories: text('excluded_categories').notNull(),
    from: text('from_day').notNull(),
    until: text('until_day'),
    createdAt: integer('created_at').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => employees.id),
  },
  (table) => [
    index('programmes_from').on(table.from),
    check('programmes_rate', sql`${table.earnAmount} > 0 AND ${table.earnPoints} >= 0`),
  ],
)

/** The ledger. Append-only by trigger; a balance is the sum of `amount`. */
export const movements = sqliteTable(
  'movements',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id),
    unit: text('unit', { enum: ['points'] }).notNull(),
    kind: text('kind', {
      enum: ['opening', 'earn', 'spend', 'bonus', 'adjust', 'expire', 'void', 'recredit', 'transfer'],
    }).notNull(),
    amount: integer('amount').notNull(),
    /** Points a reversal could not take back because they are spent already. */
    forgiven: integer('forgiven').notNull().default(0),
    visitId: integer('visit_id').references(() => visits.id),
    programmeId: integer('programme_id').references(() => programmes.id),
    /** The entry this one reverses, whole or in part. */
    reverses: integer('reverses').references((): AnySQLiteColumn => movements.id),
    importId: integer('import_id').references(() => imports.id),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    reason: text('reason').notNull(),
    day: text('day').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [
    index('movements_by_client').on(table.clientId, table.unit, table.id, table.amount),
    index('movements_told').on(table.clientId, table.at, table.id).where(sql`visit_id IS NULL`),
    index('movements_by_visit').on(table.visitId).where(sql`visit_id IS NOT NULL`),
    index('movements_reverses').on(table.reverses).where(sql`reverses IS NOT NULL`),
    check('movements_forgiven', sql`${table.forgiven} >= 0`),
  ],
)
