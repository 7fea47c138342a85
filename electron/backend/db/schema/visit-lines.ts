import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { items } from './catalogue.ts'
import { clients } from './clients.ts'
import { programmes } from './programmes.ts'
import { employees } from './shop.ts'
import { visits } from './visits.ts'

/* Lines of visits, and passes: a line sells a pass and a pass pays for a line, so each names the other. */

export const visitLines = sqliteTable(
  'visit_lines',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    visitId: integer('visit_id')
      .notNull()
      .references(() => visits.id, { onDelete: 'cascade' }),
    itemId: integer('item_id').references(() => items.id),
    name: text('name').notNull(),
    quantity: integer('quantity').notNull(),
    minutes: integer('minutes'),
    price: integer('price').notNull(),
    total: integer('total').notNull(),
    cost: integer('cost'),
    /** Everything taken off this line but the part paid in points; the visit's discount is their sum. */
    discount: integer('discount').notNull().default(0),
    pointsMoney: integer('points_money').notNull().default(0),
    /* Of it the automatic discount's part, whose it was and by how many hundredths of a percent; without a programme it was the client's own. */
    automatic: integer('automatic').notNull().default(0),
    discountProgrammeId: integer('discount_programme_id').references((): AnySQLiteColumn => programmes.id),
    discountName: text('discount_name').notNull().default(''),
    discountHundredths: integer('discount_hundredths').notNull().default(0),
    /** Given for stamps, a reward or an entry instead of money. */
    free: text('free', { enum: ['stamps', 'reward', 'pass'] }),
    /** The pass that paid for it. */
    passId: integer('pass_id').references((): AnySQLiteColumn => passes.id, { onDelete: 'set null' }),
    /** Points it brought. */
    earned: integer('earned').notNull().default(0),
    /** Of the total: what counts for points under the programme of the day. */
    eligible: integer('eligible').notNull(),
    returned: integer('returned').notNull().default(0),
    /* Kept by triggers, from the visit. Who has it: null for a guest without a card, of a voided visit, and where all of it came back. */
    takerId: integer('taker_id'),
    takenDay: text('taken_day'),
  },
  (table) => [
    index('visit_lines_visit').on(table.visitId),
    index('visit_lines_taken')
      .on(table.itemId, table.takerId, table.takenDay)
      .where(sql`item_id IS NOT NULL AND taker_id IS NOT NULL`),
    index('visit_lines_by_pass').on(table.passId).where(sql`pass_id IS NOT NULL`),
    check('visit_lines_returned', sql`${table.returned} BETWEEN 0 AND ${table.quantity}`),
  ],
)

/** Prepaid entries, or a period. */
export const passTypes = sqliteTable('pass_types', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  price: integer('price').notNull(),
  /** Null = as many as he likes within the period. */
  entries: integer('entries'),
  /* Length of the period, in days or in months; both null = until the entries are used. */
  days: integer('days'),
  months: integer('months'),
  starts: text('starts', { enum: ['purchase', 'first-use'] }).notNull(),
  /* JSON: what an entry pays for; both empty = everything. */
  categories: text('categories').notNull(),
  items: text('items').notNull(),
  /** Reminded of at so many entries left, and so many days before the end; null = not. */
  remindEntries: integer('remind_entries'),
  remindDays: integer('remind_days'),
  createdAt: integer('created_at').notNull(),
  retiredAt: integer('retired_at'),
  version: integer('version').notNull().default(1),
  /** Invented, and removable with the rest of the sample shop. */
  sample: integer('sample').notNull().default(0),
})

export const passes = sqliteTable(
  'passes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    typeId: integer('type_id')
      .notNull()
      .references(() => passTypes.id),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    /** The visit in which it was bought. */
    visitId: integer('visit_id').references(() => visits.id, { onDelete: 'cascade' }),
    /** The line that sold it. */
    lineId: integer('line_id').references(() => visitLines.id, { onDelete: 'cascade' }),
    /** JSON: what it was sold with, whatever becomes of its type. */
    terms: text('terms').notNull().default('{}'),
    entries: integer('entries'),
    /** Kept sum of its movements; null where entries are not counted. */
    left: integer('left'),
    boughtDay: text('bought_day').notNull(),
    /** Null until the first use, where it starts then. */
    from: text('from_day'),
    /** The last day, frozen days included; null while it has not begun, or for good. */
    until: text('until_day'),
    cancelledAt: integer('cancelled_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('passes_left', sql`${table.left} >= 0`),
    index('passes_by_client').on(table.clientId, table.until),
    index('passes_by_visit').on(table.visitId).where(sql`visit_id IS NOT NULL`),
    index('passes_by_line').on(table.lineId).where(sql`line_id IS NOT NULL`),
    index('passes_few_left')
      .on(table.until)
      .where(sql`cancelled_at IS NULL AND "left" > 0 AND "left" <= json_extract(terms, '$.remindEntries')`),
    index('passes_ending').on(table.until).where(sql`until_day IS NOT NULL AND cancelled_at IS NULL`),
  ],
)

/** Days on which a pass rests; they are added to its end. One that ends before it begins was taken back. */
export const passFreezes = sqliteTable(
  'pass_freezes',
  {
    id: integer('id').primaryKey(),
    passId: integer('pass_id')
      .notNull()
      .references(() => passes.id, { onDelete: 'cascade' }),
    from: text('from_day').notNull(),
    /** The last one; null = until somebody ends it. */
    until: text('until_day'),
    madeAt: integer('made_at').notNull(),
    madeBy: integer('made_by')
      .notNull()
      .references(() => employees.id),
  },
  (table) => [index('pass_freezes_of_pass').on(table.passId, table.from)],
)
