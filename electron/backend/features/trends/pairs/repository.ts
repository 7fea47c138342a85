import { eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import { foundPairs, pairCounts } from '#electron/backend/db/schema/pairs.ts'
import type { Goods, Pair, TREND_BY } from '#shared/contract/trends.ts'
import type { Day } from '#shared/kernel/day.ts'

type By = (typeof TREND_BY)[number]

const takenBy = prepared((db) =>
  db.$client
    .prepare<[{ from: number; until: number }]>(
      `SELECT DISTINCT v.client_id, l.item_id FROM clients AS c CROSS JOIN visits AS v INDEXED BY visits_by_client ON v.client_id = c.id
         CROSS JOIN visit_lines AS l ON l.visit_id = v.id
       WHERE c.id BETWEEN @from AND @until AND c.archived_at IS NULL AND v.state = 'open' AND l.item_id IS NOT NULL AND l.quantity > l.returned`,
    )
    .raw(),
)

/** What each of some clients in use ever took of the price list, each thing once. */
export function takenByClients(db: Db, from: number, until: number): readonly (readonly [clientId: number, itemId: number])[] {
  return takenBy(db).all({ from, until }) as unknown as readonly (readonly [number, number])[]
}

const priced = preparedSql<[], { id: number; name: string; category: string; onSale: 0 | 1 }>(
  'SELECT id, name, category, archived_at IS NULL AS onSale FROM items',
)

/** The price list, with what is no longer sold. */
export function itemsPriced(db: Db): { id: number; name: string; category: string; onSale: 0 | 1 }[] {
  return priced(db).all()
}

const lastClient = preparedSql<[], number | null>('SELECT max(id) FROM clients')

export function lastClientId(db: Db): number {
  return lastClient(db).pluck().get() ?? 0
}

/** Goods by their key: the number of an item, or a category. */
export type CountedPair = {
  readonly one: string
  readonly other: string
  readonly takers: number
  readonly both: number
  readonly times: number | null
}

const counted = preparedSql<[By], { clients: number; countedOn: Day }>(
  'SELECT clients, counted_on AS countedOn FROM pair_counts WHERE by = ?',
)

/** When it was last counted, and of how many clients who took anything; null where it never was. */
export function countedOn(db: Db, by: By): { clients: number; countedOn: Day } | null {
  return counted(db).get(by) ?? null
}

type KeptPair = Pick<Pair, 'takers' | 'both' | 'times'> & {
  one: string
  other: string
  oneItem: number | null
  otherItem: number | null
}

// A category is there while anything of it is sold.
const keptOf = preparedSql<[{ by: By; most: number }], KeptPair>(
  `SELECT coalesce(one.name, p.one_category) AS one, coalesce(other.name, p.other_category) AS other, p.one_item AS oneItem, p.other_item AS otherItem,
     p.takers, p.both, p.times
   FROM found_pairs AS p LEFT JOIN items AS one ON one.id = p.one_item LEFT JOIN items AS other ON other.id = p.other_item
   WHERE p.by = @by AND one.archived_at IS NULL AND other.archived_at IS NULL
     AND (p.by = 'items' OR (
       EXISTS (SELECT 1 FROM items WHERE category = p.one_category AND archived_at IS NULL)
       AND EXISTS (SELECT 1 FROM items WHERE category = p.other_category AND archived_at IS NULL)))
   ORDER BY p.place LIMIT @most`,
)

/** What was found when it was last counted, of what is still sold. */
export function keptPairs(db: Db, by: By, most: number): Pair[] {
  const goodsOf = (itemId: number | null, category: string): Goods =>
    itemId === null ? { what: 'category', category } : { what: 'item', itemId }
  return keptOf(db)
    .all({ by, most })
    .map(({ one, other, oneItem, otherItem, ...numbers }) => ({
      one: { goods: goodsOf(oneItem, one), name: one },
      other: { goods: goodsOf(otherItem, other), name: other },
      ...numbers,
    }))
}

/** Takes the place of what was counted before. */
export function writePairs(db: Db, by: By, values: { clients: number; countedOn: Day; pairs: readonly CountedPair[] }): void {
  const { pairs, ...count } = values
  db.delete(pairCounts).where(eq(pairCounts.by, by)).run()
  db.insert(pairCounts)
    .values({ by, ...count })
    .run()
  for (const [place, { one, other, ...numbers }] of pairs.entries()) {
    const goods = by === 'items' ? { oneItem: Number(one), otherItem: Number(other) } : { oneCategory: one, otherCategory: other }
    db.insert(foundPairs)
      .values({ by, place, ...goods, ...numbers })
      .run()
  }
}

const someWhoCame = preparedSql<[number], number>(
  'SELECT count(*) FROM (SELECT 1 FROM clients WHERE archived_at IS NULL AND visits > 0 LIMIT ?)',
)

/** Whether so many clients in use have come at all. */
export function haveCome(db: Db, clients: number): boolean {
  return (someWhoCame(db).pluck().get(clients) ?? 0) >= clients
}
