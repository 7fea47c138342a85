import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { ParsedInputOf } from '#shared/contract/client.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { changesBetween } from '#shared/domain/changes/change.ts'
import { lastDayMeant } from '#shared/domain/dates/important-date.ts'
import { factFromAnswer } from '#shared/domain/say/question.ts'
import { findItem } from '../catalogue/index.ts'
import { requireClient } from '../clients/index.ts'
import { familyOf, questionsAbout } from './family.ts'
import {
  deleteFactMarks,
  type EventValues,
  endFact,
  findFact,
  insertFact,
  insertMark,
  isLabel,
  personOfClient,
  personOfDate,
  relationsOf,
  updateFact,
  writeEventCompany,
} from './repository.ts'
import { takeBack } from './take-back.ts'

import { aboutWhom, clientOf, requireDate } from './whose.ts'

/** What is known of somebody, and the questions that come of it. */
export const factHandlers: Pick<HandlersOf<'people'>, 'addFact' | 'updateFact' | 'endFact' | 'answer' | 'takeBack'> = {
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
    if (line.kind === 'suggestion') {
      const { name } = findItem(db, line.itemId) ?? notFound()
      const subject = {
        factId: null,
        dateId: null,
        birthdayOf: clientId,
        nameDay: false,
        toldTo: null,
        suggestedItem: line.itemId,
      }
      const markId = insertMark(db, { ...subject, ...said })
      context.audit('client', clientId, { said: { suggested: line.itemId, name, mark }, changes: [] })
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

function requireLabel({ db }: Context, labelId: number | null): void {
  if (labelId !== null && !isLabel(db, labelId)) throw new AppError('NOT_FOUND')
}

/** The card of one of his family who is a client too. */
function clientOfRelative(context: Context, clientId: number, personId: number): number {
  const own = personOfClient(context.db, clientId)
  const relative = own && familyOf(context, own.id).find((member) => member.personId === personId)
  if (!relative || relative.clientId === null) throw new AppError('NOT_FOUND')
  return relative.clientId
}
