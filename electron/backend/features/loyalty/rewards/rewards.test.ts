import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

type Fields = Omit<InputOf<'loyalty.saveReward'>, 'opId' | 'id' | 'version'>

const FREE_COFFEE: Fields = {
  name: 'Кава за бали',
  cost: 30,
  effect: { kind: 'item', categories: ['Напої на бали'], items: [], freeUpTo: 10_000 },
  most: null,
  mostDays: null,
  from: null,
  until: null,
}
const TEN_OFF: Fields = { ...FREE_COFFEE, name: 'Мінус 10 ₴', cost: 8, effect: { kind: 'money', amount: 1000 } }

async function openShop(points = 100) {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient())
  if (points > 0) await shop.call('loyalty.adjust', { clientId, amount: points, reason: 'подарунок' })
  const drink = (name: string, price: number, category = 'Напої на бали') =>
    shop.call('catalogue.create', { name, category, kind: 'good', unit: 'piece', price, cost: null, time: null })
  const { id: coffee } = await drink('Кава перевірочна', 8000)
  const { id: whisky } = await drink('Віскі перевірочне', 20_000)
  const { id: cake } = await drink('Торт перевірочний', 9000, 'Солодке')
  const has = async () => (await shop.call('clients.card', { id: clientId })).loyalty.points
  const make = async (fields: Fields) => (await shop.call('loyalty.saveReward', { id: null, version: 0, ...fields })).id
  return { shop, clientId, coffee, whisky, cake, has, make }
}

const piece = (itemId: number, quantity = 1000, reward: number | null = null) => ({
  itemId,
  name: '',
  quantity,
  minutes: null,
  price: null,
  free: reward === null ? null : { kind: 'reward' as const, id: reward },
})

describe('a piece given for points', () => {
  test('costs no money, brings no points, and a void gives its points back', async () => {
    const { shop, clientId, coffee, cake, has, make } = await openShop()
    const reward = await make(FREE_COFFEE)
    const visit = await shop.call('visits.log', aVisit(clientId, 0, { lines: [piece(coffee, 1000, reward), piece(cake)] }))
    expect(visit).toMatchObject({ total: 9000, pointsEarned: 9, pointsSpent: 30, balance: 79 })
    const detail = await shop.call('visits.get', { id: visit.visitId })
    expect(detail.lines.map(({ free }) => free)).toEqual([{ kind: 'reward', id: reward, name: 'Кава за бали' }, null])
    expect(await shop.call('visits.void', { visitId: visit.visitId, reason: 'помилка' })).toMatchObject({
      takenBack: 9,
      givenBack: 30,
      moneyBack: 9000,
    })
    expect(await has()).toBe(100)
  })

  test('of two, one comes back: its points too', async () => {
    const { shop, clientId, coffee, has, make } = await openShop()
    const reward = await make(FREE_COFFEE)
    const visit = await shop.call('visits.log', aVisit(clientId, 0, { lines: [piece(coffee, 2000, reward)] }))
    expect(visit).toMatchObject({ total: 0, pointsSpent: 60 })
    const [line] = (await shop.call('visits.get', { id: visit.visitId })).lines
    const back = { visitId: visit.visitId, reason: 'не смакує', lines: [{ lineId: line?.id ?? 0, quantity: 1000 }] }
    expect(await shop.call('visits.return', back)).toMatchObject({ givenBack: 30, moneyBack: 0 })
    expect(await has()).toBe(70)
  })

  test('is refused for other goods, for what is too dear, and when points are short', async () => {
    const { shop, clientId, coffee, whisky, cake, make } = await openShop(50)
    const reward = await make(FREE_COFFEE)
    const refused = (lines: ReturnType<typeof piece>[], rest: object = {}) =>
      shop.rule('visits.log', aVisit(clientId, 0, { lines, ...rest }))
    expect(await refused([piece(cake, 1000, reward)])).toBe('line-not-free')
    expect(await refused([piece(whisky, 1000, reward)])).toBe('line-not-free')
    expect(await refused([piece(coffee, 2000, reward)])).toBe('points-not-enough')
    expect(await refused([piece(coffee, 1000, reward), piece(cake)], { spendPoints: 21 })).toBe('points-not-enough')
    expect(await refused([piece(coffee, 1000, reward), piece(cake)], { clientId: null })).toBe('points-not-enough')
    expect(await refused([piece(coffee, 1000, reward + 1)])).toBe('reward-not-now')
  })
})

