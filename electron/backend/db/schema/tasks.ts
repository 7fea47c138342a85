import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { FOLLOW_UP_ACTS, FOLLOW_UP_AFTER } from '#shared/domain/tasks/follow-up.ts'
import { REPEAT_FROM, REPEAT_UNITS } from '#shared/domain/tasks/repeat.ts'
import { TASK_KINDS, TASK_STATES } from '#shared/domain/tasks/task.ts'
import { items } from './catalogue.ts'
import { clients } from './clients.ts'
import { employees } from './shop.ts'

export const tasks = sqliteTable(
  'tasks',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Null where it concerns nobody in particular. */
    clientId: integer('client_id').references(() => clients.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: TASK_KINDS }).notNull(),
    text: text('text').notNull(),
    /** The folded words of the text, each with a space before it: what a search compares. */
    words: text('words').notNull(),
    assigneeId: integer('assignee_id')
      .notNull()
      .references(() => employees.id),
    /** Whose it was before, where it changed hands. */
    fromId: integer('from_id').references(() => employees.id),
    dueDay: text('due_day').notNull(),
    /** Of the shop's wall clock, 0–1439; null = at any hour. */
    dueMinute: integer('due_minute'),
    /* When it is to be spoken of: as due, until somebody puts it off. */
    shownDay: text('shown_day').notNull(),
    shownMinute: integer('shown_minute'),
    /* All null for a task that comes once. */
    repeatEvery: integer('repeat_every'),
    repeatUnit: text('repeat_unit', { enum: REPEAT_UNITS }),
    repeatFrom: text('repeat_from', { enum: REPEAT_FROM }),
    /** The day of the month the series was begun with. */
    repeatOn: integer('repeat_on'),
    /** The reminder of that client it was made from: that one is silent as long as there is this task. */
    cause: text('cause'),
    /** The task that, done, brought it about: the one before it in its series, or the step before. */
    follows: integer('follows').references((): AnySQLiteColumn => tasks.id, { onDelete: 'set null' }),
    state: text('state', { enum: TASK_STATES }).notNull().default('open'),
    overAt: integer('over_at'),
    overDay: text('over_day'),
    overBy: integer('over_by').references(() => employees.id),
    /** How it went, or why it was dropped. */
    overNote: text('over_note').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    createdDay: text('created_day').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => employees.id),
    sample: integer('sample').notNull().default(0),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('tasks_cause', sql`${table.cause} IS NULL OR ${table.clientId} IS NOT NULL`),
    check('tasks_said', sql`length(trim(${table.text})) > 0`),
    check(
      'tasks_minutes',
      sql`coalesce(${table.dueMinute}, 0) BETWEEN 0 AND 1439 AND coalesce(${table.shownMinute}, 0) BETWEEN 0 AND 1439`,
    ),
    check(
      'tasks_repeat',
      sql`(${table.repeatEvery} IS NULL) = (${table.repeatUnit} IS NULL) AND (${table.repeatEvery} IS NULL) = (${table.repeatFrom} IS NULL)
        AND (${table.repeatEvery} IS NULL) = (${table.repeatOn} IS NULL) AND coalesce(${table.repeatEvery}, 1) BETWEEN 1 AND 99
        AND coalesce(${table.repeatOn}, 1) BETWEEN 1 AND 31`,
    ),
    check(
      'tasks_over',
      sql`(${table.state} = 'open') = (${table.overAt} IS NULL) AND (${table.overAt} IS NULL) = (${table.overDay} IS NULL)
        AND (${table.overAt} IS NULL) = (${table.overBy} IS NULL)`,
    ),
    index('tasks_open').on(table.shownDay, table.shownMinute, table.id).where(sql`state = 'open'`),
    index('tasks_open_of').on(table.assigneeId, table.shownDay, table.shownMinute, table.id).where(sql`state = 'open'`),
    index('tasks_over_at').on(table.overAt, table.id).where(sql`state <> 'open'`),
    index('tasks_client').on(table.clientId, table.overAt, table.id).where(sql`client_id IS NOT NULL`),
    uniqueIndex('tasks_taken_up').on(table.clientId, table.cause).where(sql`state = 'open' AND cause IS NOT NULL`),
    index('tasks_cause').on(table.clientId, table.cause).where(sql`cause IS NOT NULL`),
    uniqueIndex('tasks_follows').on(table.follows).where(sql`follows IS NOT NULL`),
  ],
)

/** So many days after a first visit, or after an item was taken, somebody is to call, write or ask. */
export const followUpRules = sqliteTable(
  'follow_up_rules',
  {
    id: integer('id').primaryKey(),
    after: text('after', { enum: FOLLOW_UP_AFTER }).notNull(),
    itemId: integer('item_id').references(() => items.id),
    days: integer('days').notNull(),
    act: text('act', { enum: FOLLOW_UP_ACTS }).notNull(),
    /** What about. */
    text: text('text').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => employees.id),
    retiredAt: integer('retired_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('follow_up_rules_after', sql`(${table.after} = 'item') = (${table.itemId} IS NOT NULL)`),
    check('follow_up_rules_days', sql`${table.days} BETWEEN 1 AND 365`),
    check('follow_up_rules_said', sql`length(trim(${table.text})) > 0`),
  ],
)
