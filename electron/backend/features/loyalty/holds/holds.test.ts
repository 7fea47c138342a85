import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, setPoints, TEN_PERCENT, type TestShop } from '#electron/backend/test-shop.ts'

/** Changes the file past the program and its guards, as nothing should. */
function tamper({ dataDir }: TestShop, sql: string): void {
  const sqlite = new Database(join(dataDir, 'regulars.db'))
  sqlite.pragma('foreign_keys = OFF')
  const guards = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'movements'"
  for (const guard of sqlite.prepare<[], string>(guards).pluck().all()) sqlite.exec(`DROP TRIGGER ${guard}`)
  sqlite.exec(sql)
  sqlite.close()
}

async function aClientWith(shop: TestShop, points: number): Promise<number> {
  const { id } = await shop.call('clients.create', aClient())
  await shop.call('visits.log', aVisit(id, points * 1000))
  return id
}

const heldOf = async (shop: TestShop, clientId: number) =>
  (await shop.call('loyalty.atTill', { clientId, day: null, without: null })).standing?.held
const pointsOf = async (shop: TestShop, id: number) => (await shop.call('clients.card', { id })).loyalty.points

describe('points whose balance and entries disagree', () => {
  test('cannot be spent, while sales go on, points are earned and other clients feel nothing; also after a restart', async () => {
    const shop = await openTestShop()
    const id = await aClientWith(shop, 50)
    const other = await aClientWith(shop, 20)
    tamper(shop, `UPDATE clients SET points = 500 WHERE id = ${id}`)
    expect(await heldOf(shop, id)).toEqual(['points'])
    expect(await shop.rule('visits.log', aVisit(id, 10_000, { spendPoints: 30 }))).toBe('points-held')
    await shop.reopen()
    expect(await shop.rule('visits.log', aVisit(id, 10_000, { spendPoints: 30 }))).toBe('points-held')
    expect(await shop.call('visits.log', aVisit(id, 10_000))).toMatchObject({ pointsEarned: 10, balance: 510 })
    expect(await heldOf(shop, other)).toEqual([])
    expect(await shop.call('visits.log', aVisit(other, 10_000, { spendPoints: 20 }))).toMatchObject({ pointsSpent: 20 })
  })

  test.each([
    ['what the entries add up to', null, 50],
    ['what the card says', 500, 500],
    ['another figure', 60, 60],
    ['nothing', 0, 0],
  ])('are free again once the owner has set them right to %s', async (_, balance, after) => {
    const shop = await openTestShop()
    const id = await aClientWith(shop, 50)
    tamper(shop, `UPDATE clients SET points = 500 WHERE id = ${id}`)
    const right = { what: 'points' as const, clientId: id, holderId: 0, balance, reason: 'збій диска' }
    expect(await shop.call('loyalty.setRight', right)).toEqual({ balance: after })
    expect(await pointsOf(shop, id)).toBe(after)
    expect(await heldOf(shop, id)).toEqual([])
    expect(await shop.call('loyalty.check', {})).toMatchObject({ findings: [], changed: [] })
    const [latest] = (await shop.call('loyalty.movements', { clientId: id, before: null, limit: 1 })).rows
    expect(latest).toMatchObject({ kind: 'adjust', reason: 'збій диска', balance: after })
    expect(await shop.call('loyalty.setRight', { ...right, balance: null })).toEqual({ balance: after })
    if (after > 0) await shop.call('visits.log', aVisit(id, 100_000, { spendPoints: after }))
    expect(await shop.rule('loyalty.setRight', { ...right, balance: 1234 })).toBe('ledger-agrees')
  })

  test.each([
    ['an entry of a visit is gone', 'DELETE FROM movements WHERE id = 1'],
    [
      'an entry with all that hangs on it is gone',
      'DELETE FROM takings; DELETE FROM lots WHERE movement_id = 1; DELETE FROM movements WHERE id = 1',
    ],
    ['what was spent is gone', "DELETE FROM movements WHERE kind = 'spend'"],
    ['an entry says more', 'UPDATE movements SET amount = 900 WHERE id = 1'],
    ['an entry says less than was spent of it', 'UPDATE movements SET amount = 10 WHERE id = 1'],
    ['what is left of an entry was changed', 'UPDATE lots SET "left" = 7'],
    ['what was spent was changed', "UPDATE movements SET amount = -29 WHERE kind = 'spend'"],
  ])('are held when %s, and can be set right', async (_, sql) => {
    const shop = await openTestShop()
    const id = await aClientWith(shop, 50)
    await shop.call('visits.log', aVisit(id, 3_000, { spendPoints: 30 }))
    expect(await pointsOf(shop, id)).toBe(20)
    tamper(shop, sql)
    expect(await heldOf(shop, id)).toEqual(['points'])
    expect(await shop.rule('visits.log', aVisit(id, 10_000, { spendPoints: 1 }))).toBe('points-held')
    await shop.call('visits.log', aVisit(id, 0))
    await shop.call('loyalty.setRight', { what: 'points', clientId: id, holderId: 0, balance: 20, reason: 'збій' })
    expect(await shop.call('loyalty.check', {})).toMatchObject({ findings: [], changed: [] })
    expect(await shop.call('visits.log', aVisit(id, 2_000, { spendPoints: 20 }))).toMatchObject({ balance: 0 })
  })

  test('let a sale pass although they are past their last day and the card says fewer; a reversal waits until they are set right', async () => {
    const shop = await openTestShop()
    await setPoints(shop, { ...TEN_PERCENT, lasts: { count: 5, unit: 'days' } })
    const id = await aClientWith(shop, 50)
    tamper(shop, `UPDATE clients SET points = 0 WHERE id = ${id}`)
    shop.clock += 6 * DAY
    const { visitId } = await shop.call('visits.log', aVisit(id, 10_000))
    expect(await shop.rule('visits.log', aVisit(id, 10_000, { spendPoints: 10 }))).toBeDefined()
    tamper(shop, `UPDATE clients SET points = 3 WHERE id = ${id}`)
    expect(await shop.rule('visits.void', { visitId, reason: 'помилка' })).toBe('points-held')
    await shop.call('loyalty.setRight', { what: 'points', clientId: id, holderId: 0, balance: null, reason: 'збій' })
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(await pointsOf(shop, id)).toBe(0)
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })
})

