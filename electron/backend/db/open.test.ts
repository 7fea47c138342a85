import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setAsideMark } from './accept.ts'
import { dataFolder } from './folder.ts'
import { readMark } from './mark.ts'
import { type Opened, openDatabase } from './open.ts'
import type { Refusal } from './refusal.ts'
import { aFolder, bytesOf, foundShop, logVisit, openShop, optionsFor, remove } from './test-shop.ts'

/** A shop with visits that was closed in order, and the same one killed with its last writes still in the log. */
let closed: string
let killed: string
let dataDir: string

beforeAll(() => {
  closed = aFolder()
  const shop = foundShop(closed)
  for (let client = 1; client <= 20; client++) logVisit(shop.connection, client)
  shop.close()

  const working = aFolder(closed)
  const again = openShop(working)
  for (let client = 1; client <= 5; client++) logVisit(again.connection, client)
  killed = aFolder(working)
  again.close()
  remove(working)
})

afterAll(() => {
  for (const folder of [closed, killed]) remove(folder)
})

beforeEach(() => {
  return () => remove(dataDir)
})

function tryToOpen(): Opened {
  const opened = openDatabase(optionsFor(dataDir))
  if (opened.ok) opened.connection?.close()
  opened.lock?.release()
  return opened
}

function refusalOf(): Refusal {
  const before = bytesOf(dataDir)
  const opened = tryToOpen()
  if (opened.ok) throw new Error('It was opened')
  expect(bytesOf(dataDir)).toEqual(before)
  return opened.refusal
}

/** What another program does to the file while ours is not running. */
function editBehind(sql: string): void {
  const sqlite = new Database(dataFolder(dataDir).database)
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec(sql)
  sqlite.close()
}

function patch(path: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path)
  change(bytes)
  writeFileSync(path, bytes)
}

describe('a shop in order', () => {
  test('an empty folder is no shop yet, and opening makes none', () => {
    dataDir = aFolder()
    expect(tryToOpen()).toMatchObject({ ok: true, connection: null })
    expect(existsSync(dataFolder(dataDir).database)).toBe(false)
  })

  test('a shop closed in order opens with everything in it', () => {
    dataDir = aFolder(closed)
    copyFileSync(dataFolder(closed).database, dataFolder(dataDir).database)
    const shop = openShop(dataDir)
    expect(shop.connection.sqlite.prepare('SELECT count(*) FROM visits').pluck().get()).toBe(20)
    shop.close()
    const again = openShop(dataDir)
    expect(again.endedWell).toBe(true)
    again.close()
  })

  test('a killed shop opens with its last visits, after a full check', () => {
    dataDir = aFolder(killed)
    const shop = openShop(dataDir)
    expect(shop.endedWell).toBe(false)
    expect(shop.connection.sqlite.prepare('SELECT count(*) FROM visits').pluck().get()).toBe(25)
    shop.close()
  })

  test('closing empties the log into the file and leaves a mark that says so', () => {
    dataDir = aFolder(closed)
    const shop = openShop(dataDir)
    expect(readMark(dataFolder(dataDir).mark)?.state).toBe('open')
    logVisit(shop.connection)
    shop.close()
    expect(existsSync(dataFolder(dataDir).log)).toBe(false)
    expect(readMark(dataFolder(dataDir).mark)).toMatchObject({ state: 'closed', water: { visits: 21 } })
  })

  test('every setting holds after the first write', () => {
    dataDir = aFolder(closed)
    const shop = openShop(dataDir)
    logVisit(shop.connection)
    const read = (name: string) => shop.connection.sqlite.pragma(name, { simple: true })
    expect(
      Object.fromEntries(
        ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'mmap_size'].map((name) => [name, read(name)]),
      ),
    ).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      secure_delete: 1,
      mmap_size: 0,
    })
    shop.close()
  })

  test('a mark that cannot be read costs a full check, not the shop', () => {
    dataDir = aFolder(closed)
    writeFileSync(dataFolder(dataDir).mark, '{"state":"clo')
    const shop = openShop(dataDir)
    expect(shop.endedWell).toBe(false)
    shop.close()
  })
})

