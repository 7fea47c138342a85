import { eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { consents } from '#electron/backend/db/schema/clients.ts'
import { contactWishes } from '#electron/backend/db/schema/consent.ts'
import {
  type ConsentChannel,
  type ConsentPurpose,
  type ConsentState,
  type ConsentWay,
  standingConsent,
} from '#shared/domain/contacts/consent.ts'
import type { ClientWish } from '#shared/domain/contacts/rules.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface ConsentRow {
  readonly id: number
  readonly purpose: ConsentPurpose
  readonly channel: ConsentChannel
  readonly state: ConsentState
  readonly wording: string
  readonly how: ConsentWay
  readonly saidDay: Day | null
  readonly at: number
  readonly by: string
}

/* In the order of their ids: that of the clock would let a withdrawal be overruled by what was said before it, once the clock is set back. */
const consentsOf = preparedSql<[number], ConsentRow>(
  `SELECT consents.id, purpose, channel, state, wording, how, said_day AS saidDay, at, employees.name AS by
   FROM consents JOIN employees ON employees.id = employee_id WHERE client_id = ? ORDER BY consents.id`,
)

/** Every word of a client, in the order in which they were said. */
export function readConsents(db: Db, clientId: number): ConsentRow[] {
  return consentsOf(db).all(clientId)
}

/** The answer to the question whether the shop may keep his data, as it counts now. */
export function latestConsent(db: Db, clientId: number): ConsentRow | null {
  return standingConsent(readConsents(db, clientId), 'keep-data', 'all')
}

/** Answers the row's id. */
export function recordConsent(db: Db, values: typeof consents.$inferInsert): number {
  return Number(db.insert(consents).values(values).run().lastInsertRowid)
}

export function deleteConsent(db: Db, id: number): void {
  db.delete(consents).where(eq(consents.id, id)).run()
}

export interface StoredWish {
  readonly wish: ClientWish
  /** 0 where he has never asked for anything of his own. */
  readonly version: number
}

const lastWish = preparedSql<[number], ClientWish & { id: number }>(
  'SELECT id, allowance, only_by AS onlyBy FROM contact_wishes WHERE client_id = ? ORDER BY id DESC LIMIT 1',
)

export function readWish(db: Db, clientId: number): StoredWish {
  const row = lastWish(db).get(clientId)
  return row === undefined
    ? { wish: { allowance: null, onlyBy: null }, version: 0 }
    : { wish: { allowance: row.allowance, onlyBy: row.onlyBy }, version: row.id }
}

/** Answers the row's id. */
export function insertWish(db: Db, values: typeof contactWishes.$inferInsert): number {
  return Number(db.insert(contactWishes).values(values).run().lastInsertRowid)
}

export function deleteWish(db: Db, id: number): void {
  db.delete(contactWishes).where(eq(contactWishes.id, id)).run()
}