describe('a reward off the bill', () => {
  test('is paid in points: several in one visit, points by their worth, the rest in money', async () => {
    const { shop, clientId, cake, has, make } = await openShop()
    const money = await make(TEN_OFF)
    const half = await make({
      ...TEN_OFF,
      name: 'Половина',
      cost: 20,
      effect: { kind: 'percent', hundredths: 5000, ceiling: 3000 },
    })
    const visit = await shop.call(
      'visits.log',
      aVisit(clientId, 0, { lines: [piece(cake)], rewards: [money, money, half], spendPoints: 10 }),
    )
    // 90 ₴ − 10 − 10 − 30 (half would be 35) − 10 in points = 30 ₴, which bring 3 points.
    expect(visit).toMatchObject({ total: 3000, pointsSpent: 46, pointsEarned: 3, balance: 57 })
    const detail = await shop.call('visits.get', { id: visit.visitId })
    expect(detail).toMatchObject({ pointsMoney: 6000, spentPoints: 10, discount: 0 })
    expect(detail.rewards.map(({ id, points }) => [id, points])).toEqual([
      [money, 8],
      [money, 8],
      [half, 20],
    ])
    await shop.call('visits.undo', { visitId: visit.visitId })
    expect(await has()).toBe(100)
  })

  test('comes back in proportion when a part is returned, in the favour of the client', async () => {
    const { shop, clientId, cake, has, make } = await openShop()
    const reward = await make({ ...TEN_OFF, cost: 9 })
    const visit = await shop.call('visits.log', aVisit(clientId, 0, { lines: [piece(cake, 2000)], rewards: [reward] }))
    expect(visit).toMatchObject({ total: 17_000, pointsEarned: 17, balance: 108 })
    const [line] = (await shop.call('visits.get', { id: visit.visitId })).lines
    const half = { visitId: visit.visitId, reason: 'одне', lines: [{ lineId: line?.id ?? 0, quantity: 1000 }] }
    expect(await shop.call('visits.return', half)).toMatchObject({ moneyBack: 8500, givenBack: 5, takenBack: 8 })
    expect(await shop.call('visits.return', half)).toMatchObject({ moneyBack: 8500, givenBack: 4, takenBack: 9 })
    expect(await has()).toBe(100)
  })

  test('is refused when nothing is left to take off', async () => {
    const { shop, clientId, coffee, make } = await openShop()
    const free = await make(FREE_COFFEE)
    const money = await make(TEN_OFF)
    const lines = [piece(coffee, 1000, free)]
    expect(await shop.rule('visits.log', aVisit(clientId, 0, { lines, rewards: [money] }))).toBe('reward-not-now')
  })
})

describe('the catalogue of rewards', () => {
  test('gives so often in so many days, counted without what was taken back', async () => {
    const { shop, clientId, cake, make } = await openShop()
    const reward = await make({ ...TEN_OFF, most: 2, mostDays: 7 })
    const take = (count: number) => aVisit(clientId, 0, { lines: [piece(cake)], rewards: Array(count).fill(reward) })
    expect(await shop.rule('visits.log', take(3))).toBe('reward-limit')
    const first = await shop.call('visits.log', take(2))
    expect(await shop.rule('visits.log', take(1))).toBe('reward-limit')
    expect((await shop.call('loyalty.atTill', { clientId, day: null, without: null })).standing?.rewardsHad).toEqual([
      { id: reward, count: 2 },
    ])
    expect((await shop.call('loyalty.atTill', { clientId, day: null, without: first.visitId })).standing?.rewardsHad).toEqual([])
    await shop.call('visits.undo', { visitId: first.visitId })
    await shop.call('visits.log', take(1))
    shop.clock += 7 * DAY
    await shop.call('visits.log', take(2))
    // A day between them finds both sides.
    expect(await shop.rule('visits.log', { ...take(1), day: '2026-11-15' })).toBe('reward-limit')
  })

  test('is given from its first day through its last, and never once retired', async () => {
    const { shop, clientId, cake, make } = await openShop()
    const later = await make({ ...TEN_OFF, from: '2026-11-12', until: '2026-11-12' })
    const take = () => aVisit(clientId, 0, { lines: [piece(cake)], rewards: [later] })
    expect(await shop.rule('visits.log', take())).toBe('reward-not-now')
    shop.clock += DAY
    await shop.call('visits.log', take())
    await shop.call('loyalty.retireReward', { id: later, retired: true })
    expect(await shop.rule('visits.log', take())).toBe('reward-not-now')
    await shop.call('loyalty.retireReward', { id: later, retired: false })
    shop.clock += DAY
    expect(await shop.rule('visits.log', take())).toBe('reward-not-now')
    expect(
      await shop.rule('loyalty.saveReward', { id: null, version: 0, ...TEN_OFF, from: '2026-11-12', until: '2026-11-11' }),
    ).toBe('event-ends-first')
  })

  test('changed by two people shows the second what the first wrote; what was given keeps its price', async () => {
    const { shop, clientId, cake, has, make } = await openShop()
    const id = await make(TEN_OFF)
    const visit = await shop.call('visits.log', aVisit(clientId, 0, { lines: [piece(cake)], rewards: [id] }))
    await shop.call('loyalty.saveReward', { id, version: 1, ...TEN_OFF, cost: 12 })
    expect(await shop.refused('loyalty.saveReward', { id, version: 1, ...TEN_OFF, cost: 15 })).toMatchObject({
      code: 'CONFLICT',
      details: { current: { cost: 12, version: 2 } },
    })
    await shop.call('visits.undo', { visitId: visit.visitId })
    expect(await has()).toBe(100)
  })

  test('from two tills at once spends the same points only once', async () => {
    const { shop, clientId, has, make } = await openShop(10)
    const reward = await make(TEN_OFF)
    const spend = (till: TestShop['session']['device']) =>
      shop.backend.dispatch({ device: till, employeeId: null }, 'visits.log', {
        opId: `reward-at-${till}`,
        ...aVisit(clientId, 1500, { rewards: [reward] }),
      })
    const answers = await Promise.all([spend('till-1'), spend('till-2')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await has()).toBe(2)
  })
})
