import type { Database } from 'better-sqlite3'

type KeptSum = 'points' | 'visits' | 'spent' | 'tips'

/** A sum kept on a client's card that is not what the entries add up to. */
interface Mismatch {
  readonly clientId: number
  readonly what: KeptSum
  readonly kept: number
  readonly summed: number
}

interface Reconciliation {
  readonly mismatches: readonly Mismatch[]
  /** What the ledger adds up to less what the record of writes says: entries added or removed past the program. */
  readonly ledgerDrift: number
}

/** What the cards should say, only for those that say something else. Void visits count for nothing, an import's opening figures do. */
const comparison = `
  WITH ledger AS MATERIALIZED (
    SELECT client_id, sum(amount) AS points FROM movements WHERE unit = 'points' GROUP BY client_id
  ), came AS MATERIALIZED (
    SELECT client_id, count(*) AS visits, sum(total - returned) AS spent, sum(tip) AS tips
    FROM visits NOT INDEXED WHERE client_id IS NOT NULL AND state = 'open' GROUP BY client_id
  ), summed AS (
    SELECT id, clients.points AS kept_points, clients.visits AS kept_visits, clients.spent AS kept_spent, clients.tips AS kept_tips,
      coalesce(ledger.points, 0) AS points, opening_visits + coalesce(came.visits, 0) AS visits,
      opening_spent + coalesce(came.spent, 0) AS spent, coalesce(came.tips, 0) AS tips
    FROM clients LEFT JOIN ledger ON ledger.client_id = clients.id LEFT JOIN came ON came.client_id = clients.id
  )
  SELECT * FROM summed WHERE (kept_points, kept_visits, kept_spent, kept_tips) <> (points, visits, spent, tips) ORDER BY id`

/** The same for a range of ids, through the indexes: slower in all, but never long at a time. */
const comparisonOfRange = `
  WITH summed AS (
    SELECT clients.id, clients.points AS kept_points, clients.visits AS kept_visits, clients.spent AS kept_spent, clients.tips AS kept_tips,
      (SELECT coalesce(sum(amount), 0) FROM movements WHERE client_id = clients.id AND unit = 'points') AS points,
      opening_visits + count(came.id) AS visits, opening_spent + coalesce(sum(came.total - came.returned), 0) AS spent,
      coalesce(sum(came.tip), 0) AS tips
    FROM clients LEFT JOIN visits AS came ON came.client_id = clients.id AND came.state = 'open'
    WHERE clients.id > ? AND clients.id <= ? GROUP BY clients.id
  )
  SELECT * FROM summed WHERE (kept_points, kept_visits, kept_spent, kept_tips) <> (points, visits, spent, tips) ORDER BY id`

type Compared = { readonly id: number } & Readonly<Record<KeptSum | `kept_${KeptSum}`, number>>

/** Compares what is kept on the cards with the entries it comes from. Only reads; about a second per million visits. */
export function reconcile(sqlite: Database): Reconciliation {
  const rows = sqlite.prepare<[], Compared>(comparison).all()
  return { mismatches: rows.flatMap(mismatchesOf), ledgerDrift: driftOf(sqlite) }
}

/** Clients compared at a time, some ten visits each, and movements added up at a time: one to five milliseconds. */
const CLIENTS_AT_A_TIME = 50
const MOVEMENTS_AT_A_TIME = 20_000

/**
 * The same in short steps, so that the till goes on between them; what it writes meanwhile disturbs nothing: a client's entries and sums change
 * together, and the ledger is only added to. Where a step saw a drift, whole clients may have been taken away: then the ledger is added up at once.
 */
export function* reconcileInSteps(sqlite: Database): Generator<undefined, Reconciliation> {
  const mismatches: Mismatch[] = []
  const compare = sqlite.prepare<[number, number], Compared>(comparisonOfRange)
  const lastClient = sqlite.prepare<[], number>('SELECT coalesce(max(id), 0) FROM clients').pluck().get() ?? 0
  for (let from = 0; from < lastClient; from += CLIENTS_AT_A_TIME) {
    mismatches.push(...compare.all(from, from + CLIENTS_AT_A_TIME).flatMap(mismatchesOf))
    yield
  }
  const written = sqlite
    .prepare<[], { last: number; sum: number }>(
      'SELECT (SELECT coalesce(max(id), 0) FROM movements) AS last, movements_sum AS sum FROM high_water WHERE id = 1',
    )
    .get() ?? { last: 0, sum: 0 }
  const add = sqlite
    .prepare<[number, number], number>('SELECT coalesce(sum(amount), 0) FROM movements WHERE id > ? AND id <= ?')
    .pluck()
  let sum = 0
  for (let from = 0; from < written.last; from += MOVEMENTS_AT_A_TIME) {
    sum += add.get(from, Math.min(from + MOVEMENTS_AT_A_TIME, written.last)) ?? 0
    yield
  }
  return { mismatches, ledgerDrift: sum === written.sum ? 0 : driftOf(sqlite) }
}

function driftOf(sqlite: Database): number {
  const drift = sqlite.prepare<[], number>(
    'SELECT (SELECT coalesce(sum(amount), 0) FROM movements) - movements_sum FROM high_water WHERE id = 1',
  )
  return drift.pluck().get() ?? 0
}

function mismatchesOf(row: Compared): readonly Mismatch[] {
  const sums: readonly KeptSum[] = ['points', 'visits', 'spent', 'tips']
  return sums
    .map((what) => ({ clientId: row.id, what, kept: row[`kept_${what}`], summed: row[what] }))
    .filter(({ kept, summed }) => kept !== summed)
}
