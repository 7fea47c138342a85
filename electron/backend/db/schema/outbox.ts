import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { BLOCKS } from '#shared/domain/contacts/verdict.ts'
import { MESSAGE_STATES, SENDING_PROBLEMS, SENT_CHANNELS } from '#shared/domain/sending/message.ts'
import { languages } from '#shared/i18n/languages.ts'
import { clients } from './clients.ts'
import { reminderMarks } from './reminders.ts'
import { employees } from './shop.ts'

/** Messages that are to leave, and those that have. A row is written before the network is touched. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey(),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    channel: text('channel', { enum: SENT_CHANNELS }).notNull(),
    purpose: text('purpose', { enum: CONTACT_PURPOSES }).notNull(),
    address: text('address').notNull(),
    /** Empty for SMS. */
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    language: text('language', { enum: languages }).notNull(),
    /** Stable key of what it is about, "birthday 17 2026": for one cause a client hears once by a channel. */
    cause: text('cause').notNull(),
    templateId: integer('template_id'),
    /** Known to servers and gateways: the left half of a Message-ID, the own number of an SMS. */
    reference: text('reference').notNull(),
    state: text('state', { enum: MESSAGE_STATES }).notNull(),
    /** Not to leave earlier: wanted so, or because of quiet hours. */
    notBefore: integer('not_before').notNull(),
    /** From this instant on it would be out of place; null for never. */
    goodUntil: integer('good_until'),
    attempts: integer('attempts').notNull(),
    /** When it is looked at next. */
    nextAt: integer('next_at').notNull(),
    providerId: text('provider_id'),
    /** What stood in the way last. */
    problem: text('problem', { enum: SENDING_PROBLEMS }),
    /** What the other side said, without addresses. */
    detail: text('detail').notNull(),
    block: text('block', { enum: BLOCKS }),
    blockUntil: text('block_until'),
    createdAt: integer('created_at').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => employees.id),
    changedAt: integer('changed_at').notNull(),
    sentAt: integer('sent_at'),
    /** The line of Today that counts as done because of it; open again when it surely has not left. */
    markId: integer('mark_id').references(() => reminderMarks.id, { onDelete: 'set null' }),
  },
  (table) => [
    check('outbox_sent', sql`(${table.state} = 'sent') = (${table.sentAt} IS NOT NULL)`),
    check('outbox_text', sql`${table.address} <> '' AND ${table.body} <> '' AND ${table.cause} <> '' AND ${table.attempts} >= 0`),
    uniqueIndex('outbox_once').on(table.clientId, table.cause, table.channel),
    uniqueIndex('outbox_reference').on(table.reference),
    index('outbox_waiting').on(table.nextAt, table.id).where(sql`state = 'queued'`),
    index('outbox_states').on(table.state, table.id),
    index('outbox_marks').on(table.markId).where(sql`mark_id IS NOT NULL`),
    index('outbox_sent_last').on(table.channel, table.sentAt).where(sql`sent_at IS NOT NULL`),
  ],
)

/** Every time a message was given to the network; the limits by hour and day count those that left or may have left. */
export const outboxTries = sqliteTable(
  'outbox_tries',
  {
    id: integer('id').primaryKey(),
    messageId: integer('message_id')
      .notNull()
      .references(() => outbox.id, { onDelete: 'cascade' }),
    channel: text('channel', { enum: SENT_CHANNELS }).notNull(),
    at: integer('at').notNull(),
    endedAt: integer('ended_at'),
    outcome: text('outcome', { enum: ['sent', 'later', 'account', 'refused', 'unknown'] }),
    problem: text('problem', { enum: SENDING_PROBLEMS }),
  },
  (table) => [
    check('outbox_tries_ended', sql`(${table.outcome} IS NULL) = (${table.endedAt} IS NULL)`),
    index('outbox_tries_message').on(table.messageId),
    index('outbox_tries_by_channel').on(table.channel, table.at),
  ],
)

/** The shop's accounts for sending, one a channel; their passwords are kept elsewhere. */
export const sendingAccounts = sqliteTable(
  'sending_accounts',
  {
    channel: text('channel', { enum: SENT_CHANNELS }).primaryKey().notNull(),
    /** JSON, as the contract has it. */
    settings: text('settings').notNull(),
    version: integer('version').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [check('sending_accounts_channel', sql`${table.channel} IN ('mail', 'sms') AND json_valid(${table.settings})`)],
)
