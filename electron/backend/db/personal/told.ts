import type { Database } from 'better-sqlite3'
import type { Group } from '#shared/domain/privacy/groups.ts'
import { listed, personalTables } from './columns.ts'
import { OF_ONE } from './person.ts'

type Value = string | number | null
export interface ToldTable {
  readonly group: Group
  readonly table: string
  readonly rows: readonly Readonly<Record<string, Value>>[]
}

/** What stands for a number in a row, so that a person can read it. */
const NAMES: Readonly<Record<string, string>> = {
  tag_id: 'SELECT name FROM tags WHERE id = ?',
  field_id: 'SELECT name FROM own_fields WHERE id = ?',
  option_id: 'SELECT name FROM field_options WHERE id = ?',
  label_id: 'SELECT name FROM fact_labels WHERE id = ?',
  category_id: 'SELECT name FROM client_categories WHERE id = ?',
  gift_id: 'SELECT name FROM gifts WHERE id = ?',
  suggested_item: 'SELECT name FROM items WHERE id = ?',
  household_id: 'SELECT name FROM households WHERE id = ?',
  client_id: `SELECT coalesce(nullif(name, ''), nickname) FROM clients WHERE id = ?`,
  by_client_id: `SELECT coalesce(nullif(name, ''), nickname) FROM clients WHERE id = ?`,
  ...Object.fromEntries(
    ['person_id', 'from_person', 'to_person'].map((column) => [
      column,
      `SELECT coalesce(nullif(c.name, ''), nullif(c.nickname, ''), p.name) FROM persons AS p LEFT JOIN clients AS c ON c.id = p.client_id WHERE p.id = ?`,
    ]),
  ),
}

/** Every row that is about one client, with all its columns that are personal or figures of his; table by table, because some are long. */
export function* toldOf(sqlite: Database, clientId: number, withFiles: boolean): Generator<ToldTable, void> {
  for (const { table, whose, group, personal, figures } of personalTables) {
    const columns = [...listed(personal), ...listed(figures)]
    if (whose === null || group === null || columns.length === 0) continue
    const rows = sqlite
      .prepare<[number], Record<string, Value | Buffer>>(
        `${OF_ONE} SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}" WHERE ${whose}`,
      )
      .all(clientId)
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, readable(sqlite, column, value, withFiles)])),
      )
    yield { group, table, rows }
  }
}

function readable(sqlite: Database, column: string, value: Value | Buffer, withFiles: boolean): Value {
  if (Buffer.isBuffer(value)) return withFiles ? value.toString('base64') : value.length
  const name = NAMES[column]
  if (name === undefined || value === null) return value
  return sqlite.prepare<[Value], string>(name).pluck().get(value) ?? value
}

/** How many rows an erasure would take away, by what they tell of; the card itself is one. */
export function countGoing(sqlite: Database, clientId: number): { group: Group; rows: number }[] {
  const counts = new Map<Group, number>()
  for (const { table, whose, group, ends } of personalTables) {
    if (whose === null || group === null || (ends !== 'removed' && table !== 'clients')) continue
    const rows =
      sqlite.prepare<[number], number>(`${OF_ONE} SELECT count(*) FROM "${table}" WHERE ${whose}`).pluck().get(clientId) ?? 0
    if (rows > 0) counts.set(group, (counts.get(group) ?? 0) + rows)
  }
  return [...counts].map(([group, rows]) => ({ group, rows }))
}
