import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { Item } from '#shared/contract/catalogue.ts'
import type { Span } from '#shared/domain/reports/period.ts'

/** A line after returns: what was paid for what stayed, as `moneyBack` counts it, and how much of it stayed, hours where it is sold by time. */
const PAID = `(l.total - l.discount - l.points_money) - iif(l.returned = 0, 0, (l.total - l.discount - l.points_money) * l.returned / l.quantity)`
const AMOUNT = `(l.quantity - l.returned) * iif(l.minutes IS NULL, 1, l.minutes / 60.0)`
const SUMS = `count(DISTINCT iif(l.quantity > l.returned, v.id, NULL)) AS bills, sum(${AMOUNT}) AS amount, sum(${PAID}) AS takings`
const LINES = `visits AS v INDEXED BY visits_by_day CROSS JOIN visit_lines AS l ON l.visit_id = v.id`
const IN_SPAN = `v.day BETWEEN @from AND @until AND v.state = 'open'`

export interface SoldSums {
  readonly bills: number
  readonly amount: number
  readonly takings: number
}

const byItem = preparedSql<[Span], SoldSums & { key: number | null }>(
  `SELECT l.item_id AS key, ${SUMS} FROM ${LINES} WHERE ${IN_SPAN} GROUP BY l.item_id`,
)
const byCategory = preparedSql<[Span], SoldSums & { key: string | null }>(
  `SELECT i.category AS key, ${SUMS} FROM ${LINES} LEFT JOIN items AS i ON i.id = l.item_id WHERE ${IN_SPAN} GROUP BY i.category`,
)

/** What was sold on some days, by items or by their categories; null is what is not in the price list. */
export function soldBetween(db: Db, by: 'items' | 'categories', span: Span): (SoldSums & { key: number | string | null })[] {
  return by === 'items' ? byItem(db).all(span) : byCategory(db).all(span)
}

const names = preparedSql<[], { id: number; name: string; unit: Item['unit'] }>('SELECT id, name, unit FROM items')

/** Every item by its number, those no longer sold among them. */
export function namesOfItems(db: Db): Map<number, { name: string; unit: Item['unit'] }> {
  return new Map(
    names(db)
      .all()
      .map(({ id, ...item }) => [id, item]),
  )
}

type Wanted = Span & { readonly itemId: number | null; readonly category: string | null; readonly unlisted: 0 | 1 }

const takers = preparedSql<[Wanted], { clientId: number | null; visits: number; takings: number }>(
  `SELECT v.client_id AS clientId, count(DISTINCT v.id) AS visits, sum(${PAID}) AS takings
   FROM ${LINES} LEFT JOIN items AS i ON i.id = l.item_id
   WHERE ${IN_SPAN} AND l.quantity > l.returned
     AND ((@unlisted = 1 AND l.item_id IS NULL) OR l.item_id = @itemId OR i.category = @category)
   GROUP BY v.client_id ORDER BY takings DESC, visits DESC, clientId`,
)

/** Who took it on these days; without a client, all guests without a card together. */
export function takersOf(db: Db, wanted: Wanted): { clientId: number | null; visits: number; takings: number }[] {
  return takers(db).all(wanted)
}
