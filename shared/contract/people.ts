import { z } from 'zod'
import { DATE_KINDS } from '#shared/domain/dates/important-date.ts'
import { NAME_DAY_CALENDARS } from '#shared/domain/dates/name-days/tradition.ts'
import { RELATION_KINDS } from '#shared/domain/relations/relation.ts'
import { MARK_KINDS } from '#shared/domain/say/mark.ts'
import { birthday, face } from './clients.ts'
import { command, query } from './define.ts'
import { day, id, incomingId, line, nothing, opId, requiredLine, version } from './values.ts'

/** At once; two people together may not make more either. */
export const MOST_LABELS = 40
export const MOST_DATES = 12

const gender = z.enum(['female', 'male']).nullable()

/** A fact that asks to be followed up: from the day after `askAfter` the question is said on arrival (B1). */
const question = z.object({ text: requiredLine(120), askAfter: day })

/** What is known of someone, in one line: "19 oz, own case" under the label "Cue". */
const factFields = {
  labelId: id.nullable(),
  text: requiredLine(300),
  question: question.nullable(),
}

/** A life event: when it is or was, perhaps until when, where, and with whom. */
const eventFields = { when: birthday, until: birthday.nullable(), place: line(80), company: line(120) }
const eventInput = z.strictObject({ ...eventFields, /** Of the family. */ companions: z.array(id).max(12, 'too-large') })

const fact = z.object({
  id,
  label: z.object({ id, name: z.string() }).nullable(),
  text: z.string(),
  /** The business day it was heard. */
  day,
  question: z
    .object({
      text: z.string(),
      askAfter: day,
      state: z.enum(['not-due', 'fresh', 'ageing', 'put-off', 'expired', 'asked', 'never']),
    })
    .nullable(),
  /** Null for a fact that is not a life event. */
  event: z.object({ ...eventFields, companions: z.array(z.object({ personId: id, called: z.string() })) }).nullable(),
  version,
})
export type Fact = z.infer<typeof fact>

const dateFields = { kind: z.enum(DATE_KINDS), label: line(40), date: birthday }
const importantDate = z.object({ id, ...dateFields })
export type PersonDate = z.infer<typeof importantDate>

/** Whose calendar of name days a person keeps; null is that of the shop's country. */
const nameDayCalendar = z.enum(NAME_DAY_CALENDARS).nullable()

const relative = z.object({
  relationId: id,
  /** What this person is to the client: "wife". */
  kind: z.enum(RELATION_KINDS),
  personId: id,
  /** Whose card to open, when the person is a client too. */
  clientId: id.nullable(),
  called: z.string(),
  gender,
  colour: z.int(),
  photo: z.string().nullable(),
  /** Of a client, from his own card; a person who is none has it among his dates. */
  birthday: birthday.nullable(),
  dates: z.array(importantDate),
  nameDayCalendar,
  facts: z.array(fact),
})
export type RelativeOnCard = z.infer<typeof relative>

