import { type SQL, sql } from 'drizzle-orm'
import type { Offset } from '#electron/backend/clock.ts'
import type { LeafOf } from '#shared/contract/conditions.ts'
import { type Period, type Span, spanOf } from '#shared/domain/segments/period.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { between, byIndex } from '../parts/repository.ts'

type Asked = LeafOf<'visits'>

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
export function visitsSql(asked: Asked & { readonly offsets: readonly Offset[] }, today: Day): SQL {
  const span = spanOf(asked.within, today)
  const { weekdays, hours } = asked
  if (span === null && weekdays === undefined && hours === undefined) return byIndex(figureSql(asked, sql`visits`, sql`spent`))
  const counted = sql`SELECT client_id FROM visits INDEXED BY visits_by_client
    WHERE client_id IS NOT NULL AND state = 'open' AND ${daysSql(span, weekdays)}${hoursSql(hours, asked.offsets)} GROUP BY client_id HAVING`
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

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** By the wall clock of the instant. Of what stands at noon exactly without having been noted then, only the day is known. */
function hoursSql(hours: Asked['hours'], offsets: readonly Offset[]): SQL {
  if (hours === undefined) return sql``
  const [first, ...changes] = offsets
  // Most visits are of late: the last change is asked about first.
  const whens = changes.toReversed().map(({ from, offset }) => sql`WHEN at >= ${from} THEN ${offset}`)
  const offset =
    whens.length === 0 ? sql`${first?.offset ?? 0}` : sql`CASE ${sql.join(whens, sql` `)} ELSE ${first?.offset ?? 0} END`
  const ofDay = sql`((at + ${offset}) % ${DAY})`
  const [from, until] = [hours.from * HOUR, hours.until * HOUR]
  const inHours =
    from < until ? sql`${ofDay} >= ${from} AND ${ofDay} < ${until}` : sql`(${ofDay} >= ${from} OR ${ofDay} < ${until})`
  return sql` AND ${inHours} AND NOT (${ofDay} = ${DAY / 2} AND at <> logged_at)`
}

/** The first or last visit as the card keeps it. */
export function cameSql({ which, when }: LeafOf<'came'>, today: Day): SQL {
  const day = which === 'first' ? sql`first_visit_day` : sql`last_visit_day`
  const [from, until] =
    when.kind === 'between'
      ? [when.from, when.until]
      : [when.until === null ? null : addDays(today, -when.until), when.from === null ? null : addDays(today, -when.from)]
  return sql`${day} BETWEEN ${from ?? '0000-01-01'} AND ${until ?? '9999-12-31'}`
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
