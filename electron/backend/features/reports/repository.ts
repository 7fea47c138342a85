import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import type { Span } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface DaySums {
  readonly day: Day
  readonly withCard: number
  readonly withoutCard: number
  readonly total: number
  readonly tips: number
  readonly discounts: number
}

const days = preparedSql<[Span], DaySums>(
  `SELECT day, visits AS withCard, passers_by AS withoutCard, total, tips, discounts
   FROM day_totals WHERE day BETWEEN @from AND @until ORDER BY day`,
)
/** Returns are few beside visits: they are gone through from their side. */
const cameBack = preparedSql<[Span], { day: Day; amount: number }>(
  `SELECT v.day, sum(r.amount) AS amount FROM visit_returns AS r CROSS JOIN visits AS v ON v.id = r.visit_id
   WHERE v.state = 'open' AND v.day BETWEEN @from AND @until GROUP BY v.day`,
)

/** What each business day brought, from the kept totals; `total` is less by what came back of the visits of that day, whenever it did. */
export function daySums(db: Db, span: Span): DaySums[] {
  const back = new Map(
    cameBack(db)
      .all(span)
      .map(({ day, amount }) => [day, amount]),
  )
  return days(db)
    .all(span)
    .map((sums) => ({ ...sums, total: sums.total - (back.get(sums.day) ?? 0) }))
}

const firstDays = preparedSql<[], { day: Day | null }>('SELECT min(day) AS day FROM day_totals')

/** The first business day with a visit. */
export function firstDay(db: Db): Day | null {
  return firstDays(db).get()?.day ?? null
}

interface Who {
  readonly clients: number
  readonly newClients: number
}

const who = preparedSql<[Span], Who>(
  `SELECT count(*) AS clients,
     count(*) FILTER (WHERE c.first_visit_day BETWEEN @from AND @until AND c.opening_visits = 0) AS newClients
   FROM (SELECT DISTINCT client_id FROM visits INDEXED BY visits_by_day
     WHERE day BETWEEN @from AND @until AND state = 'open' AND client_id IS NOT NULL) AS came
   JOIN clients AS c ON c.id = came.client_id`,
)

/** How many different clients came, and how many of them never before. */
export function whoCame(db: Db, span: Span): Who {
  return who(db).get(span) ?? { clients: 0, newClients: 0 }
}

interface Points {
  readonly earned: number
  readonly spent: number
}

const points = preparedSql<[Span], Points>(
  `SELECT coalesce(sum(m.amount) FILTER (WHERE coalesce(o.kind, m.kind) = 'earn'), 0) AS earned,
     -coalesce(sum(m.amount) FILTER (WHERE coalesce(o.kind, m.kind) = 'spend'), 0) AS spent
   FROM visits AS v INDEXED BY visits_by_day CROSS JOIN movements AS m INDEXED BY movements_by_visit ON m.visit_id = v.id
   LEFT JOIN movements AS o ON o.id = m.reverses
   WHERE v.day BETWEEN @from AND @until AND v.state = 'open' AND m.unit = 'points'`,
)

/** Points that visits brought, and that were spent on them, each less what was taken back of it. */
export function pointsOfVisits(db: Db, span: Span): Points {
  return points(db).get(span) ?? { earned: 0, spent: 0 }
}

/** A visit, flat, for some ten thousand of them. */
export type VisitInPeriod = readonly [
  at: number,
  loggedAt: number,
  clientId: number | null,
  employeeId: number,
  takings: number,
  tip: number,
  discount: number,
  isCompanion: number,
]

const ofDay = prepared((db) =>
  db.$client
    .prepare<[Day], VisitInPeriod>(
      `SELECT at, logged_at, client_id, coalesce(served_by, employee_id), total - returned, tip, discount, companion_of IS NOT NULL
       FROM visits INDEXED BY visits_by_day WHERE day = ? AND state = 'open' ORDER BY at`,
    )
    .raw(),
)

/** Visits of a business day that are not void, companions among them. */
export function visitsInDay(db: Db, day: Day): readonly VisitInPeriod[] {
  return ofDay(db).all(day) as unknown as readonly VisitInPeriod[]
}

const withPoints = preparedSql<[Span & { kind: 'earn' | 'spend' }], { clientId: number }>(
  `SELECT v.client_id AS clientId
   FROM visits AS v INDEXED BY visits_by_day CROSS JOIN movements AS m INDEXED BY movements_by_visit ON m.visit_id = v.id
   LEFT JOIN movements AS o ON o.id = m.reverses
   WHERE v.day BETWEEN @from AND @until AND v.state = 'open' AND v.client_id IS NOT NULL AND m.unit = 'points' AND coalesce(o.kind, m.kind) = @kind
   GROUP BY v.client_id HAVING sum(m.amount) <> 0`,
)

/** Whose visits brought points, or were paid with some. */
export function clientsWithPoints(db: Db, span: Span, kind: 'earn' | 'spend'): ReadonlySet<number> {
  return new Set(
    withPoints(db)
      .all({ ...span, kind })
      .map(({ clientId }) => clientId),
  )
}

const begun = preparedSql<[string, Span], { id: number }>(
  `SELECT id FROM clients WHERE id IN (SELECT value FROM json_each(?)) AND opening_visits = 0 AND first_visit_day BETWEEN @from AND @until`,
)

/** Those of some clients who had never been here before. */
export function newAmong(db: Db, ids: readonly number[], span: Span): ReadonlySet<number> {
  return new Set(
    begun(db)
      .all(JSON.stringify(ids), span)
      .map(({ id }) => id),
  )
}
