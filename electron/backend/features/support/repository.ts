import type { Db } from '#electron/backend/db/connection.ts'
import { countRows } from '#electron/backend/db/counts.ts'
import type { Json } from '#shared/contract/define.ts'
import { settingsTold } from './settings-told.ts'

type Sqlite = Db['$client']

/** Rows of every table; no sums. */
export function rowsPerTable(sqlite: Sqlite): Record<string, number> {
  return Object.fromEntries(
    [...countRows(sqlite)].flatMap(([what, { table, value }]) => (what === table ? [[table, value]] : [])),
  )
}

/** The declared settings, row by row. */
export function toldSettings(sqlite: Sqlite): Record<string, Record<string, Json>[]> {
  return Object.fromEntries(
    Object.entries(settingsTold).map(([table, columns]) => {
      const names = columns.map((column) => `"${column}"`).join(', ')
      return [table, sqlite.prepare<[], Record<string, Json>>(`SELECT ${names} FROM "${table}"`).all()]
    }),
  )
}

/** How the file is built and read. */
export function engineFacts(sqlite: Sqlite) {
  const one = (sql: string) => sqlite.prepare<[], string | number>(sql).pluck().get() ?? null
  return {
    sqlite: one('SELECT sqlite_version()'),
    schema: one('PRAGMA user_version'),
    pageSize: one('PRAGMA page_size'),
    pages: one('PRAGMA page_count'),
    freePages: one('PRAGMA freelist_count'),
    journal: one('PRAGMA journal_mode'),
  }
}

/** Entries of the record since an instant, by the device that wrote them. */
export function entriesByDevice(sqlite: Sqlite, since: number): readonly { readonly device: string; readonly entries: number }[] {
  return sqlite
    .prepare<[number], { device: string; entries: number }>(
      'SELECT device, count(*) AS entries FROM audit WHERE at >= ? GROUP BY device',
    )
    .all(since)
}
