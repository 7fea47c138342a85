import { type ClientReference, clientReferences } from '#electron/backend/db/client-references.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'

const keyOf = ({ key }: ClientReference) => `json_array(${key.map((column) => `"${column}"`).join(', ')})`

interface Ends {
  readonly from: number
  readonly to: number
  /** Ids of rows that are not to move. */
  readonly except: readonly number[]
}

/** Lets every row of `from` name `to`, unless the table forbids it; answers the keys of those that changed. */
export function moveReference(db: Db, reference: ClientReference, { from, to, except }: Ends): string[] {
  const { table, column } = reference
  const others = except.length === 0 ? '' : `AND id NOT IN (${except.join(', ')})`
  return db.$client
    .prepare<{ from: number; to: number }, string>(
      `UPDATE OR IGNORE "${table}" SET "${column}" = @to WHERE "${column}" = @from ${others} RETURNING ${keyOf(reference)}`,
    )
    .pluck()
    .all({ from, to })
}

/** Brings one row back from any of `holders`. `gone`: there is no such row with them; `kept`: the table forbids it now. */
export function moveBack(
  db: Db,
  reference: ClientReference,
  key: string,
  holders: readonly number[],
  to: number,
): 'moved' | 'gone' | 'kept' {
  const { table, column } = reference
  const sqlite = db.$client
  const here = `(${reference.key.map((name) => `"${name}"`).join(', ')}) = (${reference.key.map((_, at) => `json_extract(@key, '$[${at}]')`).join(', ')})
    AND "${column}" IN (SELECT value FROM json_each(@holders))`
  const parameters = { key, holders: JSON.stringify(holders) }
  const there = sqlite.prepare<object, number>(`SELECT 1 FROM "${table}" WHERE ${here}`).pluck().get(parameters)
  if (there === undefined) return 'gone'
  const done = sqlite.prepare(`UPDATE OR IGNORE "${table}" SET "${column}" = @to WHERE ${here}`).run({ ...parameters, to })
  return done.changes > 0 ? 'moved' : 'kept'
}

export function referenceOf(table: string, column: string): ClientReference {
  const found = clientReferences.find((one) => one.table === table && one.column === column)
  if (!found) throw new Error(`no reference ${table}.${column}`)
  return found
}

const movementsFollow = preparedSql<[{ visitId: number; holders: string; to: number; mergeId: number }]>(
  `UPDATE movements SET client_id = @to WHERE visit_id = @visitId AND client_id IN (SELECT value FROM json_each(@holders))
     AND ((coalesce((SELECT kind FROM movements AS origin WHERE origin.id = movements.reverses), kind) <> 'bonus'
         AND (unit NOT IN ('points', 'entries') OR coalesce((SELECT kind FROM movements AS origin WHERE origin.id = movements.reverses), kind) <> 'spend'))
       OR EXISTS (SELECT 1 FROM merge_rows WHERE merge_id = @mergeId AND what = 'reference' AND table_name = 'movements' AND column_name = 'client_id'
         AND row_key = json_array(coalesce(reverses, movements.id))))`,
)

/** What was booked on a visit since it changed hands goes with it; not what it brought another, who had brought the guest, nor what another's card lent it. */
export function takeMovementsAlong(
  db: Db,
  { visitId, holders, to, mergeId }: { visitId: number; holders: readonly number[]; to: number; mergeId: number },
): void {
  movementsFollow(db).run({ visitId, holders: JSON.stringify(holders), to, mergeId })
}

const givenBackFollow = preparedSql<[{ movementId: number; holders: string; to: number }]>(
  `UPDATE movements SET client_id = @to WHERE reverses = @movementId AND kind = 'recredit' AND client_id IN (SELECT value FROM json_each(@holders))`,
)

/** What was given back of an entry while two cards were one goes with it, also where another's visit had spent it. */
export function takeGivenBackAlong(
  db: Db,
  { movementId, holders, to }: { movementId: number; holders: readonly number[]; to: number },
): void {
  givenBackFollow(db).run({ movementId, holders: JSON.stringify(holders), to })
}

const giftFollows = preparedSql<[{ givingId: number; holders: string; to: number }]>(
  `UPDATE movements SET client_id = @to WHERE unit = 'gifts' AND visit_id IS NULL AND client_id IN (SELECT value FROM json_each(@holders))
     AND coalesce(reverses, id) = (SELECT movement_id FROM gift_givings WHERE id = @givingId)`,
)

/** A gift that was planned for one card and given while two were one: its entries go with it. */
export function takeGiftAlong(
  db: Db,
  { givingId, holders, to }: { givingId: number; holders: readonly number[]; to: number },
): void {
  giftFollows(db).run({ givingId, holders: JSON.stringify(holders), to })
}
