import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { DATE_KINDS } from '#shared/domain/dates/important-date.ts'
import { NAME_DAY_CALENDARS } from '#shared/domain/dates/name-days/tradition.ts'
import { RELATION_KINDS } from '#shared/domain/relations/relation.ts'
import { MARK_KINDS } from '#shared/domain/say/mark.ts'
import { items } from './catalogue.ts'
import { clients } from './clients.ts'
import { photos } from './photos.ts'
import { employees } from './shop.ts'

/** Anyone on a card. A client has a row once something is known of him that a person has; a relative who is no client has only this. */
export const persons = sqliteTable(
  'persons',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    clientId: integer('client_id').references(() => clients.id, { onDelete: 'cascade' }),
    /** Of a person who is no client; a client's name is on his card. */
    name: text('name').notNull(),
    gender: text('gender', { enum: ['female', 'male'] }),
    colour: integer('colour').notNull(),
    createdAt: integer('created_at').notNull(),
    /** Of a person who is no client; a client's photo is on his card. */
    photoId: text('photo_id').references(() => photos.id),
    /** Whose name days he keeps; null for those of the shop's country. A chosen day stands among his dates. */
    nameDayCalendar: text('name_day_calendar', { enum: NAME_DAY_CALENDARS }),
  },
  (table) => [
    index('persons_photo').on(table.photoId).where(sql`photo_id IS NOT NULL`),
    uniqueIndex('persons_client').on(table.clientId).where(sql`client_id IS NOT NULL`),
    index('persons_by_name_days').on(table.nameDayCalendar).where(sql`name_day_calendar IS NOT NULL AND client_id IS NOT NULL`),
    index('persons_by_gender').on(table.gender, table.clientId).where(sql`client_id IS NOT NULL AND gender IS NOT NULL`),
    check('persons_named', sql`${table.clientId} IS NOT NULL OR length(trim(${table.name})) > 0`),
  ],
)

/** "to is the kind of from", told once; the other side is its reverse. */
export const relations = sqliteTable(
  'relations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    fromPerson: integer('from_person')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    toPerson: integer('to_person')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: RELATION_KINDS }).notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('relations_pair').on(table.fromPerson, table.toPerson, table.kind),
    index('relations_to').on(table.toPerson),
    check('relations_two', sql`${table.fromPerson} <> ${table.toPerson}`),
  ],
)

/** The owner's own words for kinds of facts: usual, table, cue, starch. */
export const factLabels = sqliteTable('fact_labels', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  place: integer('place').notNull(),
  retiredAt: integer('retired_at'),
  /** Null for labels older than this column. */
  createdAt: integer('created_at'),
})

export const facts = sqliteTable(
  'facts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    labelId: integer('label_id').references(() => factLabels.id),
    text: text('text').notNull(),
    question: text('question'),
    askAfter: text('ask_after'),
    /** The fact whose question this one answers. */
    answers: integer('answers').references((): AnySQLiteColumn => facts.id, { onDelete: 'set null' }),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    endedAt: integer('ended_at'),
    version: integer('version').notNull().default(1),
    /* A life event is a fact that says when: each part of the date may be unknown; until, where it lasts. */
    eventYear: integer('event_year'),
    eventMonth: integer('event_month'),
    eventDay: integer('event_day'),
    untilYear: integer('until_year'),
    untilMonth: integer('until_month'),
    untilDay: integer('until_day'),
    place: text('place').notNull().default(''),
    /** With whom, in words. */
    company: text('company').notNull().default(''),
  },
  (table) => [
    index('facts_person').on(table.personId, table.id).where(sql`ended_at IS NULL`),
    index('facts_told').on(table.personId, table.at, table.id),
    index('facts_ended').on(table.personId, table.endedAt, table.id).where(sql`ended_at IS NOT NULL`),
    index('facts_asking').on(table.askAfter).where(sql`question IS NOT NULL AND ended_at IS NULL`),
    index('facts_answering').on(table.answers).where(sql`answers IS NOT NULL`),
    check('facts_question', sql`(${table.question} IS NULL) = (${table.askAfter} IS NULL)`),
  ],
)

/** Dates that come back every year. A client's own birthday is on his card. */
export const personDates = sqliteTable(
  'person_dates',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: DATE_KINDS }).notNull(),
    label: text('label').notNull(),
    year: integer('year'),
    month: integer('month'),
    day: integer('day'),
  },
  (table) => [index('person_dates_person').on(table.personId), index('person_dates_when').on(table.month, table.day)],
)

/** What was answered on arrival to a question or a date: asked (said, congratulated), not now, never. */
export const sayMarks = sqliteTable(
  'say_marks',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    factId: integer('fact_id').references(() => facts.id, { onDelete: 'cascade' }),
    dateId: integer('date_id').references(() => personDates.id, { onDelete: 'cascade' }),
    /** For the birthday on the client's own card, for the name day that his name has in the calendar (`nameDay`), or for what was suggested to him (`suggestedItem`). */
    birthdayOf: integer('birthday_of').references(() => clients.id, { onDelete: 'cascade' }),
    /** For a birthday on a card: the relative to whom it was spoken of; null is the one whose birthday it is. */
    toldTo: integer('told_to').references(() => clients.id, { onDelete: 'cascade' }),
    mark: text('mark', { enum: MARK_KINDS }).notNull(),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    nameDay: integer('name_day', { mode: 'boolean' }).notNull().default(false),
    /** Of what was suggested to the client `birthdayOf` because others take it. */
    suggestedItem: integer('suggested_item').references(() => items.id, { onDelete: 'cascade' }),
  },
  (table) => [
    index('say_marks_fact').on(table.factId).where(sql`fact_id IS NOT NULL`),
    index('say_marks_date').on(table.dateId).where(sql`date_id IS NOT NULL`),
    index('say_marks_birthday').on(table.birthdayOf).where(sql`birthday_of IS NOT NULL`),
    index('say_marks_told_to').on(table.toldTo).where(sql`told_to IS NOT NULL`),
    index('say_marks_suggested').on(table.suggestedItem).where(sql`suggested_item IS NOT NULL`),
    check(
      'say_marks_one',
      sql`(${table.factId} IS NOT NULL) + (${table.dateId} IS NOT NULL) + (${table.birthdayOf} IS NOT NULL) = 1`,
    ),
  ],
)
