import type { Db } from '../connection.ts'
import { preparedSql } from '../prepared.ts'
import { OF_ONE } from './person.ts'

/** By what an erased person could still be found in the record and in kept answers. */
export interface WordsOfPerson {
  /** Nobody else's: full names, numbers, addresses. */
  readonly own: readonly string[]
  /** What he is called, too: in what is on record about people around him. */
  readonly called: readonly string[]
  /** Cards that he stood on as a relative, a guest brought along, a likeness. */
  readonly around: readonly number[]
}

const said = preparedSql<[number], { word: string }>(`${OF_ONE}
  SELECT name AS word FROM clients WHERE id IN (SELECT id FROM card) UNION SELECT nickname FROM clients WHERE id IN (SELECT id FROM card)
  UNION SELECT email FROM clients WHERE id IN (SELECT id FROM card)
  UNION SELECT name FROM persons WHERE id IN (SELECT id FROM person)
  UNION SELECT typed FROM client_phones WHERE client_id IN (SELECT id FROM card)
  UNION SELECT e164 FROM client_phones WHERE client_id IN (SELECT id FROM card) AND e164 IS NOT NULL
  UNION SELECT name FROM files WHERE client_id IN (SELECT id FROM card)
  UNION SELECT code FROM client_codes WHERE client_id IN (SELECT id FROM card)`)

const near = preparedSql<[number], { id: number }>(`${OF_ONE}
  SELECT p.client_id AS id FROM person JOIN relations AS r ON r.from_person = person.id JOIN persons AS p ON p.id = r.to_person
    WHERE p.client_id IS NOT NULL
  UNION SELECT p.client_id FROM person JOIN relations AS r ON r.to_person = person.id JOIN persons AS p ON p.id = r.from_person
    WHERE p.client_id IS NOT NULL
  UNION SELECT other.client_id FROM household_members AS own JOIN household_members AS other ON other.household_id = own.household_id
    WHERE own.client_id IN (SELECT id FROM card)
  UNION SELECT by_client_id FROM referrals WHERE client_id IN (SELECT id FROM card) AND by_client_id IS NOT NULL
  UNION SELECT client_id FROM referrals WHERE by_client_id IN (SELECT id FROM card)
  UNION SELECT other FROM two_people WHERE one IN (SELECT id FROM card) UNION SELECT one FROM two_people WHERE other IN (SELECT id FROM card)
  UNION SELECT survivor_id FROM merges WHERE merged_id IN (SELECT id FROM card)
  UNION SELECT merged_id FROM merges WHERE survivor_id IN (SELECT id FROM card)`)

/** A name of one word is many people's; a number, an address or a full name is one's own. */
const isOwn = (word: string) => /\S\s+\S/.test(word) || /[@\d]/.test(word)
const LEAST_LETTERS = 5

export function wordsOf(db: Db, clientId: number): WordsOfPerson {
  const words = said(db)
    .all(clientId)
    .map(({ word }) => word)
    .filter((word) => word.trim() !== '')
  return {
    own: words.filter((word) => isOwn(word) && word.length >= LEAST_LETTERS),
    called: words,
    around: near(db)
      .all(clientId)
      .map(({ id }) => id),
  }
}

/** As they stand inside a JSON text. */
const inJson = (words: readonly string[]) => JSON.stringify(words.map((word) => JSON.stringify(word).slice(1, -1)))
const says = (column: string, words: string) => `EXISTS (SELECT 1 FROM json_each(${words}) WHERE instr(${column}, value) > 0)`

const lastEntry = preparedSql<[], { seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM audit')
const telling = preparedSql<[{ from: number; until: number; own: string }], { seq: number }>(
  `SELECT seq FROM audit WHERE seq > @from AND seq <= @until AND detail IS NOT NULL AND ${says('detail', '@own')}`,
)
const tellingAround = preparedSql<[{ around: string; called: string }], { seq: number }>(
  `SELECT seq FROM audit WHERE subject = 'client' AND subject_id IN (SELECT value FROM json_each(@around)) AND detail IS NOT NULL
     AND ${says('detail', '@called')}`,
)
const blank = preparedSql<[string]>('UPDATE audit SET detail = NULL WHERE seq IN (SELECT value FROM json_each(?))')

/** Lines of the record that tell of these people, and stand with others. In steps of a few milliseconds that only read. */
export function* entriesAbout(db: Db, people: readonly WordsOfPerson[]): Generator<readonly number[], void> {
  const numbers = (rows: readonly { seq: number }[]) => rows.map(({ seq }) => seq)
  for (const { around, called } of people) {
    if (around.length > 0) yield numbers(tellingAround(db).all({ around: JSON.stringify(around), called: inJson(called) }))
  }
  const own = inJson([...new Set(people.flatMap((one) => one.own))])
  const last = lastEntry(db).get()?.seq ?? 0
  for (let from = 0; from < last; from += ENTRIES_AT_A_TIME) {
    yield numbers(telling(db).all({ from, until: from + ENTRIES_AT_A_TIME, own }))
  }
}

const ENTRIES_AT_A_TIME = 1_000

/** Who did what and when stays, and so does the chain; what it was about is gone for good. */
export function blankEntries(db: Db, seqs: readonly number[]): void {
  blank(db).run(JSON.stringify(seqs))
}

const answers = preparedSql<[{ before: number; own: string; limit: number }], { opId: string }>(
  `SELECT op_id AS opId FROM operations WHERE result IS NOT NULL AND (at < @before OR ${says('result', '@own')}) LIMIT @limit`,
)
const blankAnswers = preparedSql<[string]>(
  `UPDATE operations SET result = NULL, input_hash = '' WHERE op_id IN (SELECT value FROM json_each(?))`,
)

export const ANSWERS_AT_A_TIME = 200

/**
 * Blanks kept answers that may repeat what stood on a card: all of before an instant, of later ones those with these words in them. A form sent
 * again after that is refused, never carried out twice. Answers how many there were; fewer than `ANSWERS_AT_A_TIME` when there are no more.
 */
export function blankSomeAnswers(db: Db, people: readonly WordsOfPerson[], before: number): number {
  const own = inJson([...new Set(people.flatMap((one) => [...one.own, ...one.called]))])
  const found = answers(db).all({ before, own, limit: ANSWERS_AT_A_TIME })
  if (found.length > 0) blankAnswers(db).run(JSON.stringify(found.map(({ opId }) => opId)))
  return found.length
}
