import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, setPoints, TEN_PERCENT, type TestShop } from '#electron/backend/test-shop.ts'

const within = (count: number) => ({ ...TEN_PERCENT, lasts: { count, unit: 'days' as const } })
const pointsOf = async (shop: TestShop, id: number) => (await shop.call('clients.card', { id })).loyalty.points
const entries = async (shop: TestShop, clientId: number) => {
  const { rows } = await shop.call('loyalty.movements', { clientId, before: null, limit: 100 })
  return rows.toReversed().map(({ kind, amount, day }) => [kind, amount, day])
}
const newClient = async (shop: TestShop) => (await shop.call('clients.create', aClient())).id

describe('the last day of points', () => {
  test('is decided when they are earned; past it they cannot be spent, though nobody has written them off', async () => {
    const shop = await openTestShop()
    await setPoints(shop, within(10))
    const id = await newClient(shop)
    await shop.call('visits.log', aVisit(id, 10_000))
    await setPoints(shop, TEN_PERCENT)
    await shop.call('visits.log', aVisit(id, 5000))
    shop.clock += 10 * DAY
    expect(await pointsOf(shop, id)).toBe(15)
    shop.clock += DAY
    expect(await pointsOf(shop, id)).toBe(5)
    expect(await shop.rule('visits.log', aVisit(id, 10_000, { spendPoints: 6 }))).toBe('points-not-enough')
    await shop.call('visits.log', aVisit(id, 10_000, { spendPoints: 5 }))
    expect(await entries(shop, id)).toEqual([
      ['earn', 10, '2026-11-11'],
      ['earn', 5, '2026-11-11'],
      ['expire', -10, '2026-11-22'],
      ['spend', -5, '2026-11-22'],
      ['earn', 9, '2026-11-22'],
    ])
  })

  test('comes back with points that are given back, and is over where it is over', async () => {
    const shop = await openTestShop()
    await setPoints(shop, within(10))
    const id = await newClient(shop)
    await shop.call('visits.log', aVisit(id, 10_000))
    shop.clock += 9 * DAY
    const { visitId } = await shop.call('visits.log', aVisit(id, 10_000, { spendPoints: 10 }))
    shop.clock += 2 * DAY
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(await pointsOf(shop, id)).toBe(0)
    expect((await entries(shop, id)).slice(-3)).toEqual([
      ['recredit', 10, '2026-11-22'],
      ['void', -9, '2026-11-22'],
      ['expire', -10, '2026-11-22'],
    ])
  })

  test('takes nothing twice: a visit voided after its points ended leaves later ones alone', async () => {
    const shop = await openTestShop()
    await setPoints(shop, within(10))
    const id = await newClient(shop)
    const { visitId } = await shop.call('visits.log', aVisit(id, 10_000))
    shop.clock += 11 * DAY
    await shop.call('visits.log', aVisit(id, 20_000))
    expect(await shop.call('visits.void', { visitId, reason: 'помилка' })).toMatchObject({
      takenBack: 0,
      forgiven: 0,
      balance: 20,
    })
  })
})

test('points forgiven because they were spent are taken after all when that spending is taken back', async () => {
  const shop = await openTestShop()
  const id = await newClient(shop)
  const first = await shop.call('visits.log', aVisit(id, 10_000))
  const second = await shop.call('visits.log', aVisit(id, 1000, { spendPoints: 10 }))
  expect(await shop.call('visits.void', { visitId: first.visitId, reason: 'а' })).toMatchObject({ takenBack: 0, forgiven: 10 })
  await shop.call('visits.void', { visitId: second.visitId, reason: 'б' })
  expect(await pointsOf(shop, id)).toBe(0)
})

