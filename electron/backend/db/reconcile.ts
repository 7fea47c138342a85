import type { Database } from 'better-sqlite3'

/** A client whose kept sum is not what the entries add up to. */
export interface Mismatch {
  readonly clientId: number
  readonly kept: number
  readonly summed: number
}

/** Enough to see what happened; the number of them all is beside. */
const mostShown = 100

export interface Reconciliation {
  readonly points: { readonly count: number; readonly first: readonly Mismatch[] }
  /** What the ledger adds up to less what the record of writes says: entries added or removed past the program. */
  readonly ledgerDrift: number
}

/** Compares what is kept on the cards with the ledger it comes from. Only reads; about half a second per million movements. */
export function reconcile(sqlite: Database): Reconciliation {
  const mismatches = sqlite.prepare<[], Mismatch>(
    `WITH ledger AS MATERIALIZED (SELECT client_id, sum(amount) AS points FROM movements WHERE unit = 'points' GROUP BY client_id)
     SELECT clients.id AS clientId, clients.points AS kept, coalesce(ledger.points, 0) AS summed
     FROM clients LEFT JOIN ledger ON ledger.client_id = clients.id
     WHERE clients.points <> coalesce(ledger.points, 0)`,
  )
  const points = mismatches.all()
  const ledgerDrift = sqlite
    .prepare<[], number>('SELECT (SELECT coalesce(sum(amount), 0) FROM movements) - movements_sum FROM high_water WHERE id = 1')
    .pluck()
    .get()
  return { points: { count: points.length, first: points.slice(0, mostShown) }, ledgerDrift: ledgerDrift ?? 0 }
}
