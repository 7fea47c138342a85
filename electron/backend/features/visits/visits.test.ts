import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, HOUR, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

const pointsOf = async (shop: TestShop, id: number) => (await shop.call('clients.card', { id })).loyalty.points
const anItem = async (
  shop: TestShop,
  fields: {
    name: string
    price: number
    category?: string
    unit?: 'piece' | 'hour' | 'kg'
    time?: { step: number; minimum: number }
  },
) =>
  (
    await shop.call('catalogue.create', {
      category: 'Кава',
      kind: 'good',
      unit: 'piece',
      cost: null,
      time: null,
      ...fields,
    })
  ).id
const firstLine = async (shop: TestShop, visitId: number) => (await shop.call('visits.get', { id: visitId })).lines[0]?.id ?? 0
const lineOf = (itemId: number, quantity = 1000) => ({ itemId, name: '', quantity, minutes: null, price: null })

describe('a visit', () => {
  test('brings points, sums and a receipt number, and tells all of them', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const saved = await shop.call('visits.log', aVisit(id, 18_500, { tip: 1000 }))
    expect(saved).toMatchObject({ receiptNo: 1, day: '2026-11-11', total: 18_500, tip: 1000, pointsEarned: 18, balance: 18 })
    const { summary } = await shop.call('clients.card', { id })
    expect(summary).toMatchObject({ visits: 1, spent: 18_500, averageBill: 18_500, tipShare: 54, since: '2026-11-11' })
    const [day] = await shop.call('shop.days', { from: '2026-11-11', until: '2026-11-11' })
    expect(day).toMatchObject({ visits: 1, passersBy: 0, total: 18_500, tips: 1000, pointsEarned: 18 })
  })

  test('after midnight still counts for the evening it belongs to', async () => {
    const shop = await openTestShop()
    shop.clock += 17 * HOUR
    expect(await shop.call('visits.log', aVisit(null, 100))).toMatchObject({ day: '2026-11-11' })
    shop.clock += 2 * HOUR
    expect(await shop.call('visits.log', aVisit(null, 100))).toMatchObject({ day: '2026-11-12' })
  })

  test('sent twice is logged once and answers the same', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const first = await shop.call('visits.log', { ...aVisit(id, 5000), opId: 'the-same-form' })
    const second = await shop.call('visits.log', { ...aVisit(id, 5000), opId: 'the-same-form' })
    expect(second).toEqual(first)
    expect((await shop.call('clients.card', { id })).summary.visits).toBe(1)
    expect(await shop.rule('visits.log', { ...aVisit(id, 6000), opId: 'the-same-form' })).toBe('operation-id-reused')
  })

  test('is told of by the id it was sent under, whether logged or put right, and nothing else is', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', { ...aClient(), opId: 'the-new-card' })
    expect(await shop.call('visits.saved', { opId: 'not-sent-yet' })).toEqual({ visit: null })
    const logged = await shop.call('visits.log', { ...aVisit(id, 5000), opId: 'the-same-form' })
    expect(await shop.call('visits.saved', { opId: 'the-same-form' })).toEqual({ visit: logged })
    const input = { visitId: logged.visitId, reason: 'сума', visit: aVisit(id, 6000) }
    const { visitId } = await shop.call('visits.correct', { ...input, opId: 'put-right' })
    expect(await shop.call('visits.saved', { opId: 'put-right' })).toMatchObject({ visit: { visitId, total: 6000 } })
    expect(await shop.call('visits.saved', { opId: 'the-new-card' })).toEqual({ visit: null })
  })

  test('takes prices from the catalogue, discounts the sum and shares the discount out to the last kopiyka', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const latte = await anItem(shop, { name: 'Лате перевірочне', price: 8500 })
    const cake = await anItem(shop, { name: 'Торт перевірочний', price: 9500 })
    const saved = await shop.call(
      'visits.log',
      aVisit(id, 0, { lines: [lineOf(latte, 2000), lineOf(cake)], discount: { kind: 'percent', hundredths: 1000 } }),
    )
    expect(saved.total).toBe(23_850)
    const detail = await shop.call('visits.get', { id: saved.visitId })
    expect(detail).toMatchObject({ gross: 26_500, discount: 2650, what: '2 × Лате перевірочне, Торт перевірочний' })
  })

  test('charges time by started steps and not under the minimum', async () => {
    const shop = await openTestShop()
    const table = await anItem(shop, { name: 'Більярд', price: 20_000, unit: 'hour', time: { step: 15, minimum: 30 } })
    const minutes = (count: number) => shop.call('visits.log', aVisit(null, 0, { lines: [{ ...lineOf(table), minutes: count }] }))
    expect((await minutes(10)).total).toBe(10_000)
    expect((await minutes(46)).total).toBe(20_000)
    expect((await minutes(61)).total).toBe(25_000)
  })

  test('goes into the history of those who came along, with no money and no points', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const { id: friend } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
    const saved = await shop.call('visits.log', aVisit(id, 10_000, { companions: [friend, id, friend] }))
    expect((await shop.call('clients.card', { id: friend })).summary).toMatchObject({ visits: 1, spent: 0 })
    expect(await pointsOf(shop, friend)).toBe(0)
    expect((await shop.call('clients.arrival', { id })).companions.map((face) => face.id)).toEqual([friend])
    await shop.call('visits.undo', { visitId: saved.visitId })
    expect((await shop.call('clients.card', { id: friend })).summary.visits).toBe(0)
  })

  test('of the usual kind is offered again as the usual, at the price of today', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const latte = await anItem(shop, { name: 'Лате перевірочне', price: 8500 })
    const tea = await anItem(shop, { name: 'Чай перевірочний', price: 6000 })
    for (const item of [latte, tea, latte]) {
      shop.clock += HOUR
      await shop.call('visits.log', aVisit(id, 0, { lines: [lineOf(item)] }))
    }
    const fields = { category: 'Кава', kind: 'good', unit: 'piece', cost: null, time: null } as const
    await shop.call('catalogue.update', { id: latte, version: 1, name: 'Лате перевірочне', ...fields, price: 9000 })
    expect((await shop.call('clients.arrival', { id })).usual).toMatchObject({ total: 9000, seen: 2, of: 3 })
  })

  test('of a load of washing is the usual whatever it weighed, in the weight of the middle', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const washing = await anItem(shop, { name: 'Прання, кг', price: 5000, unit: 'kg' })
    for (const quantity of [7300, 4470, 3900]) {
      shop.clock += HOUR
      await shop.call('visits.log', aVisit(id, 0, { lines: [{ ...lineOf(washing), quantity }] }))
    }
    const { usual, lately } = await shop.call('clients.arrival', { id })
    expect(usual).toMatchObject({
      lines: [{ unit: 'kg', quantity: 4470 }],
      what: 'Прання 4,47\u00a0кг',
      total: 22_350,
      seen: 3,
      of: 3,
    })
    expect(lately.map(({ what }) => what)).toEqual(['Прання 3,9\u00a0кг', 'Прання 4,47\u00a0кг', 'Прання 7,3\u00a0кг'])
    expect((await shop.call('visits.get', { id: lately[0]?.id ?? 0 })).lines).toMatchObject([{ unit: 'kg', quantity: 3900 }])
  })
})

