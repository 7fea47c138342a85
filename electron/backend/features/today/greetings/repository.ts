import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import type { MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import type { Day } from '#shared/kernel/day.ts'

/** A client as a line needs him: whose he is and what he brings. */
export interface Custom {
  readonly clientId: number
  readonly caretakerId: number | null
  readonly lastVisitDay: Day | null
  readonly spent: number
  readonly visits: number
  readonly gapDays: number | null
}

const custom = `c.id AS clientId, c.caretaker_id AS caretakerId, c.last_visit_day AS lastVisitDay, c.spent, c.visits, c.gap_days AS gapDays`

interface BirthdayRow extends Custom, MonthDay {
  readonly year: number | null
}

const birthdays = preparedSql<[MonthDay], BirthdayRow>(
  `SELECT ${custom}, c.birth_year AS year, c.birth_month AS month, c.birth_day AS day FROM clients AS c INDEXED BY clients_by_birthday
   WHERE c.birth_month = @month AND c.birth_day = @day AND c.birth_day IS NOT NULL AND c.archived_at IS NULL`,
)

/** Whose birthday, as it stands on the card, has this month and day. */
export function birthdaysOn(db: Db, { month, day }: MonthDay): BirthdayRow[] {
  return birthdays(db).all({ month, day })
}

interface DateRow extends MonthDay {
  readonly id: number
  readonly kind: DateKind
  readonly label: string
  readonly year: number | null
  readonly personId: number
  /** Whose card it stands on; null for one of somebody's family who is no client. */
  readonly clientId: number | null
}

const dates = preparedSql<[MonthDay], DateRow>(
  `SELECT d.id, d.kind, d.label, d.year, d.month, d.day, p.id AS personId, p.client_id AS clientId
   FROM person_dates AS d INDEXED BY person_dates_when JOIN persons AS p ON p.id = d.person_id WHERE d.month = @month AND d.day = @day`,
)

/** Every other date of anyone that has this month and day. */
export function datesOn(db: Db, { month, day }: MonthDay): DateRow[] {
  return dates(db).all({ month, day })
}

const ofClient = preparedSql<[number], Custom & { hasBirthday: number }>(
  `SELECT ${custom}, c.birth_year IS NOT NULL OR c.birth_month IS NOT NULL AS hasBirthday FROM clients AS c WHERE c.id = ? AND c.archived_at IS NULL`,
)

/** Null for an archived card: nobody is to be reminded of it. */
export function customOf(db: Db, clientId: number): (Custom & { hasBirthday: number }) | null {
  return ofClient(db).get(clientId) ?? null
}
