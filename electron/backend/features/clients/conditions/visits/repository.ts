import { type SQL, sql } from 'drizzle-orm'
import type { Offset } from '#electron/backend/clock.ts'
import type { LeafOf } from '#shared/contract/conditions.ts'
import { type Period, type Span, spanOf } from '#shared/domain/segments/period.ts'
import { addDays, type Day, weekday } from '#shared/kernel/day.ts'
import { amongThose, between, byIndex } from '../parts/repository.ts'

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
export function visitsSql(asked: Asked & { readonly clock: VisitClock }, today: Day): SQL {
  const span = spanOf(asked.within, today)
  const { weekdays, hours } = asked
  if (span === null && weekdays === undefined && hours === undefined) return byIndex(figureSql(asked, sql`visits`, sql`spent`))
  const counted = sql`SELECT client_id FROM visits INDEXED BY visits_by_client
    WHERE client_id IS NOT NULL AND state = 'open'${daysSql(span, weekdays, asked.clock)}${hoursSql(hours, asked.clock.offsets)} GROUP BY client_id HAVING`
  const holds = figureSql(asked, sql`count(*)`, sql`sum(total - returned)`)
  const withNone = asked.what !== 'average' && (asked.from ?? 0) <= 0
  return withNone ? sql`+clients.id NOT IN (${counted} NOT (${holds}))` : sql`+clients.id IN (${counted} ${holds})`
}

/** What is asked about when visits were. */
export interface VisitClock {
  /** How far the shop's clock was ahead of UTC; not asked for without hours. */
  readonly offsets: readonly Offset[]
  /** The first and the last day with a visit; null without visits. */
  readonly days: Span | null
}

function daysSql(span: Span | null, weekdays: Asked['weekdays'], { days }: VisitClock): SQL {
  if (weekdays === undefined) return span === null ? sql`` : sql` AND day BETWEEN ${span.from} AND ${span.until}`
  // To look each day up among those of these weekdays costs half of what it costs to work its weekday out.
  const [from, until] = [laterOf(span?.from, days?.from), earlierOf(span?.until, days?.until)]
  const listed = days === null ? [] : daysOf(weekdays, from ?? days.from, until ?? days.until)
  return sql` AND day IN (SELECT value FROM json_each(${JSON.stringify(listed)}))`
}

const laterOf = (one: Day | undefined, other: Day | undefined) => (one === undefined || (other ?? '') > one ? other : one)
const earlierOf = (one: Day | undefined, other: Day | undefined) =>
  one === undefined || (other !== undefined && other < one) ? other : one

function daysOf(weekdays: readonly number[], from: Day, until: Day): Day[] {
  const listed: Day[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) if (weekdays.includes(weekday(day))) listed.push(day)
  return listed
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
  const { from, until } = hours
  const long = until > from ? until - from : until - from + 24
  // One comparison, whether or not they go past midnight.
  const inHours = sql` AND (at + ${offset} - ${from * HOUR}) % ${DAY} < ${long * HOUR}`
  const hasNoon = from < until ? from <= 12 && 12 < until : from <= 12 || 12 < until
  if (!hasNoon) return inHours
  return sql`${inHours} AND NOT ((at + ${offset}) % ${DAY} = ${DAY / 2} AND at <> logged_at)`
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
export function boughtSql({ itemId, category, within, has }: LeafOf<'bought'>, today: Day): SQL {
  const lines = sql`FROM visit_lines INDEXED BY visit_lines_taken`
  if (itemId !== null) {
    const took = sql`EXISTS (SELECT 1 ${lines} WHERE item_id = ${itemId} AND taker_id = clients.id${daySql(within, today)})`
    return has ? took : sql`NOT ${took}`
  }
  // Each taker of each item once, in the order of the index: a list of all lines would be several times as long.
  const takers = sql`SELECT taker_id FROM (SELECT DISTINCT item_id, taker_id ${lines}
    WHERE item_id IN (SELECT id FROM items WHERE category = ${category}) AND taker_id IS NOT NULL${daySql(within, today)})`
  return amongThose(takers, has)
}

function daySql(within: Period, today: Day): SQL {
  const span = spanOf(within, today)
  return span === null ? sql`` : sql` AND taken_day BETWEEN ${span.from} AND ${span.until}`
}
