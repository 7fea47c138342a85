import { eq, or } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { twoPeople } from '#electron/backend/db/schema/merges.ts'
import type { DuplicateCard } from '#shared/domain/duplicates/card.ts'

/** Remembers that two cards that look alike are two people's. */
export function insertTwoPeople(db: Db, values: typeof twoPeople.$inferInsert): void {
  db.insert(twoPeople).values(values).onConflictDoNothing().run()
}

export function pairsOfTwoPeople(db: Db, id: number | null = null): { one: number; other: number }[] {
  const ofCard = id === null ? undefined : or(eq(twoPeople.one, id), eq(twoPeople.other, id))
  return db.select({ one: twoPeople.one, other: twoPeople.other }).from(twoPeople).where(ofCard).all()
}

interface CardRow {
  readonly id: number
  readonly name: string
  readonly nickname: string
  readonly email: string
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly phones: string
  readonly codes: string
}

const cardColumns = `id, name, nickname, email, birth_year AS year, birth_month AS month, birth_day AS day,
  (SELECT json_group_array(coalesce(e164, typed)) FROM client_phones WHERE client_id = clients.id) AS phones,
  (SELECT json_group_array(code) FROM client_codes WHERE client_id = clients.id) AS codes`
const nextCards = preparedSql<[number, number], CardRow>(
  `SELECT ${cardColumns} FROM clients WHERE id > ? AND archived_at IS NULL ORDER BY id LIMIT ?`,
)
const someCards = preparedSql<[string], CardRow>(
  `SELECT ${cardColumns} FROM clients WHERE id IN (SELECT value FROM json_each(?)) AND archived_at IS NULL`,
)

function toCard({ id, name, nickname, email, year, month, day, phones, codes }: CardRow): DuplicateCard {
  const birthday = year === null && month === null ? null : { year, month, day }
  return { id, name, nickname, email, birthday, phones: JSON.parse(phones) as string[], codes: JSON.parse(codes) as string[] }
}

/** Cards in use, as they are compared, from the one after `id` on. */
export function cardsAfter(db: Db, id: number, limit: number): DuplicateCard[] {
  return nextCards(db).all(id, limit).map(toCard)
}

export function cardsByIds(db: Db, ids: readonly number[]): DuplicateCard[] {
  return someCards(db).all(JSON.stringify(ids)).map(toCard)
}

const state = preparedSql<[], { cards: number; state: string }>(
  `SELECT count(*) AS cards, count(*) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(sum(version), 0) AS state
   FROM clients WHERE archived_at IS NULL`,
)

/** Says the same for as long as no card is added, changed, archived or brought back. */
export function cardsState(db: Db): string {
  return state(db).get()?.state ?? ''
}

export function countCards(db: Db): number {
  return state(db).get()?.cards ?? 0
}

const changesSoFar = preparedSql<[], { changes: number }>('SELECT total_changes() AS changes')

/** Rows written since the shop was opened. */
export function writesSoFar(db: Db): number {
  return changesSoFar(db).get()?.changes ?? 0
}

const live = preparedSql<[string], { id: number; sample: number }>(
  'SELECT id, sample FROM clients WHERE id IN (SELECT value FROM json_each(?)) AND archived_at IS NULL',
)

/** Those of the cards that are in use, and whether they are invented. */
export function liveCards(db: Db, ids: readonly number[]): Map<number, boolean> {
  return new Map(
    live(db)
      .all(JSON.stringify(ids))
      .map(({ id, sample }) => [id, sample === 1]),
  )
}
