import { describe, expect, test } from 'vitest'
import {
  aClient,
  aVisit,
  DAY,
  openTestShop,
  pointsProgramme,
  setPoints,
  stopPoints,
  TEN_PERCENT,
} from '#electron/backend/test-shop.ts'

describe('the points programme', () => {
  test('changed from a day leaves what was earned before as it was', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await setPoints(shop, { ...TEN_PERCENT, earnPoints: 2 }, '2026-11-12')
    expect(await pointsProgramme(shop)).toMatchObject({
      current: { rules: { earnPoints: 1 }, until: '2026-11-11' },
      next: { rules: { earnPoints: 2 } },
    })
    expect((await shop.call('visits.log', aVisit(id, 10_000))).pointsEarned).toBe(10)
    shop.clock += DAY
    expect((await shop.call('visits.log', aVisit(id, 10_000))).pointsEarned).toBe(20)
    expect((await shop.call('visits.log', aVisit(id, 10_000, { day: '2026-11-11' }))).pointsEarned).toBe(10)
    expect((await pointsProgramme(shop)).current).toMatchObject({ rules: { earnPoints: 2 } })
  })

  test('stopped earns no more, and balances stay', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await shop.call('visits.log', aVisit(id, 10_000))
    await stopPoints(shop, '2026-11-12')
    shop.clock += DAY
    expect(await shop.call('visits.log', aVisit(id, 10_000))).toMatchObject({ pointsEarned: 0, balance: 10 })
    expect(await shop.rule('visits.log', aVisit(id, 10_000, { spendPoints: 1 }))).toBe('points-without-programme')
  })

  test('cannot begin in the past', async () => {
    const shop = await openTestShop()
    const { seriesId, latest } = await pointsProgramme(shop)
    const programme = { kind: 'points' as const, rules: TEN_PERCENT }
    const change = { seriesId, basedOn: latest, name: '', from: '2026-11-10', programme }
    expect(await shop.rule('loyalty.changeProgramme', change)).toBe('programme-in-past')
  })

  test('never counts tips, excluded categories, small bills, or the part paid in points', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await setPoints(shop, { ...TEN_PERCENT, minimumBill: 5000, excludedCategories: ['Тютюн'] })
    const { id: tobacco } = await shop.call('catalogue.create', {
      name: 'Тютюн перевірочний',
      category: 'Тютюн',
      kind: 'good',
      unit: 'piece',
      price: 10_000,
      cost: null,
      time: null,
    })
    const line = { itemId: tobacco, name: '', quantity: 1000, minutes: null, price: null }
    const bare = { itemId: null, name: '', quantity: 1000, minutes: null, price: 10_000 }
    expect((await shop.call('visits.log', aVisit(id, 4990, { tip: 10_000 }))).pointsEarned).toBe(0)
    expect((await shop.call('visits.log', aVisit(id, 0, { lines: [line, bare] }))).pointsEarned).toBe(10)
    expect((await shop.call('visits.log', aVisit(id, 10_000, { spendPoints: 10 }))).pointsEarned).toBe(9)
  })
})

describe('an adjustment', () => {
  test('moves points with a reason, never below zero, and the list explains each number', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await shop.call('visits.log', aVisit(id, 10_000))
    expect(await shop.call('loyalty.adjust', { clientId: id, amount: -4, reason: 'не та картка' })).toEqual({ balance: 6 })
    expect(await shop.rule('loyalty.adjust', { clientId: id, amount: -7, reason: 'ще' })).toBe('points-not-enough')
    expect(await shop.refused('loyalty.adjust', { clientId: id, amount: 5, reason: ' ' })).toMatchObject({ code: 'INPUT' })
    const { rows } = await shop.call('loyalty.movements', { clientId: id, before: null, limit: 10 })
    expect(rows.map(({ kind, amount, balance, reason, receiptNo }) => ({ kind, amount, balance, reason, receiptNo }))).toEqual([
      { kind: 'adjust', amount: -4, balance: 6, reason: 'не та картка', receiptNo: null },
      { kind: 'earn', amount: 10, balance: 10, reason: '', receiptNo: 1 },
    ])
    expect(await shop.call('loyalty.liability', { day: null })).toMatchObject({ points: { points: 6, worth: 600, clients: 1 } })
  })

  test('from two tills at once never spends the same points twice', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await shop.call('loyalty.adjust', { clientId: id, amount: 10, reason: 'подарунок' })
    const spend = (device: string) =>
      shop.backend.dispatch({ device, employeeId: null }, 'visits.log', {
        opId: `spend-at-${device}`,
        ...aVisit(id, 5000, { spendPoints: 10 }),
      })
    const answers = await Promise.all([spend('till-1'), spend('till-2')])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect((await shop.call('clients.card', { id })).loyalty.points).toBe(4)
  })
})
