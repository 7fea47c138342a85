import { afterEach, beforeEach, expect, test } from 'vitest'
import { advance, readHighWater, recount } from './high-water.ts'
import { aFolder, foundShop, logVisit, noon, type OpenShop, remove } from './test-shop.ts'

let dataDir: string
let shop: OpenShop

beforeEach(() => {
  dataDir = aFolder()
  shop = foundShop(dataDir)
})

afterEach(() => {
  shop.close()
  remove(dataDir)
})

test('each write transaction counts itself and what it added', () => {
  const { sqlite } = shop.connection
  const before = readHighWater(sqlite)?.sequence ?? 0
  for (let client = 1; client <= 3; client++) logVisit(shop.connection, client)
  expect(readHighWater(sqlite)).toEqual({ sequence: before + 3, visits: 3, movements: 3, movementsSum: 30, auditHead: '' })
})

test('a transaction rolled back was never counted', () => {
  const { sqlite, db } = shop.connection
  const before = readHighWater(sqlite)
  sqlite.exec('BEGIN IMMEDIATE')
  advance(db)
  sqlite.exec('ROLLBACK')
  expect(readHighWater(sqlite)).toEqual(before)
})

test('the head of the audit is the last entry', () => {
  const { sqlite, db } = shop.connection
  for (const hash of ['aa', 'bb']) {
    sqlite.exec(
      `INSERT INTO audit (at, device, operation, subject, detail_hash, hash) VALUES (${noon}, 'till', 'visits.log', 'visit', '', '${hash}')`,
    )
  }
  advance(db)
  expect(readHighWater(sqlite)?.auditHead).toBe('bb')
})

test('after entries were taken away with their client the sum is added up anew', () => {
  const { sqlite, db } = shop.connection
  for (let client = 1; client <= 3; client++) logVisit(shop.connection, client)
  sqlite.exec('INSERT INTO removals VALUES (2); DELETE FROM movements WHERE client_id = 2; DELETE FROM removals')
  recount(db)
  expect(readHighWater(sqlite)?.movementsSum).toBe(20)
  logVisit(shop.connection, 1)
  expect(readHighWater(sqlite)?.movementsSum).toBe(30)
})

test('in a file without the record a write fails rather than goes uncounted', () => {
  const { sqlite, db } = shop.connection
  sqlite.exec('BEGIN IMMEDIATE; DELETE FROM high_water')
  expect(() => advance(db)).toThrow(/high-water/)
  sqlite.exec('ROLLBACK')
})

test('counting a write reads no table through', () => {
  const { sqlite } = shop.connection
  const plan = sqlite
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT (SELECT max(id) FROM visits), (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1),
       (SELECT sum(amount) FROM movements WHERE id > high_water.movements) FROM high_water WHERE id = 1`,
    )
    .all()
    .map(({ detail }) => detail)
  expect(plan.filter((step) => step.startsWith('SEARCH'))).toEqual([
    expect.stringContaining('high_water'),
    expect.stringContaining('visits'),
    expect.stringContaining('movements USING INTEGER PRIMARY KEY (rowid>?)'),
  ])
})
