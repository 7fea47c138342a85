import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { testProgram } from '../workers/test-threads.ts'
import { newestBackup } from './backup-set.ts'
import { dataFolder } from './folder.ts'
import { readMigrations } from './migrate.ts'
import { openDatabase } from './open.ts'
import { aFolder, foundShop, logVisit, migrationsDir, openShop, optionsFor, remove } from './test-shop.ts'

let dataDir: string
let shippedDir: string
let next: string

beforeEach(() => {
  dataDir = aFolder()
  shippedDir = aFolder(migrationsDir)
  next = String(readMigrations(shippedDir).length + 1).padStart(4, '0')
  const shop = foundShop(dataDir)
  for (let client = 1; client <= 5; client++) logVisit(shop.connection, client)
  shop.close()
})

afterEach(() => {
  remove(dataDir)
  remove(shippedDir)
})

function ship(sql: string): void {
  writeFileSync(join(shippedDir, `${next}_next.sql`), sql)
}

function openWithShipped() {
  const opened = openDatabase(optionsFor(dataDir, { migrationsDir: shippedDir }))
  if (opened.ok) opened.connection?.close()
  opened.lock?.release()
  return opened
}

/** All that the shop holds, as SQL text would say it: schema, version and every row. */
function everything(): string {
  const sqlite = new Database(dataFolder(dataDir).database, { readonly: true })
  try {
    const schema = sqlite.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name").all()
    const tables = sqlite
      .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
      .pluck()
      .all()
    const rows = tables
      .filter((name) => !name.startsWith('sqlite_'))
      .map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()])
    return JSON.stringify([sqlite.pragma('user_version'), schema, rows])
  } finally {
    sqlite.close()
  }
}

/**
 * New things, and the rebuild of a parent table as drizzle-kit writes it. With foreign keys on, its DROP TABLE empties visit_lines, and
 * turning them off inside the transaction does nothing.
 */
const rebuild = [
  'PRAGMA foreign_keys = OFF',
  'CREATE TABLE note_kinds (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT',
  "INSERT INTO note_kinds VALUES (1, 'wish'), (2, 'complaint')",
  "ALTER TABLE clients ADD COLUMN motto TEXT NOT NULL DEFAULT ''",
  `CREATE TRIGGER mottos_short BEFORE UPDATE OF motto ON clients WHEN length(NEW.motto) > 80
   BEGIN
     SELECT RAISE(ABORT, 'too long');
   END`,
  "UPDATE clients SET motto = 'all is well'",
  'CREATE TABLE __new_visits (id INTEGER PRIMARY KEY, day TEXT NOT NULL, client_id INTEGER, total INTEGER NOT NULL) STRICT',
  'INSERT INTO __new_visits SELECT id, day, client_id, total FROM visits',
  // What looks into the table while it is away has to go first.
  'DROP TRIGGER visit_lines_taken_of_new',
  'DROP TRIGGER visit_lines_taken_after_return',
  'DROP TABLE visits',
  'ALTER TABLE __new_visits RENAME TO visits',
]
const asFile = (statements: readonly string[]) =>
  statements.map((statement) => `${statement};`).join('\n--> statement-breakpoint\n')

