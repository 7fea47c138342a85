import { sql } from 'drizzle-orm'
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { items } from './catalogue.ts'
import { clientCategories, clients } from './clients.ts'
import { tags } from './fields.ts'
import { employees } from './shop.ts'
import { visits } from './visits.ts'

/** Days on which a client said he would be away, both ends included: he is not missed on them. */
export const absences = sqliteTable(
  'absences',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    from: text('from_day').notNull(),
    until: text('until_day').notNull(),
    why: text('why').notNull(),
    toldAt: integer('told_at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('absences_by_client').on(table.clientId, table.until, table.from),
    index('absences_by_end').on(table.until, table.from, table.clientId),
    check('absences_order', sql`${table.from} <= ${table.until}`),
  ],
)

/** An absence that a visit ended, as it was told: it holds again once no visit stands against it. The visit is the earliest of them. */
export const absencesEnded = sqliteTable(
  'absences_ended',
  {
    /** Of the absence; where he came on its first day, there is none left. */
    absenceId: integer('absence_id').primaryKey(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    visitId: integer('visit_id')
      .notNull()
      .references(() => visits.id, { onDelete: 'cascade' }),
    from: text('from_day').notNull(),
    until: text('until_day').notNull(),
    why: text('why').notNull(),
    toldAt: integer('told_at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
  },
  (table) => [index('absences_ended_client').on(table.clientId), index('absences_ended_visit').on(table.visitId)],
)

/** With whom to keep in touch, and how often (F49). */
export const keepInTouch = sqliteTable(
  'keep_in_touch',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    everyDays: integer('every_days').notNull(),
    /** The business day on which it was decided: counted from, where he has neither come nor been spoken to since. */
    since: text('since_day').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('keep_in_touch_client').on(table.clientId),
    check('keep_in_touch_days', sql`${table.everyDays} BETWEEN 1 AND 730`),
  ],
)

/** The owner's own days (F48): after how many a client of a group, or who takes something, is missed, whatever his rhythm. */
export const awayRules = sqliteTable(
  'away_rules',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    tagId: integer('tag_id').references(() => tags.id),
    categoryId: integer('category_id').references(() => clientCategories.id),
    itemId: integer('item_id').references(() => items.id),
    days: integer('days').notNull(),
    createdAt: integer('created_at').notNull(),
    retiredAt: integer('retired_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check(
      'away_rules_who',
      sql`(${table.tagId} IS NOT NULL) + (${table.categoryId} IS NOT NULL) + (${table.itemId} IS NOT NULL) = 1`,
    ),
    check('away_rules_days', sql`${table.days} BETWEEN 2 AND 730`),
  ],
)

/** The best of the good clients who had no personal gesture for long, with what each spent in the last year: chosen anew once a business day. */
export const owedGestures = sqliteTable('owed_gestures', {
  clientId: integer('client_id')
    .primaryKey()
    .references(() => clients.id, { onDelete: 'cascade' }),
  spentYear: integer('spent_year').notNull(),
})

/** One row once the owner has changed it: after how many days without a personal gesture a good client is shown. */
export const careSettings = sqliteTable(
  'care_settings',
  {
    id: integer('id').primaryKey(),
    gestureDays: integer('gesture_days').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [check('care_settings_one', sql`${table.id} = 1 AND ${table.gestureDays} BETWEEN 7 AND 730`)],
)

/** One row while enough clients have come again: what the shop's own visits tell of when clients come, and of what they spend (decision 0030). */
export const expectationModel = sqliteTable(
  'expectation_model',
  {
    id: integer('id').primaryKey(),
    /** Comings (BG/NBD), time in weeks. */
    r: real('r').notNull(),
    alpha: real('alpha').notNull(),
    a: real('a').notNull(),
    b: real('b').notNull(),
    /** Spending (gamma-gamma), in minor units a visit day; null where nobody pays, or nothing stands out. */
    p: real('p'),
    q: real('q'),
    gamma: real('gamma'),
    /** Fitted on so many clients, of whom so many have come again. */
    clients: integer('clients').notNull(),
    repeating: integer('repeating').notNull(),
    fittedOn: text('fitted_on').notNull(),
  },
  (table) => [
    check('expectation_model_one', sql`${table.id} = 1`),
    check('expectation_model_comings', sql`${table.r} > 0 AND ${table.alpha} > 0 AND ${table.a} > 0 AND ${table.b} > 0`),
    check(
      'expectation_model_spending',
      sql`(${table.p} IS NULL) = (${table.q} IS NULL) AND (${table.p} IS NULL) = (${table.gamma} IS NULL)`,
    ),
  ],
)
