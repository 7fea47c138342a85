import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'

const debtOf = async (shop: TestShop, clientId: number) => (await shop.call('loyalty.account', { clientId, without: null })).debt
const owing = (clientId: number, total: number, fields = {}) => aVisit(clientId, total, { onAccount: total, ...fields })
const pay = (clientId: number, amount: number) => ({ clientId, amount, payment: 'cash' as const })

describe('on account', () => {
  test('a visit is owed, settled in parts, and no more than is owed is taken', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    expect(await shop.call('visits.log', aVisit(id, 30_000, { onAccount: 20_000 }))).toMatchObject({
      total: 30_000,
      pointsEarned: 30,
    })
    shop.clock += DAY
    await shop.call('visits.log', owing(id, 5000))
    expect(await shop.call('loyalty.settleDebt', pay(id, 15_000))).toEqual({ debt: 10_000 })
    expect(await shop.refused('loyalty.settleDebt', pay(id, 10_001))).toMatchObject({
      details: { rule: 'debt-not-so-much', debtMoney: 10_000 },
    })
    await shop.call('loyalty.setDebtLimit', { clientId: id, limit: 9000 })
    expect(await shop.call('loyalty.debtors', {})).toMatchObject([
      { client: { id }, debt: 10_000, limit: 9000, since: '2026-11-11', lastPaid: '2026-11-12' },
    ])
    expect(await shop.call('loyalty.paidBeside', { day: null })).toMatchObject({
      rows: [{ what: 'debt', amount: 15_000, client: { id } }],
      onAccount: 5000,
    })
    const list = { ...wholeList, limit: 10 } as const
    const debtors = { ...list, conditions: [{ by: 'debt', owes: true }] } as const
    expect(await shop.call('clients.list', { ...debtors, conditions: [...debtors.conditions] })).toMatchObject({
      total: 1,
      rows: [{ id, debt: 10_000 }],
    })
    await shop.call('loyalty.settleDebt', pay(id, 10_000))
    expect(await shop.call('loyalty.debtors', {})).toEqual([])
    expect(await shop.call('clients.list', { ...list, conditions: [{ by: 'debt', owes: false }] })).toMatchObject({
      total: 1,
      rows: [{ debt: 0 }],
    })
    expect(await shop.call('loyalty.account', { clientId: id, without: null })).toMatchObject({
      debt: 0,
      since: null,
      limit: 9000,
    })
  })

  test('needs a client, and no more than the bill goes there', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    expect(await shop.rule('visits.log', aVisit(null, 5000, { onAccount: 5000 }))).toBe('account-without-client')
    expect(await shop.rule('visits.log', aVisit(id, 5000, { onAccount: 5001 }))).toBe('tenders-more-than-bill')
  })

  test('from two tills at once is settled once', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await shop.call('visits.log', owing(id, 5000))
    const settle = (device: string) =>
      shop.backend.dispatch({ device, employeeId: null }, 'loyalty.settleDebt', { opId: `settle-at-${device}`, ...pay(id, 5000) })
    const answers = await Promise.all([settle('till-1'), settle('till-2')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await debtOf(shop, id)).toBe(0)
  })

  test('a return goes off the debt first, then back onto the card, the rest is money', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const { code } = await shop.call('loyalty.sellGiftCard', { amount: 10_000, payment: 'card', until: null })
    const line = { itemId: null, name: '', quantity: 3000, minutes: null, price: 10_000 }
    const mixed = { lines: [line], onAccount: 8000, vouchers: [{ code, amount: 10_000 }] }
    const { visitId } = await shop.call('visits.log', aVisit(id, 0, mixed))
    const { lines } = await shop.call('visits.get', { id: visitId })
    const bring = { visitId, reason: 'зайве', lines: [{ lineId: lines[0]?.id ?? 0, quantity: 1000 }] }
    expect(await shop.call('visits.return', bring)).toMatchObject({ toAccount: 8000, toVouchers: 2000, moneyBack: 0 })
    expect(await shop.call('visits.get', { id: visitId })).toMatchObject({ onAccount: 0, vouchers: [{ amount: 8000 }] })
    expect(await shop.call('visits.return', bring)).toMatchObject({ toAccount: 0, toVouchers: 8000, moneyBack: 2000 })
    expect(await shop.call('visits.return', bring)).toMatchObject({ toAccount: 0, toVouchers: 0, moneyBack: 10_000 })
    expect(await debtOf(shop, id)).toBe(0)
  })

  test('a void after the debt was settled hands the money back and leaves nobody owing less than nothing', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const { visitId } = await shop.call('visits.log', owing(id, 10_000))
    await shop.call('loyalty.settleDebt', pay(id, 7000))
    expect(await shop.call('visits.void', { visitId, reason: 'помилка' })).toMatchObject({ toAccount: 3000, moneyBack: 7000 })
    expect(await debtOf(shop, id)).toBe(0)
    expect(await shop.call('visits.get', { id: visitId })).toMatchObject({ onAccount: 0 })
  })

  test('merged cards owe together, and parted again each owes what is left of his own', async () => {
    const shop = await openTestShop()
    const one = await shop.call('clients.create', aClient())
    const other = await shop.call('clients.create', aClient({ name: 'Друга картка' }))
    await shop.call('visits.log', owing(one.id, 4000))
    await shop.call('visits.log', owing(other.id, 10_000))
    const [survivor, merged] = await Promise.all([one, other].map(({ id }) => shop.call('clients.card', { id })))
    const { mergeId } = await shop.call('clients.merge', {
      survivorId: one.id,
      survivorVersion: survivor?.version ?? 0,
      mergedId: other.id,
      mergedVersion: merged?.version ?? 0,
      fields: {},
    })
    expect(await debtOf(shop, one.id)).toBe(14_000)
    await shop.call('loyalty.settleDebt', pay(one.id, 9000))
    await shop.call('clients.undoMerge', { mergeId })
    expect(await debtOf(shop, one.id)).toBe(0)
    expect(await debtOf(shop, other.id)).toBe(5000)
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })
})

describe('what is owed', () => {
  test('is told as of any day, whether or not what has expired was written off', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await shop.call('visits.log', aVisit(id, 30_000))
    await shop.call('loyalty.sellGiftCard', { amount: 50_000, payment: 'cash', until: '2026-11-12' })
    await shop.call('loyalty.topUp', { clientId: id, amount: 7000, payment: 'cash' })
    shop.clock += DAY
    await shop.call('visits.log', owing(id, 5000))
    await shop.call('loyalty.giveVouchers', { count: 3, amount: 1000, until: null, clientId: null, reason: 'свято' })
    const on = (day: string | null) => shop.call('loyalty.liability', { day })
    const nothing = { sum: 0, count: 0 }
    expect(await on('2026-11-10')).toMatchObject({ points: { points: 0, clients: 0 }, giftCards: nothing, deposits: nothing })
    expect(await on('2026-11-11')).toMatchObject({
      points: { points: 30, worth: 3000, clients: 1 },
      giftCards: { sum: 50_000, count: 1 },
      vouchers: nothing,
      deposits: { sum: 7000, count: 1 },
      debts: nothing,
    })
    expect(await on('2026-11-12')).toMatchObject({
      giftCards: { sum: 50_000 },
      vouchers: { sum: 3000, count: 3 },
      debts: { sum: 5000, count: 1 },
    })
    shop.clock += DAY
    expect(await on(null)).toMatchObject({ day: '2026-11-13', giftCards: nothing, points: { points: 35 } })
  })
})
