import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { clientReferences } from '../client-references.ts'
import { readMigrations } from '../migrate.ts'
import { listed, type PersonalTable, personalTables } from './columns.ts'

const sqlite = new Database(':memory:')
for (const { statements } of readMigrations('resources/migrations')) for (const statement of statements) sqlite.exec(statement)

const lists = ({ personal, derived, figures, staff, ours }: PersonalTable) =>
  [personal, derived, figures, staff, ours].flatMap(listed)

test('every column of every table says whether it is personal, and no line is about a column that is not there', () => {
  const inFile = sqlite
    .prepare(
      `SELECT t.name || '.' || c.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all() as string[]
  const said = personalTables.flatMap((one) => lists(one).map((column) => `${one.table}.${column}`))
  expect(said.toSorted()).toEqual(inFile.toSorted())
})

test('whatever names a client or a person belongs to a table whose rows are known to be about him', () => {
  const silent = clientReferences.filter(({ table }) => personalTables.find((one) => one.table === table)?.whose === null)
  expect(silent).toEqual([])
})

test.each(personalTables.filter(({ whose }) => whose !== null).map((one) => [one.table, one] as const))(
  'rows of %s are found, and what is emptied in them can be empty',
  (table, { whose, ends, personal, derived, emptyAs, emptiedWhere }) => {
    const cards = 'WITH card (id) AS (VALUES (1)), person (id) AS (VALUES (1))'
    expect(() =>
      sqlite.prepare(`${cards} SELECT * FROM "${table}" WHERE (${whose}) AND (${emptiedWhere ?? '1'})`).all(),
    ).not.toThrow()
    if (ends !== 'emptied') return
    const required = sqlite
      .prepare<[string], { name: string; type: string }>(
        'SELECT name, type FROM pragma_table_info(?) WHERE "notnull" = 1 AND pk = 0',
      )
      .all(table)
      .filter(({ name, type }) => type !== 'TEXT' && type !== 'INTEGER' && [personal, derived].flatMap(listed).includes(name))
    expect(required.filter(({ name }) => emptyAs?.[name] === undefined)).toEqual([])
  },
)
