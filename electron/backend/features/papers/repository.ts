import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { MovementKind } from '#shared/domain/loyalty/ledger.ts'
import type { PaperOrder } from '#shared/domain/papers/papers.ts'
import type { Span } from '#shared/domain/reports/period.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'

interface Placed {
  readonly id: number
  readonly name: string
  /** Null for who has none. */
  readonly group: string | null
}

const ORDERS: Readonly<Record<PaperOrder, string>> = {
  // By the name that stands on the sheet, which is not always what he is called: see below.
  name: 'c.id',
  lastVisit: 'c.last_visit_at DESC',
  visits: 'c.visits DESC',
  spent: 'c.spent DESC',
}
const GROUPS = {
  category: {
    name: 'g.name',
    join: 'LEFT JOIN client_categories AS g ON g.id = c.category_id',
    place: 'g.id IS NULL, g.place, g.id,',
  },
  caretaker: { name: 'g.name', join: 'LEFT JOIN employees AS g ON g.id = c.caretaker_id', place: 'g.id IS NULL, g.name, g.id,' },
  none: { name: 'NULL', join: '', place: '' },
} as const

/** Some clients in the order of paper, under their headings; who is gone is left out. */
export function inOrder(db: Db, ids: readonly number[], { order, group, language }: Ordered): readonly Placed[] {
  const { name, join, place } = GROUPS[group ?? 'none']
  const placed = db.$client
    .prepare<[string], Placed>(
      `SELECT c.id, coalesce(nullif(c.name, ''), c.nickname) AS name, ${name} AS "group"
       FROM json_each(?) AS asked JOIN clients AS c ON c.id = asked.value ${join}
       WHERE c.merged_into IS NULL ORDER BY ${place} ${ORDERS[order]}, c.id`,
    )
    .all(JSON.stringify(ids))
  if (order !== 'name') return placed
  const groups = new Map<string | null, Placed[]>()
  for (const one of placed) {
    const some = groups.get(one.group)
    if (some === undefined) groups.set(one.group, [one])
    else some.push(one)
  }
  return [...groups.values()].flatMap((some) => byName(some, ({ name: called }) => called, language))
}

interface Ordered {
  readonly order: PaperOrder
  readonly group: 'category' | 'caretaker' | null
  readonly language: Language
}

/** As a person of that language would look a name up. */
export function byName<Row>(rows: readonly Row[], nameOf: (row: Row) => string, language: Language): Row[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  return rows.toSorted((one, other) => compare(nameOf(one), nameOf(other)))
}

const gaps = preparedSql<[string], { id: number; gap: number }>(
  `SELECT c.id, round(c.gap_days) AS gap FROM json_each(?) AS asked JOIN clients AS c ON c.id = asked.value WHERE c.gap_days IS NOT NULL`,
)

/** After how many days each usually came. */
export function gapsOf(db: Db, ids: readonly number[]): ReadonlyMap<number, number> {
  return new Map(
    gaps(db)
      .all(JSON.stringify(ids))
      .map(({ id, gap }) => [id, Math.max(1, gap)]),
  )
}

interface EndingPass {
  readonly clientId: number
  readonly name: string
  /** Null where entries are not counted. */
  readonly left: number | null
  readonly until: Day
}

const ending = preparedSql<[Span], EndingPass>(
  `SELECT p.client_id AS clientId, t.name, p."left", p.until_day AS until
   FROM passes AS p INDEXED BY passes_ending JOIN pass_types AS t ON t.id = p.type_id JOIN clients AS c ON c.id = p.client_id
   WHERE p.until_day BETWEEN @from AND @until AND p.cancelled_at IS NULL AND (p."left" IS NULL OR p."left" > 0) AND c.archived_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM pass_freezes AS f WHERE f.pass_id = p.id AND f.until_day IS NULL)
   ORDER BY p.until_day, c.sort_key, p.id`,
)

/** Passes in use that end within some days; one that rests until somebody ends it has no end. */
export function passesThatEnd(db: Db, span: Span): EndingPass[] {
  return ending(db).all(span)
}

interface Moved {
  readonly entries: number
  readonly given: number
  /** Above zero. */
  readonly taken: number
}

const moved = `count(*) FILTER (WHERE m.day >= @from) AS entries,
  coalesce(sum(m.amount) FILTER (WHERE m.day >= @from AND m.amount > 0), 0) AS given,
  -coalesce(sum(m.amount) FILTER (WHERE m.day >= @from AND m.amount < 0), 0) AS taken`

const byKind = preparedSql<[Span], Moved & { kind: MovementKind }>(
  `SELECT m.kind, ${moved} FROM movements AS m WHERE m.unit = 'points' AND m.day BETWEEN @from AND @until GROUP BY m.kind`,
)

export function pointsByKind(db: Db, span: Span): (Moved & { kind: MovementKind })[] {
  return byKind(db).all(span)
}

const before = preparedSql<[Day], { points: number }>(
  `SELECT coalesce(sum(amount), 0) AS points FROM movements WHERE unit = 'points' AND day < ?`,
)

/** The sum of all entries before a day. */
export function pointsBefore(db: Db, day: Day): number {
  return before(db).get(day)?.points ?? 0
}

const called = "CASE WHEN c.name = '' THEN c.nickname ELSE c.name END AS called"

interface MovedOfClient extends Moved {
  readonly clientId: number
  readonly called: string
  /** At the end of the last day. */
  readonly balance: number
}

const byClient = preparedSql<[Span], MovedOfClient>(
  `SELECT c.id AS clientId, ${called}, sums.entries, sums.given, sums.taken, sums.balance FROM
     (SELECT m.client_id, ${moved}, sum(m.amount) AS balance FROM movements AS m WHERE m.unit = 'points' AND m.day <= @until GROUP BY m.client_id) AS sums
   JOIN clients AS c ON c.id = sums.client_id WHERE sums.entries > 0 ORDER BY c.id`,
)

export function pointsByClient(db: Db, span: Span): MovedOfClient[] {
  return byClient(db).all(span)
}

interface MovedOnce {
  readonly day: Day
  readonly clientId: number
  readonly called: string
  readonly kind: MovementKind
  readonly amount: number
  readonly receipt: number | null
  readonly employee: string
}

const oneByOne = preparedSql<[Span], MovedOnce>(
  `SELECT m.day, c.id AS clientId, ${called}, m.kind, m.amount, v.receipt_no AS receipt, e.name AS employee
   FROM movements AS m JOIN clients AS c ON c.id = m.client_id JOIN employees AS e ON e.id = m.employee_id LEFT JOIN visits AS v ON v.id = m.visit_id
   WHERE m.unit = 'points' AND m.day BETWEEN @from AND @until ORDER BY m.day, m.at, m.id`,
)

/** In the order in which they happened. */
export function pointsOneByOne(db: Db, span: Span): MovedOnce[] {
  return oneByOne(db).all(span)
}
