import type { Db } from './connection.ts'

/** What was counted of clients of whom nothing is to stay behind, not even in a sum: it is counted anew. Inside a write transaction. */
export function forgetPairs(db: Db): void {
  db.$client.prepare('DELETE FROM pair_counts').run()
}
