import type { Db } from '../connection.ts'
import { preparedSql } from '../prepared.ts'

const merge = preparedSql<[number]>(`INSERT INTO client_search (client_search, rank) VALUES ('merge', ?)`)
const changes = preparedSql<[], { total: number }>('SELECT total_changes() AS total')

/** Pages of the index brought together in one step: a few milliseconds. */
const PAGES = 16

/**
 * A word that is taken out of the index only gets a mark beside it; it is gone once the parts of the index were brought together. One step of that,
 * `first` to begin with; false when there was nothing left to do. Inside a write transaction.
 */
export function tidyIndex(db: Db, first: boolean): boolean {
  const before = changes(db).get()?.total ?? 0
  merge(db).run(first ? -PAGES : PAGES)
  return (changes(db).get()?.total ?? 0) - before >= 2
}
