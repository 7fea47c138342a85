import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { HOLIDAYS } from '#shared/domain/calendar/holidays.ts'
import { OWN_DAY_KINDS } from '#shared/domain/calendar/shop-days.ts'
import { NAME_DAY_CALENDARS, NAME_DAY_TRADITIONS } from '#shared/domain/dates/name-days/tradition.ts'

/** One row once somebody has said something: until then nothing is shut every week, and name days are those of the country. */
export const calendar = sqliteTable(
  'calendar',
  {
    id: integer('id').primaryKey(),
    /** JSON: 1 = Monday … 7 = Sunday. */
    closedWeekdays: text('closed_weekdays').notNull(),
    /** Null for those usual in the country. */
    nameDays: text('name_days', { enum: NAME_DAY_CALENDARS }),
    version: integer('version').notNull(),
  },
  (table) => [check('calendar_one', sql`${table.id} = 1 AND json_valid(${table.closedWeekdays})`)],
)

/** Whether the shop is shut on a holiday, from a year on. */
export const holidayAnswers = sqliteTable(
  'holiday_answers',
  {
    holiday: text('holiday', { enum: HOLIDAYS }).notNull(),
    year: integer('year').notNull(),
    closed: integer('closed', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.holiday, table.year] }),
    check('holiday_answers_year', sql`${table.year} BETWEEN 1900 AND 2199`),
    check('holiday_answers_closed', sql`${table.closed} IN (0, 1)`),
  ],
)

/** Closings and holidays of the shop's own. */
export const ownDays = sqliteTable(
  'own_days',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    from: text('from_day').notNull(),
    until: text('until_day').notNull(),
    why: text('why').notNull(),
    kind: text('kind', { enum: OWN_DAY_KINDS }).notNull(),
    yearly: integer('yearly', { mode: 'boolean' }).notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('own_days_kind', sql`${table.kind} IN ('closed', 'holiday', 'quiet')`),
    check('own_days_yearly', sql`${table.yearly} IN (0, 1)`),
    check('own_days_order', sql`${table.from} <= ${table.until}`),
  ],
)

/** What the shop has added to a calendar of name days, and what it has struck out. */
export const nameDayEdits = sqliteTable(
  'name_day_edits',
  {
    calendar: text('calendar', { enum: NAME_DAY_TRADITIONS }).notNull(),
    /** The name folded, as it is found. */
    nameKey: text('name_key').notNull(),
    name: text('name').notNull(),
    /** 'MM-DD', or 'E-7': so many days from Easter. */
    feast: text('feast').notNull(),
    added: integer('added', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.calendar, table.nameKey, table.feast] }),
    check('name_day_edits_feast', sql`${table.feast} GLOB '[01][0-9]-[0-3][0-9]' OR ${table.feast} GLOB 'E[+-][0-9]*'`),
    check('name_day_edits_added', sql`${table.added} IN (0, 1)`),
  ],
)
