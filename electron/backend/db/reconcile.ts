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

type Compared = { readonly id: number } & Readonly<Record<KeptSum | `kept_${KeptSum}`, number>>

/** Compares what is kept on the cards with the entries it comes from. Only reads; about a second per million visits. */
export function reconcile(sqlite: Database): Reconciliation {
  const rows = sqlite.prepare<[], Compared>(comparison).all()
  const drift = sqlite.prepare<[], number>(
    'SELECT (SELECT coalesce(sum(amount), 0) FROM movements) - movements_sum FROM high_water WHERE id = 1',
  )
  return { mismatches: rows.flatMap(mismatchesOf), ledgerDrift: drift.pluck().get() ?? 0 }
}

function mismatchesOf(row: Compared): readonly Mismatch[] {
  const sums: readonly KeptSum[] = ['points', 'visits', 'spent', 'tips']
  return sums
    .map((what) => ({ clientId: row.id, what, kept: row[`kept_${what}`], summed: row[what] }))
    .filter(({ kept, summed }) => kept !== summed)
}
