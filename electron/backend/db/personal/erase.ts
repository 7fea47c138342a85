import type { Database } from 'better-sqlite3'
import type { Db } from '../connection.ts'
import { erasing } from '../schema/privacy.ts'
import { listed, type PersonalTable, personalTables } from './columns.ts'
import { OF_ERASING, OF_ONE } from './person.ts'

/**
 * Erases a client with every card that was merged into his, inside a write transaction: rows that are about him go, in those that stay his own
 * columns are emptied. What he owned in points or money is to be ended before. Answers how many rows went or were emptied.
 */
export function eraseCards(db: Db, clientId: number, at: number): number {
  const { $client: sqlite } = db
  // Cards and photos name each other: whether all hangs together is asked at the end.
  sqlite.pragma('defer_foreign_keys = ON')
  sqlite
    .prepare<[number]>(`${OF_ONE} INSERT INTO erasing SELECT 'card', id FROM card UNION ALL SELECT 'person', id FROM person`)
    .run(clientId)
  const cards = `SELECT id FROM erasing WHERE what = 'card'`
  const households = sqlite
    .prepare<[], number>(`SELECT DISTINCT household_id FROM household_members WHERE left_at IS NULL AND client_id IN (${cards})`)
    .pluck()
    .all()
  sqlite.prepare(`DELETE FROM gift_givings WHERE given_day IS NULL AND client_id IN (${cards})`).run()
  sqlite.prepare(`DELETE FROM client_search WHERE rowid IN (${cards})`).run()
  let rows = 0
  for (const table of personalTables) {
    if (table.ends === 'removed')
      rows += sqlite.prepare(`${OF_ERASING} DELETE FROM "${table.table}" WHERE ${table.whose}`).run().changes
    if (table.ends === 'emptied') rows += emptied(sqlite, table)
  }
  sqlite
    .prepare<[{ at: number }]>(
      `UPDATE clients SET erased_at = @at, archived_at = coalesce(archived_at, @at), version = version + 1 WHERE id IN (${cards})`,
    )
    .run({ at })
  for (const id of households) dissolveIfAlone(sqlite, id, at)
  forgetSamples(sqlite)
  db.delete(erasing).run()
  return rows
}

interface Column {
  readonly name: string
  readonly type: string
  readonly required: number
}

function emptied(sqlite: Database, { table, whose, personal, derived, emptyAs, emptiedWhere }: PersonalTable): number {
  const names = [...listed(personal), ...listed(derived)]
  if (names.length === 0) return 0
  const columns = sqlite
    .prepare<[string], Column>('SELECT name, type, "notnull" AS required FROM pragma_table_info(?)')
    .all(table)
    .filter(({ name }) => names.includes(name))
  const nothingIn = ({ name, type, required }: Column) => emptyAs?.[name] ?? (required === 0 ? null : type === 'TEXT' ? '' : 0)
  const values = Object.fromEntries(columns.map((column) => [column.name, nothingIn(column)]))
  const set = columns.map(({ name }) => `"${name}" = @${name}`).join(', ')
  return sqlite
    .prepare<[typeof values]>(`${OF_ERASING} UPDATE "${table}" SET ${set} WHERE (${whose}) AND (${emptiedWhere ?? '1'})`)
    .run(values).changes
}

/** One alone shares with nobody. */
function dissolveIfAlone(sqlite: Database, id: number, at: number): void {
  const left = sqlite
    .prepare<[number], number>('SELECT count(*) FROM household_members WHERE household_id = ? AND left_at IS NULL')
    .pluck()
    .get(id)
  if ((left ?? 0) >= 2) return
  sqlite.prepare<[number, number]>('UPDATE households SET dissolved_at = ?, version = version + 1 WHERE id = ?').run(at, id)
  sqlite
    .prepare<[number, number]>('UPDATE household_members SET left_at = ? WHERE household_id = ? AND left_at IS NULL')
    .run(at, id)
}

/** SQLite's own notes about indexes hold samples of their rows: names and phones. It takes new ones when the shop is closed. */
function forgetSamples(sqlite: Database): void {
  const has = sqlite.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat4'`).get() !== undefined
  if (has) sqlite.exec('DELETE FROM sqlite_stat4')
}
