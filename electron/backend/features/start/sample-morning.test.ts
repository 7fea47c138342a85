import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'
import type { TeamDeed } from '#shared/contract/team.ts'

const today = async (shop: TestShop) => shop.call('today.list', { who: 'all', limitEach: 50 })

/** The shop is founded at eight in the morning of the day. */
async function foundedOn(day: string, shop: Partial<InputOf<'shop.create'>>): Promise<TestShop> {
  const founded = await openTestShop({ shop: null })
  founded.clock = Date.parse(`${day}T07:00:00Z`)
  const place = { venue: 'cafe', currency: 'UAH', country: 'UA', zone: 'Europe/Kyiv', language: 'uk' } as const
  await founded.call('shop.create', { name: 'Ранок', ...place, dayEndsAt: 4, ownerName: 'Соломія', sampleClients: 40, ...shop })
  return founded
}

const inPoland = { country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw', language: 'pl' } as const

async function expectMorning(shop: TestShop): Promise<void> {
  const { total, kinds, startWith } = await today(shop)
  expect(total).toBeGreaterThanOrEqual(5)
  expect(total).toBeLessThanOrEqual(25)
  const counts = Object.fromEntries(kinds.map((one) => [one.kind, one.total]))
  expect(Math.max(...Object.values(counts)), JSON.stringify(counts)).toBeLessThanOrEqual(10)
  expect(counts['promise']).toBeGreaterThanOrEqual(1)
  expect(counts['call']).toBeGreaterThanOrEqual(1)
  expect(startWith).not.toBeNull()
  const { rows } = await shop.call('tasks.list', { list: 'open', assigneeId: null, text: '', offset: 0, limit: 50 })
  expect(rows.length).toBe(3)
}

/** So many kinds of pass are sold, a few of them near their end; and nothing is left of them without the sample. */
async function expectPasses(shop: TestShop, sells: number): Promise<void> {
  expect(await shop.call('loyalty.passTypes', { retired: false })).toHaveLength(sells)
  const { kinds } = await today(shop)
  const renewed = kinds.find(({ kind }) => kind === 'renew')?.total ?? 0
  expect(renewed).toBeGreaterThanOrEqual(Math.min(sells, 1))
  expect(renewed).toBeLessThanOrEqual(4)
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  await shop.call('shop.removeSample', {})
  expect(await shop.call('loyalty.passTypes', { retired: false })).toEqual([])
  expect(await shop.call('shop.about', {})).toMatchObject({ clients: 0, visits: 0, movements: 0 })
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
}

test.each([
  ['bar', '2028-02-29', {}, 0],
  ['shop', '2026-12-27', inPoland, 0],
  ['billiards', '2027-01-02', { language: 'ru' }, 1],
  ['laundry', '2026-07-15', { country: 'RO', currency: 'RON', zone: 'Europe/Bucharest', language: 'ro' }, 1],
  ['sports', '2027-04-01', { country: 'GB', currency: 'GBP', zone: 'Europe/London', language: 'en' }, 2],
] as const)(
  'an invented %s has a full, believable morning on %s',
  async (venue, day, place, sells) => {
    const shop = await foundedOn(day, { ...place, venue })
    await expectMorning(shop)
    await expectPasses(shop, sells)
  },
  120_000,
)

test('an invented cafe has one with debts, too, and all that was invented goes with the sample', async () => {
  const shop = await foundedOn('2026-11-23', {})
  await expectMorning(shop)
  const { kinds } = await today(shop)
  const owed = kinds.find(({ kind }) => kind === 'settle')?.lines ?? []
  expect(owed.length).toBe(2)
  expect(owed.some(({ dueDay }) => dueDay < '2026-10-19')).toBe(true)
  expect(await shop.call('loyalty.debtors', {})).toHaveLength(3)
  expect(kinds.find(({ kind }) => kind === 'renew')?.lines.length).toBeGreaterThanOrEqual(1)
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  await shop.call('shop.removeSample', {})
  expect(await today(shop)).toMatchObject({ total: 0, startWith: null })
  expect(await shop.call('loyalty.debtors', {})).toEqual([])
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  await shop.backend.close()
  const sqlite = new Database(`${shop.dataDir}/regulars.db`, { readonly: true })
  const rows = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const tables = [
    'tasks',
    'contacts',
    'consents',
    'contact_bans',
    'goodbyes',
    'keep_in_touch',
    'reminder_marks',
    'passes',
    'pass_types',
    'persons',
    'facts',
    'say_marks',
    'notes',
  ]
  expect(tables.map((table) => [table, rows(table)])).toEqual(tables.map((table) => [table, 0]))
  sqlite.close()
  await shop.reopen()
}, 120_000)

test('its employees greet, ask, note, are praised, and bring back guests who had stayed away', async () => {
  const shop = await foundedOn('2026-11-23', { sampleClients: 300 })
  const { members } = await shop.call('reports.team', { kind: 'month', day: '2026-11-23' })
  const doers = (deed: TeamDeed) => members.filter(({ deeds }) => deeds[deed] > 0).length
  for (const deed of ['greeted', 'learned', 'broughtBack', 'praised'] as const)
    expect([deed, doers(deed)]).toEqual([deed, expect.toSatisfy((count: number) => count >= 2)])
  const sumOf = (deed: TeamDeed) => members.reduce((sum, { deeds }) => sum + deeds[deed], 0)
  expect(sumOf('asked')).toBeGreaterThanOrEqual(3)
  expect(sumOf('answered')).toBe(sumOf('asked'))
}, 120_000)

test('a kind of pass that a real guest has bought stays when the sample goes, and so does what he bought', async () => {
  const shop = await foundedOn('2026-11-23', {})
  const [type] = await shop.call('loyalty.passTypes', { retired: false })
  const { id: clientId } = await shop.call('clients.create', aClient())
  const line = { itemId: null, name: '', quantity: 1000, minutes: null, price: null, passTypeId: type?.id ?? 0 }
  await shop.call('visits.log', aVisit(clientId, 0, { lines: [line] }))
  await shop.call('shop.removeSample', {})
  expect(await shop.call('loyalty.passTypes', { retired: false })).toMatchObject([{ id: type?.id }])
  expect(await shop.call('loyalty.passesOf', { clientId })).toMatchObject([{ left: 10, uses: [] }])
  await shop.call('shop.removeSample', {})
  expect(await shop.call('loyalty.passTypes', { retired: false })).toHaveLength(1)
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
}, 120_000)
