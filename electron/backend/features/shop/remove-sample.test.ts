import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, wholeList } from '#electron/backend/test-shop.ts'

test('what own clients did together with those of the sample shop does not hold its removal up, and stays theirs', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 12 } })
  const list = { ...wholeList, sort: 'visits', descending: true, limit: 1 } as const
  const invented = (await shop.call('clients.list', list)).rows[0]?.id ?? 0
  const { id: own } = await shop.call('clients.create', aClient())
  const card = await shop.call('loyalty.sellGiftCard', { amount: 50_000, payment: 'cash', until: null })
  const pays = (amount: number) => ({ vouchers: [{ code: card.code, amount }] })
  await shop.call('visits.log', aVisit(invented, 20_000, pays(20_000)))
  await shop.call('visits.log', aVisit(own, 10_000, pays(10_000)))
  const { vouchers } = await shop.call('loyalty.giveVouchers', {
    count: 1,
    amount: 5000,
    until: null,
    clientId: invented,
    reason: 'проба',
  })
  await shop.call('visits.log', aVisit(invented, 5000, { vouchers: [{ code: vouchers[0]?.code ?? '', amount: 5000 }] }))
  await shop.call('visits.log', aVisit(invented, 8000, { companions: [own] }))
  const wrong = await shop.call('visits.log', aVisit(invented, 9000))
  const right = { visitId: wrong.visitId, reason: 'не той', visit: aVisit(own, 9000) }
  const { visitId } = await shop.call('visits.correct', right)
  await shop.call('loyalty.setReferral', { clientId: own, byClientId: invented })

  await shop.call('shop.removeSample', {})
  expect((await shop.call('clients.card', { id: own })).summary).toMatchObject({ visits: 3, spent: 19_000 })
  expect(await shop.call('visits.get', { id: visitId })).toMatchObject({ corrects: null, total: 9000 })
  expect(await shop.call('loyalty.tender', { code: card.code, clientId: own, without: null })).toMatchObject({ left: 40_000 })
  expect(await shop.call('visits.ofDay', { day: null })).toMatchObject({ total: 19_000, passersBy: 0 })
  const [day] = await shop.call('shop.days', { from: '2026-11-11', until: '2026-11-11' })
  expect(day).toMatchObject({ visits: 3, total: 19_000 })
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
})
