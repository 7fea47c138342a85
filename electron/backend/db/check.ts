import type { Database } from 'better-sqlite3'

/** Enough to say what is wrong; a badly damaged file has a finding per page. */
const mostFindings = 20

/** What is broken in the file as SQLite sees it: its pages, and references to rows that are not there. Reads everything. */
export function findDamage(sqlite: Database): readonly string[] {
  const pages = sqlite.prepare<[], string>(`PRAGMA quick_check(${mostFindings})`).pluck().all()
  if (pages.length !== 1 || pages[0] !== 'ok') return pages
  return sqlite
    .prepare<[], { child: string; parent: string; rows: number }>(
      'SELECT "table" AS child, parent, count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1, 2',
    )
    .all()
    .map(({ child, parent, rows }) => `${rows} × ${child} without ${parent}`)
}
