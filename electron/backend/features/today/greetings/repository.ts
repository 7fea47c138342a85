import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import type { MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import { type Custom, custom } from '../custom.ts'

interface BirthdayRow extends Custom {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

const birthday = `${custom}, c.birth_year AS year, c.birth_month AS month, c.birth_day AS day FROM clients AS c`
const birthdays = preparedSql<[MonthDay], BirthdayRow>(
  `SELECT ${birthday} INDEXED BY clients_by_birthday
   WHERE c.birth_month = @month AND c.birth_day = @day AND c.birth_day IS NOT NULL AND c.archived_at IS NULL`,
)
const birthdayById = preparedSql<[number], BirthdayRow>(`SELECT ${birthday} WHERE c.id = ? AND c.archived_at IS NULL`)

/** Whose birthday, as it stands on the card, has this month and day. */
export function birthdaysOn(db: Db, { month, day }: MonthDay): BirthdayRow[] {
  return birthdays(db).all({ month, day })
}

export function birthdayOfClient(db: Db, clientId: number): BirthdayRow | null {
  return birthdayById(db).get(clientId) ?? null
}

export interface DateRow {
  readonly id: number
  readonly kind: DateKind
  readonly label: string
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly personId: number
  /** Whose card it stands on; null for one of somebody's family who is no client. */
  readonly clientId: number | null
}

const dateColumns = 'd.id, d.kind, d.label, d.year, d.month, d.day, p.id AS personId, p.client_id AS clientId'
const dates = preparedSql<[MonthDay], DateRow>(
  `SELECT ${dateColumns} FROM person_dates AS d INDEXED BY person_dates_when JOIN persons AS p ON p.id = d.person_id
   WHERE d.month = @month AND d.day = @day`,
)
const dateById = preparedSql<[number], DateRow>(
  `SELECT ${dateColumns} FROM person_dates AS d JOIN persons AS p ON p.id = d.person_id WHERE d.id = ?`,
)

/** Every other date of anyone that has this month and day. */
export function datesOn(db: Db, { month, day }: MonthDay): DateRow[] {
  return dates(db).all({ month, day })
}

export function findDate(db: Db, id: number): DateRow | null {
  return dateById(db).get(id) ?? null
}
