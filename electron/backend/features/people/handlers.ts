import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { ParsedInputOf } from '#shared/contract/client.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { MOST_DATES, MOST_LABELS } from '#shared/contract/people.ts'
import { type Change, changesBetween, photoChange } from '#shared/domain/changes/change.ts'
import { mergedList } from '#shared/domain/changes/merged-list.ts'
import { isPossibleDate } from '#shared/domain/clients/birthday.ts'
import { lastDayMeant } from '#shared/domain/dates/important-date.ts'
import { reverseOf } from '#shared/domain/relations/relation.ts'
import { relationProblem } from '#shared/domain/relations/relation-problem.ts'
import { factFromAnswer } from '#shared/domain/say/question.ts'
import {
  colourFor,
  dropPhoto,
  findClient,
  requireClient,
  requireUnmerged,
  storePhoto,
  takePhoto,
  toFace,
} from '../clients/index.ts'
import { ensurePerson, familyOf, questionsAbout, shownDates, shownFact } from './family.ts'
import {
  type DateRow,
  daysHere,
  deleteDates,
  deleteFactMarks,
  deleteRelation,
  dropIfAlone,
  type EventValues,
  endFact,
  factsOf,
  findFact,
  findPerson,
  findRelation,
  insertDate,
  insertFact,
  insertMark,
  insertPerson,
  insertRelation,
  isLabel,
  listLabels,
  personOfClient,
  personOfDate,
  relationsOf,
  updateDate,
  updateFact,
  updatePerson,
  updateRelation,
  writeEventCompany,
  writeLabels,
} from './repository.ts'
import { takeBack } from './take-back.ts'

