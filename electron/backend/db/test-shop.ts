import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Connection, Db } from './connection.ts'
import { createDatabase } from './create.ts'
import { dataFolder } from './folder.ts'
import { advance } from './high-water.ts'
import type { Lock } from './lock.ts'
import { type Opened, type OpenOptions, openDatabase } from './open.ts'
import type { Timers } from './timers.ts'

/* Real shops on a real disk, for the tests of this folder. */

export const migrationsDir = resolve(import.meta.dirname, '../../../resources/migrations')

export const noon = Date.UTC(2026, 4, 14, 9)

const never: Timers = { after: () => () => {} }

export function optionsFor(dataDir: string, changes: Partial<OpenOptions> = {}): OpenOptions {
  const onFailure = (_what: string, error: unknown) => {
    throw error
  }
  return {
    dataDir,
    migrationsDir,
    clock: { now: () => noon },
    timers: never,
    program: '0.0.0',
    host: 'browser',
    onFailure,
    ...changes,
  }
}

/** An empty folder of its own; with `copy`, one that begins with what lies in another. */
export function aFolder(copy?: string): string {
  const path = mkdtempSync(join(tmpdir(), 'regulars-'))
  if (copy !== undefined) cpSync(copy, path, { recursive: true })
  return path
}

export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

export interface OpenShop {
  readonly connection: Connection
  readonly lock: Lock
  readonly endedWell: boolean
  close(): void
}

export function openShop(dataDir: string, changes: Partial<OpenOptions> = {}): OpenShop {
  return expectShop(openDatabase(optionsFor(dataDir, changes)))
}

export function foundShop(dataDir: string, fill: (db: Db) => void = seed): OpenShop {
  const options = optionsFor(dataDir)
  const empty = openDatabase(options)
  if (!empty.ok || empty.connection !== null) throw new Error('The folder is not empty')
  return expectShop(createDatabase(empty.lock, options, fill))
}

function expectShop(opened: Opened): OpenShop {
  if (!opened.ok) throw new Error(`Refused: ${JSON.stringify(opened.refusal)}`)
  if (opened.connection === null) throw new Error('No shop here')
  const { connection, lock, endedWell } = opened
  return {
    connection,
    lock,
    endedWell,
    close() {
      connection.close()
      lock.release()
    },
  }
}

/** An owner and forty clients. */
function seed(db: Db): void {
  db.$client.exec(`
    INSERT INTO shop (id, name, venue, currency, country, zone, day_ends_at, language, tip_chips, next_receipt_no, salt, created_at, version)
    VALUES (1, 'Ранок', 'cafe', 'UAH', 'UA', 'Europe/Kyiv', 4, 'uk', '[]', 1, x'00112233', ${noon}, 1);
    INSERT INTO employees (id, name, role, language, colour, created_at) VALUES (1, 'Ірина', 'owner', 'uk', 1, ${noon});
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
    INSERT INTO clients (name, nickname, pronunciation, email, note, warnings, colour, sort_key, created_at, created_by)
    SELECT 'Клієнт ' || i, '', '', '', '', '[]', 1 + i % 8, 'k' || i, ${noon}, 1 FROM n;
  `)
}

/** One visit with its line and its ten points, in its own transaction as dispatch does it. */
export function logVisit({ sqlite, db }: Pick<Connection, 'sqlite' | 'db'>, clientId = 1): void {
  sqlite
    .transaction(() => {
      const { lastInsertRowid } = sqlite
        .prepare(
          `INSERT INTO visits (day, at, client_id, employee_id, device, gross, discount, total, tip, payment, comment, what, logged_at)
         VALUES ('2026-05-14', ?, ?, 1, 'till', 1000, 0, 1000, 0, 'cash', '', 'Coffee', ?)`,
        )
        .run(noon, clientId, noon)
      sqlite
        .prepare(
          "INSERT INTO visit_lines (visit_id, name, quantity, price, total, eligible) VALUES (?, 'Coffee', 1000, 1000, 1000, 1000)",
        )
        .run(lastInsertRowid)
      sqlite
        .prepare(
          `INSERT INTO movements (client_id, unit, kind, amount, visit_id, employee_id, reason, day, at)
         VALUES (?, 'points', 'earn', 10, ?, 1, '', '2026-05-14', ?)`,
        )
        .run(clientId, lastInsertRowid, noon)
      sqlite
        .prepare(`INSERT INTO lots (movement_id, client_id, unit, "left") SELECT max(id), ?, 'points', 10 FROM movements`)
        .run(clientId)
      sqlite
        .prepare('UPDATE clients SET points = points + 10, visits = visits + 1, spent = spent + 1000 WHERE id = ?')
        .run(clientId)
      advance(db)
    })
    .immediate()
}

/** The bytes of what a refusal must leave alone. A log of no bytes says as little as none: SQLite may make one by looking. */
export function bytesOf(dataDir: string): { readonly database: string | null; readonly log: string | null } {
  const { database, log } = dataFolder(dataDir)
  return { database: contents(database), log: contents(log) || null }
}

function contents(path: string): string | null {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null
  return readFileSync(path).toString('latin1')
}
