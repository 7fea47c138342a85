import type { Context } from '#electron/backend/context.ts'
import type { TodayReason } from '#shared/contract/today.ts'
import type { ImportantDate } from '#shared/domain/dates/important-date.ts'
import { reverseOf } from '#shared/domain/relations/relation.ts'
import { isAnsweredToday, isOver, type Mark } from '#shared/domain/say/mark.ts'
import type { Relative } from '#shared/domain/say/question.ts'
import { monthDaysKeptOn, occurrenceToGreet } from '#shared/domain/today/greetings.ts'
import { monthlyWorth } from '#shared/domain/today/worth.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'
import { birthdayMarks, dateMarks, findPerson, relationsOf } from '../../people/index.ts'
import { ofFound, openOnly, type TodayFound, type TodaySource } from '../../reminders/index.ts'
import { birthdaysOn, type Custom, customOf, datesOn } from './repository.ts'

/** Whom to congratulate: birthdays, weddings and own dates, of clients and of their families, today's and those missed while they still count. */
export const greetings: TodaySource = {
  kind: 'greet',
  read(context, wanted) {
    const { db, today, shop } = context
    const found = monthDaysOf(today, shop).flatMap((kept) => [
      ...birthdaysOn(db, kept).flatMap((row) => birthdayLine(context, row) ?? []),
      ...datesOn(db, kept).flatMap((row) => dateLines(context, row)),
    ])
    return ofFound(openOnly(db, found, today), wanted)
  },
}

/** The months and days whose dates may be spoken of today. */
function monthDaysOf(today: Day, { datesAfter, leapDay }: Context['shop']) {
  const days = Array.from({ length: datesAfter + 1 }, (_, ago) => addDays(today, -ago))
  return days.flatMap((day) => monthDaysKeptOn(day, leapDay))
}

function birthdayLine(
  context: Context,
  { year, month, day, ...client }: ReturnType<typeof birthdaysOn>[number],
): TodayFound | null {
  const date = { kind: 'birthday' as const, label: '', date: { year, month, day } }
  const marks = () => birthdayMarks(context.db, client.clientId, null)
  return lineFor(context, client, date, marks, (on) => ({ why: 'birthday', about: null, ...on }), 'birthday')
}

function dateLines(context: Context, row: ReturnType<typeof datesOn>[number]): TodayFound[] {
  const { id, kind, label, year, month, day } = row
  const date = { kind, label, date: { year, month, day } }
  return whoseAre(context, row).flatMap(({ client, about }) => {
    const reason = (on: { day: Day; years: number | null }): TodayReason =>
      kind === 'birthday' ? { why: 'birthday', about, ...on } : { why: 'date', kind, label, about, ...on }
    // A birthday that stands on the card of its own is read there.
    if (kind === 'birthday' && about === null && client.hasBirthday) return []
    return lineFor(context, client, date, () => dateMarks(context.db, id), reason, `date ${id}`) ?? []
  })
}

/** To whom a date is said: to the client whose it is, else to each client in whose family that person is. */
function whoseAre({ db }: Context, { clientId, personId }: { clientId: number | null; personId: number }) {
  if (clientId !== null) {
    const client = customOf(db, clientId)
    return client === null ? [] : [{ client, about: null }]
  }
  const person = findPerson(db, personId)
  return relationsOf(db, personId).flatMap(({ from, to, kind }) => {
    const other = findPerson(db, from === personId ? to : from)
    const client = other?.clientId == null ? null : customOf(db, other.clientId)
    if (!person || client === null) return []
    const relation = to === personId ? kind : reverseOf(kind)
    const about: Relative = { personId, name: person.name, relation, gender: person.gender }
    return [{ client, about }]
  })
}

export function lineFor(
  { today, shop }: Context,
  client: Custom,
  date: ImportantDate,
  marks: () => readonly Mark[],
  reason: (on: { day: Day; years: number | null }) => TodayReason,
  name: string,
): TodayFound | null {
  const { clientId, caretakerId: assigneeId, lastVisitDay } = client
  const on = occurrenceToGreet(date, { today, daysAfter: shop.datesAfter, leapDay: shop.leapDay, lastVisitDay })
  if (on === null) return null
  const said = marks()
  if (isOver(said, on.day) || isAnsweredToday(said, today)) return null
  const cause = `${name} ${partsOfDay(on.day).year}`
  return {
    cause,
    clientId,
    reason: reason({ day: on.day, years: on.years }),
    worth: monthlyWorth(client),
    dueDay: on.day,
    assigneeId,
  }
}
