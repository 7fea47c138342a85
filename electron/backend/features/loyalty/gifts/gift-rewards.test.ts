import { describe, expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

type Limits = Partial<Pick<InputOf<'loyalty.saveReward'>, 'most' | 'mostDays'>>

async function openShop({ stock = 2, points = 100, ...limits }: { stock?: number | null; points?: number } & Limits = {}) {
  const shop = await openTestShop()
  const newClient = async () => {
    const { id } = await shop.call('clients.create', aClient())
    if (points > 0) await shop.call('loyalty.adjust', { clientId: id, amount: points, reason: 'подарунок' })
    return id
  }
  const clientId = await newClient()
  const { id: giftId } = await shop.call('loyalty.saveGift', { id: null, version: 0, name: 'Чашка', cost: 9000, stock })
  const effect = { kind: 'gift' as const, giftId }
  const { id: reward } = await shop.call('loyalty.saveReward', {
    id: null,
    version: 0,
    name: 'Чашка за бали',
    cost: 40,
    effect,
    most: null,
    mostDays: null,
    from: null,
    until: null,
    ...limits,
  })
  const left = async () => (await shop.call('loyalty.gifts', {})).find(({ id }) => id === giftId)?.stock
  const has = async (id = clientId) => (await shop.call('clients.card', { id })).loyalty.points
  const given = async (id = clientId) =>
    (await shop.call('loyalty.giftGivings', { clientId: id, giftId: null, limit: 20 })).rows.map(
      ({ reward: of, cost, visitId, back }) => ({ reward: of, cost, visitId, back }),
    )
  const atTill = async (without: number | null = null) =>
    (await shop.call('loyalty.atTill', { clientId, day: null, without })).standing?.giftsLeft
  const visitWith = (rewards: number[], amount = 10_000, id: number | null = clientId) => aVisit(id, amount, { rewards })
  return { shop, newClient, clientId, giftId, reward, left, has, given, atTill, visitWith }
}

async function merge(shop: TestShop, survivorId: number, mergedId: number) {
  const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
  const [survivorVersion, mergedVersion] = [await versionOf(survivorId), await versionOf(mergedId)]
  return shop.call('clients.merge', { survivorId, survivorVersion, mergedId, mergedVersion, fields: {} })
}

describe('a gift for points', () => {
  test('goes out of the stock with the visit, costs points and no money, and a void gives both back', async () => {
    const { shop, reward, giftId, left, has, given, atTill, visitWith } = await openShop()
    const visit = await shop.call('visits.log', visitWith([reward]))
    expect(visit).toMatchObject({ total: 10_000, pointsEarned: 10, pointsSpent: 40, balance: 70, gifts: ['Чашка'] })
    expect(await left()).toBe(1)
    expect(await given()).toEqual([{ reward: 'Чашка за бали', cost: 9000, visitId: visit.visitId, back: false }])
    expect(await shop.call('visits.get', { id: visit.visitId })).toMatchObject({
      pointsMoney: 0,
      gifts: ['Чашка'],
      rewards: [{ id: reward, points: 40, gift: true }],
    })
    // Put right, it is as if it had not been given yet.
    expect(await atTill()).toEqual([{ id: giftId, left: 1 }])
    expect(await atTill(visit.visitId)).toEqual([{ id: giftId, left: 2 }])
    expect(await shop.call('visits.void', { visitId: visit.visitId, reason: 'помилка' })).toMatchObject({
      takenBack: 10,
      givenBack: 40,
      gifts: ['Чашка'],
    })
    expect([await left(), await has()]).toEqual([2, 100])
    expect(await given()).toMatchObject([{ back: true }])
    expect((await shop.call('visits.get', { id: visit.visitId })).gifts).toEqual([])
  })

  test('may be all that a visit is about', async () => {
    const { shop, reward, left, has, visitWith } = await openShop()
    const visit = await shop.call('visits.log', visitWith([reward], 0))
    expect(visit).toMatchObject({ total: 0, pointsEarned: 0, pointsSpent: 40, balance: 60 })
    expect((await shop.call('visits.get', { id: visit.visitId })).what).toBe('Чашка за бали')
    await shop.call('visits.undo', { visitId: visit.visitId })
    expect([await left(), await has()]).toEqual([2, 100])
  })

  test('stays with what it cost until nothing paid of the visit is left', async () => {
    const { shop, reward, left, has, clientId } = await openShop()
    const { id: itemId } = await shop.call('catalogue.create', {
      name: 'Торт до чашки',
      category: 'Солодке',
      kind: 'good',
      unit: 'piece',
      price: 5000,
      cost: null,
      time: null,
    })
    const two = { itemId, name: '', quantity: 2000, minutes: null, price: null }
    const visit = await shop.call('visits.log', aVisit(clientId, 0, { lines: [two], rewards: [reward] }))
    const [line] = (await shop.call('visits.get', { id: visit.visitId })).lines
    const one = { visitId: visit.visitId, reason: 'не смакує', lines: [{ lineId: line?.id ?? 0, quantity: 1000 }] }
    expect(await shop.call('visits.return', one)).toMatchObject({ moneyBack: 5000, givenBack: 0, gifts: [] })
    expect([await left(), await has()]).toEqual([1, 65])
    expect(await shop.call('visits.return', one)).toMatchObject({ moneyBack: 5000, givenBack: 40, gifts: ['Чашка'] })
    expect([await left(), await has()]).toEqual([2, 100])
    await shop.call('visits.void', { visitId: visit.visitId, reason: 'усе повернули' })
    expect([await left(), await has()]).toEqual([2, 100])
  })

  test('put right within the visit is given once, with the last one in stock too', async () => {
    const { shop, reward, left, has, visitWith } = await openShop({ stock: 1 })
    const { visitId } = await shop.call('visits.log', visitWith([reward]))
    await shop.call('visits.correct', { visitId, reason: 'сума', visit: visitWith([reward], 20_000) })
    expect([await left(), await has()]).toEqual([0, 80])
  })

  test('of which none is left is refused, and the points stay', async () => {
    const { shop, reward, left, has, visitWith, giftId } = await openShop({ stock: 1 })
    expect(await shop.rule('visits.log', visitWith([reward, reward]))).toBe('reward-none-left')
    await shop.call('visits.log', visitWith([reward], 0))
    expect(await shop.rule('visits.log', visitWith([reward]))).toBe('reward-none-left')
    expect([await left(), await has()]).toEqual([0, 60])
    await shop.call('loyalty.stockGift', { giftId, amount: 1, reason: 'куплено' })
    await shop.call('visits.log', visitWith([reward], 0))
    expect([await left(), await has()]).toEqual([0, 20])
    expect(await shop.rule('visits.log', visitWith([reward]))).toBe('reward-none-left')
  })

  test('that is the last one goes to one of two tills', async () => {
    const { shop, newClient, reward, left, has, clientId, visitWith } = await openShop({ stock: 1 })
    const other = await newClient()
    const take = (device: string, id: number) =>
      shop.backend.dispatch({ device, employeeId: null }, 'visits.log', {
        opId: `gift-at-${device}`,
        ...visitWith([reward], 0, id),
      })
    const answers = await Promise.all([take('till-1', clientId), take('till-2', other)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await left()).toBe(0)
    expect((await has()) + (await has(other))).toBe(160)
  })

  test('is had only so often, and is not counted once it is back', async () => {
    const { shop, reward, visitWith } = await openShop({ most: 1, stock: null })
    const first = await shop.call('visits.log', visitWith([reward]))
    expect(await shop.rule('visits.log', visitWith([reward]))).toBe('reward-limit')
    await shop.call('visits.undo', { visitId: first.visitId })
    await shop.call('visits.log', visitWith([reward]))
  })

  test('that is no longer given is not offered; a passer-by has none, and one that does not exist is no reward', async () => {
    const { shop, reward, giftId, visitWith } = await openShop()
    expect(await shop.rule('visits.log', visitWith([reward], 10_000, null))).toBe('points-not-enough')
    const [fields] = await shop.call('loyalty.rewards', {})
    if (!fields) throw new Error('no reward')
    const { retired: _, ...saved } = fields
    const effect = { kind: 'gift', giftId: giftId + 1 } as const
    expect(await shop.refused('loyalty.saveReward', { ...saved, id: null, effect })).toMatchObject({ code: 'NOT_FOUND' })
    await shop.call('loyalty.retireGift', { id: giftId, retired: true })
    expect(await shop.rule('visits.log', visitWith([reward]))).toBe('reward-not-now')
  })

  test('goes with its card through a merge and its undo, and comes back to whom it belongs', async () => {
    const { shop, newClient, clientId, reward, left, has, given, visitWith } = await openShop()
    const other = await newClient()
    const visit = await shop.call('visits.log', visitWith([reward], 10_000, other))
    const { mergeId } = await merge(shop, clientId, other)
    expect(await given()).toMatchObject([{ visitId: visit.visitId, back: false }])
    expect(await has()).toBe(170)
    await shop.call('visits.void', { visitId: visit.visitId, reason: 'помилка' })
    expect([await left(), await has()]).toEqual([2, 200])
    await shop.call('clients.undoMerge', { mergeId })
    expect([await has(), await has(other)]).toEqual([100, 100])
    expect([await given(), await given(other)]).toMatchObject([[], [{ visitId: visit.visitId, back: true }]])
    expect(await left()).toBe(2)
  })
})

test('a planned gift given by mistake is planned again', async () => {
  const { shop, clientId, giftId, left } = await openShop()
  const { id } = await shop.call('loyalty.planGift', { clientId, giftId, day: '2026-11-11', why: 'ювілей' })
  await shop.call('loyalty.giveGift', { clientId, giftId, why: 'ювілей', planned: id })
  await shop.call('loyalty.takeGiftBack', { id, reason: 'не той', planAgain: true })
  expect(await left()).toBe(2)
  const { rows } = await shop.call('loyalty.giftGivings', { clientId, giftId: null, limit: 20 })
  expect(rows).toMatchObject([{ id, plannedDay: '2026-11-11', givenDay: null, cost: null, back: false }])
  await shop.call('loyalty.giveGift', { clientId, giftId, why: 'ювілей', planned: id })
  expect(await left()).toBe(1)
})

test('planned for one card and given while two were one, it is that card’s again with its entry once they are parted', async () => {
  const { shop, newClient, clientId, giftId, left } = await openShop()
  const other = await newClient()
  const { id } = await shop.call('loyalty.planGift', { clientId: other, giftId, day: '2026-11-11', why: 'ювілей' })
  const { mergeId } = await merge(shop, clientId, other)
  await shop.call('loyalty.giveGift', { clientId, giftId, why: 'ювілей', planned: id })
  await shop.call('clients.undoMerge', { mergeId })
  const had = async (client: number) =>
    (await shop.call('loyalty.movements', { clientId: client, before: null, limit: 20, unit: 'gifts' })).rows.map(
      ({ amount }) => amount,
    )
  expect([await had(clientId), await had(other)]).toEqual([[], [-1]])
  await shop.call('loyalty.takeGiftBack', { id, reason: 'не взяв' })
  expect([await had(clientId), await had(other), await left()]).toEqual([[], [1, -1], 2])
})

test('paid with the points of the family, it gives each of them back his own', async () => {
  const { shop, newClient, clientId, reward, left, has, visitWith } = await openShop({ points: 30 })
  const other = await newClient()
  const members = [clientId, other].map((id) => ({ clientId: id, mayUse: true }))
  const shares = { name: 'Родина', sharesPoints: true, sharesPasses: false }
  await shop.call('loyalty.saveHousehold', { id: null, version: 0, ...shares, members })
  const { id: itemId } = await shop.call('catalogue.create', {
    name: 'Торт для родини',
    category: 'Солодке',
    kind: 'good',
    unit: 'piece',
    price: 5000,
    cost: null,
    time: null,
  })
  const cake = { itemId, name: '', quantity: 1000, minutes: null, price: null }
  const visit = { ...visitWith([reward], 0), lines: [cake] }
  const first = await shop.call('visits.log', visit)
  expect([await left(), (await has()) + (await has(other))]).toEqual([1, 25])
  const [line] = (await shop.call('visits.get', { id: first.visitId })).lines
  const back = { visitId: first.visitId, reason: 'не смакує', lines: [{ lineId: line?.id ?? 0, quantity: 1000 }] }
  expect(await shop.call('visits.return', back)).toMatchObject({ gifts: ['Чашка'] })
  expect([await left(), await has(), await has(other)]).toEqual([2, 30, 30])
  const second = await shop.call('visits.log', visit)
  await shop.call('visits.void', { visitId: second.visitId, reason: 'помилка' })
  expect([await left(), await has(), await has(other)]).toEqual([2, 30, 30])
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
})