describe('a visit is refused, and nothing is half-saved', () => {
  test.each([
    ['dated tomorrow', { day: '2026-11-12' }, 'visit-dated-ahead'],
    ['dated two years back', { day: '2024-11-11' }, 'visit-dated-back-too-far'],
    ['empty', { lines: [] }, 'visit-empty'],
    [
      'larger than the till can count',
      { lines: [{ itemId: null, name: '', quantity: 2000, minutes: null, price: 99_999_999_999 }] },
      'visit-total-too-large',
    ],
    ['cheaper than its discount', { discount: { kind: 'amount' as const, amount: 6000 } }, 'visit-discount-too-large'],
    ['of another total than shown', { shownTotal: 4000 }, 'visit-total-changed'],
    ['paid with more points than there are', { spendPoints: 1 }, 'points-not-enough'],
  ])('when %s', async (_, fields, rule) => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    expect(await shop.rule('visits.log', aVisit(id, 5000, fields))).toBe(rule)
    expect((await shop.call('clients.card', { id })).summary.visits).toBe(0)
    expect((await shop.call('visits.log', aVisit(id, 5000))).receiptNo).toBe(1)
  })

  test.each([
    ['negative', -1, 'too-small'],
    ['of thirteen digits', 9_999_999_999_999, 'too-large'],
    ['a fraction', 10.5, 'not-a-number'],
  ])('when the amount is %s', async (_, price, problem) => {
    const shop = await openTestShop()
    const error = await shop.refused('visits.log', aVisit(null, price))
    expect(error).toEqual({ code: 'INPUT', details: { fields: [{ path: 'lines.0.price', problem }] } })
  })

  test('when the client is archived or unknown', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await shop.call('clients.archive', { id, archived: true })
    expect(await shop.rule('visits.log', aVisit(id, 100))).toBe('client-archived')
    expect((await shop.refused('visits.log', aVisit(99, 100))).code).toBe('NOT_FOUND')
  })
})