describe('a file that is not opened', () => {
  beforeEach(() => {
    dataDir = aFolder(closed)
  })

  test('one that is gone while its mark remains', () => {
    rmSync(dataFolder(dataDir).database)
    expect(refusalOf()).toMatchObject({ kind: 'vanished', file: { size: null } })
    expect(existsSync(dataFolder(dataDir).database)).toBe(false)
  })

  test('one that is gone while its log remains', () => {
    remove(dataDir)
    dataDir = aFolder(killed)
    rmSync(dataFolder(dataDir).database)
    rmSync(dataFolder(dataDir).mark)
    expect(refusalOf()).toMatchObject({ kind: 'vanished' })
  })

  test('one of no bytes', () => {
    truncateSync(dataFolder(dataDir).database, 0)
    expect(refusalOf()).toMatchObject({ kind: 'empty-file', file: { size: 0 } })
  })

  test.each(['PK\x03\x04 a spreadsheet', 'S', 'SQLite format 2\0'.repeat(300), '\0'.repeat(8192)])(
    'one that is something else: %j',
    (text) => {
      writeFileSync(dataFolder(dataDir).database, text)
      expect(refusalOf()).toMatchObject({ kind: 'not-a-database' })
    },
  )

  test('a folder in its place', () => {
    rmSync(dataFolder(dataDir).database)
    mkdirSync(dataFolder(dataDir).database)
    expect(refusalOf()).toMatchObject({ kind: 'not-a-database' })
  })

  test("another program's database", () => {
    rmSync(dataFolder(dataDir).database)
    const foreign = new Database(dataFolder(dataDir).database)
    foreign.exec('PRAGMA application_id = 77; CREATE TABLE recipes (name)')
    foreign.close()
    expect(refusalOf()).toMatchObject({ kind: 'foreign', applicationId: 77 })
  })

  test('one that a newer program has written', () => {
    patch(dataFolder(dataDir).database, (bytes) => bytes.writeUInt32BE(999, 60))
    expect(refusalOf()).toMatchObject({ kind: 'newer', version: 999 })
  })

  test('one that a newer program has written, when only the log says so', () => {
    const shop = openShop(dataDir)
    shop.connection.sqlite.pragma('user_version = 999')
    const copy = aFolder(dataDir)
    shop.close()
    remove(dataDir)
    dataDir = copy
    expect(refusalOf()).toMatchObject({ kind: 'newer', version: 999 })
  })

  test('one made by another text of a migration', () => {
    const shop = openShop(dataDir)
    shop.connection.sqlite.exec("UPDATE migrations SET hash = 'other' WHERE number = 1")
    shop.close()
    expect(refusalOf()).toMatchObject({ kind: 'edited-migration', number: 1, name: 'the_first_tables' })
  })

  test('an older copy put back by hand', () => {
    const older = readFileSync(dataFolder(dataDir).database)
    const shop = openShop(dataDir)
    logVisit(shop.connection)
    shop.close()
    writeFileSync(dataFolder(dataDir).database, older)
    expect(refusalOf()).toMatchObject({ kind: 'behind-mark', sequence: 21, marked: 22 })
  })

  test('an older copy is opened after someone accepts the loss', () => {
    const older = readFileSync(dataFolder(dataDir).database)
    const shop = openShop(dataDir)
    logVisit(shop.connection)
    shop.close()
    writeFileSync(dataFolder(dataDir).database, older)
    const refused = openDatabase(optionsFor(dataDir))
    if (refused.lock === null) throw new Error('The folder was free')
    setAsideMark(refused.lock, { now: () => 5 })
    refused.lock.release()
    expect(existsSync(join(dataDir, 'regulars.mark.5.json'))).toBe(true)
    openShop(dataDir).close()
  })

  test('as many writes as the mark, but not the same ones', () => {
    editBehind('UPDATE high_water SET movements_sum = movements_sum + 1')
    expect(refusalOf()).toMatchObject({ kind: 'behind-mark' })
  })

  test('one whose last visits are gone though it counts them', () => {
    const shop = openShop(dataDir)
    shop.connection.sqlite.exec('UPDATE high_water SET sequence = 99, visits = 500')
    shop.close()
    expect(refusalOf()).toMatchObject({ kind: 'damaged', findings: ['visits end at 20, written were 500'] })
  })

  test('one with a visit line that belongs to nothing', () => {
    editBehind('UPDATE visit_lines SET visit_id = 9999 WHERE id < 3')
    expect(refusalOf()).toMatchObject({ kind: 'damaged', findings: ['2 × visit_lines without visits'] })
  })

  test('one beside a change that another program left unfinished', () => {
    writeFileSync(`${dataFolder(dataDir).database}-journal`, 'x'.repeat(600))
    expect(refusalOf()).toMatchObject({ kind: 'damaged' })
  })
})

describe('a disk that refuses', () => {
  test('a file where the folder should be', () => {
    dataDir = aFolder()
    const taken = join(dataDir, 'taken')
    writeFileSync(taken, 'a file')
    expect(openDatabase(optionsFor(taken))).toMatchObject({ ok: false, lock: null, refusal: { kind: 'disk', code: 'EEXIST' } })
  })

  test('a lock file that someone filled', () => {
    dataDir = aFolder(closed)
    writeFileSync(dataFolder(dataDir).lock, 'x'.repeat(5000))
    expect(tryToOpen()).toMatchObject({ ok: false, lock: null, refusal: { kind: 'disk' } })
  })

  test('a mark that cannot be written stops the opening, and no write of a killed shop is lost by it', () => {
    dataDir = aFolder(killed)
    const blocked = `${dataFolder(dataDir).mark}.next`
    mkdirSync(blocked)
    expect(tryToOpen()).toMatchObject({ ok: false, refusal: { kind: 'disk', code: 'EISDIR' } })
    rmSync(blocked, { recursive: true })
    const shop = openShop(dataDir)
    expect(shop.connection.sqlite.prepare('SELECT count(*) FROM visits').pluck().get()).toBe(25)
    shop.close()
  })

  test('a mark that cannot be written at the close costs the next start a full check, not the shop', () => {
    dataDir = aFolder(closed)
    const shop = openShop(dataDir)
    logVisit(shop.connection)
    mkdirSync(`${dataFolder(dataDir).mark}.next`)
    shop.close()
    expect(existsSync(dataFolder(dataDir).log)).toBe(false)
    rmSync(`${dataFolder(dataDir).mark}.next`, { recursive: true })
    const again = openShop(dataDir)
    expect(again.endedWell).toBe(false)
    expect(again.connection.sqlite.prepare('SELECT count(*) FROM visits').pluck().get()).toBe(21)
    again.close()
  })
})

