import { beforeEach, describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

let shop: TestShop
let olena: number
let taras: number
let ihor: number

beforeEach(async () => {
  shop = await openTestShop()
  olena = (await shop.call('clients.create', aClient())).id
  taras = (await shop.call('clients.create', aClient({ name: 'Тарас' }))).id
  ihor = (await shop.call('clients.create', aClient({ name: 'Ігор' }))).id
})

const list = (asked: Partial<InputOf<'worth.list'>> = {}) =>
  shop.call('worth.list', { sort: 'spent', who: 'all', away: null, limit: 20, ...asked })
const names = async (asked: Partial<InputOf<'worth.list'>> = {}) =>
  (await list(asked)).rows.map(({ client }) => client.called.split(' ')[0])
const log = (clientId: number | null, amount: number, fields: Parameters<typeof aVisit>[2] = {}) =>
  shop.call('visits.log', aVisit(clientId, amount, fields))

async function anItem(price: number, cost: number | null) {
  const fields = { category: 'Кава', kind: 'good', unit: 'piece', time: null } as const
  return (await shop.call('catalogue.create', { name: `За ${price}`, price, cost, ...fields })).id
}
const of = (itemId: number, pieces: number) => [
  { itemId, name: '', quantity: pieces * 1_000, minutes: null, price: null, free: null },
]

describe('what clients are worth', () => {
  test('is nothing where nobody has come', async () => {
    expect(await list()).toEqual({
      clients: 0,
      spent: 0,
      average: null,
      best: { clients: 0, share: 0 },
      meant: 0,
      rows: [],
    })
  })

  test('is what each has paid, on how many visits, with what tips, of how much in all', async () => {
    await log(olena, 30_000, { tip: 700 })
    await log(olena, 10_000)
    await log(taras, 60_000)
    await log(null, 5_000)
    const told = await list()
    expect(told).toMatchObject({ clients: 2, spent: 100_000, average: 50_000, best: { clients: 1, share: 6_000 }, meant: 2 })
    expect(told.rows).toMatchObject([
      { client: { id: taras }, visits: 1, spent: 60_000, average: 60_000, share: 6_000, tips: 0, margin: null, year: null },
      { client: { id: olena }, visits: 2, spent: 40_000, average: 20_000, share: 4_000, tips: 700 },
    ])
    expect(await names({ sort: 'visits' })).toEqual(['Олена', 'Тарас'])
    expect(await names({ sort: 'tips', limit: 1 })).toEqual(['Олена'])
    expect(await names({ who: 'above' })).toEqual(['Тарас'])
  })

  test('names those who have stayed away, and what they take', async () => {
    const flat = await anItem(4_500, null)
    await log(olena, 0, { lines: of(flat, 2), day: '2026-10-31' })
    await log(taras, 9_000, { day: '2026-11-01' })
    await log(ihor, 20_000, { day: '2026-09-10' })
    expect(await names({ away: 'month' })).toEqual(['Ігор', 'Олена'])
    expect(await names({ away: 'days30' })).toEqual(['Ігор'])
    expect(await names({ away: 'days90' })).toEqual([])
    expect((await list({ away: 'month' })).rows.map(({ takes }) => takes)).toEqual(['', '2 × За 4500'])
  })

  test('leaves out void visits and archived cards, and counts company without money', async () => {
    const { visitId } = await log(olena, 30_000)
    await log(taras, 10_000, { companions: [ihor] })
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(await names()).toEqual(['Тарас', 'Ігор'])
    expect((await list()).rows[1]).toMatchObject({ visits: 1, spent: 0, average: null })
    await shop.call('clients.archive', { id: taras, archived: true })
    expect(await names()).toEqual(['Ігор'])
  })

  test('tells a margin of what has a cost, after discounts and returns, and of how much that is', async () => {
    const [known, unknown] = [await anItem(5_000, 1_800), await anItem(3_000, null)]
    const { visitId } = await log(olena, 0, {
      lines: [...of(known, 4), ...of(unknown, 1)],
      discount: { kind: 'percent', hundredths: 1_000 },
    })
    await log(taras, 90_000)
    const row = async () => (await list({ sort: 'margin' })).rows[0]
    expect(await row()).toMatchObject({ client: { id: olena }, spent: 20_700, costKnownOf: 18_000, margin: 18_000 - 4 * 1_800 })
    const [line] = (await shop.call('visits.get', { id: visitId })).lines
    await shop.call('visits.return', { visitId, reason: 'холодна', lines: [{ lineId: line?.id ?? 0, quantity: 1_000 }] })
    expect(await row()).toMatchObject({ costKnownOf: 13_500, margin: 13_500 - 3 * 1_800 })
    expect(await names({ sort: 'margin' })).toEqual(['Олена', 'Тарас'])
  })
})

test('what a client could bring is what his card says, of everybody, lost and away ones too', { timeout: 60_000 }, async () => {
  const sample = await openTestShop({ shop: { sampleClients: 60 } })
  const card = async (clientId: number) => (await sample.call('care.ofClient', { clientId })).expectation?.year ?? null
  const { rows } = await sample.call('worth.list', { sort: 'year', who: 'all', away: null, limit: 500 })
  const away = rows[0]?.client.id ?? 0
  const from = '2026-11-10'
  await sample.call('care.saveAbsence', { clientId: away, id: null, version: 0, from, until: '2026-11-20', why: '' })
  sample.clock += DAY
  const told = await sample.call('worth.list', { sort: 'year', who: 'all', away: null, limit: 500 })
  expect(new Map(told.rows.map(({ client, year }) => [client.id, year]))).toEqual(
    new Map(await Promise.all(told.rows.map(async ({ client }) => [client.id, await card(client.id)] as const))),
  )
  expect(told.rows.filter(({ year }) => year !== null).length).toBeGreaterThan(10)
  expect(told.rows.find(({ client }) => client.id === away)).toMatchObject({ year: null })
  const years = told.rows.map(({ year }) => year ?? -1)
  expect(years).toEqual(years.toSorted((one, other) => other - one))
})
