import type { Context } from '#electron/backend/context.ts'
import type { RelativeOnCard } from '#shared/contract/people.ts'
import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import type { NameDayCalendar } from '#shared/domain/dates/name-days/tradition.ts'
import { reverseOf } from '#shared/domain/relations/relation.ts'
import { type Question, type Relative, stateOf } from '#shared/domain/say/question.ts'
import { birthdayOf, findClient, toFace } from '../clients/index.ts'
import {
  type DateRow,
  datesOf,
  endedFactsAnsweredOn,
  eventCompany,
  type FactRow,
  factMarks,
  factsOf,
  findPerson,
  insertPerson,
  type PersonRecord,
  personOfClient,
  relationsOf,
} from './repository.ts'

/** The client as a person; made at the first thing that is remembered of him. */
export function ensurePerson({ db, now }: Context, clientId: number): PersonRecord {
  const known = personOfClient(db, clientId)
  if (known) return known
  const client = findClient(db, clientId)
  const id = insertPerson(db, { clientId, name: '', gender: null, colour: client?.colour ?? 1, createdAt: now })
  const made = findPerson(db, id)
  if (!made) throw new Error(`person ${id} is gone`)
  return made
}

/** One of the client's family, with what he is to the client. */
export interface FamilyMember extends Relative {
  readonly relationId: number
  readonly clientId: number | null
  readonly colour: number
  readonly photo: string | null
  /** The one on the card of a client. */
  readonly birthday: PartialDate | null
  readonly nameDayCalendar: NameDayCalendar | null
}

/** Everyone tied to the person, told from his side. Archived clients are left out: nobody is to be reminded of them. */
export function familyOf({ db }: Context, personId: number): FamilyMember[] {
  return relationsOf(db, personId).flatMap((relation): FamilyMember[] => {
    const otherId = relation.from === personId ? relation.to : relation.from
    const other = findPerson(db, otherId)
    if (!other) return []
    const client = other.clientId === null ? null : findClient(db, other.clientId)
    if (client?.archivedAt != null) return []
    const face = client ? toFace(client) : null
    return [
      {
        relationId: relation.id,
        relation: relation.from === personId ? relation.kind : reverseOf(relation.kind),
        personId: otherId,
        name: face?.called ?? other.name,
        gender: other.gender,
        clientId: other.clientId,
        colour: face?.colour ?? other.colour,
        photo: face?.photo ?? other.photoId,
        birthday: client ? birthdayOf(client) : null,
        nameDayCalendar: other.nameDayCalendar,
      },
    ]
  })
}

/** The dates of a person; the birthday of who has one on a card of his own is read there, and only its marks are kept here. */
export function shownDates({ db }: Context, personId: number): DateRow[] {
  const clientId = findPerson(db, personId)?.clientId ?? null
  const client = clientId === null ? null : findClient(db, clientId)
  const onCard = client !== null && birthdayOf(client) !== null
  return datesOf(db, personId).filter(({ kind }) => !onCard || kind !== 'birthday')
}

/** A fact as the card shows it, with where its question stands. */
export function shownFact(context: Context, row: FactRow, visitDays: readonly string[]): RelativeOnCard['facts'][number] {
  const { db, today } = context
  const { id, labelId, label, text, day, version } = row
  const question = questionOf(row, null, factMarks(db, id))
  return {
    id,
    label: labelId === null || label === null ? null : { id: labelId, name: label },
    text,
    day,
    version,
    event: shownEvent(context, row),
    question:
      question === null ? null : { text: question.text, askAfter: question.askAfter, state: stateOf(question, today, visitDays) },
  }
}

/** Null for a fact that does not say when. */
function shownEvent({ db }: Context, row: FactRow): RelativeOnCard['facts'][number]['event'] {
  const when = partsOf(row.eventYear, row.eventMonth, row.eventDay)
  if (when === null) return null
  const { place, company } = row
  const until = partsOf(row.untilYear, row.untilMonth, row.untilDay)
  return { when, until, place, company, companions: eventCompany(db, row.id) }
}

function partsOf(year: number | null, month: number | null, day: number | null): PartialDate | null {
  return year === null && month === null ? null : { year, month, day }
}

/** The questions that a person's facts carry. */
export function questionsAbout({ db }: Context, personId: number, about: Relative | null): Question[] {
  return factsOf(db, personId).flatMap((row) => questionOf(row, about, factMarks(db, row.id)) ?? [])
}

/** Those of today whose fact has given way to the answer, or was taken off since: they were spoken all the same. */
export function questionsSpokenToday({ db, today }: Context, personId: number, about: Relative | null): Question[] {
  return endedFactsAnsweredOn(db, personId, today).flatMap((row) => questionOf(row, about, factMarks(db, row.id)) ?? [])
}

function questionOf(row: FactRow, about: Relative | null, marks: Question['marks']): Question | null {
  if (row.question === null || row.askAfter === null) return null
  return { id: row.id, about, fact: row.text, text: row.question, askAfter: row.askAfter, marks }
}
