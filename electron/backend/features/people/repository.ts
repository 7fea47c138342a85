import { and, asc, count, eq, inArray, isNull, max, or, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import { factLabels, facts, personDates, persons, relations, sayMarks } from '#electron/backend/db/schema/people.ts'
import { eventCompanions } from '#electron/backend/db/schema/timeline.ts'
import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import type { NameDayCalendar } from '#shared/domain/dates/name-days/tradition.ts'
import type { RelationKind } from '#shared/domain/relations/relation.ts'
import type { Gender } from '#shared/domain/relations/relation-words.ts'
import type { Mark } from '#shared/domain/say/mark.ts'
import type { Day } from '#shared/kernel/day.ts'
import { dropPhoto } from '../clients/index.ts'

export type PersonRecord = typeof persons.$inferSelect

const byId = prepared((db) =>
  db
    .select()
    .from(persons)
    .where(eq(persons.id, sql.placeholder('id')))
    .prepare(),
)
const ofClient = prepared((db) =>
  db
    .select()
    .from(persons)
    .where(eq(persons.clientId, sql.placeholder('clientId')))
    .prepare(),
)

export function findPerson(db: Db, id: number): PersonRecord | null {
  return byId(db).get({ id }) ?? null
}

export function personOfClient(db: Db, clientId: number): PersonRecord | null {
  return ofClient(db).get({ clientId }) ?? null
}

export interface NewPerson {
  readonly clientId: number | null
  readonly name: string
  readonly gender: Gender | null
  readonly colour: number
  readonly createdAt: number
}

export function insertPerson(db: Db, person: NewPerson): number {
  return Number(db.insert(persons).values(person).run().lastInsertRowid)
}

export function updatePerson(
  db: Db,
  id: number,
  values: {
    name?: string
    gender?: Gender | null
    clientId?: number
    photoId?: string | null
    nameDayCalendar?: NameDayCalendar | null
  },
): void {
  db.update(persons).set(values).where(eq(persons.id, id)).run()
}

/** Removes a person of whom nothing is left: no client, no relation. */
export function dropIfAlone(db: Db, id: number): void {
  const tied = db
    .select({ id: relations.id })
    .from(relations)
    .where(or(eq(relations.fromPerson, id), eq(relations.toPerson, id)))
    .get()
  if (tied) return
  const gone = db
    .delete(persons)
    .where(and(eq(persons.id, id), isNull(persons.clientId)))
    .returning({ photoId: persons.photoId })
    .get()
  if (gone) dropPhoto(db, gone.photoId)
}

export interface RelationRecord {
  readonly id: number
  readonly from: number
  readonly to: number
  readonly kind: RelationKind
}

const relationColumns = { id: relations.id, from: relations.fromPerson, to: relations.toPerson, kind: relations.kind }
const around = prepared((db) =>
  db
    .select(relationColumns)
    .from(relations)
    .where(or(eq(relations.fromPerson, sql.placeholder('id')), eq(relations.toPerson, sql.placeholder('id'))))
    .orderBy(asc(relations.id))
    .prepare(),
)

/** Every relation in which the person is one of the two. */
export function relationsOf(db: Db, personId: number): RelationRecord[] {
  return around(db).all({ id: personId })
}

export function findRelation(db: Db, id: number): RelationRecord | null {
  return db.select(relationColumns).from(relations).where(eq(relations.id, id)).get() ?? null
}

export function insertRelation(db: Db, values: { from: number; to: number; kind: RelationKind; createdAt: number }): number {
  const { from, to, kind, createdAt } = values
  return Number(db.insert(relations).values({ fromPerson: from, toPerson: to, kind, createdAt }).run().lastInsertRowid)
}

export function updateRelation(db: Db, id: number, values: { from: number; to: number; kind: RelationKind }): void {
  db.update(relations).set({ fromPerson: values.from, toPerson: values.to, kind: values.kind }).where(eq(relations.id, id)).run()
}

export function deleteRelation(db: Db, id: number): void {
  db.delete(relations).where(eq(relations.id, id)).run()
}

export interface FactRow {
  readonly id: number
  readonly personId: number
  readonly labelId: number | null
  readonly label: string | null
  readonly text: string
  readonly question: string | null
  readonly askAfter: Day | null
  readonly day: Day
  readonly endedAt: number | null
  readonly version: number
  readonly eventYear: number | null
  readonly eventMonth: number | null
  readonly eventDay: number | null
  readonly untilYear: number | null
  readonly untilMonth: number | null
  readonly untilDay: number | null
  readonly place: string
  readonly company: string
}

const factColumns = `facts.id, person_id AS personId, label_id AS labelId, fact_labels.name AS label, text, question, ask_after AS askAfter, day,
  ended_at AS endedAt, version, event_year AS eventYear, event_month AS eventMonth, event_day AS eventDay, until_year AS untilYear,
  until_month AS untilMonth, until_day AS untilDay, facts.place, company`
const factsAbout = preparedSql<[number], FactRow>(
  `SELECT ${factColumns} FROM facts LEFT JOIN fact_labels ON fact_labels.id = label_id
   WHERE person_id = ? AND ended_at IS NULL ORDER BY fact_labels.place IS NULL, fact_labels.place, facts.id DESC LIMIT 500`,
)
const labelled = preparedSql<[number], number>(
  'SELECT 1 FROM facts WHERE person_id = ? AND ended_at IS NULL AND label_id IS NOT NULL LIMIT 1',
)
const endedAnswered = preparedSql<[number, Day], FactRow>(
  `SELECT ${factColumns} FROM facts LEFT JOIN fact_labels ON fact_labels.id = label_id
   WHERE person_id = ? AND ended_at IS NOT NULL AND EXISTS (SELECT 1 FROM say_marks WHERE fact_id = facts.id AND day = ?)`,
)
const oneFact = preparedSql<[number], FactRow>(
  `SELECT ${factColumns} FROM facts LEFT JOIN fact_labels ON fact_labels.id = label_id WHERE facts.id = ?`,
)

/** Whether anything is known of a person under a label. */
export const hasLabelled = (db: Db, personId: number): boolean => labelled(db).pluck().get(personId) !== undefined

/** What is known of a person now: labelled facts in the owner's order, then the rest, the newest first. */
export function factsOf(db: Db, personId: number): FactRow[] {
  return factsAbout(db).all(personId)
}

/** Facts no longer on the card whose question was answered on that business day. */
export function endedFactsAnsweredOn(db: Db, personId: number, day: Day): FactRow[] {
  return endedAnswered(db).all(personId, day)
}

export function findFact(db: Db, id: number): FactRow | null {
  return oneFact(db).get(id) ?? null
}

export interface EventValues {
  readonly eventYear: number | null
  readonly eventMonth: number | null
  readonly eventDay: number | null
  readonly untilYear: number | null
  readonly untilMonth: number | null
  readonly untilDay: number | null
  readonly place: string
  readonly company: string
}

export interface FactValues extends Partial<EventValues> {
  readonly labelId: number | null
  readonly text: string
  readonly question: string | null
  readonly askAfter: Day | null
}

export function insertFact(
  db: Db,
  values: FactValues & { personId: number; answers: number | null; day: Day; at: number; employeeId: number },
): number {
  return Number(db.insert(facts).values(values).run().lastInsertRowid)
}

/** False when the fact has been changed since `version` was read. */
export function updateFact(db: Db, id: number, version: number, values: FactValues): boolean {
  const done = db
    .update(facts)
    .set({ ...values, version: version + 1 })
    .where(and(eq(facts.id, id), eq(facts.version, version)))
    .run()
  return done.changes === 1
}

export function endFact(db: Db, id: number, endedAt: number): void {
  db.update(facts)
    .set({ endedAt, version: sql`${facts.version} + 1` })
    .where(eq(facts.id, id))
    .run()
}

/** Back on the card, when it was this that took it off. */
export function reopenFact(db: Db, id: number, endedAt: number): void {
  db.update(facts)
    .set({ endedAt: null, version: sql`${facts.version} + 1` })
    .where(and(eq(facts.id, id), eq(facts.endedAt, endedAt)))
    .run()
}

const untouched = preparedSql<[number, number], { id: number; text: string }>(
  `SELECT id, text FROM facts WHERE answers = ? AND at = ? AND version = 1 AND ended_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM say_marks WHERE fact_id = facts.id)`,
)

/** The fact made of an answer to the question of `factId` at that instant; null when there is none or somebody has touched it since. */
export function untouchedAnswer(db: Db, factId: number, at: number): { id: number; text: string } | null {
  return untouched(db).get(factId, at) ?? null
}

export function deleteFact(db: Db, id: number): void {
  db.delete(facts).where(eq(facts.id, id)).run()
}

export interface DateRow {
  readonly id: number
  readonly kind: DateKind
  readonly label: string
  readonly date: PartialDate
}

const dates = prepared((db) =>
  db
    .select()
    .from(personDates)
    .where(eq(personDates.personId, sql.placeholder('id')))
    .orderBy(asc(personDates.id))
    .prepare(),
)

export function datesOf(db: Db, personId: number): DateRow[] {
  return dates(db)
    .all({ id: personId })
    .map(({ id, kind, label, year, month, day }) => ({ id, kind, label, date: { year, month, day } }))
}

export function personOfDate(db: Db, id: number): number | null {
  return db.select({ personId: personDates.personId }).from(personDates).where(eq(personDates.id, id)).get()?.personId ?? null
}

export function insertDate(db: Db, personId: number, { kind, label, date }: Omit<DateRow, 'id'>): void {
  db.insert(personDates)
    .values({ personId, kind, label, ...date })
    .run()
}

export function updateDate(db: Db, id: number, { kind, label, date }: Omit<DateRow, 'id'>): void {
  db.update(personDates)
    .set({ kind, label, ...date })
    .where(eq(personDates.id, id))
    .run()
}

export function deleteDates(db: Db, ids: readonly number[]): void {
  if (ids.length > 0)
    db.delete(personDates)
      .where(inArray(personDates.id, [...ids]))
      .run()
}

/** What a mark is about: exactly one of the three. */
export interface MarkSubject {
  readonly factId: number | null
  readonly dateId: number | null
  readonly birthdayOf: number | null
  /** It is the name day by the calendar that was spoken of, not the birthday. */
  readonly nameDay: boolean
  /** The relative to whom a birthday was spoken of; null is the one whose it is. */
  readonly toldTo: number | null
  /** It is what was suggested to the client that is meant, not his birthday. */
  readonly suggestedItem?: number
}

export function insertMark(
  db: Db,
  values: MarkSubject & { mark: Mark['kind']; day: Day; at: number; employeeId: number },
): number {
  return Number(db.insert(sayMarks).values(values).run().lastInsertRowid)
}

export type MarkRecord = typeof sayMarks.$inferSelect

export function findMark(db: Db, id: number): MarkRecord | null {
  return db.select().from(sayMarks).where(eq(sayMarks.id, id)).get() ?? null
}

export function deleteMark(db: Db, id: number): void {
  db.delete(sayMarks).where(eq(sayMarks.id, id)).run()
}

export function deleteFactMarks(db: Db, factId: number): void {
  db.delete(sayMarks).where(eq(sayMarks.factId, factId)).run()
}

const marksColumns = 'SELECT mark AS kind, day FROM say_marks WHERE'
const marksOfFact = preparedSql<[number], Mark>(`${marksColumns} fact_id = ? ORDER BY id`)
const marksOfDate = preparedSql<[number], Mark>(`${marksColumns} date_id = ? ORDER BY id`)
const marksOfBirthday = preparedSql<[number, number | null], Mark>(
  `${marksColumns} birthday_of = ? AND told_to IS ? AND name_day = 0 AND suggested_item IS NULL ORDER BY id`,
)
const marksOfSuggestions = preparedSql<[number], Mark & { itemId: number }>(
  `SELECT suggested_item AS itemId, mark AS kind, day FROM say_marks WHERE birthday_of = ? AND suggested_item IS NOT NULL ORDER BY id`,
)
const marksOfNameDay = preparedSql<[number], Mark>(`${marksColumns} birthday_of = ? AND name_day = 1 ORDER BY id`)

export const factMarks = (db: Db, factId: number): Mark[] => marksOfFact(db).all(factId)
export const dateMarks = (db: Db, dateId: number): Mark[] => marksOfDate(db).all(dateId)
/** Of the birthday on a card: as said to the one whose it is (`toldTo` null), or to one of his family. */
export const birthdayMarks = (db: Db, clientId: number, toldTo: number | null): Mark[] =>
  marksOfBirthday(db).all(clientId, toldTo)
/** Of all that was ever suggested to the client. */
export const suggestionMarks = (db: Db, clientId: number): (Mark & { itemId: number })[] => marksOfSuggestions(db).all(clientId)
/** Of the name day that a client has by the calendar. */
export const nameDayMarks = (db: Db, clientId: number): Mark[] => marksOfNameDay(db).all(clientId)

const days = preparedSql<[number], { day: Day }>(
  `SELECT DISTINCT day FROM (SELECT day, at FROM visits WHERE client_id = ? AND state = 'open' ORDER BY at DESC LIMIT 60)`,
)

/** The days of a client's last visits. */
export const daysHere = (db: Db, clientId: number): Day[] =>
  days(db)
    .all(clientId)
    .map(({ day }) => day)

export function listLabels(db: Db): { id: number; name: string; inUse: number }[] {
  return db
    .select({ id: factLabels.id, name: factLabels.name, inUse: count(facts.id) })
    .from(factLabels)
    .leftJoin(facts, and(eq(facts.labelId, factLabels.id), isNull(facts.endedAt)))
    .where(isNull(factLabels.retiredAt))
    .groupBy(factLabels.id)
    .orderBy(asc(factLabels.place), asc(factLabels.id))
    .all()
}

export function isLabel(db: Db, id: number): boolean {
  return db.select({ id: factLabels.id }).from(factLabels).where(eq(factLabels.id, id)).get() !== undefined
}

/** Adds a label after the others; answers 1, as one was added. */
export function addLabel(db: Db, name: string, now: number): number {
  const last =
    db
      .select({ place: max(factLabels.place) })
      .from(factLabels)
      .get()?.place ?? -1
  return db
    .insert(factLabels)
    .values({ name, place: last + 1, createdAt: now })
    .run().changes
}

/** Writes the labels in this order; those left out are retired. */
export function writeLabels(db: Db, labels: readonly { id: number | null; name: string }[], now: number): void {
  const kept = new Set(labels.map(({ id }) => id))
  for (const { id } of listLabels(db))
    if (!kept.has(id)) db.update(factLabels).set({ retiredAt: now }).where(eq(factLabels.id, id)).run()
  for (const [place, { id, name }] of labels.entries()) {
    if (id === null) db.insert(factLabels).values({ name, place, createdAt: now }).run()
    else db.update(factLabels).set({ name, place, retiredAt: null }).where(eq(factLabels.id, id)).run()
  }
}

const companionsOf = preparedSql<[number], { personId: number; called: string }>(
  `SELECT persons.id AS personId, CASE WHEN clients.id IS NULL THEN persons.name WHEN clients.nickname <> '' THEN clients.nickname ELSE clients.name END AS called
   FROM event_companions JOIN persons ON persons.id = person_id LEFT JOIN clients ON clients.id = persons.client_id
   WHERE fact_id = ? ORDER BY persons.id`,
)

/** Who of the family takes part in a life event. */
export function eventCompany(db: Db, factId: number): { personId: number; called: string }[] {
  return companionsOf(db).all(factId)
}

export function writeEventCompany(db: Db, factId: number, personIds: readonly number[]): void {
  db.delete(eventCompanions).where(eq(eventCompanions.factId, factId)).run()
  for (const personId of new Set(personIds)) db.insert(eventCompanions).values({ factId, personId }).run()
}
