import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, CONSENT_STATES, CONSENT_WAYS } from '#shared/domain/contacts/consent.ts'
import { AGE_BANDS } from '#shared/domain/fields/age-band.ts'
import { languages } from '#shared/i18n/languages.ts'
import { photos } from './photos.ts'
import { employees } from './shop.ts'

export const imports = sqliteTable('imports', {
  id: integer('id').primaryKey(),
  at: integer('at').notNull(),
  employeeId: integer('employee_id')
    .notNull()
    .references(() => employees.id),
  fileName: text('file_name').notNull(),
  created: integer('created').notNull(),
  skipped: integer('skipped').notNull(),
  /** Null while it runs; an import that was cut off is taken back at the next start. */
  finishedAt: integer('finished_at'),
  undoneAt: integer('undone_at'),
  kind: text('kind', { enum: ['clients', 'cards', 'visits'] })
    .notNull()
    .default('clients'),
  /** Visits it brought. */
  visits: integer('visits').notNull().default(0),
})

/** What a client is to the shop, one for each: guest, company, neighbour. The list is the owner's. */
export const clientCategories = sqliteTable('client_categories', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  place: integer('place').notNull(),
  createdAt: integer('created_at').notNull(),
  retiredAt: integer('retired_at'),
})

export const clients = sqliteTable(
  'clients',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    nickname: text('nickname').notNull(),
    pronunciation: text('pronunciation').notNull(),
    email: text('email').notNull(),
    birthYear: integer('birth_year'),
    birthMonth: integer('birth_month'),
    birthDay: integer('birth_day'),
    language: text('language', { enum: languages }),
    note: text('note').notNull(),
    /** JSON list of {kind, text}. */
    warnings: text('warnings').notNull(),
    colour: integer('colour').notNull(),
    photoId: text('photo_id').references(() => photos.id),
    /** Sorts in binary order as the shop's language sorts what the client is called. */
    sortKey: text('sort_key').notNull(),
    openingVisits: integer('opening_visits').notNull().default(0),
    openingSpent: integer('opening_spent').notNull().default(0),
    openingSince: text('opening_since'),
    openingLast: text('opening_last'),
    /* Kept sums, changed with the visit or movement that changes them and compared with the ledgers at start. */
    visits: integer('visits').notNull().default(0),
    spent: integer('spent').notNull().default(0),
    tips: integer('tips').notNull().default(0),
    points: integer('points').notNull().default(0),
    /** What he owes, in minor units; and how much he may, null where nobody has said. */
    debt: integer('debt').notNull().default(0),
    debtLimit: integer('debt_limit'),
    /** His own discount, in hundredths of a percent. */
    discount: integer('discount').notNull().default(0),
    firstVisitDay: text('first_visit_day'),
    lastVisitDay: text('last_visit_day'),
    lastVisitAt: integer('last_visit_at').notNull().default(0),
    /** Median days between visits (B7); null until there are five visit days. Decides who is a regular and who is late. */
    gapDays: integer('gap_days'),
    /** The first day on which this client is late by his own rhythm. */
    lateFrom: text('late_from'),
    /** The first day on which he counts as lost by his own rhythm. */
    lapsedFrom: text('lapsed_from'),
    /** What his visits of the next 90 days would bring by his average bill, in minor units; 0 without a rhythm. */
    atRisk: integer('at_risk').notNull().default(0),
    /** The employee who answers for this client (F59). */
    caretakerId: integer('caretaker_id').references(() => employees.id),
    sample: integer('sample').notNull().default(0),
    importId: integer('import_id').references(() => imports.id),
    createdAt: integer('created_at').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => employees.id),
    archivedAt: integer('archived_at'),
    /** The business day from which a card without a name waits for one (B6); null for everyone who has one. */
    namelessFrom: text('nameless_from'),
    version: integer('version').notNull().default(1),
    categoryId: integer('category_id').references(() => clientCategories.id),
    /** The category that came with the import, so that undoing it knows another from it. */
    importCategoryId: integer('import_category_id').references(() => clientCategories.id),
    /** As entered, for those whose birth year is not known. */
    ageBand: text('age_band', { enum: AGE_BANDS }),
    /** 1 while "do not contact" stands, and the day of the last goodbye: kept by triggers from `contact_bans` and `goodbyes`. */
    banned: integer('banned').notNull().default(0),
    goodbyeDay: text('goodbye_day'),
    /** The card that this one was merged into; it leads there. */
    mergedInto: integer('merged_into').references((): AnySQLiteColumn => clients.id, { onDelete: 'cascade' }),
    /** When the person was erased: what is left of the card is its figures, and nobody sees it. */
    erasedAt: integer('erased_at'),
  },
  (table) => [
    check('clients_named', sql`length(trim(${table.name})) > 0 OR length(trim(${table.nickname})) > 0`),
    check('clients_points', sql`${table.points} >= 0`),
    index('clients_by_debt').on(table.debt).where(sql`debt > 0`),
    check('clients_colour', sql`${table.colour} BETWEEN 1 AND 8`),
    index('clients_by_name').on(table.sortKey, table.id).where(sql`archived_at IS NULL`),
    index('clients_by_last_visit').on(table.lastVisitAt, table.id).where(sql`archived_at IS NULL`),
    index('clients_by_spent').on(table.spent, table.id).where(sql`archived_at IS NULL`),
    index('clients_by_visits').on(table.visits, table.id).where(sql`archived_at IS NULL`),
    index('clients_by_points').on(table.points, table.id).where(sql`archived_at IS NULL`),
    index('clients_by_birthday').on(table.birthMonth, table.birthDay).where(sql`birth_day IS NOT NULL AND archived_at IS NULL`),
    index('clients_by_lapse')
      .on(table.lapsedFrom, table.lateFrom, table.atRisk, table.caretakerId)
      .where(sql`lapsed_from IS NOT NULL AND archived_at IS NULL`),
    check('clients_at_risk', sql`${table.atRisk} >= 0`),
    index('clients_by_import').on(table.importId).where(sql`import_id IS NOT NULL`),
    index('clients_by_category').on(table.categoryId).where(sql`category_id IS NOT NULL`),
    index('clients_by_age').on(table.birthYear, table.birthMonth, table.birthDay, table.ageBand),
    index('clients_merged').on(table.mergedInto).where(sql`merged_into IS NOT NULL`),
    index('clients_archived').on(table.mergedInto, table.erasedAt).where(sql`archived_at IS NOT NULL`),
    index('clients_by_first_visit').on(table.firstVisitDay).where(sql`archived_at IS NULL`),
    index('clients_nameless').on(table.namelessFrom).where(sql`nameless_from IS NOT NULL AND archived_at IS NULL`),
    index('clients_photo').on(table.photoId).where(sql`photo_id IS NOT NULL`),
    index('clients_sample').on(table.id).where(sql`sample = 1`),
    index('clients_not_contacted').on(table.id).where(sql`banned = 1 OR goodbye_day IS NOT NULL`),
    index('clients_by_caretaker').on(table.caretakerId).where(sql`caretaker_id IS NOT NULL AND archived_at IS NULL`),
  ],
)

