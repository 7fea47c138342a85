import type { Database } from 'better-sqlite3'

/** Entries that were written and are no longer there. */
export interface LostEntries {
  /** More were written than are there; below zero where there are entries that were never written down as such. */
  readonly count: number
  /** The numbers that are missing, the first of them. Numbers are given out without gaps, and those taken away with whole clients are on record. */
  readonly ids: readonly number[]
}

/** Enough to look for them in a copy of the file. */
const NAMED = 50

const missing = `
  SELECT before + 1 AS "from", id - 1 AS "until" FROM (SELECT id, lag(id, 1, 0) OVER (ORDER BY id) AS before FROM (
    SELECT id FROM movements UNION ALL SELECT id FROM removed_movements
    UNION ALL SELECT 1 + max(movements, (SELECT coalesce(max(id), 0) FROM movements)) FROM high_water
  )) WHERE id > before + 1 LIMIT ${NAMED}`

/** Compares how many entries there are with how many were written, and names the missing. */
export function lostEntries(sqlite: Database): LostEntries {
  const count =
    sqlite
      .prepare<[], number>('SELECT movements_count - (SELECT count(*) FROM movements) FROM high_water WHERE id = 1')
      .pluck()
      .get() ?? 0
  if (count <= 0) return { count, ids: [] }
  const ranges = sqlite.prepare<[], { from: number; until: number }>(missing).all()
  const ids = ranges.flatMap(({ from, until }) => Array.from({ length: Math.min(NAMED, until - from + 1) }, (_, at) => from + at))
  return { count, ids: ids.slice(0, NAMED) }
}