describe('a migration', () => {
  test('is applied once, recorded, and keeps every row', () => {
    ship(asFile(rebuild))
    expect(openWithShipped()).toMatchObject({ ok: true })
    const after = everything()
    expect(openWithShipped()).toMatchObject({ ok: true, endedWell: true })
    expect(everything()).toBe(after)
    const shop = openShop(dataDir, { migrationsDir: shippedDir })
    expect(shop.connection.sqlite.pragma('user_version', { simple: true })).toBe(Number(next))
    expect(shop.connection.sqlite.prepare('SELECT count(*) FROM visit_lines').pluck().get()).toBe(5)
    expect(shop.connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    shop.close()
  })

  test('that fails at any statement leaves the shop exactly as it was, and runs through once it is put right', () => {
    const before = everything()
    for (let failing = 0; failing <= rebuild.length; failing++) {
      ship(asFile(rebuild.toSpliced(failing, 0, "INSERT INTO nowhere VALUES ('the disk says no')")))
      expect(openWithShipped()).toMatchObject({ ok: false, refusal: { kind: 'migration', number: Number(next), name: 'next' } })
      expect(everything(), `failing at ${failing}`).toBe(before)
    }
    ship(asFile(rebuild))
    expect(openWithShipped()).toMatchObject({ ok: true })
  })

  test('that ends its own transaction is not taken for applied', () => {
    ship(asFile(['CREATE TABLE extra (id INTEGER)', 'ROLLBACK']))
    const before = everything()
    expect(openWithShipped()).toMatchObject({ ok: false, refusal: { kind: 'migration' } })
    expect(everything()).toBe(before)
  })

  test('that is killed half-way leaves the shop as it was, and runs at the next start', async () => {
    const before = everything()
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n'
    ship(asFile([...rebuild, endless]))
    const source = `
      import { openDatabase } from '${testProgram('open')}'
      import { optionsFor } from '${testProgram('test-shop')}'
      openDatabase(optionsFor(process.argv[1], { migrationsDir: process.argv[2] }))
    `
    const child = spawn(process.execPath, ['--input-type=module', '-e', source, dataDir, shippedDir], { stdio: 'inherit' })
    await vi.waitFor(() => expect(newestBackup(dataFolder(dataDir).backups)).not.toBeNull(), 10_000)
    await new Promise((resolve) => setTimeout(resolve, 100))
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(everything()).toBe(before)
    ship(asFile(rebuild))
    expect(openWithShipped()).toMatchObject({ ok: true, endedWell: false })
  })

  test.each([
    ['loses rows', 'DELETE FROM employees WHERE id = 1', /employees/],
    ['drops a table with rows', 'DROP TABLE visit_lines', /visit_lines from 5 to null/],
    [
      'adds to the ledger',
      "INSERT INTO movements (client_id, unit, kind, amount, employee_id, reason, day, at) VALUES (1, 'points', 'adjust', 5, 1, '', '2026-05-14', 1)",
      /movements/,
    ],
    [
      'moves points within the ledger',
      'DROP TRIGGER movements_are_final; UPDATE movements SET amount = 11 WHERE id = 1',
      /movements from 50 to 51/,
    ],
    ['leaves references to nothing', 'UPDATE clients SET created_by = 99', /reference to nothing/],
  ])('that %s without saying so is undone', (_what, sql, reason) => {
    ship(sql)
    const before = everything()
    expect(openWithShipped()).toMatchObject({ ok: false, refusal: { kind: 'migration', reason: expect.stringMatching(reason) } })
    expect(everything()).toBe(before)
  })

  test('may change the tables that its first line names', () => {
    ship(
      "-- changes: movements, photos\nINSERT INTO movements (client_id, unit, kind, amount, employee_id, reason, day, at) VALUES (1, 'points', 'adjust', 5, 1, '', '2026-05-14', 1)",
    )
    expect(openWithShipped()).toMatchObject({ ok: true })
  })
})

describe('before a migration', () => {
  test('a verified backup of the shop as it was is made', () => {
    const before = everything()
    ship(asFile(rebuild))
    openWithShipped()
    const backup = newestBackup(dataFolder(dataDir).backups)
    expect(backup?.path).toMatch(new RegExp(`before-migration-${next}\\.db$`))
    cpSync(backup?.path ?? '', dataFolder(dataDir).database)
    expect(everything()).toBe(before)
  })

  test('no backup is made where nothing is to do, nor of a shop being founded', () => {
    openWithShipped()
    expect(existsSync(dataFolder(dataDir).backups)).toBe(false)
  })
})

describe('the list of migrations', () => {
  test('a shop of a newer program is refused by an older one', () => {
    ship(asFile(rebuild))
    openWithShipped()
    const opened = openDatabase(optionsFor(dataDir))
    opened.lock?.release()
    expect(opened).toMatchObject({ ok: false, refusal: { kind: 'newer', version: Number(next), known: Number(next) - 1 } })
  })

  test('a late file in between is refused by name', () => {
    const [first = ''] = readdirSync(shippedDir).sort()
    const text = readFileSync(join(shippedDir, first), 'utf8')
    writeFileSync(join(shippedDir, first), `${text}\nCREATE TABLE late (id INTEGER);`)
    expect(openWithShipped()).toMatchObject({ ok: false, refusal: { kind: 'edited-migration', number: 1 } })
  })

  test('line ends of Windows are not another text', () => {
    for (const file of readdirSync(shippedDir)) {
      const text = readFileSync(join(shippedDir, file), 'utf8')
      writeFileSync(join(shippedDir, file), text.replaceAll('\n', '\r\n'))
    }
    expect(openWithShipped()).toMatchObject({ ok: true })
  })

  test('numbers with a gap do not ship', () => {
    writeFileSync(join(shippedDir, '0099_far.sql'), 'SELECT 1')
    expect(() => readMigrations(shippedDir)).toThrow(/0099_far/)
  })
})
