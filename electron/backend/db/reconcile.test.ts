import { afterEach, beforeEach, expect, test } from 'vitest'
import { recount } from './high-water.ts'
import { reconcile, reconcileInSteps } from './reconcile.ts'
import { removeClientsWhole } from './remove-clients.ts'
import { aFolder, foundShop, logVisit, noon, type OpenShop, remove } from './test-shop.ts'

const healthy = { mismatches: [], wrongEntries: [], ledgerDrift: 0, lost: { count: 0, ids: [] } }
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
  expect(reconcile(shop.connection.sqlite)).toEqual(healthy)
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
    { clientId: 2, what: 'points', holderId: 0, kept: 13, summed: 10 },
    { clientId: 2, what: 'tips', holderId: 0, kept: 50, summed: 0 },
    { clientId: 39, what: 'visits', holderId: 0, kept: 7, summed: 0 },
    { clientId: 39, what: 'spent', holderId: 0, kept: 1, summed: 0 },
    { clientId: 40, what: 'points', holderId: 0, kept: 1, summed: 0 },
  ])
})

test('a movement slipped into the ledger past the program shows as drift', () => {
  shop.connection.sqlite.exec(
    "INSERT INTO movements (client_id, unit, kind, amount, employee_id, reason, day, at) VALUES (3, 'points', 'adjust', 500, 1, '', '2026-05-14', 1)",
  )
  expect(reconcile(shop.connection.sqlite)).toMatchObject({
    ledgerDrift: 500,
    lost: { count: -1, ids: [] },
    mismatches: [
      { clientId: 3, what: 'points', kept: 10, summed: 510 },
      { clientId: 3, what: 'lots', kept: 10, summed: 510 },
    ],
  })
})

/** Without the guards that the tables have against exactly this. */
function pastTheGuards(statements: string): void {
  const guards = "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'movements'"
  for (const guard of shop.connection.sqlite.prepare(guards).pluck().all()) shop.connection.sqlite.exec(String(guard))
  shop.connection.sqlite.exec(statements)
}

test('an entry lost in the middle is told from one that was changed, and named by its number', () => {
  pastTheGuards('DELETE FROM movements WHERE id = 3')
  expect(reconcile(shop.connection.sqlite)).toEqual({
    mismatches: [{ clientId: 3, what: 'points', holderId: 0, kept: 10, summed: 0 }],
    wrongEntries: [],
    ledgerDrift: -10,
    lost: { count: 1, ids: [3] },
  })
})

test('the last entry is missed too', () => {
  pastTheGuards('DELETE FROM movements WHERE id = 5')
  expect(reconcile(shop.connection.sqlite).lost).toEqual({ count: 1, ids: [5] })
})

test('an entry that was changed is named by its number, with what it should be', () => {
  pastTheGuards('UPDATE movements SET amount = 90 WHERE id = 2')
  expect(reconcile(shop.connection.sqlite)).toMatchObject({
    mismatches: [
      { clientId: 2, what: 'points', kept: 10, summed: 90 },
      { clientId: 2, what: 'lots', kept: 10, summed: 90 },
    ],
    wrongEntries: [{ movementId: 2, clientId: 2, amount: 90, accounted: 10 }],
    ledgerDrift: 80,
    lost: { count: 0 },
  })
})

test('what went with a client who was taken away whole is not missed', () => {
  const { sqlite, db } = shop.connection
  sqlite.transaction(() => removeClientsWhole(db, [2, 4])).immediate()
  expect(reconcile(sqlite)).toEqual(healthy)
  pastTheGuards('DELETE FROM movements WHERE id = 3')
  expect(reconcile(sqlite).lost).toEqual({ count: 1, ids: [3] })
})

test('stamps are compared card by card, passes, vouchers, gifts and debts each with their own entries', () => {
  const { sqlite } = shop.connection
  sqlite.exec(`
    INSERT INTO programme_series (id, kind, name, created_at) VALUES (1, 'stamps', 'Coffee', 1), (2, 'stamps', 'Tea', 1);
    INSERT INTO movements (id, client_id, unit, series_id, kind, amount, employee_id, reason, day, at)
    VALUES (100, 1, 'stamps', 1, 'earn', 1, 1, '', '2026-05-14', 1), (101, 1, 'stamps', 2, 'earn', 1, 1, '', '2026-05-14', 1);
    INSERT INTO lots (movement_id, client_id, unit, series_id, "left") VALUES (100, 1, 'stamps', 1, 0), (101, 1, 'stamps', 2, 2);
    INSERT INTO gifts (id, name, cost, stock, created_at) VALUES (1, 'Mug', 0, 4, 1);
    INSERT INTO vouchers (id, code, kind, "left", issued_day, issued_at, issued_by, reason) VALUES (1, 'A', 'voucher', 500, '2026-05-14', 1, 1, '');
    UPDATE clients SET debt = 700 WHERE id = 5;
  `)
  const expected = [
    { clientId: 1, what: 'stamps', holderId: 1, kept: 0, summed: 1 },
    { clientId: 1, what: 'stamps', holderId: 2, kept: 2, summed: 1 },
    { clientId: 5, what: 'debt', holderId: 0, kept: 700, summed: 0 },
    { clientId: null, what: 'money', holderId: 1, kept: 500, summed: 0 },
    { clientId: null, what: 'gifts', holderId: 1, kept: 4, summed: 0 },
  ]
  expect(reconcile(sqlite).mismatches).toEqual(expected)
  const steps = reconcileInSteps(sqlite)
  let last = steps.next()
  while (!last.done) last = steps.next()
  expect(last.value.mismatches).toEqual(expected)
})

test('a hundred thousand movements, each with what is left of it, agree with the sums', () => {
  const { sqlite, db } = shop.connection
  sqlite.exec(`
    BEGIN IMMEDIATE;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO movements (client_id, unit, kind, amount, employee_id, reason, day, at)
    SELECT 1 + i % 40, 'points', 'earn', 1, 1, '', '2026-05-14', ${noon} FROM n;
    INSERT INTO lots (movement_id, client_id, unit, "left") SELECT id, client_id, 'points', 1 FROM movements WHERE at = ${noon} AND amount = 1;
    UPDATE clients SET points = points + 2500;
  `)
  recount(db)
  sqlite.exec('COMMIT')
  expect(reconcile(sqlite)).toEqual(healthy)
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
  expect(inSteps()).toEqual(healthy)
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