test('the check names a lost entry by its number, one that was changed with what it should be, and each kept sum', async () => {
  const shop = await openTestShop()
  const lost = await aClientWith(shop, 50)
  const changed = await aClientWith(shop, 20)
  await aClientWith(shop, 30)
  tamper(
    shop,
    'DELETE FROM lots WHERE movement_id = 1; DELETE FROM movements WHERE id = 1; UPDATE movements SET amount = 21 WHERE id = 2',
  )
  const called = 'Олена Коваленко'
  expect(await shop.call('loyalty.check', {})).toEqual({
    movements: 2,
    findings: [
      { clientId: lost, called, what: 'points', holderId: 0, of: '', kept: 50, summed: 0 },
      { clientId: changed, called, what: 'points', holderId: 0, of: '', kept: 20, summed: 21 },
      { clientId: changed, called, what: 'lots', holderId: 0, of: '', kept: 20, summed: 21 },
    ],
    changed: [{ entryId: 2, clientId: changed, called, amount: 21, accounted: 20 }],
    lost: { count: 1, ids: [1] },
  })
})

test('sums of visits are added up anew; of nobody nothing is set right, and nothing without a reason', async () => {
  const shop = await openTestShop()
  const id = await aClientWith(shop, 50)
  const right = { what: 'spent', clientId: id, holderId: 0, balance: null, reason: 'збій' } as const
  tamper(shop, `UPDATE clients SET spent = 1, tips = 5 WHERE id = ${id}`)
  expect(await shop.call('loyalty.setRight', right)).toEqual({ balance: 50_000 })
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  expect(await shop.refused('loyalty.setRight', { ...right, clientId: 999 })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await shop.refused('loyalty.setRight', { ...right, reason: ' ' })).toMatchObject({ code: 'INPUT' })
})

test('stamps that disagree are held by themselves, and points beside them are free', async () => {
  const shop = await openTestShop()
  const id = await aClientWith(shop, 50)
  const rules = {
    categories: [],
    items: [],
    collect: 2,
    per: 'visit',
    gapHours: 0,
    minimumBill: 0,
    freeUpTo: null,
    lasts: null,
  } as const
  const programme = { kind: 'stamps' as const, rules }
  const { seriesId } = await shop.call('loyalty.startProgramme', { name: 'Кава', from: '2026-11-11', programme })
  for (const _ of [1, 2, 3]) await shop.call('visits.log', aVisit(id, 1_000))
  tamper(shop, 'UPDATE lots SET "left" = "left" + 1 WHERE unit = \'stamps\'')
  expect(await heldOf(shop, id)).toEqual(['stamps'])
  const free = {
    itemId: null,
    name: 'кава',
    quantity: 1000,
    minutes: null,
    price: 4_000,
    free: { kind: 'stamps' as const, id: seriesId },
  }
  expect(await shop.rule('visits.log', { ...aVisit(id, 0), lines: [free] })).toBe('points-held')
  await shop.call('visits.log', aVisit(id, 5_000, { spendPoints: 50 }))
  await shop.call('loyalty.setRight', { what: 'stamps', clientId: id, holderId: seriesId, balance: 2, reason: 'збій' })
  await shop.call('visits.log', { ...aVisit(id, 0), lines: [free] })
  expect(await shop.call('loyalty.check', {})).toMatchObject({ findings: [], changed: [] })
})
