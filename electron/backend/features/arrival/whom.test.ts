import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { Condition } from '#shared/contract/conditions.ts'
import type { Whom } from '#shared/contract/whom.ts'
import { openGuardedShop } from '../access/test-people.ts'

const CAME: Condition = { by: 'visits', what: 'count', from: 1, until: null, within: { kind: 'ever' } }
const looksFor = (...conditions: Condition[]) => ({ filter: 'all' as const, conditions, text: '' })

async function saved(shop: TestShop, name: string, ...conditions: Condition[]): Promise<Whom> {
  const { id } = await shop.call('clients.saveFilter', { id: null, version: 0, name, ...looksFor(...conditions) })
  return { kind: 'saved', id }
}

test('a list that was kept means the same clients wherever it is asked for, and other ones once other ones fit it', async () => {
  const shop = await openTestShop()
  const field = { instead: null, name: 'Адреса', kind: 'text' as const, unit: '', options: [], onCard: true, inList: false }
  const { id: fieldId } = await shop.call('fields.setField', field)
  const template = { id: null, version: 0, kind: 'own', name: 'Вітання', purpose: 'service', plainSms: false } as const
  const texts = [{ language: 'uk' as const, channel: 'mail' as const, subject: 'Вітаємо', text: 'Вітаємо!' }]
  const { id: templateId } = await shop.call('messages.saveTemplate', { ...template, texts })
  const [hanna, ostap] = [
    (await shop.call('clients.create', aClient({ name: 'Ганна' }))).id,
    (await shop.call('clients.create', aClient({ name: 'Остап' }))).id,
  ]
  const whom = await saved(shop, 'Уже були', CAME)
  const everywhere = async () => {
    const columns = ['name' as const]
    const { total } = await shop.call('exports.begin', {
      exportId: crypto.randomUUID(),
      what: { kind: 'clients', who: whom, columns, format: 'csv' },
    })
    const ids = [
      (await shop.call('codes.of', { whom })).map(({ id }) => id),
      (await shop.call('messages.addressees', { whom, fieldId })).map(({ id }) => id),
      (await shop.call('messages.letters', { whom, fieldId, templateId })).map(({ id }) => id),
      (await shop.call('codes.of', { whom: { kind: 'list', ...looksFor(CAME) } })).map(({ id }) => id),
    ]
    for (const each of ids) expect(each).toEqual(ids[0])
    expect(total).toBe(ids[0]?.length)
    return ids[0]
  }
  expect(await everywhere()).toEqual([])
  await shop.call('visits.log', aVisit(ostap, 5_000))
  expect(await everywhere()).toEqual([ostap])
  await shop.call('visits.log', aVisit(hanna, 5_000))
  expect(await everywhere()).toEqual([hanna, ostap])
  // Those that were chosen stay in their order, each once, and who is no longer there is left out.
  const some: Whom = { kind: 'some', ids: [ostap, 999, hanna, ostap] }
  expect((await shop.call('codes.of', { whom: some })).map(({ id }) => id)).toEqual([ostap, hanna])
  if (whom.kind === 'saved') await shop.call('clients.removeFilter', { id: whom.id })
  expect(await shop.refused('codes.of', { whom })).toMatchObject({ code: 'NOT_FOUND' })
})

test('more than are printed at once are refused with a word, whoever counts them', async () => {
  const shop = await openTestShop()
  await shop.call('clients.create', aClient({ name: 'Ганна' }))
  // So many at once are made past the program: it would take a minute.
  const sqlite = new Database(`${shop.dataDir}/regulars.db`)
  const columns = sqlite
    .prepare<[], string>("SELECT group_concat(name) FROM pragma_table_info('clients') WHERE name <> 'id'")
    .pluck()
    .get() as string
  sqlite
    .prepare(`INSERT INTO clients (${columns}) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
      SELECT ${columns} FROM clients, n`)
    .run()
  sqlite.close()
  const whom: Whom = { kind: 'list', ...looksFor() }
  expect(await shop.refused('codes.of', { whom })).toMatchObject({
    code: 'RULE',
    details: { rule: 'clients-too-many', most: 2000, count: 2001 },
  })
})

test('who may not see money uses no list that asks for it', async () => {
  const shop = await openGuardedShop()
  const within = { kind: 'ever' } as const
  const spent: Condition = { by: 'visits', what: 'sum', from: 1, until: null, within }
  const made = await shop.as('owner', 'clients.saveFilter', { id: null, version: 0, name: 'Щедрі', ...looksFor(spent) })
  const whom: Whom = { kind: 'saved', id: made.ok ? (made.value as { id: number }).id : 0 }
  const role = { id: null, preset: null, version: 0, name: 'Стажер', rights: ['visits.log', 'clients.read', 'clients.edit'] }
  const answer = await shop.as('owner', 'access.saveRole', role)
  const roleId = answer.ok ? (answer.value as { id: number }).id : 0
  await shop.as('owner', 'access.setRole', { employeeId: shop.ids.Тарас, version: 1, role: 'employee', roleId })
  for (const [operation, input] of [
    ['codes.of', { whom }],
    ['contacts.callList', { who: 'all', whom }],
    ['today.list', { who: 'all', limitEach: 5, whom }],
  ] as const) {
    expect(await shop.as('owner', operation, input), operation).toMatchObject({ ok: true })
    expect(await shop.as('Тарас', operation, input), operation).toMatchObject({ ok: false, error: { code: 'NO_RIGHT' } })
  }
})

