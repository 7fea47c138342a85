import { sql } from 'drizzle-orm'
import { blob, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { LEAP_DAY_RULES } from '#shared/domain/dates/important-date.ts'
import { photos } from './photos.ts'

/** One row: the shop itself. */
export const shop = sqliteTable(
  'shop',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    venue: text('venue').notNull(),
    currency: text('currency').notNull(),
    country: text('country').notNull(),
    zone: text('zone').notNull(),
    dayEndsAt: integer('day_ends_at').notNull(),
    language: text('language').notNull(),
    /** JSON: the tip buttons of the till. */
    tipChips: text('tip_chips').notNull(),
    nextReceiptNo: integer('next_receipt_no').notNull(),
    /** Secret of this shop, for hashes that must not be comparable between shops. */
    salt: blob('salt', { mode: 'buffer' }).notNull(),
    /** How many days before, and after, a birthday or another date of the family is spoken of on arrival. */
    datesAhead: integer('dates_ahead').notNull().default(7),
    datesAfter: integer('dates_after').notNull().default(3),
    /** Where 29 February is kept in other years. */
    leapDay: text('leap_day', { enum: LEAP_DAY_RULES }).notNull().default('28-february'),
    /* The owner's own words; empty for what is usual in such a place. */
    welcome: text('welcome').notNull().default(''),
    passerBy: text('passer_by').notNull().default(''),
    usualQuestion: text('usual_question').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull(),
    /** How long a card without a name waits for its guest. */
    namelessDays: integer('nameless_days').notNull().default(180),
    /** Whether a client is greeted on the name day of the calendar when none was chosen for him. */
    nameDaysByCalendar: integer('name_days_by_calendar', { mode: 'boolean' }).notNull().default(false),
    /** The picture on its paper. */
    logoId: text('logo_id').references(() => photos.id),
    /** Whether the till suggests what others take who take the same. */
    suggests: integer('suggests', { mode: 'boolean' }).notNull().default(true),
  },
  (table) => [
    index('shop_logo').on(table.logoId).where(sql`logo_id IS NOT NULL`),
    check('shop_one', sql`${table.id} = 1`),
    check('shop_day_ends', sql`${table.dayEndsAt} BETWEEN 0 AND 11`),
  ],
)

/** What a role may do, where the shop decided it: a changed preset, or a role of its own. */
export const roles = sqliteTable(
  'roles',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Which preset role this one stands for; null for a role of the shop's own. */
    preset: text('preset', { enum: ['administrator', 'employee'] }),
    /** Empty for a preset, which has its name in every language. */
    name: text('name').notNull(),
    /** JSON: a list of rights. Those that the program does not know give nothing. */
    rights: text('rights').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('roles_one_preset').on(table.preset).where(sql`preset IS NOT NULL`),
    check('roles_preset', sql`${table.preset} IN ('administrator', 'employee')`),
    check('roles_rights', sql`json_valid(${table.rights})`),
  ],
)

export const employees = sqliteTable('employees', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role', { enum: ['owner', 'administrator', 'employee'] }).notNull(),
  language: text('language').notNull(),
  colour: integer('colour').notNull(),
  createdAt: integer('created_at').notNull(),
  /** Null for who works here now. Who left keeps his name on everything he did. */
  leftAt: integer('left_at'),
  /** Invented with the sample shop, and gone with it unless real work has his name on it. */
  sample: integer('sample').notNull().default(0),
  version: integer('version').notNull().default(1),
  /** A role of the shop's own, which then decides instead of `role`. */
  roleId: integer('role_id').references(() => roles.id),
})

/** Every command's answer under the id its form was given: the same intent twice is carried out once. */
export const operations = sqliteTable(
  'operations',
  {
    opId: text('op_id').primaryKey(),
    operation: text('operation').notNull(),
    /** Of the input, so that a re-used id with another intent is noticed. */
    inputHash: text('input_hash').notNull(),
    /** JSON of the answer; null while a job is under way. */
    result: text('result'),
    employeeId: integer('employee_id').references(() => employees.id),
    at: integer('at').notNull(),
  },
  (table) => [index('operations_at').on(table.at)],
)

/**
 * Who did what. Append-only by trigger, and chained: `hash` covers the row and the hash before it. The personal part (`detail`) is covered
 * by its own hash, so that it alone can be blanked by an erasure without breaking the chain.
 */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer('seq').primaryKey(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id').references(() => employees.id),
    device: text('device').notNull(),
    operation: text('operation').notNull(),
    subject: text('subject').notNull(),
    subjectId: integer('subject_id'),
    detail: text('detail'),
    detailHash: text('detail_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_subject').on(table.subject, table.subjectId, table.at, table.seq)],
)

/** The sums the file must at least have: compared at start with the mark kept beside it. */
export const highWater = sqliteTable(
  'high_water',
  {
    id: integer('id').primaryKey(),
    sequence: integer('sequence').notNull(),
    visits: integer('visits').notNull(),
    movements: integer('movements').notNull(),
    movementsSum: integer('movements_sum').notNull(),
    auditHead: text('audit_head').notNull(),
    movementsCount: integer('movements_count').notNull().default(0),
  },
  (table) => [check('high_water_one', sql`${table.id} = 1`)],
)

/** Clients whose rows the running transaction takes away whole (sample data, an import undone). Empty outside it: the triggers that keep history look here. */
export const removals = sqliteTable('removals', { clientId: integer('client_id').primaryKey() })

/** Kept totals of each business day, changed in the transaction of the visit. */
export const dayTotals = sqliteTable('day_totals', {
  day: text('day').primaryKey(),
  visits: integer('visits').notNull().default(0),
  passersBy: integer('passers_by').notNull().default(0),
  total: integer('total').notNull().default(0),
  tips: integer('tips').notNull().default(0),
  discounts: integer('discounts').notNull().default(0),
  returned: integer('returned').notNull().default(0),
  pointsEarned: integer('points_earned').notNull().default(0),
})

export const rememberedMappings = sqliteTable(
  'remembered_mappings',
  {
    headers: text('headers').notNull(),
    mapping: text('mapping').notNull(),
    dateStyle: text('date_style').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.headers] })],
)
