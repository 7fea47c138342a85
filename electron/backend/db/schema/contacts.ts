import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CHANNELS, CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { CONTACT_DIRECTIONS, CONTACT_OUTCOMES, MOODS } from '#shared/domain/contacts/outcome.ts'
import { clients } from './clients.ts'
import { facts } from './people.ts'
import { employees } from './shop.ts'

const oneOf = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(', '))

/** Every conversation and message with a client; taken back it stays here, and counts no more. */
export const contacts = sqliteTable(
  'contacts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    direction: text('direction', { enum: CONTACT_DIRECTIONS }).notNull(),
    purpose: text('purpose', { enum: CONTACT_PURPOSES }).notNull(),
    subject: text('subject').notNull(),
    outcome: text('outcome', { enum: CONTACT_OUTCOMES }).notNull(),
    answer: text('answer').notNull(),
    mood: text('mood', { enum: MOODS }),
    /** The line of Today that it answered. */
    cause: text('cause'),
    /* Told apart by number only: a task, a message and a template have their own life, and the journal outlives it. */
    /** The task that it did. */
    taskId: integer('task_id'),
    messageId: integer('message_id'),
    templateId: integer('template_id'),
    /** The fact that the answer became. */
    factId: integer('fact_id').references(() => facts.id, { onDelete: 'set null' }),
    /** JSON: what was done along with it, for the way back. */
    broughtAbout: text('brought_about'),
    editedAt: integer('edited_at'),
    takenBackAt: integer('taken_back_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('contacts_client').on(table.clientId, table.at, table.id),
    index('contacts_spoken')
      .on(table.clientId, table.day)
      .where(sql`taken_back_at IS NULL AND (direction = 'in' OR outcome IN ('reached', 'agreed', 'thinking', 'refused'))`),
    index('contacts_budget')
      .on(table.clientId, table.day)
      .where(sql`taken_back_at IS NULL AND (outcome = 'refused' OR purpose = 'marketing')`),
    index('contacts_budget_days')
      .on(table.day)
      .where(sql`taken_back_at IS NULL AND (outcome = 'refused' OR purpose = 'marketing')`),
    uniqueIndex('contacts_message').on(table.messageId).where(sql`message_id IS NOT NULL`),
    index('contacts_fact').on(table.factId).where(sql`fact_id IS NOT NULL`),
    check('contacts_channel', sql`${table.channel} IN (${oneOf(CHANNELS)})`),
    check('contacts_direction', sql`${table.direction} IN (${oneOf(CONTACT_DIRECTIONS)})`),
    check('contacts_purpose', sql`${table.purpose} IN (${oneOf(CONTACT_PURPOSES)})`),
    check('contacts_outcome', sql`${table.outcome} IN (${oneOf(CONTACT_OUTCOMES)})`),
    check('contacts_mood', sql`${table.mood} IN (${oneOf(MOODS)})`),
    check('contacts_brought_about', sql`json_valid(${table.broughtAbout})`),
  ],
)

/** Whom somebody has before him in the call list, until when: the other one is given the next client. */
export const callHolds = sqliteTable(
  'call_holds',
  {
    clientId: integer('client_id')
      .primaryKey()
      .references(() => clients.id, { onDelete: 'cascade' }),
    device: text('device').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id, { onDelete: 'cascade' }),
    until: integer('until').notNull(),
  },
  (table) => [index('call_holds_device').on(table.device)],
)
