import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, HOUR, MORNING, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

/** Visits of one client, so many days before this morning, an hour from now on. */
async function came(shop: TestShop, clientId: number, daysBack: readonly number[], atHour = HOUR): Promise<number[]> {
  const ids: number[] = []
  for (const back of daysBack.toSorted((one, other) => other - one)) {
    // Summer time ended 17 days before.
    shop.clock = MORNING - back * DAY + atHour - (back > 17 ? HOUR : 0)
    ids.push((await shop.call('visits.log', aVisit(clientId, 1000))).visitId)
  }
  shop.clock = MORNING
  return ids
}

const weeks = [7, 14, 21, 28, 35]
const awaited = async (shop: TestShop) => (await shop.call('clients.comingNow', { limit: 7 })).rows.map((row) => row.called)

async function shopWith(...names: string[]) {
  const shop = await openTestShop()
  const ids: number[] = []
  for (const name of names) ids.push((await shop.call('clients.create', aClient({ name }))).id)
  return { shop, ids: ids as [number, number, number] }
}

test('a new shop awaits nobody, and says that nobody has a habit yet', async () => {
  const { shop } = await shopWith('Олена')
  expect(await shop.call('clients.comingNow', { limit: 7 })).toEqual({ rows: [], known: false })
})

test('who comes on Wednesdays at this hour is awaited with his hours, and no more once he is here', async () => {
  const { shop, ids } = await shopWith('Олена', 'Богдан')
  await came(shop, ids[0], weeks)
  await came(shop, ids[1], [6, 13, 20, 27, 34])
  const { rows, known } = await shop.call('clients.comingNow', { limit: 7 })
  expect(known).toBe(true)
  expect(rows).toMatchObject([{ called: 'Олена', habit: { weekdays: [3], hours: { from: 11, until: 12 }, everyDays: 7 } }])
  const { visitId } = await shop.call('visits.log', aVisit(ids[0], 1000))
  expect(await awaited(shop)).toEqual([])
  await shop.call('visits.undo', { visitId })
  expect(await awaited(shop)).toEqual(['Олена'])
})

test('at another hour he is not awaited; a voided visit takes the habit back', async () => {
  const { shop, ids } = await shopWith('Олена')
  const visitIds = await came(shop, ids[0], weeks)
  shop.clock = MORNING + 6 * HOUR
  expect(await awaited(shop)).toEqual([])
  shop.clock = MORNING
  await shop.call('visits.void', { visitId: visitIds[0] ?? 0, reason: 'помилка' })
  expect(await awaited(shop)).toEqual([])
})

test('the archived are not awaited', async () => {
  const { shop, ids } = await shopWith('Олена')
  await came(shop, ids[0], weeks)
  await shop.call('clients.archive', { id: ids[0], archived: true })
  expect(await awaited(shop)).toEqual([])
})

test('visits dated back have no hour: the weekday alone is the habit', async () => {
  const { shop, ids } = await shopWith('Олена')
  for (const day of ['2026-10-07', '2026-10-14', '2026-10-21', '2026-10-28', '2026-11-04'])
    await shop.call('visits.log', aVisit(ids[0], 1000, { day }))
  expect((await shop.call('clients.comingNow', { limit: 7 })).rows).toMatchObject([{ habit: { weekdays: [3], hours: null } }])
  expect((await shop.call('clients.card', { id: ids[0] })).habit).toMatchObject({ weekdays: [3], hours: null })
})

test('a habit that is missing or out of date is worked out anew after the start', async () => {
  const { shop, ids } = await shopWith('Олена', 'Богдан', 'Марта')
  for (const id of ids) await came(shop, id, weeks)
  await shop.backend.close()
  const sqlite = new Database(`${shop.dataDir}/regulars.db`)
  sqlite.exec(`DELETE FROM habits WHERE client_id = ${ids[0]}`)
  sqlite.exec(`UPDATE habits SET of_visits_until = 0, weekday = 1 WHERE client_id = ${ids[1]}`)
  sqlite.close()
  await shop.reopen()
  expect(await awaited(shop)).toEqual(['Марта'])
  await expect.poll(() => awaited(shop), { timeout: 10_000 }).toEqual(['Олена', 'Богдан', 'Марта'])
}, 15_000)

test('a relative with a card of his own is congratulated through his family, told apart from himself', async () => {
  const { shop, ids } = await shopWith('Олена')
  const birthday = { year: null, month: 11, day: 14 }
  const { id: husband } = await shop.call('clients.create', aClient({ name: 'Петро', birthday }))
  const who = { kind: 'client', clientId: husband, gender: 'male' } as const
  const { personId } = await shop.call('people.addRelative', { clientId: ids[0], kind: 'spouse', who, birthday: null })
  await shop.call('visits.log', aVisit(ids[0], 1000, { day: '2026-11-01' }))
  await shop.call('visits.log', aVisit(husband, 1000, { day: '2026-11-01' }))
  const said = async (id: number) => (await shop.call('clients.arrival', { id })).say
  expect(await said(ids[0])).toMatchObject([{ kind: 'birthday-soon', id: null, about: { personId, name: 'Петро' } }])
  const line = { kind: 'date', id: null, of: personId } as const
  await shop.call('people.answer', { clientId: ids[0], line, mark: 'never', words: '', next: null })
  expect(await said(ids[0])).toEqual([])
  expect(await said(husband)).toMatchObject([{ kind: 'birthday-soon', id: null, about: null }])
  const stranger = { ...line, of: 999 }
  expect(
    await shop.refused('people.answer', { clientId: ids[0], line: stranger, mark: 'never', words: '', next: null }),
  ).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('points that pay for the usual are said, others not', async () => {
  const { shop, ids } = await shopWith('Олена')
  const [item] = await shop.call('catalogue.list', { archived: false })
  const lines = [{ itemId: item?.id ?? 0, name: '', quantity: 1000, minutes: null, price: null }]
  await shop.call('visits.log', aVisit(ids[0], 0, { lines }))
  const said = async () => (await shop.call('clients.arrival', { id: ids[0] })).say.map(({ kind }) => kind)
  expect(await said()).toEqual([])
  await shop.call('loyalty.adjust', { clientId: ids[0], amount: Math.ceil((item?.price ?? 0) / 100), reason: 'подарунок' })
  expect(await said()).toEqual(['reward'])
})

test('the card judges a question by the visits, as the arrival does', async () => {
  const { shop, ids } = await shopWith('Олена')
  const question = { text: 'Як ремонт?', askAfter: '2026-07-01' }
  await shop.call('people.addFact', { clientId: ids[0], personId: null, labelId: null, text: 'Ремонт', question })
  const state = async () => (await shop.call('people.ofClient', { clientId: ids[0] })).facts[0]?.question?.state
  expect(await state()).toBe('ageing')
  for (const day of ['2026-08-03', '2026-09-03', '2026-10-03']) await shop.call('visits.log', aVisit(ids[0], 100, { day }))
  expect(await state()).toBe('expired')
})
