import { expect, test } from 'vitest'
import { aClient, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { nameDaysOf } from '#shared/domain/dates/name-days/name-days.ts'
import { nameDayTable } from '#shared/domain/dates/name-days/table.ts'

const inPoland = { country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw', language: 'pl' } as const
const add = async (shop: TestShop, name: string) => (await shop.call('clients.create', aClient({ name }))).id
const ahead = async (shop: TestShop, from: string, days = 1) =>
  (await shop.call('people.nameDaysAhead', { from, days })).map(({ clients }) => clients.map(({ called }) => called))
const choose = (shop: TestShop, clientId: number, month: number, day: number) =>
  shop.call('people.setDates', {
    clientId,
    personId: null,
    instead: [],
    dates: [{ id: null, kind: 'name-day', label: '', date: { year: null, month, day } }],
  })

test('who has a name day is told by the calendar, in every spelling, where the name has that day only', async () => {
  const shop = await openTestShop({ shop: inPoland })
  for (const name of ['Andrzej Nowak', 'Jędrek Kowal', 'Андрій Мельник', 'Katarzyna Lis', 'Barbara Kos', 'Andrzejewska Zofia'])
    await add(shop, name)
  expect(await ahead(shop, '2026-11-24', 14)).toEqual([
    ...Array.from({ length: 6 }, () => []),
    ['Andrzej Nowak', 'Jędrek Kowal', 'Андрій Мельник'],
    ...Array.from({ length: 3 }, () => []),
    ['Barbara Kos'],
    ...Array.from({ length: 3 }, () => []),
  ])
})

test('a day that was chosen goes before the calendar, and is told also where the shop does not go by it', async () => {
  const shop = await openTestShop()
  const [andriy, kateryna] = [await add(shop, 'Варвара Коваль'), await add(shop, 'Катерина Лис')]
  await choose(shop, kateryna, 12, 7)
  expect(await ahead(shop, '2026-12-04', 4)).toEqual([[], [], [], ['Катерина Лис']])
  await shop.call('shop.update', { ...(await settings(shop)), nameDaysByCalendar: true })
  expect(await ahead(shop, '2026-12-04', 4)).toEqual([['Варвара Коваль'], [], [], ['Катерина Лис']])
  await choose(shop, andriy, 12, 5)
  expect(await ahead(shop, '2026-12-04', 4)).toEqual([[], ['Варвара Коваль'], [], ['Катерина Лис']])
})

test('a guest may keep the calendar of another tradition, or none; what the shop changes counts at once', async () => {
  const shop = await openTestShop({ shop: inPoland })
  const id = await add(shop, 'Варвара Коваль')
  const keep = (calendar: 'UA-old' | 'none' | null) =>
    shop.call('people.setNameDayCalendar', { clientId: id, personId: null, calendar })
  expect(await ahead(shop, '2026-12-04')).toEqual([['Варвара Коваль']])
  await keep('UA-old')
  expect([await ahead(shop, '2026-12-04'), await ahead(shop, '2026-12-17')]).toEqual([[[]], [['Варвара Коваль']]])
  await keep('none')
  expect([await ahead(shop, '2026-12-04'), await ahead(shop, '2026-12-17')]).toEqual([[[]], [[]]])
  await keep(null)
  await shop.call('calendar.editNameDay', { calendar: 'PL', name: 'Basia', feast: '12-04', kept: false })
  await shop.call('calendar.editNameDay', { calendar: 'PL', name: 'Barbara', feast: '12-05', kept: true })
  expect([await ahead(shop, '2026-12-04'), await ahead(shop, '2026-12-05')]).toEqual([[[]], [['Варвара Коваль']]])
  await shop.call('calendar.chooseNameDays', { chosen: 'none', instead: null })
  expect(await ahead(shop, '2026-12-05')).toEqual([[]])
  await shop.call('clients.archive', { id, archived: true })
})

test('an archived card has none, and at most fourteen days are asked at once', async () => {
  const shop = await openTestShop({ shop: inPoland })
  const id = await add(shop, 'Barbara Kos')
  await shop.call('clients.archive', { id, archived: true })
  expect(await ahead(shop, '2026-12-04')).toEqual([[]])
  expect((await shop.refused('people.nameDaysAhead', { from: '2026-12-04', days: 15 })).code).toBe('INPUT')
})

test('whoever the calendar finds one by one is found by the list of the day, and nobody else', async () => {
  const shop = await openTestShop({ shop: inPoland })
  const names = [
    'Anna Maria Kos',
    'Zbigniew',
    'Aga Lis',
    'Hanna',
    'Юля',
    'Jan Andrzej',
    'Wojtek',
    'Roman Barbara',
    'Олекса',
    'Bartek',
  ]
  for (const name of names) await add(shop, name)
  const one = await shop.call('people.nameDaysAhead', { from: '2026-01-01', days: 14 })
  const rest = await Promise.all(
    Array.from({ length: 25 }, (_, part) =>
      shop.call('people.nameDaysAhead', {
        from: new Date(Date.UTC(2026, 0, 15 + part * 14)).toISOString().slice(0, 10),
        days: 14,
      }),
    ),
  )
  const told = [one, ...rest].flat().flatMap(({ day, clients }) => clients.map(({ called }) => `${called} ${day.slice(5)}`))
  const byName = names.flatMap((name) => {
    const [only, ...others] = nameDaysOf(name, nameDayTable('PL'), 2026)
    return only === undefined || others.length > 0 ? [] : [`${name} ${only.feast}`]
  })
  expect(byName.length).toBeGreaterThanOrEqual(5)
  expect(told.sort()).toEqual(byName.sort())
})

async function settings(shop: TestShop) {
  const state = await shop.call('shop.state', {})
  if (state.state !== 'ready') throw new Error('the shop is not open')
  const { currency: _, ...fields } = state.shop
  return { ...fields, tipChips: [...fields.tipChips] }
}
