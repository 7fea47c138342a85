import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { OWN_FIELD_KINDS } from '#shared/domain/fields/own-field.ts'
import { clients } from './clients.ts'

/** The owner's coloured words for clients; a client may have several. */
export const tags = sqliteTable(
  'tags',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    colour: integer('colour').notNull(),
    place: integer('place').notNull(),
    createdAt: integer('created_at').notNull(),
    retiredAt: integer('retired_at'),
  },
  (table) => [check('tags_colour', sql`${table.colour} BETWEEN 1 AND 8`)],
)

export const clientTags = sqliteTable(
  'client_tags',
  {
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    tagId: integer('tag_id')
      .notNull()
      .references(() => tags.id),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.tagId] }), index('client_tags_tag').on(table.tagId, table.clientId)],
)

/** What the owner wants to know of clients beyond the card's own fields: locker, shirts a month, has a dog. */
export const ownFields = sqliteTable('own_fields', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind', { enum: OWN_FIELD_KINDS }).notNull(),
  /** Of a number: "kg", "cm"; empty for none. */
  unit: text('unit').notNull(),
  onCard: integer('on_card', { mode: 'boolean' }).notNull(),
  inList: integer('in_list', { mode: 'boolean' }).notNull(),
  place: integer('place').notNull(),
  createdAt: integer('created_at').notNull(),
  retiredAt: integer('retired_at'),
})

export const fieldOptions = sqliteTable(
  'field_options',
  {
    id: integer('id').primaryKey(),
    fieldId: integer('field_id')
      .notNull()
      .references(() => ownFields.id),
    name: text('name').notNull(),
    place: integer('place').notNull(),
    retiredAt: integer('retired_at'),
  },
  (table) => [index('field_options_field').on(table.fieldId, table.place)],
)

export const ownValues = sqliteTable(
  'own_values',
  {
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    fieldId: integer('field_id')
      .notNull()
      .references(() => ownFields.id),
    /** Of a text; of a date, as 'YYYY-MM-DD'. */
    text: text('text'),
    /** A text as it is searched: its words without case and marks. */
    folded: text('folded'),
    /** Of a number, in thousandths; of yes or no, 1 or 0. */
    number: integer('number'),
    optionId: integer('option_id').references(() => fieldOptions.id),
    at: integer('at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.fieldId] }),
    index('own_values_text').on(table.fieldId, table.text, table.clientId).where(sql`text IS NOT NULL`),
    index('own_values_number').on(table.fieldId, table.number, table.clientId).where(sql`number IS NOT NULL`),
    index('own_values_option').on(table.fieldId, table.optionId, table.clientId).where(sql`option_id IS NOT NULL`),
    check(
      'own_values_one',
      sql`(${table.text} IS NOT NULL) + (${table.number} IS NOT NULL) + (${table.optionId} IS NOT NULL) = 1`,
    ),
  ],
)

/** A way to look at the list of clients that was given a name. */
export const savedFilters = sqliteTable('saved_filters', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  /** JSON of what is looked for: the list's filter, the text and the conditions. */
  looksFor: text('looks_for').notNull(),
  place: integer('place').notNull(),
  version: integer('version').notNull().default(1),
})
