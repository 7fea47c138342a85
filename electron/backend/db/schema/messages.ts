import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { TEMPLATE_KINDS, WRITTEN_CHANNELS } from '#shared/domain/messages/template.ts'
import { languages } from '#shared/i18n/languages.ts'

/** What the shop writes to clients again and again. One that is no longer used stays on record. */
export const messageTemplates = sqliteTable(
  'message_templates',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: TEMPLATE_KINDS }).notNull(),
    /** Empty for what its kind is called in the language of each reader. */
    name: text('name').notNull().default(''),
    purpose: text('purpose', { enum: CONTACT_PURPOSES }).notNull(),
    /** Short messages go out without marks on letters wherever that lets more of them into a part. */
    plainSms: integer('plain_sms', { mode: 'boolean' }).notNull().default(false),
    createdAt: integer('created_at').notNull(),
    retiredAt: integer('retired_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check(
      'message_templates_kind',
      sql`${table.kind} IN ('birthday', 'name-day', 'welcome', 'thanks', 'miss-you', 'reward', 'pass-ends', 'order-ready', 'debt', 'own')
    AND (${table.kind} <> 'own' OR ${table.name} <> '')`,
    ),
    check(
      'message_templates_purpose',
      sql`${table.purpose} IN ('service', 'greeting', 'marketing') AND ${table.plainSms} IN (0, 1)`,
    ),
  ],
)

/** The words of a template, by language and channel; fields stand in them by their keys. */
export const messageTexts = sqliteTable(
  'message_texts',
  {
    templateId: integer('template_id')
      .notNull()
      .references(() => messageTemplates.id, { onDelete: 'cascade' }),
    language: text('language', { enum: languages }).notNull(),
    channel: text('channel', { enum: WRITTEN_CHANNELS }).notNull(),
    subject: text('subject').notNull().default(''),
    text: text('text').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.templateId, table.language, table.channel] }),
    check(
      'message_texts_what',
      sql`${table.language} IN ('en', 'uk', 'ru', 'ro', 'pl') AND ${table.channel} IN ('sms', 'messenger', 'mail')
    AND ${table.text} <> '' AND (${table.subject} = '' OR ${table.channel} = 'mail')`,
    ),
  ],
)
