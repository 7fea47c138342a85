import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { addDays } from '#shared/kernel/day.ts'

const TODAY = '2026-11-11'

async function shopWithRegular(amount = 10_000) {
  const shop = await openTestShop({ recountAfter: 30 })
  for (const days of [14, 7]) await shop.call('visits.log', aVisit(null, 100, { day: addDays(TODAY, -days) }))
  const { id: clientId } = await shop.call('clients.create', aClient())
  for (const days of [49, 42, 35, 28, 21]) await shop.call('visits.log', aVisit(clientId, amount, { day: addDays(TODAY, -days) }))
  return { shop, clientId }
}

/** Until the counting in the other thread has been written down. */
async function recounted(shop: TestShop): Promise<void> {
  shop.events.length = 0
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (shop.events.some((event) => event.type === 'changed' && event.operation === 'care.recount')) return
    await sleep(50)
  }
  throw new Error('nothing was counted')
}

const lateFrom = async (shop: TestShop, clientId: number) => {
  const { kinds } = await shop.call('today.list', { who: 'all', limitEach: 50 })
  return kinds.flatMap(({ lines }) => lines).find(({ client, reason }) => client?.id === clientId && reason.why === 'late')
    ?.dueDay
}

test('a day on which the shop is shut puts off when everybody is late, and taken back it counts again', async () => {
  const { shop, clientId } = await shopWithRegular()
  expect(await lateFrom(shop, clientId)).toBe('2026-10-31')
  const shut = { from: '2026-10-22', until: '2026-10-26', why: 'ремонт', kind: 'closed', yearly: false } as const
  const { id } = await shop.call('calendar.addOwnDays', shut)
  await recounted(shop)
  expect(await lateFrom(shop, clientId)).toBe('2026-11-05')
  await shop.call('calendar.removeOwnDays', { id, version: 1 })
  await recounted(shop)
  expect(await lateFrom(shop, clientId)).toBe('2026-10-31')
})

test('the weekly closing day is in everybody’s rhythm already', async () => {
  const { shop, clientId } = await shopWithRegular()
  await shop.call('calendar.setClosedWeekdays', { closedWeekdays: [7], version: 0 })
  await recounted(shop)
  expect(await lateFrom(shop, clientId)).toBe('2026-10-31')
})

test('the best who had no personal gesture for long are looked after, until they have had one', async () => {
  const { shop, clientId } = await shopWithRegular()
  const { id: giftId } = await shop.call('loyalty.saveGift', { id: null, version: 0, name: 'Чашка', cost: 5_000, stock: null })
  const owed = async () =>
    (await shop.call('today.list', { who: 'all', limitEach: 50 })).kinds.find(({ kind }) => kind === 'care')?.lines ?? []
  await shop.call('calendar.setClosedWeekdays', { closedWeekdays: [7], version: 0 })
  await recounted(shop)
  // While he is missed he is called for that, and has no second line.
  expect(await owed()).toEqual([])
  await shop.call('visits.log', aVisit(clientId, 10_000))
  expect(await owed()).toMatchObject([
    { client: { id: clientId }, cause: 'gesture none', reason: { why: 'gesture', days: null, spentYear: 50_000 } },
  ])
  expect(await shop.call('care.balance', {})).toMatchObject({ owedTotal: 1, owed: [{ client: { id: clientId }, last: null }] })
  const { id } = await shop.call('loyalty.giveGift', { clientId, giftId, why: 'дякуємо', planned: null })
  expect(await owed()).toEqual([])
  await shop.call('loyalty.takeGiftBack', { id, reason: 'не взяв' })
  expect(await owed()).toHaveLength(1)
  await shop.call('today.mark', { clientId, cause: 'gesture none', mark: 'done', until: null })
  expect(await owed()).toEqual([])
  shop.clock += 119 * DAY
  await shop.call('visits.log', aVisit(clientId, 10_000))
  expect(await owed()).toEqual([])
  shop.clock += DAY
  expect(await owed()).toMatchObject([{ cause: 'gesture 2026-11-11', reason: { days: 120 } }])
})
