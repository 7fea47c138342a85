import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { REMINDER_MARKS } from '#shared/domain/today/mark.ts'
import { clients } from './clients.ts'
import { sayMarks } from './people.ts'
import { employees } from './shop.ts'

/** What was answered to a line of Today. The lines are computed anew each time and kept nowhere; decision 0023. */
export const reminderMarks = sqliteTable(
  'reminder_marks',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Null for a task that concerns no client. */
    clientId: integer('client_id').references(() => clients.id, { onDelete: 'cascade' }),
    /** Tells the cause among those of the client: "birthday 2026". Never his own id, so that a merge leaves it right. */
    cause: text('cause').notNull(),
    mark: text('mark', { enum: REMINDER_MARKS }).notNull(),
    /** The day on which a line put off comes back. */
    until: text('until_day'),
    day: text('day').notNull(),
    at: integer('at').notNull(),
    employeeId: integer('employee_id')
      .notNull()
      .references(() => employees.id),
    /** A greeting or a question that is done counts as said at the till too; taken back there, it is open here. */
    sayMarkId: integer('say_mark_id').references(() => sayMarks.id, { onDelete: 'cascade' }),
  },
  (table) => [
    uniqueIndex('reminder_marks_once').on(table.clientId, table.cause),
    index('reminder_marks_later').on(table.until).where(sql`mark = 'later'`),
    index('reminder_marks_said').on(table.sayMarkId).where(sql`say_mark_id IS NOT NULL`),
    check('reminder_marks_kind', sql`${table.mark} IN ('done', 'later', 'dismissed')`),
    check('reminder_marks_until', sql`(${table.mark} = 'later') = (${table.until} IS NOT NULL)`),
    check('reminder_marks_cause', sql`length(${table.cause}) BETWEEN 1 AND 80`),
  ],
)
