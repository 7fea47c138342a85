import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { ASIDE } from '#electron/backend/search-words.ts'

const removeWords = preparedSql<[number]>('DELETE FROM client_search WHERE rowid = ?')
const addWords = preparedSql<[number, string]>('INSERT INTO client_search (rowid, words) VALUES (?, ?)')

export function writeWords(db: Db, clientId: number, words: readonly string[]): void {
  removeWords(db).run(clientId)
  addWords(db).run(clientId, words.join(' '))
}

export function forgetWords(db: Db, clientId: number): void {
  removeWords(db).run(clientId)
}

interface Ranked {
  match: string
  /** Milliseconds UTC. */
  now: number
  pool: number
  limit: number
}

/** In milliseconds. */
const DAY = 86_400_000

/**
 * Those who match, by how often and how lately they come: visits halve in weight with each month away. The pool bounds the work for
 * short prefixes, which match half of everyone; the newest cards are in it.
 */
const ranked = preparedSql<[Ranked], { id: number }>(`
  SELECT id FROM clients
  WHERE id IN (SELECT rowid FROM client_search WHERE client_search MATCH @match ORDER BY rowid DESC LIMIT @pool) AND archived_at IS NULL
  ORDER BY (1.0 + visits) / (1.0 + max(0, @now - iif(last_visit_at = 0, @now - ${400 * DAY}, last_visit_at)) / ${30 * DAY}.0) DESC, id DESC
  LIMIT @limit`)

export function findRanked(db: Db, parameters: Ranked): number[] {
  return ranked(db)
    .all(parameters)
    .map(({ id }) => id)
}

const byKey = preparedSql<[string], { clientId: number }>('SELECT client_id AS clientId FROM client_codes WHERE key = ?')

export function findByCodeKey(db: Db, key: string): number | null {
  return byKey(db).get(key)?.clientId ?? null
}

const containing = preparedSql<[string, number], { id: number }>(
  `SELECT DISTINCT client_id AS id FROM client_phones JOIN clients ON clients.id = client_id
   WHERE e164 LIKE '%' || ? || '%' AND archived_at IS NULL LIMIT ?`,
)

/** Digits from the middle of a number: reads every phone, so only asked when nothing else was found. */
export function findByDigitsInside(db: Db, digits: string, limit: number): number[] {
  return containing(db)
    .all(digits, limit)
    .map(({ id }) => id)
}

const words = preparedSql<[], { term: string; clients: number }>(
  `SELECT term, doc AS clients FROM client_words WHERE term GLOB '[^0-9r${ASIDE}]*' OR term GLOB 'r[^0-9]*'`,
)

/** Every word of the index but numbers, with how many clients have it. */
export function allWords(db: Db): { term: string; clients: number }[] {
  return words(db).all()
}
