import { type SQL, sql } from 'drizzle-orm'

/* What tests of a client's row are made of. */

/**
 * Whether the client is one of these. They come from an index, never from reading every card, and by the + they are only looked up for
 * the cards that the list walks past in its order: to begin with them would mean to read and sort all of them for every page.
 */
export const among = (ids: SQL): SQL => sql`+clients.id IN (${ids})`
export const notAmong = (ids: SQL): SQL => sql`+clients.id NOT IN (${ids})`
export const amongThose = (ids: SQL, has: boolean): SQL => (has ? among(ids) : notAmong(ids))

interface Ends {
  readonly from: number | null
  readonly until: number | null
}

/** Ends included; null leaves that end open. */
export const between = (figure: SQL, { from, until }: Ends): SQL =>
  sql`${figure} BETWEEN ${from ?? 0} AND ${until ?? Number.MAX_SAFE_INTEGER}`

/** By a figure that the cards keep: the index of it has those in use, and few are in the archive. */
export const byIndex = (test: SQL): SQL => sql`+clients.id IN (SELECT id FROM clients WHERE archived_at IS NULL AND ${test}
  UNION ALL SELECT id FROM clients WHERE archived_at IS NOT NULL AND ${test})`
