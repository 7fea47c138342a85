import type { Database } from 'better-sqlite3'
import type { LedgerUnit } from '#shared/domain/loyalty/ledger.ts'
import type { Db } from './connection.ts'
import { preparedSql } from './prepared.ts'

/** A sum kept for a stamp card, a pass, a voucher or a gift that is not what its entries add up to. */
export interface HolderFinding {
  readonly clientId: number | null
  readonly what: 'stamps' | 'entries' | 'money' | 'gifts'
  readonly holderId: number
  readonly kept: number
  readonly summed: number
}

const holders = [
  { what: 'entries', table: 'passes', client: 'client_id', kept: '"left"', by: 'pass_id' },
  { what: 'money', table: 'vouchers', client: 'client_id', kept: '"left"', by: 'voucher_id' },
  { what: 'gifts', table: 'gifts', client: 'NULL', kept: 'stock', by: 'gift_id' },
] as const

/** Passes, vouchers and gifts with ids above `from` up to `until` whose kept sum is not that of their entries; what is not counted has none. */
export function holderFindings(sqlite: Database, from: number, until: number): readonly HolderFinding[] {
  return holders.flatMap(({ what, table, client, kept, by }) =>
    sqlite
      .prepare<[string, number, number], HolderFinding>(
        `SELECT ${client} AS clientId, ? AS what, id AS holderId, ${kept} AS kept,
           (SELECT coalesce(sum(amount), 0) FROM movements WHERE ${by} = ${table}.id) AS summed
         FROM ${table} WHERE ${kept} IS NOT NULL AND id > ? AND id <= ? AND kept <> summed ORDER BY id`,
      )
      .all(what, from, until),
  )
}

/** Stamp cards of a client of which there is more or less left than their entries add up to. */
export function stampFindings(sqlite: Database, clientId: number): readonly HolderFinding[] {
  return sqlite
    .prepare<[{ clientId: number }], HolderFinding>(
      `SELECT @clientId AS clientId, 'stamps' AS what, series_id AS holderId, sum(kept) AS kept, sum(summed) AS summed FROM (
         SELECT series_id, "left" AS kept, 0 AS summed FROM lots WHERE client_id = @clientId AND unit = 'stamps'
         UNION ALL
         SELECT series_id, 0, amount FROM movements WHERE client_id = @clientId AND unit = 'stamps'
       ) GROUP BY series_id HAVING sum(kept) <> sum(summed) ORDER BY series_id`,
    )
    .all({ clientId })
}

/** One sum of the ledger, told by its unit and by whose it is. */
export interface Holder {
  readonly unit: LedgerUnit
  readonly clientId: number | null
  /** The stamp card, pass, voucher or gift; 0 for points and debt. */
  readonly holderId: number
}

export interface HolderSums {
  readonly kept: number
  readonly summed: number
  /** What is left of the entries, where they are kept apart; else as `kept`. */
  readonly left: number
}

type Whose = Pick<Holder, 'clientId' | 'holderId'>

const sumsOf: Record<LedgerUnit, ReturnType<typeof preparedSql<[Whose], HolderSums>>> = {
  points: preparedSql<[Whose], HolderSums>(
    `SELECT points AS kept, (SELECT coalesce(sum(amount), 0) FROM movements WHERE client_id = clients.id AND unit = 'points') AS summed,
       (SELECT coalesce(sum("left"), 0) FROM lots WHERE client_id = clients.id AND unit = 'points') AS "left"
     FROM clients WHERE id = @clientId`,
  ),
  debt: preparedSql<[Whose], HolderSums>(
    `SELECT debt AS kept, (SELECT coalesce(sum(amount), 0) FROM movements WHERE client_id = clients.id AND unit = 'debt') AS summed,
       debt AS "left" FROM clients WHERE id = @clientId`,
  ),
  stamps: preparedSql<[Whose], HolderSums>(
    `SELECT "left" AS kept, summed, "left" FROM (SELECT
       (SELECT coalesce(sum("left"), 0) FROM lots WHERE client_id = @clientId AND unit = 'stamps' AND series_id = @holderId) AS "left",
       (SELECT coalesce(sum(amount), 0) FROM movements WHERE client_id = @clientId AND unit = 'stamps' AND series_id = @holderId) AS summed)`,
  ),
  entries: preparedSql<[Whose], HolderSums>(
    `SELECT "left" AS kept, (SELECT coalesce(sum(amount), 0) FROM movements WHERE pass_id = passes.id) AS summed, "left"
     FROM passes WHERE id = @holderId AND "left" IS NOT NULL`,
  ),
  money: preparedSql<[Whose], HolderSums>(
    `SELECT "left" AS kept, (SELECT coalesce(sum(amount), 0) FROM movements WHERE voucher_id = vouchers.id) AS summed, "left"
     FROM vouchers WHERE id = @holderId`,
  ),
  gifts: preparedSql<[Whose], HolderSums>(
    `SELECT stock AS kept, (SELECT coalesce(sum(amount), 0) FROM movements WHERE gift_id = gifts.id) AS summed, stock AS "left"
     FROM gifts WHERE id = @holderId AND stock IS NOT NULL`,
  ),
}

/** What is kept and summed of one holder now; nothing when there is no such holder, or it is not counted. */
export function sumsOfHolder(db: Db, { unit, clientId, holderId }: Holder): HolderSums | undefined {
  return sumsOf[unit](db).get({ clientId, holderId })
}
