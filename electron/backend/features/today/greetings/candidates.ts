import type { Context } from '#electron/backend/context.ts'
import type { TodayReason } from '#shared/contract/today.ts'
import type { ImportantDate } from '#shared/domain/dates/important-date.ts'
import type { MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import type { Mark } from '#shared/domain/say/mark.ts'
import { addMonths, type Day, partsOfDay } from '#shared/kernel/day.ts'
import { birthdayMarks, dateMarks, nameDayMarks, nameDaysByCalendar } from '../../people/index.ts'
import type { Custom } from '../custom.ts'
import { whoHears } from '../whose.ts'
import type { birthdayOfClient, DateRow } from './repository.ts'

interface On {
  readonly day: Day
  readonly years: number | null
}

/** A date on which a client may be congratulated. */
export interface Candidate {
  readonly client: Custom
  /** The cause, but for the year. */
  readonly name: string
  readonly date: ImportantDate
  /** What was answered to it at the till. */
  readonly marks: () => readonly Mark[]
  readonly reason: (on: On) => TodayReason
}

export function ofBirthday(
  { db }: Context,
  { year, month, day, ...client }: NonNullable<ReturnType<typeof birthdayOfClient>>,
): Candidate {
  return {
    client,
    name: 'birthday',
    date: { kind: 'birthday', label: '', date: { year, month, day } },
    marks: () => birthdayMarks(db, client.clientId, null),
    reason: (on) => ({ why: 'birthday', about: null, ...on }),
  }
}

export function ofDate({ db }: Context, row: DateRow): Candidate[] {
  const { id, kind, label, year, month, day } = row
  return whoHears(db, row).flatMap(({ client, about }): Candidate[] => {
    // A birthday that stands on the card of its own is read there.
    if (kind === 'birthday' && about === null && client.hasBirthday) return []
    return [
      {
        client,
        name: `date ${id}`,
        date: { kind, label, date: { year, month, day } },
        marks: () => dateMarks(db, id),
        reason: (on) => (kind === 'birthday' ? { why: 'birthday', about, ...on } : { why: 'date', kind, label, about, ...on }),
      },
    ]
  })
}

export function ofNameDay({ db }: Context, client: Custom, { month, day }: MonthDay): Candidate {
  return {
    client,
    name: 'name-day',
    date: { kind: 'name-day', label: '', date: { year: null, month, day } },
    marks: () => nameDayMarks(db, client.clientId),
    reason: ({ day }) => ({ why: 'name-day', day }),
  }
}

/**
 * Those who have a name day on one of these days by the calendar, in a shop that greets by it. Who has not been here for a year is left out: of a
 * common name there would be no end.
 */
export function nameDaysOn(context: Context, days: readonly Day[]): Candidate[] {
  const since = addMonths(context.today, -12)
  return days.flatMap((day) =>
    nameDaysByCalendar(context, day).flatMap(({ id: clientId, ...client }) => {
      if (client.lastVisitDay === null || client.lastVisitDay < since) return []
      return [ofNameDay(context, { ...client, clientId }, partsOfDay(day))]
    }),
  )
}
