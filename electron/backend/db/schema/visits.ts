import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { clients, imports } from './clients.ts'
import { employees } from './shop.ts'

export const visits = sqliteTable(
  'visits',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    /** Null for a passer-by. */
    clientId: integer('client_id').references(() => clients.id),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    /** Who served, where that was another than who logged it. */
    servedBy: integer('served_by').references(() => employees.id),
    device: text('device').notNull(),
    gross: integer('gross').notNull(),
    discount: integer('discount').notNull(),
    /** The cashier's own part of it, where it was given as a percentage, in hundredths of a percent. */
    discountHundredths: integer('discount_hundredths'),
    /** Of the discount: what was paid in points. */
    pointsMoney: integer('points_money').notNull().default(0),
    /** gross − discount − pointsMoney; the tip is beside it. */
    total: integer('total').notNull(),
    tip: integer('tip').notNull(),
    /* Of the total: what was paid with vouchers, and what was put on account. The rest was paid at once. */
    voucherMoney: integer('voucher_money').notNull().default(0),
    accountMoney: integer('account_money').notNull().default(0),
    payment: text('payment', { enum: ['cash', 'card', 'transfer', 'other'] }).notNull(),
    comment: text('comment').notNull(),
    /** In words, for lists: "2 × Flat white, cheesecake". */
    what: text('what').notNull(),
    receiptNo: integer('receipt_no'),
    companionOf: integer('companion_of').references((): AnySQLiteColumn => visits.id),
    corrects: integer('corrects').references((): AnySQLiteColumn => visits.id),
    state: text('state', { enum: ['open', 'void'] })
      .notNull()
      .default('open'),
    voidedAt: integer('voided_at'),
    voidedBy: integer('voided_by').references(() => employees.id),
    voidReason: text('void_reason'),
    returned: integer('returned').notNull().default(0),
    sample: integer('sample').notNull().default(0),
    loggedAt: integer('logged_at').notNull(),
    /* A passer-by's visit that was given to a card later: when, and by whom. */
    attachedAt: integer('attached_at'),
    attachedBy: integer('attached_by').references(() => employees.id),
    /** The file that brought it. */
    importId: integer('import_id').references(() => imports.id),
    /** By what the same visit is known again in a later file. */
    importKey: text('import_key'),
  },
  (table) => [
    check(
      'visits_total',
      sql`${table.total} = ${table.gross} - ${table.discount} - ${table.pointsMoney} AND ${table.total} >= 0 AND ${table.tip} >= 0`,
    ),
    index('visits_by_client')
      .on(table.clientId, table.at, table.day, table.total, table.returned, table.state, table.tip)
      .where(sql`client_id IS NOT NULL`),
    index('visits_by_day').on(table.day, table.at),
    uniqueIndex('visits_receipt').on(table.receiptNo).where(sql`receipt_no IS NOT NULL`),
    index('visits_companions').on(table.companionOf).where(sql`companion_of IS NOT NULL`),
    index('visits_corrects').on(table.corrects).where(sql`corrects IS NOT NULL`),
    index('visits_sample').on(table.id).where(sql`sample = 1`),
    index('visits_by_import').on(table.importId).where(sql`import_id IS NOT NULL`),
    uniqueIndex('visits_import_key').on(table.importKey).where(sql`import_key IS NOT NULL`),
  ],
)

export const visitReturns = sqliteTable(
  'visit_returns',
  {
    id: integer('id').primaryKey(),
    visitId: integer('visit_id')
      .notNull()
      .references(() => visits.id, { onDelete: 'cascade' }),
    at: integer('at').notNull(),
    day: text('day').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    amount: integer('amount').notNull(),
    /** Part of the returned worth that was paid in points. */
    pointsMoney: integer('points_money').notNull(),
    reason: text('reason').notNull(),
    /** JSON list of {lineId, quantity, amount}. */
    lines: text('lines').notNull(),
  },
  (table) => [index('visit_returns_visit').on(table.visitId)],
)

/** Opening figures that visits of a file took the place of; given back when the import is undone. */
export const importedOpenings = sqliteTable(
  'imported_openings',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    visits: integer('visits').notNull(),
    spent: integer('spent').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.clientId] }), index('imported_openings_client').on(table.clientId)],
)
