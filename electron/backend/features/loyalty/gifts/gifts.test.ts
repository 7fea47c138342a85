import { describe, expect, test } from 'vitest'
import { aClient, DAY, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'

const aGift = (shop: TestShop, stock: number | null = 2, name = 'Чашка') =>
  shop.call('loyalty.saveGift', { id: null, version: 0, name, cost: 9000, stock })
const stockOf = async (shop: TestShop, id: number) => (await shop.call('loyalty.gifts', {})).find((gift) => gift.id === id)?.stock
const givingsOf = async (shop: TestShop, clientId: number) =>
  (await shop.call('loyalty.giftGivings', { clientId, giftId: null, limit: 20 })).rows.map(
    ({ why, plannedDay, givenDay, cost, back }) => ({
      why,
      plannedDay,
      givenDay,
      cost,
      back,
    }),
  )

describe('a gift', () => {
  test('given goes out of the stock, with why and what it cost then, and comes back', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id: giftId, version } = await aGift(shop)
    const given = await shop.call('loyalty.giveGift', { clientId, giftId, why: 'за терпіння', planned: null })
    expect(given.stock).toBe(1)
    await shop.call('loyalty.saveGift', { id: giftId, version, name: 'Чашка', cost: 12_000, stock: 1 })
    const told = { why: 'за терпіння', plannedDay: null, givenDay: '2026-11-11', cost: 9000 }
    expect(await givingsOf(shop, clientId)).toEqual([{ ...told, back: false }])
    await shop.call('loyalty.takeGiftBack', { id: given.id, reason: 'не взяв' })
    expect(await stockOf(shop, giftId)).toBe(2)
    expect(await givingsOf(shop, clientId)).toEqual([{ ...told, back: true }])
    expect(await shop.rule('loyalty.takeGiftBack', { id: given.id, reason: 'ще раз' })).toBe('gift-plan-over')
  })

  test('tells how many of it were given and are planned, and what those of this month cost', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id: mug } = await aGift(shop, 5)
    const { id: card } = await aGift(shop, null, 'Листівка')
    const give = (giftId: number) => shop.call('loyalty.giveGift', { clientId, giftId, why: 'свято', planned: null })
    await give(mug)
    shop.clock += 30 * DAY
    const { id: back } = await give(mug)
    await give(mug)
    await shop.call('loyalty.takeGiftBack', { id: back, reason: 'не взяв' })
    await shop.call('loyalty.planGift', { clientId, giftId: card, day: '2026-12-31', why: 'Новий рік' })
    expect(await shop.call('loyalty.gifts', {})).toMatchObject([
      { id: card, given: 0, planned: 1, givenInMonth: 0, costInMonth: 0 },
      { id: mug, stock: 3, given: 2, planned: 0, givenInMonth: 1, costInMonth: 9000 },
    ])
    const only = async (state: 'planned' | 'given') =>
      (await shop.call('loyalty.giftGivings', { clientId: null, giftId: null, only: state, limit: 20 })).rows.map(
        ({ name }) => name,
      )
    expect([await only('planned'), await only('given')]).toEqual([['Листівка'], ['Чашка', 'Чашка', 'Чашка']])
  })

  test('that is counted keeps its count when its name is changed while some are given', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id: giftId, version } = await aGift(shop, 5)
    await shop.call('loyalty.giveGift', { clientId, giftId, why: 'свято', planned: null })
    await shop.call('loyalty.saveGift', { id: giftId, version, name: 'Горнятко', cost: 9000, stock: 5 })
    expect(await stockOf(shop, giftId)).toBe(4)
  })

  test('is said on arrival from its day on, until it is given', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id: giftId } = await aGift(shop)
    const { id: planned } = await shop.call('loyalty.planGift', { clientId, giftId, why: 'склала іспит', day: '2026-11-12' })
    const said = async () => (await shop.call('clients.arrival', { id: clientId })).say.filter(({ kind }) => kind === 'gift')
    expect(await said()).toEqual([])
    shop.clock += 2 * DAY
    expect(await said()).toEqual([
      { kind: 'gift', id: planned, giftId, name: 'Чашка', why: 'склала іспит', day: '2026-11-12', left: 2 },
    ])
    await shop.call('loyalty.giveGift', { clientId, giftId, why: 'склала іспит', planned })
    expect(await said()).toEqual([])
  })

  test('planned waits for its day and is given once, or dropped', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id: giftId } = await aGift(shop)
    const plan = { clientId, giftId, why: 'ювілей' }
    expect(await shop.rule('loyalty.planGift', { ...plan, day: '2026-11-10' })).toBe('gift-planned-in-past')
    const { id: planned } = await shop.call('loyalty.planGift', { ...plan, day: '2026-12-01' })
    const { id: other } = await shop.call('loyalty.planGift', { ...plan, day: '2026-11-20' })
    expect((await givingsOf(shop, clientId)).map(({ plannedDay }) => plannedDay)).toEqual(['2026-11-20', '2026-12-01'])
    expect(await stockOf(shop, giftId)).toBe(2)
    await shop.call('loyalty.giveGift', { ...plan, planned })
    expect(await shop.rule('loyalty.giveGift', { ...plan, planned })).toBe('gift-plan-over')
    await shop.call('loyalty.takeGiftBack', { id: other, reason: 'передумали' })
    expect(await givingsOf(shop, clientId)).toMatchObject([{ plannedDay: '2026-12-01', givenDay: '2026-11-11' }])
    expect(await stockOf(shop, giftId)).toBe(1)
  })

  test('is never given beyond the stock, not from two tills at once either', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id: giftId } = await aGift(shop, 1)
    const give = (device: string) =>
      shop.backend.dispatch({ device, employeeId: null }, 'loyalty.giveGift', {
        opId: `give-at-${device}`,
        clientId,
        giftId,
        why: 'свято',
        planned: null,
      })
    const answers = await Promise.all([give('till-1'), give('till-2')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await shop.rule('loyalty.giveGift', { clientId, giftId, why: 'свято', planned: null })).toBe('gift-none-left')
    expect(await shop.rule('loyalty.stockGift', { giftId, amount: -1, reason: 'розбито' })).toBe('gift-too-few')
    expect(await shop.call('loyalty.stockGift', { giftId, amount: 5, reason: 'куплено' })).toEqual({ stock: 5 })
  })

  test('that nobody counts can be given freely, and counted from then on', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id: giftId, version } = await aGift(shop, null)
    await shop.call('loyalty.giveGift', { clientId, giftId, why: 'свято', planned: null })
    expect(await shop.rule('loyalty.stockGift', { giftId, amount: 1, reason: 'куплено' })).toBe('gift-not-counted')
    await shop.call('loyalty.saveGift', { id: giftId, version, name: 'Чашка', cost: 9000, stock: 7 })
    const entries = await shop.call('loyalty.giftStock', { giftId })
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(7)
    expect(await stockOf(shop, giftId)).toBe(7)
  })

  test('changed by two at once shows both, has a name of its own, and can be given no more', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id, version } = await aGift(shop)
    const change = { id, version, name: 'Горнятко', cost: 100, stock: 2 }
    await shop.call('loyalty.saveGift', change)
    expect(await shop.refused('loyalty.saveGift', { ...change, cost: 200 })).toMatchObject({ code: 'CONFLICT' })
    expect(await shop.rule('loyalty.saveGift', { ...change, id: null, name: 'горнятко' })).toBe('gift-name-taken')
    await shop.call('loyalty.retireGift', { id, retired: true })
    expect(await shop.rule('loyalty.giveGift', { clientId, giftId: id, why: 'свято', planned: null })).toBe('gift-retired')
  })
})

test('gifts of a sample client go with him, and the stock is whole again', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 3 } })
  const list = { ...wholeList, sort: 'visits', descending: true, limit: 1 } as const
  const clientId = (await shop.call('clients.list', list)).rows[0]?.id ?? 0
  const { id: giftId } = await aGift(shop)
  await shop.call('loyalty.giveGift', { clientId, giftId, why: 'проба', planned: null })
  await shop.call('shop.removeSample', {})
  expect(await stockOf(shop, giftId)).toBe(2)
})