export const peopleHandlers: HandlersOf<'people'> = {
  ofClient(context, { clientId }) {
    requireClient(context, clientId)
    const person = personOfClient(context.db, clientId)
    if (!person) return { personId: null, gender: null, facts: [], dates: [], nameDayCalendar: null, family: [] }
    // Questions are judged as on arrival, by the days of his visits.
    const days = daysHere(context.db, clientId)
    const factsShown = (personId: number) => factsOf(context.db, personId).map((row) => shownFact(context, row, days))
    return {
      personId: person.id,
      gender: person.gender,
      facts: factsShown(person.id),
      dates: shownDates(context, person.id),
      nameDayCalendar: person.nameDayCalendar,
      family: familyOf(context, person.id).map(
        ({ relationId, relation, personId, name, gender, clientId: ofWhom, colour, photo, birthday, nameDayCalendar }) => ({
          relationId,
          kind: relation,
          personId,
          clientId: ofWhom,
          called: name,
          gender,
          colour,
          photo,
          birthday,
          dates: shownDates(context, personId),
          nameDayCalendar,
          facts: factsShown(personId),
        }),
      ),
    }
  },

  labels: ({ db }) => listLabels(db),

  setLabels({ db, now, audit }, { labels: wanted, instead }) {
    for (const { id } of wanted) if (id !== null && !isLabel(db, id)) throw new AppError('NOT_FOUND')
    const current = listLabels(db).map(({ id, name }) => ({ id, name }))
    const labels = mergedList(instead, current, wanted, (one, other) => one.name === other.name)
    if (labels === null) throw new AppError('CONFLICT', { current })
    if (labels.length > MOST_LABELS) throw new AppError('TOO_LARGE', { limit: MOST_LABELS })
    writeLabels(db, labels, now)
    audit('labels', null, { labels: labels.map(({ id, name }) => ({ id, name })) })
    return {}
  },

  addFact(context, { opId: _, clientId, personId, labelId, text, question, event }) {
    const about = aboutWhom(context, clientId, personId)
    const id = writeFact(context, { personId: about, labelId, text, question, answers: null, event })
    context.audit('client', clientId, { fact: id, changes: [{ field: 'fact', before: null, after: text }] })
    return { id }
  },

  updateFact(context, { opId: _, id, version, labelId, text, question, event }) {
    const before = findFact(context.db, id)
    if (!before || before.endedAt !== null) throw new AppError('NOT_FOUND')
    requireLabel(context, labelId)
    const asked = { question: question?.text ?? null, askAfter: question?.askAfter ?? null }
    const values = { labelId, text, ...asked, ...(event === undefined ? {} : eventValues(context, event)) }
    if (!updateFact(context.db, id, version, values)) throw new AppError('CONFLICT', { current: { ...before } })
    if (event !== undefined) writeCompany(context, id, before.personId, event.companions)
    // What was answered, was answered to the question as it stood.
    if (asked.question !== before.question || asked.askAfter !== before.askAfter) deleteFactMarks(context.db, id)
    const changes = changesBetween({ fact: before.text, question: before.question }, { fact: text, question: asked.question })
    context.audit('client', clientOf(context, before.personId), { fact: id, changes })
    return { version: version + 1 }
  },

  endFact(context, { id }) {
    const before = findFact(context.db, id)
    if (!before) throw new AppError('NOT_FOUND')
    endFact(context.db, id, context.now)
    const changes = [{ field: 'fact', before: before.text, after: null }]
    context.audit('client', clientOf(context, before.personId), { fact: id, changes })
    return {}
  },

  addRelative(context, { opId: _, clientId, kind, who, birthday, nameDay }) {
    const { db, now } = context
    requireUnmerged(context, clientId)
    const from = ensurePerson(context, clientId).id
    const to =
      who.kind === 'client'
        ? ensurePerson(context, requireUnmerged(context, who.clientId).id).id
        : insertPerson(db, { clientId: null, name: who.name, gender: who.gender, colour: colourFor(who.name), createdAt: now })
    if (who.kind === 'client' && who.gender !== null) updatePerson(db, to, { gender: who.gender })
    requirePossible(context, { from, to, kind }, null)
    for (const [dateKind, date] of [
      ['birthday', birthday],
      ['name-day', nameDay],
    ] as const) {
      if (date === null) continue
      requireDate(date)
      insertDate(db, to, { kind: dateKind, label: '', date })
    }
    const relationId = insertRelation(db, { from, to, kind, createdAt: now })
    const added = { name: nameOf(context, to), relation: kind, gender: who.gender }
    context.audit('client', clientId, { relationId, personId: to, changes: [{ field: 'family', before: null, after: added }] })
    return { relationId, personId: to }
  },

  updateRelative(context, { relationId, clientId, kind, name, gender }) {
    const { db } = context
    const relation = findRelation(db, relationId)
    const me = personOfClient(db, clientId)
    if (!relation || !me || (relation.from !== me.id && relation.to !== me.id)) throw new AppError('NOT_FOUND')
    const other = relation.from === me.id ? relation.to : relation.from
    const changed = { from: me.id, to: other, kind }
    const told = () => ({ name: nameOf(context, other), gender: findPerson(db, other)?.gender ?? null })
    const before = { ...told(), relation: relation.from === me.id ? relation.kind : reverseOf(relation.kind) }
    requirePossible(context, changed, relationId)
    updateRelation(db, relationId, changed)
    updatePerson(db, other, name === null ? { gender } : { gender, name })
    const changes = [{ field: 'family', before, after: { ...told(), relation: kind } }]
    context.audit('client', clientId, { relationId, changes })
    return {}
  },

  removeRelative(context, { relationId }) {
    const relation = findRelation(context.db, relationId)
    if (!relation) throw new AppError('NOT_FOUND')
    const { db } = context
    const to = findPerson(db, relation.to)
    const before = { name: nameOf(context, relation.to), relation: relation.kind, gender: to?.gender ?? null }
    const clientId = clientOf(context, relation.from) ?? clientOf(context, relation.to)
    deleteRelation(db, relationId)
    dropIfAlone(db, relation.to)
    dropIfAlone(db, relation.from)
    context.audit('client', clientId, { removed: { ...relation }, changes: [{ field: 'family', before, after: null }] })
    return {}
  },

  setGender(context, { clientId, gender }) {
    requireUnmerged(context, clientId)
    const person = ensurePerson(context, clientId)
    updatePerson(context.db, person.id, { gender })
    context.audit('client', clientId, { changes: [{ field: 'gender', before: person.gender, after: gender }] })
    return {}
  },

  makeClient(context, { personId, clientId }) {
    const person = findPerson(context.db, personId)
    if (!person) throw new AppError('NOT_FOUND')
    requireUnmerged(context, clientId)
    if (person.clientId !== null || personOfClient(context.db, clientId) !== null) refuse('person-is-client')
    updatePerson(context.db, personId, { clientId, photoId: null })
    // The photo goes along, unless the new card was made with one of its own.
    if (person.photoId !== null && !takePhoto(context.db, clientId, person.photoId)) dropPhoto(context.db, person.photoId)
    const changes = changesBetween({ name: person.name }, { name: nameOf(context, personId) })
    context.audit('client', clientId, { wasPerson: personId, changes })
    return {}
  },

  setPhoto(context, { personId, photoFile }) {
    const person = findPerson(context.db, personId)
    if (!person) throw new AppError('NOT_FOUND')
    if (person.clientId !== null) refuse('person-is-client')
    const photo = photoFile === null ? null : storePhoto(context, photoFile)
    updatePerson(context.db, personId, { photoId: photo })
    dropPhoto(context.db, person.photoId)
    const changes = photoChange({ photoOf: person.name }, person.photoId, photo)
    for (const clientId of clientsAround(context, personId)) context.audit('client', clientId, { personId, changes })
    return { photo }
  },

  setDates(context, { clientId, personId, dates: wanted, instead }) {
    const about = aboutWhom(context, clientId, personId)
    const before = shownDates(context, about)
    for (const { date } of wanted) requireDate(date)
    const dates = mergedList(instead, before, wanted, sameDate)
    if (dates === null) throw new AppError('CONFLICT', { current: before.map((date) => ({ ...date, date: { ...date.date } })) })
    if (dates.length > MOST_DATES) throw new AppError('TOO_LARGE', { limit: MOST_DATES })
    const kept = new Set(dates.map(({ id }) => id))
    for (const { id } of dates) if (id !== null && !before.some((one) => one.id === id)) throw new AppError('NOT_FOUND')
    deleteDates(
      context.db,
      before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    )
    for (const { id, ...date } of dates) {
      if (id === null) insertDate(context.db, about, date)
      else updateDate(context.db, id, date)
    }
    context.audit('client', clientId, { of: personId, changes: dateChanges(before, shownDates(context, about)) })
    return {}
  },

  setNameDayCalendar(context, { clientId, personId, calendar }) {
    const about = aboutWhom(context, clientId, personId)
    const before = findPerson(context.db, about)?.nameDayCalendar ?? null
    updatePerson(context.db, about, { nameDayCalendar: calendar })
    const changes = changesBetween({ nameDayCalendar: before }, { nameDayCalendar: calendar })
    context.audit('client', clientId, { of: personId, changes })
    return {}
  },

  answer(context, { clientId, line, mark, words, next }) {
    const { db, now, today, me } = context
    requireClient(context, clientId)
    const said = { mark, day: today, at: now, employeeId: me.id }
    if (line.kind === 'name-day') {
      const subject = { factId: null, dateId: null, birthdayOf: clientId, nameDay: true, toldTo: null }
      const markId = insertMark(db, { ...subject, ...said })
      context.audit('client', clientId, { said: { nameDay: true, mark }, changes: [] })
      return { markId, factId: null }
    }
    if (line.kind === 'date') {
      if (line.id !== null && personOfDate(db, line.id) === null) throw new AppError('NOT_FOUND')
      const whose = line.of === null ? clientId : clientOfRelative(context, clientId, line.of)
      const subject = { factId: null, dateId: line.id, birthdayOf: line.id === null ? whose : null, nameDay: false }
      const markId = insertMark(db, { ...subject, toldTo: line.id === null && whose !== clientId ? clientId : null, ...said })
      context.audit('client', clientId, { said: { date: line.id, of: line.of, mark }, changes: [] })
      return { markId, factId: null }
    }
    const fact = findFact(db, line.id)
    const question = fact && questionsAbout(context, fact.personId, null).find(({ id }) => id === line.id)
    if (!fact || !question) refuse('question-over')
    const markId = insertMark(db, { factId: line.id, dateId: null, birthdayOf: null, nameDay: false, toldTo: null, ...said })
    const heard = mark === 'asked' ? factFromAnswer(question, { text: words, next }, today) : null
    const factId =
      heard === null
        ? null
        : writeFact(context, {
            personId: fact.personId,
            labelId: fact.labelId,
            text: heard.text,
            question: heard.question,
            answers: line.id,
            event: null,
          })
    // The answer takes the place of what gave rise to the question.
    if (factId !== null) endFact(db, line.id, now)
    const changes = [{ field: 'answer', before: question.text, after: heard?.text ?? null }]
    context.audit('client', clientId, { asked: { factId: line.id, mark, answer: factId }, changes })
    return { markId, factId }
  },

  takeBack(context, { clientId, markId }) {
    requireClient(context, clientId)
    takeBack(context, clientId, markId)
    return {}
  },
}