describe('a stamp card', () => {
  const collecting = async () => {
    const shop = await openTestShop()
    const { id: coffee } = await shop.call('catalogue.create', {
      name: 'Кава дня',
      category: 'Дослід',
      kind: 'good',
      unit: 'piece',
      price: 6000,
      cost: null,
      time: null,
    })
    const rules = {
      categories: ['Дослід'],
      items: [],
      collect: 2,
      per: 'visit' as const,
      gapHours: 2,
      minimumBill: 0,
      freeUpTo: null,
      lasts: null,
    }
    const programme = { kind: 'stamps' as const, rules }
    const { seriesId } = await shop.call('loyalty.startProgramme', { name: 'Третя кава', from: '2026-11-11', programme })
    const line = { itemId: coffee, name: '', quantity: 1000, minutes: null, price: null }
    const free = { ...line, free: { kind: 'stamps' as const, id: seriesId } }
    const id = await newClient(shop)
    const visit = (...lines: object[]) => ({ ...aVisit(id, 0), lines: lines as never })
    return { shop, id, seriesId, line, free, visit }
  }

  test('is filled by visits that lie apart, gives a free piece, and gets its stamps back with the visit', async () => {
    const { shop, id, seriesId, line, free, visit } = await collecting()
    expect((await shop.call('visits.log', visit(line))).stamps).toMatchObject([{ seriesId, change: 1, has: 1, collect: 2 }])
    shop.clock += 60 * 60_000
    expect((await shop.call('visits.log', visit(line))).stamps).toMatchObject([{ change: 0, has: 1 }])
    expect(await shop.rule('visits.log', visit(free))).toBe('stamps-not-enough')
    shop.clock += 60 * 60_000
    expect((await shop.call('visits.log', visit(line))).stamps).toMatchObject([{ has: 2 }])
    shop.clock += DAY
    const given = await shop.call('visits.log', visit(free, line))
    expect(given).toMatchObject({ total: 6000, pointsEarned: 6, stamps: [{ change: -1, has: 1 }] })
    const back = await shop.call('visits.void', { visitId: given.visitId, reason: 'не той' })
    expect(back.stamps).toMatchObject([{ change: 1, has: 2 }])
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
    expect((await shop.call('clients.card', { id })).summary.spent).toBe(18_000)
  })

  test('gives its stamps back when the free piece is returned, and keeps the stamp of the visit until all of it is', async () => {
    const { shop, line, free, visit } = await collecting()
    for (let day = 0; day < 2; day += 1) {
      await shop.call('visits.log', visit(line))
      shop.clock += DAY
    }
    const { visitId } = await shop.call('visits.log', visit(free, line))
    const { lines } = await shop.call('visits.get', { id: visitId })
    expect(lines.map(({ free: kind, discount }) => [kind?.kind ?? null, discount])).toEqual([
      ['stamps', 6000],
      [null, 0],
    ])
    const bring = (index: number) => ({ visitId, reason: 'холодна', lines: [{ lineId: lines[index]?.id ?? 0, quantity: 1000 }] })
    expect(await shop.call('visits.return', bring(0))).toMatchObject({ moneyBack: 0, stamps: [{ change: 2, has: 3 }] })
    expect(await shop.call('visits.return', bring(1))).toMatchObject({ moneyBack: 6000, stamps: [{ change: -1, has: 2 }] })
  })

  test('gives only what it is for', async () => {
    const { shop, free, visit } = await collecting()
    const bare = { ...free, itemId: null, name: 'щось', price: 100 }
    expect(await shop.rule('visits.log', visit(bare))).toBe('line-not-free')
  })
})

describe('a programme', () => {
  test('changed on an old sight of it is a conflict, and the kinds of which there is one are not begun twice', async () => {
    const shop = await openTestShop()
    const [points] = await shop.call('loyalty.programmes', {})
    if (!points) throw new Error('no programme')
    const programme = { kind: 'points' as const, rules: TEN_PERCENT }
    const change = { seriesId: points.seriesId, basedOn: points.latest, name: '', from: '2026-11-12', programme }
    await shop.call('loyalty.changeProgramme', change)
    expect((await shop.refused('loyalty.changeProgramme', change)).code).toBe('CONFLICT')
    expect(await shop.rule('loyalty.startProgramme', { name: '', from: '2026-11-12', programme })).toBe('programme-kind-taken')
  })

  test.each([
    [
      'points that pay for themselves',
      { kind: 'points', rules: { ...TEN_PERCENT, pointWorth: 1000 } },
      'points-worth-more-than-bill',
    ],
    [
      'an hour of no minutes',
      {
        kind: 'discount',
        rules: {
          categories: [],
          items: [],
          hundredths: 1000,
          tags: [],
          clientCategories: [],
          weekdays: [],
          hours: { from: 60, until: 60 },
          excludedCategories: [],
          ceiling: null,
        },
      },
      'hours-empty',
    ],
    [
      'tiers that fall',
      {
        kind: 'tiers',
        rules: {
          by: 'spent',
          windowDays: 90,
          review: 'month',
          levels: [
            { name: 'Золото', from: 2000, pointsTimes: 200, discount: 0 },
            { name: 'Срібло', from: 1000, pointsTimes: 150, discount: 0 },
          ],
        },
      },
      'tiers-not-rising',
    ],
  ] as const)('of %s is refused', async (_, programme, rule) => {
    const shop = await openTestShop()
    const points = await shop.call('loyalty.programmes', {})
    if (programme.kind === 'points') {
      const [first] = points
      const change = { seriesId: first?.seriesId ?? 0, basedOn: first?.latest ?? 0, name: '', from: '2026-11-12', programme }
      expect(await shop.rule('loyalty.changeProgramme', change)).toBe(rule)
    } else expect(await shop.rule('loyalty.startProgramme', { name: 'x', from: '2026-11-12', programme })).toBe(rule)
  })
})

test('points that ended while two cards were one ended for the card they came with: parted, nobody makes up for them, and a void takes nothing else', async () => {
  const shop = await openTestShop()
  await setPoints(shop, within(10))
  const [survivorId, mergedId] = [await newClient(shop), await newClient(shop)]
  const { visitId } = await shop.call('visits.log', aVisit(mergedId, 10_000))
  const { mergeId } = await shop.call('clients.merge', { survivorId, survivorVersion: 1, mergedId, mergedVersion: 1, fields: {} })
  shop.clock += 11 * DAY
  await shop.call('visits.log', aVisit(survivorId, 0))
  expect(await shop.call('clients.undoMerge', { mergeId })).toEqual({ clientId: mergedId, madeUp: null })
  await shop.call('visits.log', aVisit(mergedId, 50_000))
  expect(await shop.call('visits.void', { visitId, reason: 'помилка' })).toMatchObject({ takenBack: 0, forgiven: 0 })
  expect(await pointsOf(shop, mergedId)).toBe(50)
  expect(await shop.call('loyalty.check', {})).toMatchObject({ findings: [], changed: [] })
})
