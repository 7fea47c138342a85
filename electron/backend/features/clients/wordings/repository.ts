import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { consentWordings } from '#electron/backend/db/schema/consent.ts'
import type { ConsentPurpose } from '#shared/domain/contacts/consent.ts'
import {
  type ConsentTexts,
  fullTexts,
  ownWordingKey,
  ownWordingOf,
  usualWording,
  usualWordingOf,
} from '#shared/domain/contacts/wordings.ts'

interface OwnWording {
  readonly number: number
  readonly texts: string
  readonly at: number
  readonly by: string
}

const columns = 'number, texts, at, employees.name AS by'
const tables = 'consent_wordings JOIN employees ON employees.id = employee_id'
const last = preparedSql<[ConsentPurpose], OwnWording>(
  `SELECT ${columns} FROM ${tables} WHERE purpose = ? ORDER BY number DESC LIMIT 1`,
)
const one = preparedSql<[ConsentPurpose, number], OwnWording>(`SELECT ${columns} FROM ${tables} WHERE purpose = ? AND number = ?`)

export interface Wording {
  /** By which an answer remembers it. */
  readonly key: string
  /** 0 for the program's own. */
  readonly number: number
  /** As the owner wrote them: empty where the program's words stand. */
  readonly own: Partial<ConsentTexts>
  readonly texts: ConsentTexts
  readonly changed: { readonly at: number; readonly by: string } | null
}

/** What is shown now for a purpose, in every language. */
export function wordingInForce(db: Db, purpose: ConsentPurpose): Wording {
  const row = last(db).get(purpose)
  if (row === undefined) return { ...usualWordingOf(purpose), number: 0, own: {}, changed: null }
  const own = JSON.parse(row.texts) as Partial<ConsentTexts>
  const { number, at, by } = row
  return { key: ownWordingKey(purpose, number), number, own, texts: fullTexts(purpose, own), changed: { at, by } }
}

/** The words that an answer was given to; null where nobody knows them any more. */
export function wordingByKey(db: Db, key: string): ConsentTexts | null {
  const named = ownWordingOf(key)
  if (named === null) return usualWording(key)
  const row = one(db).get(named.purpose, named.number)
  return row === undefined ? null : fullTexts(named.purpose, JSON.parse(row.texts) as Partial<ConsentTexts>)
}

export function insertWording(
  db: Db,
  values: { purpose: ConsentPurpose; number: number; texts: ConsentTexts; at: number; employeeId: number },
): void {
  db.insert(consentWordings)
    .values({ ...values, texts: JSON.stringify(values.texts) })
    .run()
}
