import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { FILE_SHOWN_AS } from '#shared/domain/files/file-kind.ts'
import { clients } from './clients.ts'
import { facts, persons } from './people.ts'
import { employees } from './shop.ts'

/** What someone wrote down about a client; taken back it stays here, ended. */
export const notes = sqliteTable(
  'notes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    pinnedAt: integer('pinned_at'),
    /** The employee whom the client praised, where the note says that. */
    praisedId: integer('praised_id').references(() => employees.id),
    editedAt: integer('edited_at'),
    endedAt: integer('ended_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('notes_client').on(table.clientId, table.at, table.id),
    index('notes_pinned').on(table.clientId).where(sql`pinned_at IS NOT NULL`),
    index('notes_praised').on(table.praisedId, table.day).where(sql`praised_id IS NOT NULL`),
  ],
)

/** A file kept with a client; its bytes are in `fileContents`. */
export const files = sqliteTable(
  'files',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    clientId: integer('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** As its bytes say, whatever its name is. */
    shows: text('shows', { enum: FILE_SHOWN_AS }).notNull(),
    mime: text('mime').notNull(),
    size: integer('size').notNull(),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    removedAt: integer('removed_at'),
  },
  (table) => [index('files_client').on(table.clientId, table.at, table.id)],
)

export const fileContents = sqliteTable('file_contents', {
  fileId: integer('file_id')
    .primaryKey()
    .references(() => files.id, { onDelete: 'cascade' }),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

/** Who of the family takes part in a life event, beside those named in words. */
export const eventCompanions = sqliteTable(
  'event_companions',
  {
    factId: integer('fact_id')
      .notNull()
      .references(() => facts.id, { onDelete: 'cascade' }),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.factId, table.personId] }), index('event_companions_person').on(table.personId)],
)
