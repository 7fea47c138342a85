import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface QuestionRow {
  readonly factId: number
  readonly fact: string
  readonly text: string
  readonly askAfter: Day
  readonly personId: number
  readonly clientId: number | null
}

/** Questions at most in one reading: those due longest are left out first. */
const MOST = 2000

const columns =
  'f.id AS factId, f.text AS fact, f.question AS text, f.ask_after AS askAfter, p.id AS personId, p.client_id AS clientId'
/** Asked or never to be asked is over; put off at the till waits for tomorrow. */
const unanswered = `NOT EXISTS (SELECT 1 FROM say_marks AS m WHERE m.fact_id = f.id AND (m.mark <> 'not-now' OR m.day = @today))`

const due = preparedSql<[{ from: Day; today: Day }], QuestionRow>(
  `SELECT ${columns} FROM facts AS f INDEXED BY facts_asking JOIN persons AS p ON p.id = f.person_id
   WHERE f.ask_after >= @from AND f.ask_after < @today AND f.question IS NOT NULL AND f.ended_at IS NULL AND ${unanswered}
   ORDER BY f.ask_after DESC LIMIT ${MOST}`,
)

/** Questions due today since `from`, of anyone. */
export function questionsDue(db: Db, from: Day, today: Day): QuestionRow[] {
  return due(db).all({ from, today })
}

const byId = preparedSql<[{ id: number; today: Day }], QuestionRow>(
  `SELECT ${columns} FROM facts AS f JOIN persons AS p ON p.id = f.person_id
   WHERE f.id = @id AND f.question IS NOT NULL AND f.ended_at IS NULL AND ${unanswered}`,
)

/** However old it is; null where it has been asked. */
export function findQuestion(db: Db, id: number, today: Day): QuestionRow | null {
  return byId(db).get({ id, today }) ?? null
}

const ofClient = preparedSql<[{ clientId: number; from: Day; today: Day }], string>(
  `SELECT f.question FROM facts AS f INDEXED BY facts_person JOIN persons AS p ON p.id = f.person_id
   WHERE p.client_id = @clientId AND f.ask_after >= @from AND f.ask_after < @today AND f.question IS NOT NULL AND f.ended_at IS NULL
     AND ${unanswered} ORDER BY f.ask_after, f.id LIMIT 1`,
)

/** What to ask a client himself, the longest due first. */
export function questionOf(db: Db, clientId: number, from: Day, today: Day): string | null {
  return ofClient(db).pluck().get({ clientId, from, today }) ?? null
}
