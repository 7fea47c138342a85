import type { Database } from 'better-sqlite3'
import { addDays, partsOfDay } from '#shared/kernel/day.ts'
import { LAST_DAY, NOW } from './moments.ts'

/** Questions that are due on the bench's day: what a hundred thousand clients leave behind who are asked now and then. */
const QUESTIONS = 1500
const DAYS_DUE = 30
/** Days of a birthday on which it is still spoken of. */
const DAYS_AFTER = 3
export const LINES_EACH = 5

/** Gives the shop what it has none of by itself: questions that are due. */
export function fillToday(sqlite: Database): void {
  const person = sqlite.prepare<[number]>(
    "INSERT OR IGNORE INTO persons (client_id, name, colour, created_at) VALUES (?, '', 1, 0)",
  )
  const fact = sqlite.prepare<[string, string, number, number]>(
    `INSERT INTO facts (person_id, text, question, ask_after, day, at, employee_id)
     SELECT id, 'Їде в Карпати', 'Як Карпати?', ?, ?, ?, 1 FROM persons WHERE client_id = ?`,
  )
  // Spread over all; a small shop has fewer clients than questions.
  const clients = sqlite.prepare('SELECT id FROM clients ORDER BY id').pluck().all() as number[]
  const step = Math.max(1, Math.floor(clients.length / QUESTIONS))
  sqlite.transaction(() => {
    for (let count = 1; count <= QUESTIONS; count += 1) {
      const clientId = clients[count * step - 1]
      if (clientId === undefined) break
      const day = addDays(LAST_DAY, -1 - (count % DAYS_DUE))
      person.run(clientId)
      fact.run(day, day, NOW, clientId)
    }
  })()
}

/** The birthdays, the questions and those who are missed, the best of each with face and number, as one would read them by hand. */
export function bareToday(sqlite: Database) {
  const worth = 'CASE WHEN c.visits > 0 AND c.gap_days > 0 THEN 30.0 * c.spent / (c.visits * c.gap_days) ELSE 0 END'
  const face = 'c.id, c.name, c.nickname, c.colour, c.photo_id, c.warnings, c.caretaker_id, c.last_visit_day'
  const phone = '(SELECT typed FROM client_phones WHERE client_id = c.id AND place = 0)'
  const unmarked = (cause: string) =>
    `NOT EXISTS (SELECT 1 FROM reminder_marks AS m WHERE m.client_id = c.id AND m.cause = ${cause} AND (m.mark <> 'later' OR m.until_day > '${LAST_DAY}'))`
  const birthdays = sqlite.prepare<[number, number]>(
    `SELECT ${face}, ${phone} FROM clients AS c WHERE c.birth_month = ? AND c.birth_day = ? AND c.birth_day IS NOT NULL AND c.archived_at IS NULL
       AND ${unmarked("'birthday 2026'")} ORDER BY ${worth} DESC`,
  )
  const questions = sqlite.prepare<[string, string]>(
    `SELECT ${face}, ${phone}, f.text, f.question FROM facts AS f INDEXED BY facts_asking JOIN persons AS p ON p.id = f.person_id JOIN clients AS c ON c.id = p.client_id
     WHERE f.ask_after >= ? AND f.ask_after < ? AND f.question IS NOT NULL AND f.ended_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM say_marks AS m WHERE m.fact_id = f.id) AND ${unmarked("'question ' || f.id")} ORDER BY ${worth} DESC`,
  )
  const missed = sqlite.prepare<[string]>(
    `SELECT ${face}, ${phone} FROM clients AS c WHERE c.late_from <= ? AND c.late_from IS NOT NULL AND c.archived_at IS NULL
       AND ${unmarked("'missed ' || c.last_visit_day")} ORDER BY c.at_risk DESC LIMIT ${LINES_EACH}`,
  )
  return () => {
    const days = Array.from({ length: DAYS_AFTER + 1 }, (_, ago) => partsOfDay(addDays(LAST_DAY, -ago)))
    const greeted = days.flatMap(({ month, day }) => birthdays.all(month, day))
    return [greeted, questions.all(addDays(LAST_DAY, -DAYS_DUE), LAST_DAY), missed.all(LAST_DAY)]
  }
}
