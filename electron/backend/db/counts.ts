import type { Database } from 'better-sqlite3'

/** What two copies of a shop, or the same shop before and after a migration, must agree in: rows per table, ledger per unit. */
export type Counts = ReadonlyMap<string, CountOfTable>

interface CountOfTable {
  readonly table: string
  readonly value: number
}

interface Difference {
  readonly table: string
  readonly was: number | null
  readonly is: number | null
}

/** Counts the rows of every table that existed for its own sake (index tables of full-text search change freely). */
export function countRows(sqlite: Database): Counts {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name <> 'migrations' ORDER BY name`,
    )
    .pluck()
    .all()
  const counts = new Map<string, CountOfTable>()
  for (const table of tables) {
    counts.set(table, { table, value: sqlite.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0 })
  }
  for (const { unit, sum } of ledgerSums(sqlite)) counts.set(`movements: ${unit}`, { table: 'movements', value: sum })
  return counts
}

/** What was counted before and is otherwise now. Tables that are only in `after` are new, and no loss. */
export function difference(before: Counts, after: Counts): readonly Difference[] {
  return [...before].flatMap(([what, { table, value }]) => {
    const is = after.get(what)?.value ?? null
    return is === value ? [] : [{ table, was: value, is }]
  })
}

function ledgerSums(sqlite: Database): readonly { readonly unit: string; readonly sum: number }[] {
  const columns = sqlite
    .prepare<[], string>("SELECT name FROM pragma_table_info('movements') WHERE name IN ('unit', 'amount')")
    .pluck()
    .all()
  if (columns.length < 2) return []
  return sqlite.prepare<[], { unit: string; sum: number }>('SELECT unit, sum(amount) AS sum FROM movements GROUP BY unit').all()
}
