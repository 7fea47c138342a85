import type { Context } from '#electron/backend/context.ts'
import type { SayLine } from '#shared/contract/clients.ts'
import type { Question } from '#shared/domain/say/question.ts'
import { type PersonalDate, whatToSay } from '#shared/domain/say/what-to-say.ts'
import { birthdayOf, type ClientRecord } from '../clients/index.ts'
import { birthdayMarks, dateMarks, datesOf, familyOf, personOfClient, questionsAbout, shownDates } from '../people/index.ts'

/** Dates are spoken of a week ahead, and for three days after when the client was not here on the day. */
const WINDOW = { daysAhead: 7, daysAfter: 3, leapDay: '28-february' } as const
/** The birthday on the client's own card has no row of its own among the dates. */
const OWN_BIRTHDAY = 0

/** Gathers what is known of the client and his family, and lets the engine choose what to say. */
export function sayTo(context: Context, client: ClientRecord, visitDays: readonly string[]): SayLine[] {
  const { db, today } = context
  const person = personOfClient(db, client.id)
  const family = person ? familyOf(context, person.id) : []
  const birthday = birthdayOf(client)
  const dates: PersonalDate[] = []
  if (birthday)
    dates.push({
      id: OWN_BIRTHDAY,
      kind: 'birthday',
      label: '',
      date: birthday,
      about: null,
      marks: birthdayMarks(db, client.id),
    })
  const questions: Question[] = []
  if (person) {
    questions.push(...questionsAbout(context, person.id, null))
    for (const date of shownDates(context, person.id)) dates.push({ ...date, about: null, marks: dateMarks(db, date.id) })
  }
  for (const { personId, name, relation, gender, birthday: onCard } of family) {
    const about = { personId, name, relation, gender }
    questions.push(...questionsAbout(context, personId, about))
    for (const row of datesOf(db, personId)) {
      const date = row.kind === 'birthday' ? (onCard ?? row.date) : row.date
      dates.push({ ...row, date, about, marks: dateMarks(db, row.id) })
    }
  }
  const said = whatToSay({
    today,
    questions,
    dates,
    complaints: [],
    rewards: [],
    visits: client.visits,
    visitDays,
    lastVisitDay: client.lastVisitDay,
    lateFrom: client.lateFrom,
    window: WINDOW,
  })
  return said.flatMap((line): SayLine[] => {
    switch (line.kind) {
      case 'settled-complaint':
      case 'reward':
        return []
      case 'question':
      case 'long-away':
      case 'first-visit-today':
        return [line]
      default:
        return [{ ...line, id: line.id === OWN_BIRTHDAY ? null : line.id }]
    }
  })
}