export const clientPhones = sqliteTable(
  'client_phones',
  {
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
    typed: text('typed').notNull(),
    e164: text('e164'),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.place] }), index('client_phones_e164').on(table.e164)],
)

export const clientCodes = sqliteTable(
  'client_codes',
  {
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    /** As compared: upper case, no spaces. */
    key: text('key').notNull(),
  },
  (table) => [uniqueIndex('client_codes_key').on(table.key), index('client_codes_client').on(table.clientId)],
)

export const consents = sqliteTable(
  'consents',
  {
    id: integer('id').primaryKey(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    purpose: text('purpose', { enum: CONSENT_PURPOSES }).notNull(),
    channel: text('channel', { enum: CONSENT_CHANNELS }).notNull().default('all'),
    state: text('state', { enum: CONSENT_STATES }).notNull(),
    /** Which wording was shown. */
    wording: text('wording').notNull(),
    how: text('how', { enum: CONSENT_WAYS }).notNull().default('orally'),
    /** Where it was written down later than said: the business day on the paper or the message. */
    saidDay: text('said_day'),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    at: integer('at').notNull(),
  },
  (table) => [
    index('consents_client').on(table.clientId, table.purpose, table.at),
    index('consents_no').on(table.clientId).where(sql`state <> 'given'`),
    index('consents_news').on(table.clientId, table.channel, table.state).where(sql`purpose = 'marketing'`),
  ],
)

/** One row once the owner has changed it: where the scores of clients begin, as JSON; null bounds = a fifth of the clients for each. */
export const rfmSettings = sqliteTable(
  'rfm_settings',
  {
    id: integer('id').primaryKey(),
    bounds: text('bounds'),
    version: integer('version').notNull(),
  },
  (table) => [check('rfm_settings_one', sql`${table.id} = 1`)],
)
