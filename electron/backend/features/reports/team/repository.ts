import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import type { Span } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'

/** Something that an employee did for a client; `after` is the day that it followed, where it followed one. */
export interface Deed {
  readonly employeeId: number
  readonly clientId: number
  readonly day: Day
  readonly after: Day | null
  readonly text: string
}

/** Who of a family has a card: who was here on the day before the others. `person` and `day` are columns of the statement around. */
const cardOf = (person: string, day: string) => `coalesce(
  (SELECT client_id FROM persons WHERE id = ${person}),
  (SELECT other.client_id FROM relations AS r JOIN persons AS other ON other.id IN (r.from_person, r.to_person)
   WHERE ${person} IN (r.from_person, r.to_person) AND other.client_id IS NOT NULL
   ORDER BY EXISTS (SELECT 1 FROM visits WHERE client_id = other.client_id AND day = ${day}) DESC, r.id LIMIT 1))`

const said = preparedSql<[Span], Deed & { isQuestion: number }>(
  `SELECT * FROM (
     SELECT m.employee_id AS employeeId, coalesce(m.told_to, m.birthday_of, ${cardOf('coalesce(f.person_id, d.person_id)', 'm.day')}) AS clientId, m.day, NULL AS after,
       coalesce(f.question, '') AS text, m.fact_id IS NOT NULL AS isQuestion, m.id
     FROM say_marks AS m LEFT JOIN facts AS f ON f.id = m.fact_id LEFT JOIN person_dates AS d ON d.id = m.date_id
     WHERE m.day BETWEEN @from AND @until AND m.mark = 'asked' AND m.suggested_item IS NULL
   ) WHERE clientId IS NOT NULL ORDER BY id`,
)

/** What was said to clients of that which the arrival panel and Today have to say. */
export function saidTo(db: Db, span: Span): (Deed & { isQuestion: number })[] {
  return said(db).all(span)
}

const noted = preparedSql<[Span], Deed & { isAnswer: number }>(
  `SELECT * FROM (
     SELECT f.employee_id AS employeeId, ${cardOf('f.person_id', 'f.day')} AS clientId, f.day, NULL AS after, f.text, f.answers IS NOT NULL AS isAnswer, f.id
     FROM facts AS f WHERE f.day BETWEEN @from AND @until
   ) WHERE clientId IS NOT NULL ORDER BY id`,
)

/** Facts that were noted, of the client and his family. */
export function factsNoted(db: Db, span: Span): (Deed & { isAnswer: number })[] {
  return noted(db).all(span)
}

const firsts = preparedSql<[Span & { days: number }], Deed & { again: Day | null }>(
  `SELECT coalesce(v.served_by, v.employee_id) AS employeeId, v.client_id AS clientId, v.day, NULL AS after, '' AS text,
     (SELECT min(day) FROM visits WHERE client_id = v.client_id AND state = 'open' AND day > v.day AND day <= date(v.day, @days || ' days')) AS again
   FROM visits AS v INDEXED BY visits_by_day JOIN clients AS c ON c.id = v.client_id
   WHERE v.day BETWEEN @from AND @until AND v.state = 'open' AND c.first_visit_day = v.day AND c.opening_visits = 0
     AND (v.import_id IS NULL OR v.served_by IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM visits AS e WHERE e.client_id = v.client_id AND e.state = 'open' AND e.day = v.day AND (e.at, e.id) < (v.at, v.id))
   ORDER BY v.at, v.id`,
)

/** First visits, with the day on which the client came again within so many days. Whoever served is not known of a visit from a file. */
export function firstVisits(db: Db, span: Span, days: number): (Deed & { again: Day | null })[] {
  return firsts(db).all({ ...span, days })
}

interface Place {
  readonly clientId: number
  readonly day: Day
}

const beforeThat = preparedSql<[Place], { day: Day; employeeId: number; known: number }>(
  `SELECT day, coalesce(served_by, employee_id) AS employeeId, import_id IS NULL OR served_by IS NOT NULL AS known
   FROM visits INDEXED BY visits_by_client
   WHERE client_id = @clientId AND state = 'open' AND day < @day ORDER BY at DESC, id DESC LIMIT 1`,
)

/** The last visit of a client on an earlier day; null where there is none, or where nobody knows who served. */
export function visitBefore(db: Db, place: Place): { readonly day: Day; readonly employeeId: number } | null {
  const found = beforeThat(db).get(place)
  return found?.known === 1 ? found : null
}

/** `[client, employee, day, whether who served is known, takings, tip]` of a bill, flat. */
export type Bill = readonly [clientId: number | null, employeeId: number, day: Day, known: number, takings: number, tip: number]

const billed = prepared((db) =>
  db.$client
    .prepare<[Day], Bill>(
      `SELECT client_id, coalesce(served_by, employee_id), day, import_id IS NULL OR served_by IS NOT NULL, total - returned, tip
       FROM visits INDEXED BY visits_by_day WHERE day = ? AND state = 'open' AND companion_of IS NULL ORDER BY at, id`,
    )
    .raw(),
)

/** The bills of a business day that are not void. */
export function billsOf(db: Db, day: Day): readonly Bill[] {
  return billed(db).all(day) as unknown as readonly Bill[]
}

const within = preparedSql<[{ clientId: number; day: Day; until: Day }], { one: number }>(
  `SELECT 1 AS one FROM visits WHERE client_id = @clientId AND state = 'open' AND day > @day AND day <= @until LIMIT 1`,
)

/** Whether a client came again after a day, by another at the latest. */
export function cameAfter(db: Db, clientId: number, day: Day, until: Day): boolean {
  return within(db).get({ clientId, day, until }) !== undefined
}

const praise = preparedSql<[Span], Deed>(
  `SELECT praised_id AS employeeId, client_id AS clientId, day, NULL AS after, text FROM notes
   WHERE praised_id IS NOT NULL AND ended_at IS NULL AND day BETWEEN @from AND @until ORDER BY id`,
)

/** Notes that praise an employee. */
export function praiseOf(db: Db, span: Span): Deed[] {
  return praise(db).all(span)
}

interface Spoken {
  readonly clientId: number
  readonly employeeId: number
  readonly day: Day
  readonly at: number
  readonly subject: string
}

const talks = preparedSql<[Span], Spoken>(
  `SELECT client_id AS clientId, employee_id AS employeeId, day, at, subject FROM contacts
   WHERE day BETWEEN @from AND @until AND taken_back_at IS NULL AND direction = 'out' AND channel <> 'counter' AND outcome <> 'unreachable'
   ORDER BY client_id, at, id`,
)

/** Conversations and messages that the shop began and that reached clients from afar, each client's in the order in which they were. */
export function reachedFromAfar(db: Db, span: Span): Spoken[] {
  return talks(db).all(span)
}

const came = preparedSql<[number], { day: Day; at: number }>(
  `SELECT day, at FROM visits INDEXED BY visits_by_client WHERE client_id = ? AND state = 'open' ORDER BY at DESC, id DESC`,
)

/** All visits of a client, the latest first. */
export function visitsOfClient(db: Db, clientId: number): { readonly day: Day; readonly at: number }[] {
  return came(db).all(clientId)
}

const absent = preparedSql<[number], { from: Day; until: Day }>(
  'SELECT from_day AS "from", until_day AS until FROM absences WHERE client_id = ?',
)

/** When a client said he would be away. */
export function absencesOf(db: Db, clientId: number): (readonly [Day, Day])[] {
  return absent(db)
    .all(clientId)
    .map(({ from, until }) => [from, until] as const)
}