test('a list is called through: who brought most first, with what Today asks of each; who agreed to nothing is not called', async () => {
  const shop = await openTestShop()
  const make = async (name: string, phone: string, marketingGiven = true) =>
    (await shop.call('clients.create', aClient({ name, phones: [phone], marketingGiven }))).id
  const hanna = await make('Ганна', '067 123 45 67')
  const ostap = await make('Остап', '067 123 45 68')
  const yurii = await make('Юрій', '067 123 45 69', false)
  await make('Лев', '067 123 45 70')
  for (const [id, price] of [
    [hanna, 5_000],
    [ostap, 9_000],
    [yurii, 1_000],
  ] as const)
    await shop.call('visits.log', aVisit(id, price))
  const [me] = await shop.call('staff.list', {})
  const due = { day: '2026-11-11', minute: null, repeat: null, cause: null }
  await shop.call('tasks.add', { kind: 'call', text: 'Про торт', clientId: hanna, assigneeId: me?.id ?? 0, ...due })
  const whom = await saved(shop, 'Уже були', CAME)
  const read = () => shop.call('contacts.callList', { who: 'all', whom })
  const { calls, blocked, total } = await read()
  expect(total).toBe(3)
  expect(calls.map(({ client }) => client.id)).toEqual([ostap, hanna])
  expect(blocked).toMatchObject([{ client: { id: yurii }, lines: [{ reason: { why: 'list', name: 'Уже були' } }] }])
  expect(calls[0]).toMatchObject({ purpose: 'marketing', lines: [{ reason: { why: 'list' } }] })
  expect(calls[1]?.lines.map(({ reason }) => reason.why)).toEqual(['task', 'list'])
  // Today's own list is about the promise alone.
  const today = await shop.call('contacts.callList', { who: 'all' })
  expect(today.calls.map(({ client, lines }) => [client.id, lines.length])).toEqual([[hanna, 1]])

  const tell = async (id: number, outcome: 'reached' | 'unreachable') => {
    const lines = (await read()).calls.find(({ client }) => client.id === id)?.lines.map(({ cause }) => cause) ?? []
    const told = { channel: 'call', direction: 'out', purpose: 'marketing', subject: '', answer: '', mood: null } as const
    return shop.call('contacts.record', { clientId: id, ...told, outcome, lines })
  }
  const left = async () => (await read()).calls.map(({ client }) => client.id)
  const said = await tell(ostap, 'reached')
  expect(await left()).toEqual([hanna])
  await shop.call('contacts.undo', { id: said.id })
  expect(await left()).toEqual([ostap, hanna])
  await tell(ostap, 'reached')
  await tell(hanna, 'unreachable')
  expect(await left()).toEqual([])
  // Another list is another reason to call, within what the shop allows itself.
  const other = await saved(shop, 'Усі', { by: 'debt', owes: false })
  const ofOther = await shop.call('contacts.callList', { who: 'all', whom: other })
  expect(ofOther.total).toBe(4)
  shop.clock += DAY
  expect(await left()).toEqual([hanna])
  shop.clock += 28 * DAY
  expect(await left()).toEqual([hanna])
  shop.clock += DAY
  expect(await left()).toEqual([ostap, hanna])
})

test('Today, narrowed to a list, has the lines of its clients and counts them', async () => {
  const shop = await openTestShop()
  const born = { year: 1990, month: 11, day: 11 }
  const hanna = (await shop.call('clients.create', aClient({ name: 'Ганна', birthday: born }))).id
  await shop.call('clients.create', aClient({ name: 'Остап', birthday: born }))
  await shop.call('visits.log', aVisit(hanna, 5_000))
  const whom = await saved(shop, 'Уже були', CAME)
  const read = async (of: Whom | null) => {
    const { kinds, total } = await shop.call('today.list', { who: 'all', limitEach: 20, whom: of })
    const greeted = kinds.find(({ kind }) => kind === 'greet')
    return { total, greeted: greeted?.total, who: greeted?.lines.map(({ client }) => client?.called) }
  }
  const all = await read(null)
  expect(all.greeted).toBe(2)
  expect(await read(whom)).toMatchObject({ greeted: 1, who: ['Ганна'] })
  expect((await read(whom)).total).toBeLessThan(all.total)
  expect(await read({ kind: 'some', ids: [999_999] })).toMatchObject({ total: 0, greeted: 0 })
})
