import { type SQL, sql } from 'drizzle-orm'
import type { LeafOf } from '#shared/contract/conditions.ts'
import { type Period, type Span, spanOf } from '#shared/domain/segments/period.ts'
import type { Day } from '#shared/kernel/day.ts'

type Asked = LeafOf<'visits'>
type Ends = Pick<Asked, 'from' | 'until'>

/** Ends included; null leaves that end open. */
export const between = (figure: SQL, { from, until }: Ends) =>
  sql`${figure} BETWEEN ${from ?? 0} AND ${until ?? Number.MAX_SAFE_INTEGER}`

/** By a figure that the cards keep: the index of it has those in use, and few are in the archive. */
export const byIndex = (test: SQL) => sql`+clients.id IN (SELECT id FROM clients WHERE archived_at IS NULL AND ${test}
  UNION ALL SELECT id FROM clients WHERE archived_at IS NOT NULL AND ${test})`

/** What visits come to. An average is compared without dividing, so that nothing is rounded away. */
function figureSql({ what, ...ends }: Asked, count: SQL, sum: SQL): SQL {
  if (what === 'count') return between(count, ends)
  if (what === 'sum') return between(sum, ends)
  return sql`${count} > 0 AND ${sum} BETWEEN ${ends.from ?? 0} * ${count} AND ${ends.until ?? LARGEST} * ${count}`
}

/** So much that no sum reaches it, and so little that it can be multiplied by a number of visits. */
const LARGEST = 1_000_000_000_000

/**
 * Clients by the visits of a period. They are counted along the index that has all of it, client by client: one pass, whatever the period. Who did
 * not come at all has no visits and brought nothing, which is no average.
 */
export function visitsSql(asked: Asked, today: Day): SQL {
  const span = spanOf(asked.within, today)
  if (span === null && asked.weekdays === undefined) return byIndex(figureSql(asked, sql`visits`, sql`spent`))
  const counted = sql`SELECT client_id FROM visits INDEXED BY visits_by_client
    WHERE client_id IS NOT NULL AND state = 'open' AND ${daysSql(span, asked.weekdays)} GROUP BY client_id HAVING`
  const holds = figureSql(asked, sql`count(*)`, sql`sum(total - returned)`)
  const withNone = asked.what !== 'average' && (asked.from ?? 0) <= 0
  return withNone ? sql`+clients.id NOT IN (${counted} NOT (${holds}))` : sql`+clients.id IN (${counted} ${holds})`
}

function daysSql(span: Span | null, weekdays: Asked['weekdays']): SQL {
  const inSpan = sql`day BETWEEN ${span?.from ?? '0000-01-01'} AND ${span?.until ?? '9999-12-31'}`
  if (weekdays === undefined) return inSpan
  // SQLite begins the week with Sunday, as 0.
  const ofSqlite = JSON.stringify(weekdays.map((day) => day % 7))
  return sql`${inSpan} AND CAST(strftime('%w', day) AS INTEGER) IN (SELECT value FROM json_each(${ofSqlite}))`
}

/** Who had an item, or any of a category, at a visit that was not voided, and did not give all of it back. */
export function boughtSql({ itemId, category, within }: LeafOf<'bought'>, today: Day): SQL {
  const items = itemId === null ? sql`SELECT id FROM items WHERE category = ${category}` : sql`${itemId}`
  return sql`SELECT client_id FROM visit_lines INDEXED BY visit_lines_item CROSS JOIN visits ON visits.id = visit_id
    WHERE item_id IN (${items}) AND visit_lines.quantity > visit_lines.returned
      AND client_id IS NOT NULL AND state = 'open'${daySql(within, today)}`
}

function daySql(within: Period, today: Day): SQL {
  const span = spanOf(within, today)
  return span === null ? sql`` : sql` AND day BETWEEN ${span.from} AND ${span.until}`
}
