import Database from 'better-sqlite3'

/* For tests: a shop's file from outside. */

/** Records of what was done, which an undo adds to instead of taking away. */
const records = new Set(['audit', 'operations', 'high_water', 'merges', 'merge_rows', 'migrations', 'shop', 'sqlite_sequence'])

/** Every row of every table but the records of what was done; of a card also not how often it was changed: a form opened before must not win. */
export function dumpClients(path: string): Record<string, unknown[]> {
  const sqlite = new Database(path, { readonly: true })
  const tables = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'client_search%'`,
    )
    .pluck()
    .all()
  const dump = Object.fromEntries(
    tables
      .filter((table) => !records.has(table))
      .map((table) => {
        const rows = sqlite.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()
        // The kept habit of who never came says nothing, and may be there or not.
        const telling = rows.filter((row) => table !== 'habits' || row['of_visits_until'] !== 0)
        const compared = telling.map(({ version, ...row }) => JSON.stringify(table === 'clients' ? row : { ...row, version }))
        return [table, compared.sort()]
      }),
  )
  const words = sqlite.prepare('SELECT term, doc FROM client_words ORDER BY term').all()
  sqlite.close()
  return { ...dump, words }
}
