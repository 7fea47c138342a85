import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { habits } from '#electron/backend/db/schema/habits.ts'
import { EARLY, LATE } from '#shared/domain/clients/habit.ts'
import type { Day } from '#shared/kernel/day.ts'

type HabitRow = typeof habits.$inferSelect

const write = preparedSql<[HabitRow]>(
  `INSERT OR REPLACE INTO habits (client_id, of_visits_until, weekday, other_weekday, from_hour, until_hour, gap, spread, last_day, due_from, due_until)
   VALUES (@clientId, @ofVisitsUntil, @weekday, @otherWeekday, @fromHour, @untilHour, @gap, @spread, @lastDay, @dueFrom, @dueUntil)`,
)

export function writeHabit(db: Db, row: HabitRow): void {
  write(db).run(row)
}

const outdatedOf = preparedSql<[number, number], { id: number; lastVisitAt: number }>(
  `SELECT id, last_visit_at AS lastVisitAt FROM clients LEFT JOIN habits ON habits.client_id = clients.id
   WHERE id > ? AND id <= ? AND visits >= 5 AND of_visits_until IS NOT last_visit_at ORDER BY id`,
)

/** Clients of these ids (after `from`, up to `until`) whose habit was not worked out from the visits they have now. */
export function outdated(db: Db, from: number, until: number): { id: number; lastVisitAt: number }[] {
  return outdatedOf(db).all(from, until)
}

export function lastClient(db: Db): number {
  return maxId(db).get()?.id ?? 0
}

const maxId = preparedSql<[], { id: number | null }>('SELECT max(id) AS id FROM clients')

export interface AwaitedRow {
  readonly clientId: number
  readonly weekday: number
  readonly otherWeekday: number | null
  readonly fromHour: number | null
  readonly untilHour: number | null
  readonly gap: number
  readonly spread: number
  readonly lastDay: Day
  readonly visits: number
}

export interface AwaitedAt {
  readonly today: Day
  readonly weekday: number
  readonly minute: number
  /** `today` less all days on which the shop was shut: who was due then may come now. */
  readonly dueSince: Day
}

const fitting = `due_from <= @today AND due_until >= @dueSince
  AND (from_hour IS NULL OR (from_hour * 60 - ${EARLY} <= @minute AND until_hour * 60 + ${LATE} > @minute))
  AND clients.archived_at IS NULL AND clients.last_visit_day IS NOT @today`
const columns = `client_id AS clientId, weekday, other_weekday AS otherWeekday, from_hour AS fromHour, until_hour AS untilHour, gap, spread,
  last_day AS lastDay, clients.visits`
const awaitedNow = preparedSql<[AwaitedAt], AwaitedRow>(
  `SELECT ${columns} FROM habits JOIN clients ON clients.id = client_id WHERE weekday IN (0, @weekday) AND ${fitting}
   UNION ALL
   SELECT ${columns} FROM habits JOIN clients ON clients.id = client_id WHERE other_weekday = @weekday AND ${fitting}`,
)

/** Everyone whose habit may fit the moment, by weekday, hours and days since the last visit; nobody who came today. */
export function awaited(db: Db, moment: AwaitedAt): AwaitedRow[] {
  return awaitedNow(db).all(moment)
}

const anyHabit = preparedSql<[], { one: number }>('SELECT 1 AS one FROM habits WHERE weekday IS NOT NULL LIMIT 1')

export function hasHabits(db: Db): boolean {
  return anyHabit(db).get() !== undefined
}

const openDaysSince = preparedSql<[Day], { day: Day }>('SELECT day FROM day_totals WHERE day >= ? AND visits + passers_by > 0')

/** Business days from `from` on with any visit. */
export function openDays(db: Db, from: Day): Set<Day> {
  return new Set(
    openDaysSince(db)
      .all(from)
      .map(({ day }) => day),
  )
}
