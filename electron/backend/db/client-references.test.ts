import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { clientReferences } from './client-references.ts'
import { readMigrations } from './migrate.ts'

const sqlite = new Database(':memory:')
for (const { statements } of readMigrations('resources/migrations')) for (const statement of statements) sqlite.exec(statement)

test('every column that names a client or a person says in client-references.ts how it fares when two cards are merged', () => {
  const inFile = sqlite
    .prepare(
      `SELECT t.name || '.' || r."from" || ' → ' || r."table" FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS r
       WHERE t.schema = 'main' AND t.type = 'table' AND r."table" IN ('clients', 'persons')`,
    )
    .pluck()
    .all() as string[]
  expect(clientReferences.map(({ table, column, to }) => `${table}.${column} → ${to}`).sort()).toEqual(inFile.sort())
})

test.each(clientReferences.filter(({ how }) => how === 'moves').map((one) => [`${one.table}.${one.column}`, one] as const))(
  'a row of %s is told from every other by its key, and by it alone',
  (_, { table, column, key }) => {
    const unique = sqlite
      .prepare<[string], { columns: string }>(
        `SELECT (SELECT group_concat(name, ' ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY name)) AS columns
         FROM pragma_index_list(?) AS i WHERE i."unique" = 1 AND i.partial = 0`,
      )
      .all(table)
      .map(({ columns }) => columns)
    const primary = sqlite
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY name')
      .pluck()
      .all(table)
    const telling = [...unique, primary.join(' ')]
    expect(telling.some((one) => one === key.toSorted().join(' ') || one === [...key, column].toSorted().join(' '))).toBe(true)
  },
)