describe('a void', () => {
  test('is the exact opposite of the visit: points earned and points spent', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await shop.call('visits.log', aVisit(id, 100_000))
    const before = await shop.call('clients.card', { id })
    const saved = await shop.call('visits.log', aVisit(id, 30_000, { spendPoints: 60, tip: 500 }))
    expect(saved).toMatchObject({ total: 24_000, pointsEarned: 24, pointsSpent: 60, balance: 64 })
    const reversal = await shop.call('visits.void', { visitId: saved.visitId, reason: 'не той гість' })
    expect(reversal).toEqual({
      takenBack: 24,
      givenBack: 60,
      forgiven: 0,
      lapsed: 0,
      moneyBack: 24_000,
      toAccount: 0,
      toVouchers: 0,
      balance: 100,
      stamps: [],
      passes: [],
      gifts: [],
    })
    const after = await shop.call('clients.card', { id })
    expect(after.summary).toEqual(before.summary)
    expect(after.loyalty).toEqual(before.loyalty)
    expect(await shop.rule('visits.void', { visitId: saved.visitId, reason: 'ще раз' })).toBe('visit-already-void')
  })

  test('of a visit whose points are spent already forgives what is gone, never below zero', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const first = await shop.call('visits.log', aVisit(id, 100_000))
    await shop.call('visits.log', aVisit(id, 20_000, { spendPoints: 90 }))
    const reversal = await shop.call('visits.void', { visitId: first.visitId, reason: 'помилка' })
    expect(reversal).toMatchObject({ takenBack: 21, forgiven: 79, balance: 0 })
  })

  test('by undo needs no reason, but only shortly after and at the same till', async () => {
    const shop = await openTestShop()
    const saved = await shop.call('visits.log', aVisit(null, 100))
    const other = await shop.backend.dispatch({ device: 'till-2', employeeId: null }, 'visits.undo', {
      opId: 'other-till',
      visitId: saved.visitId,
    })
    expect(other).toMatchObject({ ok: false, error: { details: { rule: 'undo-too-late' } } })
    shop.clock += HOUR
    expect(await shop.rule('visits.undo', { visitId: saved.visitId })).toBe('undo-too-late')
  })

  test('inside a correction keeps the day and names the visit it puts right', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const wrong = await shop.call('visits.log', aVisit(id, 10_000))
    shop.clock += DAY
    const { opId: _, ...visit } = { opId: '', ...aVisit(id, 12_000) }
    const right = await shop.call('visits.correct', { visitId: wrong.visitId, reason: 'сума', visit })
    expect(right).toMatchObject({ day: '2026-11-11', total: 12_000, balance: 12 })
    expect(await shop.call('visits.get', { id: right.visitId })).toMatchObject({ corrects: wrong.visitId })
    expect(await shop.call('visits.get', { id: wrong.visitId })).toMatchObject({ state: 'void', correctedBy: right.visitId })
  })
})

describe('a partial return', () => {
  test('takes back points in proportion, in the guest’s favour, and gives back points that were spent on it', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    await shop.call('visits.log', aVisit(id, 100_000))
    const latte = await anItem(shop, { name: 'Лате перевірочне', price: 9500 })
    const saved = await shop.call('visits.log', aVisit(id, 0, { lines: [lineOf(latte, 3000)], spendPoints: 30 }))
    expect(saved).toMatchObject({ total: 25_500, pointsEarned: 25, balance: 95 })
    const lineId = await firstLine(shop, saved.visitId)
    const one = await shop.call('visits.return', {
      visitId: saved.visitId,
      reason: 'холодна',
      lines: [{ lineId, quantity: 1000 }],
    })
    expect(one).toEqual({
      moneyBack: 8500,
      toAccount: 0,
      toVouchers: 0,
      takenBack: 8,
      givenBack: 10,
      forgiven: 0,
      lapsed: 0,
      balance: 97,
      stamps: [],
      passes: [],
      gifts: [],
    })
    const rest = await shop.call('visits.return', {
      visitId: saved.visitId,
      reason: 'і ці',
      lines: [{ lineId, quantity: 2000 }],
    })
    expect(rest).toEqual({
      moneyBack: 17_000,
      toAccount: 0,
      toVouchers: 0,
      takenBack: 17,
      givenBack: 20,
      forgiven: 0,
      lapsed: 0,
      balance: 100,
      stamps: [],
      passes: [],
      gifts: [],
    })
    expect(await shop.rule('visits.return', { visitId: saved.visitId, reason: 'ще', lines: [{ lineId, quantity: 1 }] })).toBe(
      'return-too-much',
    )
  })

  test('followed by a void takes back only what is left', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const latte = await anItem(shop, { name: 'Лате перевірочне', price: 9500 })
    const saved = await shop.call('visits.log', aVisit(id, 0, { lines: [lineOf(latte, 2000)] }))
    const lineId = await firstLine(shop, saved.visitId)
    await shop.call('visits.return', { visitId: saved.visitId, reason: 'холодна', lines: [{ lineId, quantity: 1000 }] })
    expect(await shop.call('visits.void', { visitId: saved.visitId, reason: 'все' })).toMatchObject({
      moneyBack: 9500,
      toAccount: 0,
      toVouchers: 0,
      balance: 0,
    })
    expect((await shop.call('clients.card', { id })).summary).toMatchObject({ visits: 0, spent: 0 })
  })
})

