import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { type Custom, custom } from './custom.ts'

export interface OwnCustom extends Custom {
  /** Anything of it is on the card. */
  readonly hasBirthday: number
}

const ofClient = preparedSql<[number], OwnCustom>(
  `SELECT ${custom}, c.birth_year IS NOT NULL OR c.birth_month IS NOT NULL AS hasBirthday FROM clients AS c WHERE c.id = ? AND c.archived_at IS NULL`,
)

/** Null for an archived card: nobody is to be reminded of it. */
export function customOf(db: Db, clientId: number): OwnCustom | null {
  return ofClient(db).get(clientId) ?? null
}
