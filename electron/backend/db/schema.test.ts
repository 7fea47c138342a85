import Database from 'better-sqlite3'
import { is, Table } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { readMigrations } from './migrate.ts'
import * as access from './schema/access.ts'
import * as bonuses from './schema/bonuses.ts'
import * as calendar from './schema/calendar.ts'
import * as catalogue from './schema/catalogue.ts'
import * as clients from './schema/clients.ts'
import * as consent from './schema/consent.ts'
import * as contacts from './schema/contacts.ts'
import * as fields from './schema/fields.ts'
import * as goals from './schema/goals.ts'
import * as habits from './schema/habits.ts'
import * as households from './schema/households.ts'
import * as loyalty from './schema/loyalty.ts'
import * as merges from './schema/merges.ts'
import * as messages from './schema/messages.ts'
import * as outbox from './schema/outbox.ts'
import * as pairs from './schema/pairs.ts'
import * as people from './schema/people.ts'
import * as photos from './schema/photos.ts'
import * as printing from './schema/printing.ts'
import * as privacy from './schema/privacy.ts'
import * as programmes from './schema/programmes.ts'
import * as reminders from './schema/reminders.ts'
import * as rhythms from './schema/rhythms.ts'
import * as shop from './schema/shop.ts'
import * as tasks from './schema/tasks.ts'
import * as timeline from './schema/timeline.ts'
import * as visitLines from './schema/visit-lines.ts'
import * as visits from './schema/visits.ts'
import * as watch from './schema/watch.ts'

const tables = Object.values<unknown>({
  ...shop,
  ...access,
  ...clients,
  ...catalogue,
  ...calendar,
  ...visits,
  ...visitLines,
  ...programmes,
  ...loyalty,
  ...bonuses,
  ...households,
  ...people,
  ...photos,
  ...goals,
  ...habits,
  ...rhythms,
  ...fields,
  ...merges,
  ...tasks,
  ...timeline,
  ...watch,
  ...contacts,
  ...reminders,
  ...consent,
  ...outbox,
  ...pairs,
  ...messages,
  ...printing,
  ...privacy,
}).filter((value): value is SQLiteTable => is(value, Table))

const migrated = () => {
  const sqlite = new Database(':memory:')
  for (const { statements } of readMigrations('resources/migrations')) for (const statement of statements) sqlite.exec(statement)
  return sqlite
}

test('all migrations together make exactly the tables of the Drizzle schema', () => {
  const sqlite = migrated()
  const made = sqlite
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]
  expect(made.sort()).toEqual(tables.map((table) => getTableConfig(table).name).sort())
})

test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
  '%s has the columns, keys and indexes of the schema, and is strict',
  (name, table) => {
    const sqlite = migrated()
    const config = getTableConfig(table)
    const columns = sqlite.prepare('SELECT name, type, "notnull" AS required FROM pragma_table_info(?)').all(name) as {
      name: string
      type: string
      required: number
    }[]
    const wanted = config.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      required: column.notNull ? 1 : 0,
    }))
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)
    expect(columns.map((column) => ({ ...column, type: column.type.toUpperCase() })).sort(byName)).toEqual(wanted.sort(byName))

    const references = sqlite
      .prepare('SELECT "from" AS name, "table" AS target, on_delete AS gone FROM pragma_foreign_key_list(?)')
      .all(name)
    const wantedReferences = config.foreignKeys.map((key) => {
      const { columns: own, foreignTable } = key.reference()
      return { name: own[0]?.name, target: getTableConfig(foreignTable).name, gone: (key.onDelete ?? 'no action').toUpperCase() }
    })
    expect(references.map((reference) => JSON.stringify(reference)).sort()).toEqual(
      wantedReferences.map((reference) => JSON.stringify(reference)).sort(),
    )

    const indexes = sqlite.prepare("SELECT name FROM pragma_index_list(?) WHERE origin = 'c'").pluck().all(name)
    expect(new Set(indexes)).toEqual(new Set(config.indexes.map((index) => index.config.name)))
    expect(sqlite.prepare('SELECT strict FROM pragma_table_list WHERE name = ?').pluck().get(name)).toBe(1)
  },
)

test.each([
  ['DELETE FROM movements', 'never deleted'],
  ['UPDATE movements SET amount = 1', 'never changed'],
  ['DELETE FROM visits', 'voided, never deleted'],
  ['UPDATE visits SET total = 0, gross = 0', 'never changed'],
  ['DELETE FROM clients', 'archived, never deleted'],
  ['DELETE FROM audit', 'never deleted'],
  ["UPDATE audit SET operation = 'x'", 'never changed'],
])('history is guarded by the file itself: %s', (sql, message) => {
  const sqlite = migrated()
  sqlite.exec(`
    INSERT INTO employees (id, name, role, language, colour, created_at) VALUES (1, 'O', 'owner', 'en', 1, 0);
    INSERT INTO clients (id, name, nickname, pronunciation, email, note, warnings, colour, sort_key, created_at, created_by) VALUES (1, 'A', '', '', '', '', '[]', 1, 'a', 0, 1);
    INSERT INTO visits (id, day, at, employee_id, device, gross, discount, total, tip, payment, comment, what, logged_at) VALUES (1, '2026-01-01', 0, 1, 'd', 5, 0, 5, 0, 'cash', '', '', 0);
    INSERT INTO movements (id, client_id, unit, kind, amount, employee_id, reason, day, at) VALUES (1, 1, 'points', 'adjust', 5, 1, '', '2026-01-01', 0);
    INSERT INTO audit (seq, at, employee_id, device, operation, subject, detail, detail_hash, hash) VALUES (1, 0, 1, 'd', 'o', 's', '{}', 'h', 'h');`)
  expect(() => sqlite.exec(sql)).toThrow(message)
  expect(() => sqlite.exec('UPDATE audit SET detail = NULL')).not.toThrow()
})

/** Whose rows go with an import that is taken back, the sample, a merge that is undone, or one by one. */
const REMOVED = ['clients', 'persons', 'visits', 'movements', 'facts', 'files', 'photos', 'merges']

test('whatever names a row that may go is found by an index', () => {
  const sqlite = migrated()
  const references = sqlite
    .prepare<[], { tableName: string; column: string; to: string }>(
      `SELECT t.name AS tableName, r."from" AS "column", r."table" AS "to" FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS r
       WHERE t.schema = 'main' AND t.type = 'table'`,
    )
    .all()
    .filter(({ to }) => REMOVED.includes(to))
  expect(references.length).toBeGreaterThan(20)
  const searched = ({ tableName, column }: (typeof references)[number]) =>
    sqlite
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT 1 FROM "${tableName}" WHERE "${column}" = 1`)
      .all()
      .every(({ detail }) => detail.startsWith('SEARCH'))
  expect(references.filter((reference) => !searched(reference))).toEqual([])
})
