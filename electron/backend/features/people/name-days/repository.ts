import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import type { NameDayCalendar } from '#shared/domain/dates/name-days/tradition.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface NamedClient {
  readonly id: number
  readonly name: string
  readonly visits: number
  readonly spent: number
  /** Usual days between visits. */
  readonly gapDays: number | null
  readonly lastVisitDay: Day | null
  readonly caretakerId: number | null
  /** Whose name days he keeps; null for those of the shop. */
  readonly calendar: NameDayCalendar | null
  /** 1 where a day was written down for him, which goes before every calendar. */
  readonly chosen: number
}

const columns = `c.id, c.name, c.visits, c.spent, c.gap_days AS gapDays, c.last_visit_day AS lastVisitDay, c.caretaker_id AS caretakerId,
  p.name_day_calendar AS calendar,
  EXISTS (SELECT 1 FROM person_dates AS d WHERE d.person_id = p.id AND d.kind = 'name-day') AS chosen`

const named = preparedSql<[string], NamedClient>(
  `SELECT ${columns} FROM client_search AS s CROSS JOIN clients AS c ON c.id = s.rowid LEFT JOIN persons AS p ON p.client_id = c.id
   WHERE client_search MATCH ? AND c.archived_at IS NULL`,
)

/** Everyone of whose names one has one of these folded forms. They are letters only: nothing to escape. */
export function namedWith(db: Db, forms: readonly string[]): NamedClient[] {
  return named(db).all(forms.map((form) => `"${form}"`).join(' OR '))
}

const withOwn = preparedSql<[], NamedClient>(
  `SELECT ${columns} FROM persons AS p INDEXED BY persons_by_name_days JOIN clients AS c ON c.id = p.client_id
   WHERE p.name_day_calendar IS NOT NULL AND p.client_id IS NOT NULL AND p.name_day_calendar <> 'none' AND c.archived_at IS NULL`,
)

/** Everyone who keeps another calendar than the shop. */
export function withOwnCalendar(db: Db): NamedClient[] {
  return withOwn(db).all()
}

const chosenOn = preparedSql<[MonthDay], NamedClient>(
  `SELECT ${columns} FROM person_dates AS on_day INDEXED BY person_dates_when JOIN persons AS p ON p.id = on_day.person_id
     JOIN clients AS c ON c.id = p.client_id
   WHERE on_day.month = @month AND on_day.day = @day AND on_day.kind = 'name-day' AND c.archived_at IS NULL`,
)

/** Everyone for whom that day was written down as his name day. */
export function withChosenNameDay(db: Db, { month, day }: MonthDay): NamedClient[] {
  return chosenOn(db).all({ month, day })
}
