import { afterEach, beforeEach, expect, test } from 'vitest'
import { recount } from './high-water.ts'
import { reconcile, reconcileInSteps } from './reconcile.ts'
import { aFolder, foundShop, logVisit, noon, type OpenShop, remove } from './test-shop.ts'

let dataDir: string
let shop: OpenShop

beforeEach(() => {
  dataDir = aFolder()
  shop = foundShop(dataDir)
  for (let client = 1; client <= 5; client++) logVisit(shop.connection, client)
})

afterEach(() => {
  shop.close()
  remove(dataDir)
})

test('a healthy shop has nothing to report', () => {
  expect(reconcile(shop.connection.sqlite)).toEqual({ mismatches: [], ledgerDrift: 0 })
})

test('opening figures of an import count, void visits do not, what was brought back is not spent', () => {
  shop.connection.sqlite.exec(`
    UPDATE clients SET opening_visits = 12, visits = 13, opening_spent = 90000, spent = 91000 WHERE id = 1;
    UPDATE visits SET state = 'void' WHERE client_id = 2;
    UPDATE clients SET visits = 0, spent = 0 WHERE id = 2;
    UPDATE visits SET returned = 400 WHERE client_id = 3;
    UPDATE clients SET spent = 600 WHERE id = 3;
  `)
  expect(reconcile(shop.connection.sqlite).mismatches).toEqual([])
})

test('kept sums that drifted are named with both values', () => {
  shop.connection.sqlite.exec(`
    UPDATE clients SET points = points + 3, tips = 50 WHERE id = 2;
    UPDATE clients SET visits = 7, spent = 1 WHERE id = 39;
    UPDATE clients SET points = 1 WHERE id = 40;
  `)
  expect(reconcile(shop.connection.sqlite).mismatches).toEqual([
    { clientId: 2, what: 'points', kept: 13, summed: 10 },
    { clientId: 2, what: 'tips', kept: 50, summed: 0 },
    { clientId: 39, what: 'visits', kept: 7, summed: 0 },
    { clientId: 39, what: 'spent', kept: 1, summed: 0 },
    { clientId: 40, what: 'points', kept: 1, summed: 0 },
  ])
})

test('a movement slipped into the ledger past the program shows as drift', () => {
  shop.connection.sqlite.exec(
    "INSERT INTO movements (client_id, unit, kind, amount, employee_id, reason, day, at) VALUES (3, 'points', 'adjust', 500, 1, '', '2026-05-14', 1)",
  )
  expect(reconcile(shop.connection.sqlite)).toMatchObject({
    ledgerDrift: 500,
    mismatches: [{ clientId: 3, kept: 10, summed: 510 }],
  })
})

test('a million movements are compared within a second and a half', () => {
  const { sqlite, db } = shop.connection
  sqlite.exec(`
    BEGIN IMMEDIATE;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
    INSERT INTO movements (client_id, unit, kind, amount, employee_id, reason, day, at)
    SELECT 1 + i % 40, 'points', 'earn', 1, 1, '', '2026-05-14', ${noon} FROM n;
    UPDATE clients SET points = points + 25000;
  `)
  recount(db)
  sqlite.exec('COMMIT')
  const before = performance.now()
  expect(reconcile(sqlite)).toEqual({ mismatches: [], ledgerDrift: 0 })
  expect(performance.now() - before).toBeLessThan(1500)
})

test('compared step by step, with a visit logged after every step, the same is found', () => {
  const { sqlite } = shop.connection
  const inSteps = () => {
    const steps = reconcileInSteps(sqlite)
    for (;;) {
      const next = steps.next()
      if (next.done) return next.value
      logVisit(shop.connection, 4)
    }
  }
  expect(inSteps()).toEqual({ mismatches: [], ledgerDrift: 0 })
  sqlite.exec(`
    UPDATE clients SET opening_visits = 12, visits = 13, opening_spent = 90000, spent = 91000 WHERE id = 1;
    UPDATE clients SET points = points + 3, tips = 50 WHERE id = 2;
    UPDATE visits SET returned = 400 WHERE client_id = 3;
    INSERT INTO movements (client_id, unit, kind, amount, employee_id, reason, day, at) VALUES (5, 'points', 'adjust', 500, 1, '', '2026-05-14', 1);
  `)
  const whole = reconcile(sqlite)
  expect(whole.mismatches.length).toBeGreaterThan(3)
  const steps = reconcileInSteps(sqlite)
  let last = steps.next()
  while (!last.done) last = steps.next()
  expect(last.value).toEqual(whole)
})
