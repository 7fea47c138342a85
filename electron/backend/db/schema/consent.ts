import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { DISTANT_CHANNELS } from '#shared/domain/contacts/channel.ts'
import { CONSENT_PURPOSES } from '#shared/domain/contacts/consent.ts'
import { clients } from './clients.ts'
import { employees } from './shop.ts'

/** The owner's own words for what is asked, each change a row: an answer names the one that was shown. */
export const consentWordings = sqliteTable(
  'consent_wordings',
  {
    id: integer('id').primaryKey(),
    purpose: text('purpose', { enum: CONSENT_PURPOSES }).notNull(),
    /** Counted for each purpose from 1. */
    number: integer('number').notNull(),
    /** JSON, by language; empty where the program's own words stand. */
    texts: text('texts').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
  },
  (table) => [
    check(
      'consent_wordings_purpose',
      sql`${table.purpose} IN ('keep-data', 'marketing', 'greeting') AND ${table.number} > 0 AND json_valid(${table.texts})`,
    ),
    uniqueIndex('consent_wordings_number').on(table.purpose, table.number),
  ],
)

/** One row once the owner has changed them: allowance, rest, quiet hours. */
export const contactRules = sqliteTable(
  'contact_rules',
  {
    id: integer('id').primaryKey(),
    /** JSON, as the contract has it. */
    rules: text('rules').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [check('contact_rules_one', sql`${table.id} = 1 AND json_valid(${table.rules})`)],
)

/** What a client asked for himself; the last row counts. */
export const contactWishes = sqliteTable(
  'contact_wishes',
  {
    id: integer('id').primaryKey(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    /** Marketing contacts a month; null = as many as the shop allows. */
    allowance: integer('allowance'),
    onlyBy: text('only_by', { enum: DISTANT_CHANNELS }),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
  },
  (table) => [
    check('contact_wishes_allowance', sql`${table.allowance} >= 0`),
    check('contact_wishes_only_by', sql`${table.onlyBy} IN ('call', 'sms', 'mail', 'messenger')`),
    index('contact_wishes_client').on(table.clientId),
  ],
)

/** "Do not contact" (F55): stands until somebody lifts it with a reason. */
export const contactBans = sqliteTable(
  'contact_bans',
  {
    id: integer('id').primaryKey(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    liftReason: text('lift_reason'),
    liftedAt: integer('lifted_at'),
    liftedBy: integer('lifted_by').references(() => employees.id),
  },
  (table) => [
    check(
      'contact_bans_reason',
      sql`length(trim(${table.reason})) > 0 AND (${table.liftedAt} IS NULL OR length(trim(${table.liftReason})) > 0)`,
    ),
    check(
      'contact_bans_lifted',
      sql`(${table.liftedAt} IS NULL) = (${table.liftedBy} IS NULL) AND (${table.liftedAt} IS NULL) = (${table.liftReason} IS NULL)`,
    ),
    index('contact_bans_client').on(table.clientId),
    index('contact_bans_open').on(table.clientId).where(sql`lifted_at IS NULL`),
  ],
)

/** A client said that he is leaving (B5). In force until a visit of a later business day. */
export const goodbyes = sqliteTable(
  'goodbyes',
  {
    id: integer('id').primaryKey(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    /** What he said to the one question why; null = he did not say. */
    answer: text('answer'),
    /** Written down by mistake. */
    undoneAt: integer('undone_at'),
    undoneBy: integer('undone_by').references(() => employees.id),
  },
  (table) => [
    check('goodbyes_undone', sql`(${table.undoneAt} IS NULL) = (${table.undoneBy} IS NULL)`),
    index('goodbyes_client').on(table.clientId),
    index('goodbyes_day').on(table.day).where(sql`undone_at IS NULL`),
  ],
)