/** The card of one of his family who is a client too. */
function clientOfRelative(context: Context, clientId: number, personId: number): number {
  const own = personOfClient(context.db, clientId)
  const relative = own && familyOf(context, own.id).find((member) => member.personId === personId)
  if (!relative || relative.clientId === null) throw new AppError('NOT_FOUND')
  return relative.clientId
}

/** The person a fact or date is about: the client himself, or someone of his family. */
function aboutWhom(context: Context, clientId: number, personId: number | null): number {
  requireUnmerged(context, clientId)
  const own = ensurePerson(context, clientId).id
  if (personId === null || personId === own) return own
  if (!familyOf(context, own).some((member) => member.personId === personId)) throw new AppError('NOT_FOUND')
  return personId
}

function writeFact(
  context: Context,
  fact: {
    personId: number
    labelId: number | null
    text: string
    question: { text: string; askAfter: string } | null
    answers: number | null
    event: EventInput | null
  },
): number {
  requireLabel(context, fact.labelId)
  const { personId, labelId, text, question, answers, event } = fact
  const id = insertFact(context.db, {
    personId,
    labelId,
    text,
    question: question?.text ?? null,
    askAfter: question?.askAfter ?? null,
    answers,
    day: context.today,
    at: context.now,
    employeeId: context.me.id,
    ...(event === null ? {} : eventValues(context, event)),
  })
  if (event !== null) writeCompany(context, id, personId, event.companions)
  return id
}

