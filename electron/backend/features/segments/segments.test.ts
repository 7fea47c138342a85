import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { openGuardedShop } from '#electron/backend/features/access/test-people.ts'
import { aClient, aVisit, DAY, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import type { Condition } from '#shared/contract/conditions.ts'

const made = async (shop: TestShop, name: string) => (await shop.call('clients.create', aClient({ name }))).id
const meant = async (shop: TestShop, ...conditions: Condition[]) => {
  const { ids } = await shop.call('clients.idsOf', { filter: 'all', conditions, text: '' })
  const told = await shop.call('segments.count', { filter: 'all', conditions, text: '' })
  expect(told.count).toBe(ids.length)
  expect(told.first.map(({ id }) => id).every((id) => ids.includes(id))).toBe(true)
  return ids
}
const nested = (depth: number): Condition => ({
  by: 'group',
  how: 'all',
  of: [depth === 1 ? { by: 'debt', owes: true } : nested(depth - 1)],
})

test('visits of a period are counted, summed and averaged; void ones count for nothing and what was returned is taken off', async () => {
  const shop = await openTestShop()
  const [often, once, never] = [await made(shop, 'Ганна'), await made(shop, 'Остап'), await made(shop, 'Юрій')]
  await shop.call('visits.log', aVisit(often, 5_000))
  await shop.call('visits.log', aVisit(once, 30_000))
  shop.clock += 40 * DAY
  await shop.call('visits.log', aVisit(often, 7_000))
  shop.clock += DAY
  const { visitId } = await shop.call('visits.log', aVisit(often, 9_000))
  const { visitId: wrong } = await shop.call('visits.log', aVisit(never, 9_000))
  await shop.call('visits.void', { visitId: wrong, reason: 'не та картка' })
  const visits = (
    what: 'count' | 'sum' | 'average',
    from: number | null,
    until: number | null,
    days: number | null,
  ): Condition => ({
    by: 'visits',
    what,
    from,
    until,
    within: days === null ? { kind: 'ever' } : { kind: 'last', days },
  })
  expect(await meant(shop, visits('count', 2, null, 30))).toEqual([often])
  expect(await meant(shop, visits('count', 2, null, 1))).toEqual([])
  expect(await meant(shop, visits('count', null, 0, 30))).toEqual([once, never])
  expect(await meant(shop, visits('count', 3, 3, null))).toEqual([often])
  expect(await meant(shop, visits('count', 0, 1, null))).toEqual([once, never])
  expect(await meant(shop, visits('sum', 16_000, 16_000, 30))).toEqual([often])
  expect(await meant(shop, visits('sum', null, 0, 30))).toEqual([once, never])
  expect(await meant(shop, visits('average', 7_001, null, 30))).toEqual([often])
  expect(await meant(shop, visits('average', null, 7_000, null))).toEqual([often])
  expect(await meant(shop, visits('average', 0, null, 30))).toEqual([often])
  await shop.call('visits.void', { visitId, reason: 'ще одна помилка' })
  expect(await meant(shop, visits('sum', 16_000, null, 30))).toEqual([])
  expect(await meant(shop, { by: 'visits', what: 'count', from: 1, until: null, within: { kind: 'this-month' } })).toEqual([
    often,
  ])
  const then = { kind: 'between', from: null, until: '2026-11-11' } as const
  expect(await meant(shop, { by: 'visits', what: 'count', from: 1, until: null, within: then })).toEqual([often, once])
})

test('who had an item or a category, and who never did, is found by what stood in the baskets', async () => {
  const shop = await openTestShop()
  const [cake, coffee, nobody] = [await made(shop, 'Ганна'), await made(shop, 'Остап'), await made(shop, 'Юрій')]
  const item = async (name: string, category: string) =>
    (
      await shop.call('catalogue.create', {
        name,
        category,
        kind: 'good',
        unit: 'piece',
        price: 4_000,
        cost: null,
        time: null,
      })
    ).id
  const [strudel, latte] = [await item('Штрудель', 'Десерти'), await item('Лате на пробу', 'Напої')]
  const line = (itemId: number) => ({ itemId, name: '', quantity: 1_000, minutes: null, price: null, free: null })
  const log = (clientId: number, itemId: number) => shop.call('visits.log', { ...aVisit(clientId, 0), lines: [line(itemId)] })
  await log(cake, strudel)
  shop.clock += 10 * DAY
  await log(coffee, latte)
  const bought = (itemId: number | null, category: string, has: boolean, days: number | null = null): Condition => ({
    by: 'bought',
    itemId,
    category,
    has,
    within: days === null ? { kind: 'ever' } : { kind: 'last', days },
  })
  expect(await meant(shop, bought(strudel, '', true))).toEqual([cake])
  expect(await meant(shop, bought(strudel, '', false))).toEqual([coffee, nobody])
  expect(await meant(shop, bought(null, 'Десерти', true))).toEqual([cake])
  expect(await meant(shop, bought(null, 'Десерти', true, 10))).toEqual([])
  expect(await meant(shop, bought(null, "' OR 1=1 --", true))).toEqual([])
})

test('groups hold as all, at least one or none, and what is not known of a client is not so', async () => {
  const shop = await openTestShop()
  const [hanna, ostap] = [await made(shop, 'Ганна'), await made(shop, 'Остап')]
  await shop.call('visits.log', aVisit(hanna, 5_000))
  const me = (await shop.call('staff.list', {}))[0]?.id ?? 0
  await shop.call('staff.setCaretaker', { clientId: ostap, employeeId: me, instead: null })
  const came: Condition = { by: 'visits', what: 'count', from: 1, until: null, within: { kind: 'ever' } }
  const cared: Condition = { by: 'caretaker', id: me }
  expect(await meant(shop, { by: 'group', how: 'any', of: [came, cared] })).toEqual([hanna, ostap])
  expect(await meant(shop, { by: 'group', how: 'all', of: [came, cared] })).toEqual([])
  expect(await meant(shop, { by: 'debt', owes: true }, { by: 'group', how: 'any', of: [came, cared] })).toEqual([])
  expect(await meant(shop, { by: 'group', how: 'none', of: [cared] })).toEqual([hanna])
  for (const is of ['regulars', 'late', 'lost'] as const)
    expect(await meant(shop, { by: 'group', how: 'none', of: [{ by: 'rhythm', is }] })).toEqual([hanna, ostap])
  const inside: Condition = { by: 'group', how: 'none', of: [{ by: 'group', how: 'none', of: [came] }] }
  expect(await meant(shop, inside)).toEqual([hanna])
})

test('who may not see money finds nobody by it, keeps nothing by it and is not shown a tab that does', async () => {
  const shop = await openGuardedShop()
  const role = { id: null, preset: null, version: 0, name: 'Стажер', rights: ['visits.log', 'clients.read', 'clients.edit'] }
  const made = await shop.as('owner', 'access.saveRole', role)
  const roleId = made.ok ? (made.value as { id: number }).id : 0
  expect(
    await shop.as('owner', 'access.setRole', { employeeId: shop.ids.Тарас, version: 1, role: 'employee', roleId }),
  ).toMatchObject({
    ok: true,
  })
  const within = { kind: 'ever' } as const
  const spent: Condition = { by: 'group', how: 'none', of: [{ by: 'visits', what: 'sum', from: 1, until: null, within }] }
  const asked = { filter: 'all', conditions: [spent], text: '' }
  const tab = { ...asked, id: null, version: 0, name: 'Щедрі' }
  for (const [operation, input] of [
    ['clients.list', { ...wholeList, conditions: [spent] }],
    ['clients.list', { ...wholeList, conditions: [{ by: 'spender' }] }],
    ['clients.idsOf', asked],
    ['segments.count', asked],
    ['clients.saveFilter', tab],
  ] as const) {
    const refused = await shop.as('Тарас', operation, input)
    expect(refused, operation).toMatchObject({ ok: false, error: { code: 'NO_RIGHT', details: { right: 'clients.money' } } })
    expect(await shop.as('owner', operation, input), operation).toMatchObject({ ok: true })
  }
  expect(await shop.as('Тарас', 'clients.savedFilters')).toEqual({ ok: true, value: [] })
  expect(await shop.as('owner', 'clients.savedFilters')).toMatchObject({ ok: true, value: [{ name: 'Щедрі' }] })
})

test('more than fifty conditions, deeper than six, empty or without any end are refused before anything is read', async () => {
  const shop = await openTestShop()
  const asked = (conditions: Condition[]) => ({ filter: 'all', conditions, text: '' }) as const
  const owes: Condition = { by: 'debt', owes: true }
  await shop.call('segments.count', asked(Array.from({ length: 50 }, () => owes)))
  await shop.call('segments.count', asked([nested(5)]))
  const problemOf = async (conditions: Condition[]) => {
    const { details } = await shop.refused('segments.count', asked(conditions))
    return (details as { fields: { problem: string }[] }).fields.map(({ problem }) => problem)
  }
  expect(await problemOf(Array.from({ length: 51 }, () => owes))).toEqual(['too-large'])
  const half: Condition = { by: 'group', how: 'any', of: Array.from({ length: 26 }, () => owes) }
  expect(await problemOf([half, half])).toEqual(['too-large'])
  expect(await problemOf([nested(6)])).toEqual(['too-large'])
  expect(await problemOf([nested(500)])).toEqual(['too-large'])
  expect(await problemOf([{ by: 'group', how: 'any', of: [] }])).toEqual(['missing'])
  expect(await problemOf([{ by: 'points', from: null, until: null }])).toEqual(['missing'])
  expect(await problemOf([{ by: 'bought', itemId: null, category: '', has: true, within: { kind: 'ever' } }])).toEqual([
    'missing',
  ])
})

test('nothing that was typed becomes a part of the statement, and neither visits nor lines are read whole for it', async () => {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  const shop = await openTestShop()
  const before = new Set(prepare.mock.calls.map(([sql]) => sql))
  const within = { kind: 'between', from: '1987-06-05', until: '1988-07-06' } as const
  await shop.call('clients.idsOf', {
    filter: 'all',
    text: '',
    conditions: [
      { by: 'bought', itemId: null, category: 'ВОРОНА', has: false, within },
      { by: 'tier', name: 'ВОРОНА' },
      { by: 'field', id: 987_654, test: { is: 'containing', text: 'ВОРОНА' } },
      { by: 'group', how: 'none', of: [{ by: 'visits', what: 'count', from: 98_765, until: null, within }] },
    ],
  })
  const asked = prepare.mock.calls.map(([sql]) => sql).filter((sql) => !before.has(sql))
  prepare.mockRestore()
  expect(asked.filter((sql) => /ворона|19878|98765|1987|1988/i.test(sql))).toEqual([])
  const sqlite = new Database(`${shop.dataDir}/regulars.db`, { readonly: true })
  const plan = asked.flatMap((sql) =>
    sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...[...sql.matchAll(/\?/g)].map(() => '[]')),
  )
  const details = plan.map(({ detail }) => detail)
  expect(details.some((detail) => detail.includes('visit_lines USING COVERING INDEX visit_lines_taken'))).toBe(true)
  expect(details.some((detail) => detail.includes('visits USING COVERING INDEX visits_by_client'))).toBe(true)
  expect(details.filter((detail) => /^SCAN (visits|visit_lines)( USING INDEX|$)/.test(detail))).toEqual([])
})