describe('the log', () => {
  test('a log that is gone is told, though the file alone looks sound', () => {
    dataDir = aFolder(killed)
    rmSync(dataFolder(dataDir).log)
    expect(refusalOf()).toMatchObject({ kind: 'missing-log' })
  })

  test('a log beside a file that was closed without one is not taken for its own', () => {
    dataDir = aFolder(closed)
    copyFileSync(dataFolder(killed).log, dataFolder(dataDir).log)
    expect(refusalOf()).toMatchObject({ kind: 'stale-log' })
  })

  test('a backup put over a killed file is not undone by the log that lies there', () => {
    dataDir = aFolder(killed)
    const source = new Database(dataFolder(closed).database, { readonly: true })
    source.prepare('VACUUM INTO ?').run(join(dataDir, 'backup.db'))
    source.close()
    copyFileSync(join(dataDir, 'backup.db'), dataFolder(dataDir).database)
    expect(refusalOf()).toMatchObject({ kind: 'stale-log' })
  })

  test('nor is a copy of the file from some days before', () => {
    dataDir = aFolder(closed)
    for (const client of [1, 2]) {
      const day = openShop(dataDir)
      logVisit(day.connection, client)
      day.close()
    }
    const today = openShop(dataDir)
    logVisit(today.connection, 3)
    const copy = aFolder(dataDir)
    today.close()
    remove(dataDir)
    dataDir = copy
    copyFileSync(dataFolder(closed).database, dataFolder(dataDir).database)
    expect(refusalOf()).toMatchObject({ kind: 'stale-log' })
  })

  test('a log cut short at any length never gives an empty shop or one below the mark', () => {
    const size = statSync(dataFolder(killed).log).size
    const marked = readMark(dataFolder(killed).mark)?.water.sequence ?? 0
    for (let length = 1; length < size; length += 4999) {
      dataDir = aFolder(killed)
      truncateSync(dataFolder(dataDir).log, length)
      const opened = openDatabase(optionsFor(dataDir))
      if (opened.ok) {
        expect(opened.connection?.sqlite.prepare('SELECT sequence FROM high_water').pluck().get()).toBeGreaterThanOrEqual(marked)
        expect(opened.connection?.sqlite.prepare('SELECT count(*) FROM visits').pluck().get()).toBeGreaterThanOrEqual(20)
        opened.connection?.close()
      }
      opened.lock?.release()
      remove(dataDir)
    }
  })
})

describe('damage', () => {
  test('a file cut off at any length is told, and left as it is', () => {
    const { size } = statSync(dataFolder(closed).database)
    const lengths = [
      1,
      15,
      16,
      60,
      99,
      100,
      101,
      511,
      512,
      4095,
      4096,
      4097,
      ...Array.from({ length: 60 }, (_, place) => Math.floor((size * (place + 1)) / 61)),
      size - 1,
    ]
    for (const length of lengths) {
      dataDir = aFolder(closed)
      truncateSync(dataFolder(dataDir).database, length)
      expect(refusalOf().kind, `cut at ${length}`).toMatch(/^(not-a-database|damaged|behind-mark)$/)
      remove(dataDir)
    }
  })

  test('a flipped bit is told or does no harm; never a crash, never an empty shop', () => {
    const file = dataFolder(closed).database
    const { size } = statSync(file)
    const random = randomFrom(20260514)
    const counts = { told: 0, harmless: 0 }
    for (let round = 0; round < 300; round++) {
      dataDir = aFolder(closed)
      const place = round < 100 ? round : Math.floor(random() * size)
      const bit = 1 << Math.floor(random() * 8)
      patch(dataFolder(dataDir).database, (bytes) => {
        bytes[place] = (bytes[place] ?? 0) ^ bit
      })
      const before = bytesOf(dataDir)
      const opened = openDatabase(optionsFor(dataDir))
      if (opened.ok) {
        if (opened.connection === null) throw new Error(`An empty shop after a flip of ${bit} at ${place}`)
        expect(opened.connection.sqlite.prepare('SELECT count(*) FROM visits').pluck().get()).toBe(20)
        opened.connection.close()
        counts.harmless++
      } else {
        expect(bytesOf(dataDir), `flip of ${bit} at ${place}: ${JSON.stringify(opened.refusal)}`).toEqual(before)
        counts.told++
      }
      opened.lock?.release()
      remove(dataDir)
    }
    expect(counts.told).toBeGreaterThan(50)
  }, 60_000)
})

/** A small seeded generator (mulberry32), so that a failing round can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