type EventInput = NonNullable<ParsedInputOf<'people.addFact'>['event']>

/** Refuses days that no calendar has, and an end before the beginning. */
function eventValues({ today, shop }: Context, { when, until, place, company }: EventInput): EventValues {
  requireDate(when)
  if (until !== null) requireDate(until)
  const last = (date: typeof when) => lastDayMeant(date, today, shop.leapDay)
  const [ends, begins] = [until && last(until), last(when)]
  if (ends !== null && begins !== null && ends < begins) refuse('event-ends-first')
  const began = { eventYear: when.year, eventMonth: when.month, eventDay: when.day }
  const ended = { untilYear: until?.year ?? null, untilMonth: until?.month ?? null, untilDay: until?.day ?? null }
  return { ...began, ...ended, place, company }
}

/** Only people around the one whom the event is about may be named in it. */
function writeCompany(context: Context, factId: number, personId: number, companions: readonly number[]): void {
  const around = new Set(relationsOf(context.db, personId).flatMap(({ from, to }) => [from, to]))
  if (companions.some((id) => !around.has(id) || id === personId)) throw new AppError('NOT_FOUND')
  writeEventCompany(context.db, factId, companions)
}

/** The card on which a change is told: the person's own, else that of the client whose family he is. */
function clientOf({ db }: Context, personId: number): number | null {
  const own = findPerson(db, personId)?.clientId
  if (own != null) return own
  return clientsAround({ db }, personId)[0] ?? null
}

/** The cards of the clients to whose family a person belongs. */
function clientsAround({ db }: Pick<Context, 'db'>, personId: number): number[] {
  const around = relationsOf(db, personId).flatMap(({ from, to }) => [from, to])
  return [...new Set(around.flatMap((id) => findPerson(db, id)?.clientId ?? []))]
}

function nameOf({ db }: Context, personId: number): string {
  const person = findPerson(db, personId)
  const client = person?.clientId == null ? null : findClient(db, person.clientId)
  return client ? toFace(client).called : (person?.name ?? '')
}

function sameDate(one: Omit<DateRow, 'id'>, other: Omit<DateRow, 'id'>): boolean {
  const { year, month, day } = other.date
  const onSameDay = one.date.year === year && one.date.month === month && one.date.day === day
  return onSameDay && one.kind === other.kind && one.label === other.label
}

function dateChanges(before: readonly DateRow[], after: readonly DateRow[]): Change[] {
  const told = ({ kind, label, date }: DateRow) => ({ kind, label, date })
  const gone = before.filter(({ id }) => !after.some((date) => date.id === id))
  return [
    ...gone.map((date): Change => ({ field: 'date', before: told(date), after: null })),
    ...after.flatMap((date) => {
      const was = before.find(({ id }) => id === date.id)
      return changesBetween({ date: was ? told(was) : null }, { date: told(date) })
    }),
  ]
}

function requireLabel({ db }: Context, labelId: number | null): void {
  if (labelId !== null && !isLabel(db, labelId)) throw new AppError('NOT_FOUND')
}

function requireDate(date: { year: number | null; month: number | null; day: number | null }): void {
  if (!isPossibleDate(date)) refuse('date-not-understood')
}

type Proposed = Parameters<typeof relationProblem>[1]

/** Refuses what cannot be between two people, looking at the relations around both. */
function requirePossible({ db }: Context, proposed: Proposed, except: number | null): void {
  const around = [...relationsOf(db, proposed.from), ...relationsOf(db, proposed.to)].filter(({ id }) => id !== except)
  const problem = relationProblem(around, proposed)
  if (problem === 'to-oneself') refuse('relation-to-oneself')
  if (problem === 'already-there') refuse('relation-already-there')
  if (problem !== null) refuse('relation-impossible')
}