export const peopleOperations = {
  /** What is remembered of a client and his family: facts, dates, relatives with theirs. */
  ofClient: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({
      personId: id.nullable(),
      gender,
      facts: z.array(fact),
      dates: z.array(importantDate),
      nameDayCalendar,
      family: z.array(relative),
    }),
  ),
  /** The labels that facts may have, in the owner's order. */
  labels: query('everyone', nothing, z.array(z.object({ id, name: z.string(), inUse: z.int() }))),
  /**
   * Adds, renames and orders labels; one left out is retired: facts that have it keep it. `instead` is how they stood when that was decided:
   * what another changed meanwhile stays, and CONFLICT refuses when both changed the same.
   */
  setLabels: command(
    'shop.edit',
    z.strictObject({
      opId,
      instead: z.array(z.object({ id, name: z.string() })),
      labels: z.array(z.strictObject({ id: id.nullable(), name: requiredLine(30) })).max(MOST_LABELS, 'too-large'),
    }),
    nothing,
  ),
  /** A fact about the client himself, or about one of his family (`personId`). */
  addFact: command(
    'clients.edit',
    z.strictObject({ opId, clientId: id, personId: id.nullable(), ...factFields, event: eventInput.nullable().default(null) }),
    z.object({ id }),
  ),
  /** Without `event` a life event stays the one that it is. */
  updateFact: command(
    'clients.edit',
    z.strictObject({ opId, id, version, ...factFields, event: eventInput.optional() }),
    z.object({ version }),
  ),
  /** No longer true, or never was: it leaves the card and stays in the history. */
  endFact: command('clients.edit', z.strictObject({ opId, id }), nothing),
  /** Ties another client, or a person who is none, to the client. Refused when it cannot be (`relation-impossible`). */
  addRelative: command(
    'clients.edit',
    z.strictObject({
      opId,
      clientId: id,
      kind: z.enum(RELATION_KINDS),
      who: z.discriminatedUnion('kind', [
        /** The gender is for the words; null leaves what is known of it. */
        z.strictObject({ kind: z.literal('client'), clientId: id, gender: gender.default(null) }),
        z.strictObject({ kind: z.literal('person'), name: requiredLine(200), gender }),
      ]),
      birthday: birthday.nullable(),
      nameDay: birthday.nullable().default(null),
    }),
    z.object({ relationId: id, personId: id }),
  ),
  updateRelative: command(
    'clients.edit',
    /** A person who is a client too keeps the name of his own card: null. */
    z.strictObject({
      opId,
      relationId: id,
      clientId: id,
      kind: z.enum(RELATION_KINDS),
      name: requiredLine(200).nullable(),
      gender,
    }),
    nothing,
  ),
  removeRelative: command('clients.edit', z.strictObject({ opId, relationId: id }), nothing),
  /** Says of the client himself what decides the words for his relatives: wife or husband of … */
  setGender: command('clients.edit', z.strictObject({ opId, clientId: id, gender }), nothing),
  /** A relative becomes a client: facts, dates and relations go with him. */
  makeClient: command('clients.edit', z.strictObject({ opId, personId: id, clientId: id }), nothing),
  /** The photo of someone who is no client; a client's is on his card. */
  setPhoto: command(
    'clients.edit',
    z.strictObject({ opId, personId: id, photoFile: incomingId.nullable() }),
    z.object({ photo: z.string().nullable() }),
  ),
  /**
   * All dates of the client himself (`personId` null; his birthday is on his card) or of one of his family. `instead` is how they stood when
   * they were read: what another changed meanwhile stays, and CONFLICT refuses when both changed the same.
   */
  setDates: command(
    'clients.edit',
    z.strictObject({
      opId,
      clientId: id,
      personId: id.nullable(),
      instead: z.array(importantDate),
      dates: z.array(z.strictObject({ id: id.nullable(), ...dateFields })).max(MOST_DATES, 'too-large'),
    }),
    nothing,
  ),
  /** By whose calendar the name day of the client, or of one of his family (`personId`), is looked up; a chosen day is one of his dates. */
  setNameDayCalendar: command(
    'clients.edit',
    z.strictObject({ opId, clientId: id, personId: id.nullable(), calendar: nameDayCalendar }),
    nothing,
  ),
  /** Who has a name day on each of the days from one on, chosen or by the calendar: those who have come the most first, and how many there are. */
  nameDaysAhead: query(
    'clients.read',
    z.strictObject({ from: day, days: z.int('not-a-number').min(1, 'too-small').max(14, 'too-large') }),
    z.array(z.object({ day, total: z.int(), clients: z.array(z.object(face)) })),
  ),
  /** What was answered to a line on the arrival panel. An answer in words becomes the next fact. */
  answer: command(
    'visits.log',
    z.strictObject({
      opId,
      clientId: id,
      line: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('question'), id }),
        /** A date of the family, or of the client. Null is a birthday that stands on a card: the client's own, or that of the relative `of` (a person). */
        z.strictObject({ kind: z.literal('date'), id: id.nullable(), of: id.nullable().default(null) }),
        /** The client's name day by the calendar, which nobody has chosen for him. */
        z.strictObject({ kind: z.literal('name-day') }),
        /** What was suggested to him: `asked` is offered. */
        z.strictObject({ kind: z.literal('suggestion'), itemId: id }),
      ]),
      mark: z.enum(MARK_KINDS),
      words: line(300),
      next: question.nullable(),
    }),
    z.object({ markId: id, factId: id.nullable() }),
  ),
  /** Takes an answer on the arrival panel back: what was said before is said again. The fact made of it goes, unless it was touched since. */
  takeBack: command('visits.log', z.strictObject({ opId, clientId: id, markId: id }), nothing),
}
