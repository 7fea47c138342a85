import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'

async function shopWith(...names: string[]): Promise<TestShop> {
  const shop = await openTestShop()
  for (const name of names) await shop.call('clients.create', aClient({ name }))
  return shop
}

const namesFor = async (shop: TestShop, text: string) =>
  (await shop.call('clients.find', { text, limit: 8 })).hits.map((hit) => hit.called)

test('a mistyped name that is the beginning of another one finds both, as typed first', async () => {
  const shop = await shopWith('Олена Бобров', 'Яна Боровська')
  expect(await namesFor(shop, 'боров')).toEqual(['Яна Боровська', 'Олена Бобров'])
})

test('a name goes before a word of a note, however often the other comes', async () => {
  const shop = await shopWith('Анна Рідкісна')
  const { id } = await shop.call(
    'clients.create',
    aClient({ name: 'Юлія Часта', note: 'Аналізи здає щовівторка', email: 'anna@example.com' }),
  )
  for (let visit = 0; visit < 3; visit += 1) await shop.call('visits.log', aVisit(id, 100))
  expect(await namesFor(shop, 'ан')).toEqual(['Анна Рідкісна', 'Юлія Часта'])
  expect(await namesFor(shop, 'щовівт')).toEqual(['Юлія Часта'])
  expect(await namesFor(shop, 'часта вівторка щовівторка')).toEqual([])
  expect(await namesFor(shop, 'часта щовівторка')).toEqual(['Юлія Часта'])
})

test('the name typed to its end goes before the many that only begin alike', async () => {
  const shop = await shopWith('Anna Walker', ...Array.from({ length: 8 }, (_, at) => `Валерія ${'Ткач'.repeat(1 + at)}`))
  expect((await namesFor(shop, 'waker'))[0]).toBe('Anna Walker')
})

test('the list narrowed by a name shows no names that are merely alike', async () => {
  const shop = await shopWith('Олена Бобров', 'Яна Боровська')
  expect((await shop.call('clients.list', { ...wholeList, text: 'боров' })).rows.map((row) => row.called)).toEqual([
    'Яна Боровська',
  ])
  expect((await shop.call('clients.list', { ...wholeList, text: 'ббров' })).rows.map((row) => row.called)).toEqual([
    'Олена Бобров',
  ])
})

test('a hit says nothing of what was had when the last visit was an amount alone', async () => {
  const shop = await shopWith('Яна Боровська')
  const [hit] = (await shop.call('clients.find', { text: 'боров', limit: 8 })).hits
  if (hit === undefined) throw new Error('nobody found')
  await shop.call('visits.log', aVisit(hit.id, 100))
  expect((await shop.call('clients.find', { text: 'боров', limit: 8 })).hits[0]?.usual).toBeNull()
})
