import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const photos = sqliteTable('photos', {
  id: text('id').primaryKey(),
  mime: text('mime').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  at: integer('at').notNull(),
})
