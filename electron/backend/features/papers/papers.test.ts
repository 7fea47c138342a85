import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, setPoints, TEN_PERCENT, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

type What = InputOf<'papers.table'>['what']

const table = (shop: TestShop, what: What) => shop.call('papers.table', { what })
const cells = async (shop: TestShop, what: What) => (await table(shop, what)).rows.map((row) => row.cells)
const list = (fields: Partial<Extract<What, { paper: 'clients' }>> = {}): What => ({
  paper: 'clients',
  filter: 'all',
  conditions: [],
  text: '',
  columns: ['name'],
  order: 'name',
  group: null,
  ...fields,
})

describe('a list of clients', () => {
  test('has the columns that were chosen, in the order that was asked for', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient({ name: 'Богдан', phones: ['067 111 22 33', '044 000'] }))
    await shop.call('clients.create', aClient({ name: 'Ївга', nickname: 'Яся', phones: [] }))
    await shop.call('visits.log', aVisit(id, 12_345))
    const told = await table(shop, list({ columns: ['name', 'phones', 'visits', 'spent', 'lastVisit'] }))
    expect(told.columns.map(({ header, kind }) => [header, kind])).toEqual([
      ['Ім’я', 'text'],
      ['Телефони', 'text'],
      ['Візити', 'count'],
      ['Витрачено', 'money'],
      ['Останній візит', 'day'],
    ])
    expect(told.rows.map((row) => row.cells)).toEqual([
      ['Богдан', '067 111 22 33, 044 000', 1, 12_345, '2026-11-11'],
      ['Ївга', '', 0, 0, null],
    ])
    expect(told.rows[0]?.clientId).toBe(id)
    await shop.call('visits.log', aVisit(told.rows[1]?.clientId ?? 0, 99_999))
    expect(await cells(shop, list({ order: 'spent' }))).toEqual([['Ївга'], ['Богдан']])
  })

  test('stands under headings, who has none of them at the end', async () => {
    const shop = await openTestShop()
    await shop.call('clients.create', aClient({ name: 'Анна' }))
    const { id } = await shop.call('clients.create', aClient({ name: 'Богдан' }))
    const { categories } = await shop.call('fields.setup', {})
    const [category] = categories
    await shop.call('fields.categorise', { clientIds: [id], categoryId: category?.id ?? 0 })
    const told = await table(shop, list({ group: 'category' }))
    expect(told.rows.map(({ group, cells: [name] }) => [group, name])).toEqual([
      [category?.name, 'Богдан'],
      ['Без категорії', 'Анна'],
    ])
  })
})

test('points: what was there, what came and went, and what is left, with void visits and returns', async () => {
  const shop = await openTestShop()
  await setPoints(shop, TEN_PERCENT)
  const { id } = await shop.call('clients.create', aClient({ name: 'Анна' }))
  await shop.call('visits.log', aVisit(id, 100_000))
  shop.clock += 30 * DAY
  const { visitId } = await shop.call('visits.log', aVisit(id, 20_000, { spendPoints: 30 }))
  await shop.call('visits.log', aVisit(id, 10_000))
  await shop.call('visits.void', { visitId, reason: 'помилка' })
  const december = { paper: 'movements', from: '2026-12-01', until: '2026-12-31' } as const
  const told = await table(shop, { ...december, by: 'kind' })
  expect(told.rows[0]?.cells.at(-1)).toBe(100)
  const { points } = (await shop.call('loyalty.liability', { day: '2026-12-31' })).points
  expect(told.total?.at(-1)).toBe(points)
  const { total, rows } = await table(shop, { ...december, by: 'each' })
  expect(total?.slice(-2)).toEqual(told.total?.slice(2, 4))
  expect(rows.map((row) => row.clientId)).toEqual(rows.map(() => id))
  expect(await cells(shop, { ...december, by: 'client' })).toEqual([
    ['Анна', rows.length, told.total?.[2], told.total?.[3], points],
  ])
})

test('who stays away: how to reach him and what he took, and of who is not to be called only that', async () => {
  const shop = await openTestShop()
  const ids: number[] = []
  for (const name of ['Анна', 'Богдан']) {
    ids.push((await shop.call('clients.create', aClient({ name, phones: ['067 111 22 33'] }))).id)
  }
  const [item] = await shop.call('catalogue.list', { archived: false })
  const line = { itemId: item?.id ?? 0, name: '', quantity: 1000, minutes: null, price: null, free: null }
  for (let week = 0; week < 6; week += 1) {
    for (const id of ids) await shop.call('visits.log', aVisit(id, 0, { lines: [line] }))
    shop.clock += 7 * DAY
  }
  shop.clock += 14 * DAY
  await shop.call('contacts.ban', { clientId: ids[1] ?? 0, reason: 'просив' })
  const told = await table(shop, { paper: 'lapsed', who: 'both' })
  expect(told.rows.map(({ cells: [name, phone, lastVisit, every, takes] }) => [name, phone, lastVisit, every, takes])).toEqual([
    ['Анна', '067 111 22 33', '2026-12-16', 7, item?.name],
    ['Богдан', 'не турбувати', '2026-12-16', 7, item?.name],
  ])
})

test('celebrations of a month: birthdays with the age, and no longer than a year', async () => {
  const shop = await openTestShop()
  await shop.call('clients.create', aClient({ name: 'Анна', birthday: { year: 1992, month: 2, day: 29 } }))
  const february = { paper: 'celebrations', from: '2027-02-01', until: '2027-02-28' } as const
  expect((await cells(shop, february)).map(([day, name, what, years]) => [day, name, what, years])).toEqual([
    ['2027-02-28', 'Анна', 'День народження', 35],
  ])
  expect((await shop.refused('papers.table', { what: { ...february, until: '2028-02-28' } })).code).toBe('INPUT')
})

test('a file has the rows of the sheet, its headings as a column and its sums at the end, and is put on record', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient({ name: '=1+1' }))
  await shop.call('visits.log', aVisit(id, 12_345))
  const { bytes, rows } = await shop.call('papers.file', {
    what: list({ columns: ['name', 'spent'], group: 'category' }),
    format: 'csv',
  })
  expect(Buffer.from(bytes, 'base64').toString()).toBe("\u{FEFF}Заголовок;Ім’я;Витрачено\r\nБез категорії;'=1+1;123,45\r\n")
  expect(rows).toBe(1)
  const sheet = await shop.call('papers.file', { what: { paper: 'days', kind: 'week', day: '2026-11-11' }, format: 'xlsx' })
  const read = await readSheet(Buffer.from(sheet.bytes, 'base64'))
  expect(read.map((row) => row.slice(0, 5)).slice(-2)).toEqual([
    [new Date('2026-11-11T00:00:00Z'), 1, 1, 0, 123.45],
    ['Разом', 1, 1, 0, 123.45],
  ])
  const { rows: record } = await shop.call('audit.list', {
    employeeId: null,
    group: 'data',
    clientId: null,
    from: null,
    until: null,
    before: null,
    limit: 5,
  })
  expect(record.map(({ operation }) => operation)).toEqual(['papers.file', 'papers.file'])
})
