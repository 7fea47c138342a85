import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

const inPoland = { country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw', language: 'pl' } as const
const greeted = async (shop: TestShop) =>
  (await shop.call('today.list', { who: 'all', limitEach: 20 })).kinds
    .filter(({ kind }) => kind === 'greet')
    .flatMap(({ lines }) => lines.map(({ client, cause, reason }) => [client?.called, cause, reason]))

/** Martin has his name day on 11 November, on which the test begins; he came the day before. */
async function shopWithMarcin(name = 'Marcin Kos') {
  const shop = await openTestShop({ shop: inPoland })
  const { id: clientId } = await shop.call('clients.create', aClient({ name }))
  shop.clock -= DAY
  await shop.call('visits.log', aVisit(clientId, 2000))
  shop.clock += DAY
  return { shop, clientId, key: { clientId, cause: 'name-day 2026' } }
}

const line = (name: string, cause = 'name-day 2026', day = '2026-11-11') => [[name, cause, { why: 'name-day', day }]]

test('a name day by the calendar is a line of the day, and of the days after while he has not come', async () => {
  const { shop, clientId } = await shopWithMarcin()
  expect(await greeted(shop)).toEqual(line('Marcin Kos'))
  shop.clock += 2 * DAY
  expect(await greeted(shop)).toEqual(line('Marcin Kos'))
  await shop.call('visits.log', aVisit(clientId, 2000))
  expect(await greeted(shop)).toEqual([])
})

test.each(['done', 'dismissed'] as const)('%s it comes back in the next year only', async (mark) => {
  const { shop, clientId, key } = await shopWithMarcin()
  await shop.call('today.mark', { ...key, mark, until: null })
  for (const days of [0, 1, -2, 3]) {
    shop.clock += days * DAY
    expect(await greeted(shop)).toEqual([])
  }
  shop.clock += 100 * DAY
  await shop.call('visits.log', aVisit(clientId, 2000))
  shop.clock += 263 * DAY
  expect(await greeted(shop)).toEqual(line('Marcin Kos', 'name-day 2027', '2027-11-11'))
})

test('put off it comes back on its day; said at the till it is gone', async () => {
  const { shop, clientId, key } = await shopWithMarcin()
  await shop.call('today.mark', { ...key, mark: 'later', until: '2026-11-13' })
  shop.clock += DAY
  expect(await greeted(shop)).toEqual([])
  shop.clock += DAY
  expect(await greeted(shop)).toEqual(line('Marcin Kos'))
  await shop.call('people.answer', { clientId, line: { kind: 'name-day' }, mark: 'asked', words: '', next: null })
  expect(await greeted(shop)).toEqual([])
})

test('who has chosen a day of his own is greeted on that alone, and who has not come for a year on none', async () => {
  const { shop, clientId } = await shopWithMarcin('Marcin Lis')
  const chosen = { id: null, kind: 'name-day', label: '', date: { year: null, month: 11, day: 12 } } as const
  await shop.call('people.setDates', { clientId, personId: null, instead: [], dates: [chosen] })
  expect(await greeted(shop)).toEqual([])
  shop.clock += DAY
  expect(await greeted(shop)).toMatchObject([['Marcin Lis', expect.stringMatching(/^date /), { why: 'date', kind: 'name-day' }]])

  const { id: away } = await shop.call('clients.create', aClient({ name: 'Marcin Zając' }))
  shop.clock -= DAY
  expect(await greeted(shop)).toEqual([])
  await shop.call('visits.log', aVisit(away, 2000))
  shop.clock += 365 * DAY
  expect(await greeted(shop)).toEqual(line('Marcin Zając', 'name-day 2027', '2027-11-11'))
  shop.clock += 365 * DAY
  expect(await greeted(shop)).toEqual([])
})
