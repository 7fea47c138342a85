import { sql } from 'drizzle-orm'
import { blob, check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { SECRET_KINDS } from '#shared/domain/access/secrets.ts'
import { employees } from './shop.ts'

/** Hashes of what people show to work at a till. The secret that they are made with lies beside the database. */
export const accessSecrets = sqliteTable(
  'access_secrets',
  {
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    kind: text('kind', { enum: SECRET_KINDS }).notNull(),
    salt: blob('salt', { mode: 'buffer' }).notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
    setAt: integer('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.employeeId, table.kind] }),
    uniqueIndex('access_badges').on(table.hash).where(sql`kind = 'badge'`),
    check('access_secrets_kind', sql`${table.kind} IN ('pin', 'password', 'badge', 'recovery')`),
  ],
)

/** Wrong tries in a row, by person and by till, and until when the next one has to wait. */
export const accessTries = sqliteTable('access_tries', {
  who: text('who').primaryKey(),
  failed: integer('failed').notNull(),
  until: integer('until').notNull(),
  /** When the last one was made. */
  at: integer('at').notNull(),
})

/** One row. */
export const accessSettings = sqliteTable(
  'access_settings',
  {
    id: integer('id').primaryKey(),
    /** After so many minutes without a touch a till locks itself; 0 = never. */
    idleMinutes: integer('idle_minutes').notNull(),
    /** Whether a badge is enough, without the PIN after it. */
    badgeEnough: integer('badge_enough', { mode: 'boolean' }).notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    check('access_settings_one', sql`${table.id} = 1`),
    check('access_settings_idle', sql`${table.idleMinutes} BETWEEN 0 AND 240`),
    check('access_settings_badge', sql`${table.badgeEnough} IN (0, 1)`),
  ],
)
