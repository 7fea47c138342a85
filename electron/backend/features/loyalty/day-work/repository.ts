import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { dayWork } from '#electron/backend/db/schema/bonuses.ts'
import type { Day } from '#shared/kernel/day.ts'

type Done = typeof dayWork.$inferSelect

const done = preparedSql<[string], Day>('SELECT done_day FROM day_work WHERE name = ?')
const write = preparedSql<[Done]>('INSERT OR REPLACE INTO day_work (name, done_day) VALUES (@name, @doneDay)')

/** The last business day for which a kind of daily work is done; null before the first. */
export function doneDay(db: Db, name: string): Day | null {
  return done(db).pluck().get(name) ?? null
}

export function setDoneDay(db: Db, name: string, doneDay: Day): void {
  write(db).run({ name, doneDay })
}
