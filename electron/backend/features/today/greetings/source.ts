import type { Context } from '#electron/backend/context.ts'
import { dayIn, occurrencesBetween } from '#shared/domain/dates/important-date.ts'
import { isAnsweredToday, isOver } from '#shared/domain/say/mark.ts'
import { monthDaysKeptOn, occurrenceToGreet } from '#shared/domain/today/greetings.ts'
import { monthlyWorth } from '#shared/domain/today/worth.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'
import { nameDayOf } from '../../people/index.ts'
import { backBetween, sourceOf, type TodayFound } from '../../reminders/index.ts'
import { customOf } from '../repository.ts'
import { type Candidate, nameDaysOn, ofBirthday, ofDate, ofNameDay } from './candidates.ts'
import { birthdayOfClient, birthdaysOn, datesOn, findDate } from './repository.ts'

/** So many days a good wish that was put off stands there again. */
const PUT_OFF_LASTS = 7

/**
 * Whom to congratulate: birthdays, name days, weddings and own dates, of clients and of their families, today's and those missed while they still
 * count.
 */
export const greetings = sourceOf('greet', (context) => {
  const { db, today, shop } = context
  const days = Array.from({ length: shop.datesAfter + 1 }, (_, ago) => addDays(today, -ago))
  const kept = days.flatMap((day) => monthDaysKeptOn(day, shop.leapDay))
  const candidates = [
    ...kept.flatMap((day) => birthdaysOn(db, day).map((row) => ofBirthday(context, row))),
    ...kept.flatMap((day) => datesOn(db, day).flatMap((row) => ofDate(context, row))),
    ...nameDaysOn(context, days),
  ]
  const found = candidates.flatMap((candidate) => lineOf(context, candidate) ?? [])
  const known = new Set(found.map(keyOf))
  const back = putOff(context).filter((line) => !known.has(keyOf(line)))
  return [...found, ...back]
})

const keyOf = ({ clientId, cause }: TodayFound) => `${clientId} ${cause}`

function lineOf(context: Context, candidate: Candidate): TodayFound | null {
  const { today, shop } = context
  const { lastVisitDay } = candidate.client
  const on = occurrenceToGreet(candidate.date, { today, daysAfter: shop.datesAfter, leapDay: shop.leapDay, lastVisitDay })
  return on && lineOn(context, candidate, on)
}

function lineOn(
  { today }: Context,
  { client, name, marks, reason }: Candidate,
  { day, years }: { readonly day: Day; readonly years: number | null },
): TodayFound | null {
  const said = marks()
  if (isOver(said, day) || isAnsweredToday(said, today)) return null
  return {
    cause: `${name} ${partsOfDay(day).year}`,
    clientId: client.clientId,
    reason: reason({ day, years }),
    worth: monthlyWorth(client),
    dueDay: day,
    assigneeId: client.caretakerId,
  }
}

/** What somebody put off to a day when it would not count any more by itself. */
function putOff(context: Context): TodayFound[] {
  const { db, today, shop } = context
  return backBetween(db, addDays(today, -PUT_OFF_LASTS), today).flatMap(({ clientId, cause }) => {
    const year = Number(cause.split(' ').at(-1))
    const candidate = candidateOf(context, clientId, cause, year)
    if (candidate === null) return []
    const day = dayIn(candidate.date.date, year, shop.leapDay)
    const [on] = day === null ? [] : occurrencesBetween(candidate.date, { from: day, to: day }, today, shop.leapDay)
    return (on && lineOn(context, candidate, on)) ?? []
  })
}

function candidateOf(context: Context, clientId: number, cause: string, year: number): Candidate | null {
  const { db } = context
  const [what, id] = cause.split(' ')
  if (what === 'birthday') {
    const row = birthdayOfClient(db, clientId)
    return row && ofBirthday(context, row)
  }
  if (what === 'date') {
    const row = findDate(db, Number(id))
    return (row && ofDate(context, row).find(({ client }) => client.clientId === clientId)) ?? null
  }
  if (what !== 'name-day') return null
  const client = customOf(db, clientId)
  const day = client && nameDayOf(context, clientId, year)
  return client && day && ofNameDay(context, client, day)
}
