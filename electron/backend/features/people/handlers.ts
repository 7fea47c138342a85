import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { isPossibleDate } from '#shared/domain/clients/birthday.ts'
import { relationProblem } from '#shared/domain/relations/relation-problem.ts'
import { factFromAnswer } from '#shared/domain/say/question.ts'
import { colourFor, dropPhoto, requireClient, requireUnmerged, storePhoto, takePhoto } from '../clients/index.ts'
import { ensurePerson, familyOf, questionsAbout, shownDates, shownFact } from './family.ts'
import {
  deleteDates,
  deleteFactMarks,
  deleteRelation,
  dropIfAlone,
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
  writeLabels,
} from './repository.ts'

export const peopleHandlers: HandlersOf<'people'> = {
  ofClient(context, { clientId }) {
    requireClient(context, clientId)
    const person = personOfClient(context.db, clientId)
    if (!person) return { personId: null, gender: null, facts: [], dates: [], family: [] }
    const factsShown = (personId: number) => factsOf(context.db, personId).map((row) => shownFact(context, row, []))
    return {
      personId: person.id,
      gender: person.gender,
      facts: factsShown(person.id),
      dates: shownDates(context, person.id),
      family: familyOf(context, person.id).map(
        ({ relationId, relation, personId, name, gender, clientId: ofWhom, colour, photo, birthday }) => ({
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
          facts: factsShown(personId),
        }),
      ),
    }
  },

  labels: ({ db }) => listLabels(db),

  setLabels({ db, now, audit }, { labels }) {
    for (const { id } of labels) if (id !== null && !isLabel(db, id)) throw new AppError('NOT_FOUND')
    writeLabels(db, labels, now)
    audit('labels', null, { labels })
    return {}
  },

  addFact(context, { opId: _, clientId, personId, labelId, text, question }) {
    const about = aboutWhom(context, clientId, personId)
    const id = writeFact(context, { personId: about, labelId, text, question, answers: null })
    context.audit('client', clientId, { fact: { id, about: personId, labelId, text, question } })
    return { id }
  },

  updateFact(context, { opId: _, id, version, labelId, text, question }) {
    const before = findFact(context.db, id)
    if (!before || before.endedAt !== null) throw new AppError('NOT_FOUND')
    requireLabel(context, labelId)
    const values = { labelId, text, question: question?.text ?? null, askAfter: question?.askAfter ?? null }
    if (!updateFact(context.db, id, version, values)) throw new AppError('CONFLICT', { current: { ...before } })
    // What was answered, was answered to the question as it stood.
    if (values.question !== before.question || values.askAfter !== before.askAfter) deleteFactMarks(context.db, id)
    context.audit('fact', id, { before: { ...before }, after: values })
    return { version: version + 1 }
  },

  endFact(context, { id }) {
    const before = findFact(context.db, id)
    if (!before) throw new AppError('NOT_FOUND')
    endFact(context.db, id, context.now)
    context.audit('fact', id, { ended: { ...before } })
    return {}
  },

  addRelative(context, { opId: _, clientId, kind, who, birthday }) {
    const { db, now } = context
    requireUnmerged(context, clientId)
    const from = ensurePerson(context, clientId).id
    const to =
      who.kind === 'client'
        ? ensurePerson(context, requireUnmerged(context, who.clientId).id).id
        : insertPerson(db, { clientId: null, name: who.name, gender: who.gender, colour: colourFor(who.name), createdAt: now })
    if (who.kind === 'client' && who.gender !== null) updatePerson(db, to, { gender: who.gender })
    requirePossible(context, { from, to, kind }, null)
    if (birthday !== null) {
      requireDate(birthday)
      insertDate(db, to, { kind: 'birthday', label: '', date: birthday })
    }
    const relationId = insertRelation(db, { from, to, kind, createdAt: now })
    context.audit('client', clientId, { relative: { relationId, personId: to, kind } })
    return { relationId, personId: to }
  },

  updateRelative(context, { relationId, clientId, kind, name, gender }) {
    const { db } = context
    const relation = findRelation(db, relationId)
    const me = personOfClient(db, clientId)
    if (!relation || !me || (relation.from !== me.id && relation.to !== me.id)) throw new AppError('NOT_FOUND')
    const other = relation.from === me.id ? relation.to : relation.from
    const changed = { from: me.id, to: other, kind }
    requirePossible(context, changed, relationId)
    updateRelation(db, relationId, changed)
    updatePerson(db, other, name === null ? { gender } : { gender, name })
    context.audit('client', clientId, { relative: { relationId, kind, name, gender } })
    return {}
  },

  removeRelative(context, { relationId }) {
    const relation = findRelation(context.db, relationId)
    if (!relation) throw new AppError('NOT_FOUND')
    deleteRelation(context.db, relationId)
    dropIfAlone(context.db, relation.to)
    dropIfAlone(context.db, relation.from)
    context.audit('relation', relationId, { removed: { ...relation } })
    return {}
  },

  setGender(context, { clientId, gender }) {
    requireClient(context, clientId)
    updatePerson(context.db, ensurePerson(context, clientId).id, { gender })
    context.audit('client', clientId, { gender })
    return {}
  },

  makeClient(context, { personId, clientId }) {
    const person = findPerson(context.db, personId)
    if (!person) throw new AppError('NOT_FOUND')
    requireClient(context, clientId)
    if (person.clientId !== null || personOfClient(context.db, clientId) !== null) refuse('person-is-client')
    updatePerson(context.db, personId, { clientId, photoId: null })
    // The photo goes along, unless the new card was made with one of its own.
    if (person.photoId !== null && !takePhoto(context.db, clientId, person.photoId)) dropPhoto(context.db, person.photoId)
    context.audit('client', clientId, { wasPerson: personId })
    return {}
  },

  setPhoto(context, { personId, photoFile }) {
    const person = findPerson(context.db, personId)
    if (!person) throw new AppError('NOT_FOUND')
    if (person.clientId !== null) refuse('person-is-client')
    const photo = photoFile === null ? null : storePhoto(context, photoFile)
    updatePerson(context.db, personId, { photoId: photo })
    dropPhoto(context.db, person.photoId)
    context.audit('person', personId, { photo: photo !== null })
    return { photo }
  },

  setDates(context, { clientId, personId, dates }) {
    const about = aboutWhom(context, clientId, personId)
    const before = shownDates(context, about)
    for (const { date } of dates) requireDate(date)
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
    context.audit('client', clientId, { dates, of: personId })
    return {}
  },

  answer(context, { clientId, line, mark, words, next }) {
    const { db, now, today, me } = context
    requireClient(context, clientId)
    const said = { mark, day: today, at: now, employeeId: me.id }
    if (line.kind === 'date') {
      if (line.id !== null && personOfDate(db, line.id) === null) throw new AppError('NOT_FOUND')
      insertMark(db, { factId: null, dateId: line.id, birthdayOf: line.id === null ? clientId : null, ...said })
      context.audit('client', clientId, { said: { date: line.id, mark } })
      return { factId: null }
    }
    const fact = findFact(db, line.id)
    const question = fact && questionsAbout(context, fact.personId, null).find(({ id }) => id === line.id)
    if (!fact || !question) refuse('question-over')
    insertMark(db, { factId: line.id, dateId: null, birthdayOf: null, ...said })
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
          })
    // The answer takes the place of what gave rise to the question.
    if (factId !== null) endFact(db, line.id, now)
    context.audit('client', clientId, { asked: { factId: line.id, mark, answer: factId } })
    return { factId }
  },
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
  },
): number {
  requireLabel(context, fact.labelId)
  const { personId, labelId, text, question, answers } = fact
  return insertFact(context.db, {
    personId,
    labelId,
    text,
    question: question?.text ?? null,
    askAfter: question?.askAfter ?? null,
    answers,
    day: context.today,
    at: context.now,
    employeeId: context.me.id,
  })
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