describe('a passer-by', () => {
  test('is counted apart, and becomes a client’s visit the same day as if he had been known', async () => {
    const shop = await openTestShop()
    const saved = await shop.call('visits.log', aVisit(null, 18_500))
    expect(saved.balance).toBeNull()
    const { id } = await shop.call('clients.create', aClient())
    expect(await shop.call('visits.attach', { visitId: saved.visitId, clientId: id })).toEqual({ pointsEarned: 18, balance: 18 })
    const [day] = await shop.call('shop.days', { from: '2026-11-11', until: '2026-11-11' })
    expect(day).toMatchObject({ visits: 1, passersBy: 0, total: 18_500, pointsEarned: 18 })
    expect(await shop.rule('visits.attach', { visitId: saved.visitId, clientId: id })).toBe('visit-has-client')
    const late = await shop.call('visits.log', aVisit(null, 100))
    shop.clock += DAY
    expect(await shop.rule('visits.attach', { visitId: late.visitId, clientId: id })).toBe('visit-day-over')
  })
})

describe('a visit that is put right', () => {
  test('stays at its hour, so that the happy hour it had is had still, at the till and when saved', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const rules = {
      categories: [],
      items: [],
      hundredths: 2000,
      tags: [],
      clientCategories: [],
      weekdays: [],
      hours: { from: 10 * 60, until: 11 * 60 },
      excludedCategories: [],
      ceiling: null,
    }
    const programme = { kind: 'discount' as const, rules }
    await shop.call('loyalty.startProgramme', { name: 'Ранкова', from: '2026-11-11', programme })
    const at = shop.clock
    const { visitId, total } = await shop.call('visits.log', aVisit(id, 10_000))
    expect(total).toBe(8000)
    shop.clock += 3 * HOUR
    const atTill = await shop.call('loyalty.atTill', { clientId: id, day: '2026-11-11', without: visitId })
    expect(atTill.moment).toMatchObject({ at, minute: 10 * 60 + 24 })
    const again = await shop.call('visits.correct', {
      visitId,
      reason: 'коментар',
      visit: aVisit(id, 10_000, { comment: 'біля вікна', shownTotal: 8000 }),
    })
    expect(await shop.call('visits.get', { id: again.visitId })).toMatchObject({ at, total: 8000 })
    shop.clock += DAY
    const nextDay = await shop.call('visits.correct', {
      visitId: again.visitId,
      reason: 'сума',
      visit: aVisit(id, 20_000, { day: '2026-11-11' }),
    })
    expect(nextDay.total).toBe(16_000)
    const moved = await shop.call('visits.correct', {
      visitId: nextDay.visitId,
      reason: 'день',
      visit: aVisit(id, 20_000, { day: '2026-11-10' }),
    })
    expect(moved).toMatchObject({ day: '2026-11-10', total: 20_000 })
  })

  test('tells by what percentage its discount was given', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const percent = { kind: 'percent' as const, hundredths: 1000 }
    const { visitId } = await shop.call('visits.log', aVisit(id, 10_000, { discount: percent }))
    expect(await shop.call('visits.get', { id: visitId })).toMatchObject({ discountHundredths: 1000, discount: 1000 })
    const plain = await shop.call('visits.log', aVisit(id, 10_000, { discount: { kind: 'amount', amount: 500 } }))
    expect(await shop.call('visits.get', { id: plain.visitId })).toMatchObject({ discountHundredths: null, discount: 500 })
  })
})
