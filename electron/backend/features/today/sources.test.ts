import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'

/* Wednesday, 11 November 2026. */

async function shopWithClient() {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient())
  return { shop, clientId }
}

async function of(shop: TestShop, kind: TodayKind) {
  const found = (await shop.call('today.list', { who: 'all', limitEach: 50 })).kinds.find((one) => one.kind === kind)
  return { total: found?.total, lines: found?.lines ?? [] }
}
const causes = async (shop: TestShop, kind: TodayKind) => (await of(shop, kind)).lines.map(({ cause }) => cause)

/** Put off, a line is silent until its day; done, it is silent for good. */
async function isAnsweredOnce(shop: TestShop, kind: TodayKind) {
  const [line] = (await of(shop, kind)).lines
  if (!line?.client) throw new Error(`no line of ${kind}`)
  const key = { clientId: line.client.id, cause: line.cause }
  const mark = async (how: 'later' | 'done' | 'dismissed', until: string | null) =>
    shop.call('today.mark', { ...key, mark: how, until })
  await mark('later', '2026-11-13')
  const silent = [await causes(shop, kind)]
  shop.clock += DAY
  silent.push(await causes(shop, kind))
  expect(silent.flat()).not.toContain(line.cause)
  shop.clock += DAY
  expect(await causes(shop, kind)).toContain(line.cause)
  await shop.call('today.takeBack', await mark('dismissed', null))
  expect(await causes(shop, kind)).toContain(line.cause)
  await mark('done', null)
  for (const days of [0, 1, -3, 30]) {
    shop.clock += days * DAY
    expect(await causes(shop, kind)).not.toContain(line.cause)
  }
}

describe('a good wish', () => {
  test('is for a wedding of the client and for the birthday of his son, told with who that is', async () => {
    const { shop, clientId } = await shopWithClient()
    const wedding = { id: null, kind: 'wedding', label: '', date: { year: 2016, month: 11, day: 11 } } as const
    await shop.call('people.setDates', { clientId, personId: null, instead: [], dates: [wedding] })
    await shop.call('people.addRelative', {
      clientId,
      kind: 'child',
      who: { kind: 'person', name: 'Тарас', gender: 'male' },
      birthday: { year: 2017, month: 11, day: 10 },
    })
    expect((await of(shop, 'greet')).lines.map(({ reason }) => reason)).toMatchObject([
      { why: 'birthday', day: '2026-11-10', years: 9, about: { name: 'Тарас', relation: 'child', gender: 'male' } },
      { why: 'date', kind: 'wedding', day: '2026-11-11', years: 10, about: null },
    ])
    await isAnsweredOnce(shop, 'greet')
  })

  test('is not for whom nobody is to be reminded of', async () => {
    const { shop } = await shopWithClient()
    const { id } = await shop.call('clients.create', aClient({ name: 'Пішла', birthday: { year: 1990, month: 11, day: 11 } }))
    expect((await of(shop, 'greet')).total).toBe(1)
    await shop.call('clients.archive', { id, archived: true })
    expect((await of(shop, 'greet')).total).toBe(0)
  })

  test('for a name day by the calendar is for who came within a year, also when it was missed by a day', async () => {
    const shop = await openTestShop({ shop: { country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw', language: 'pl' } })
    // Saint Martin is on 11 November.
    const { id } = await shop.call('clients.create', aClient({ name: 'Marcin Nowak' }))
    await shop.call('clients.create', aClient({ name: 'Marcin Nigdy' }))
    await shop.call('visits.log', aVisit(id, 1000, { day: '2026-11-01' }))
    expect(await of(shop, 'greet')).toMatchObject({ total: 1, lines: [{ cause: 'name-day 2026', client: { id } }] })
    shop.clock += DAY
    expect((await of(shop, 'greet')).lines).toMatchObject([{ cause: 'name-day 2026', reason: { day: '2026-11-11' } }])
    const { markId } = await shop.call('today.mark', { clientId: id, cause: 'name-day 2026', mark: 'done', until: null })
    expect(await causes(shop, 'greet')).toEqual([])
    await shop.call('today.takeBack', { markId })
    await shop.call('today.mark', { clientId: id, cause: 'name-day 2026', mark: 'later', until: '2026-11-25' })
    shop.clock += 12 * DAY
    expect(await causes(shop, 'greet')).toEqual([])
    shop.clock += DAY
    expect(await causes(shop, 'greet')).toEqual(['name-day 2026'])
  })
})

describe('a question', () => {
  const ask = (shop: TestShop, clientId: number, askAfter: string) =>
    shop.call('people.addFact', {
      clientId,
      personId: null,
      labelId: null,
      text: 'Їде в Карпати',
      question: { text: 'Як Карпати?', askAfter },
    })

  test.each([
    ['2026-11-11', 0],
    ['2026-11-10', 1],
    ['2026-10-12', 1],
    ['2026-10-11', 0],
  ])('to be asked after %s makes so many lines: %i', async (askAfter, lines) => {
    const { shop, clientId } = await shopWithClient()
    await ask(shop, clientId, askAfter)
    expect(await of(shop, 'ask')).toMatchObject({ total: lines })
  })

  test('is answered once, here or at the till', async () => {
    const { shop, clientId } = await shopWithClient()
    await ask(shop, clientId, '2026-11-10')
    await isAnsweredOnce(shop, 'ask')
    const { id } = await ask(shop, clientId, '2026-12-01')
    expect(await causes(shop, 'ask')).toEqual([`question ${id}`])
    const { markId } = await shop.call('people.answer', {
      clientId,
      line: { kind: 'question', id },
      mark: 'asked',
      words: 'Було чудово',
      next: null,
    })
    expect(await causes(shop, 'ask')).toEqual([])
    await shop.call('people.takeBack', { clientId, markId })
    expect(await causes(shop, 'ask')).toEqual([`question ${id}`])
    await shop.call('people.answer', { clientId, line: { kind: 'question', id }, mark: 'not-now', words: '', next: null })
    expect(await causes(shop, 'ask')).toEqual([])
    shop.clock += DAY
    expect(await causes(shop, 'ask')).toEqual([`question ${id}`])
  })

  test('stands beside what the day begins with, when it is the same client', async () => {
    const { shop, clientId } = await shopWithClient()
    await ask(shop, clientId, '2026-11-10')
    await shop.call('visits.log', aVisit(clientId, 5000, { onAccount: 5000 }))
    await shop.call('loyalty.setDebtLimit', { clientId, limit: 4000 })
    expect((await shop.call('today.list', { who: 'all', limitEach: 5 })).startWith).toEqual({
      cause: 'debt 2026-11-11',
      clientId,
      since: '2026-11-11',
      question: 'Як Карпати?',
    })
  })
})

describe('a gift that was planned', () => {
  test('stands there from its day until it is given', async () => {
    const { shop, clientId } = await shopWithClient()
    const { id: giftId } = await shop.call('loyalty.saveGift', { id: null, version: 0, name: 'Чашка', cost: 9000, stock: 2 })
    const { id } = await shop.call('loyalty.planGift', { clientId, giftId, day: '2026-11-12', why: 'ювілей' })
    expect(await causes(shop, 'promise')).toEqual([])
    shop.clock += DAY
    const reason = { why: 'gift', givingId: id, giftId, name: 'Чашка', because: 'ювілей', left: 2 }
    expect((await of(shop, 'promise')).lines).toMatchObject([{ cause: `gift ${id}`, dueDay: '2026-11-12', reason }])
    await shop.call('loyalty.giveGift', { clientId, giftId, why: 'ювілей', planned: id })
    expect(await causes(shop, 'promise')).toEqual([])
  })

  test('is answered once', async () => {
    const { shop, clientId } = await shopWithClient()
    const { id: giftId } = await shop.call('loyalty.saveGift', { id: null, version: 0, name: 'Чашка', cost: 9000, stock: null })
    await shop.call('loyalty.planGift', { clientId, giftId, day: '2026-11-11', why: 'ювілей' })
    await isAnsweredOnce(shop, 'promise')
  })
})

describe('a pass', () => {
  async function shopWithPass(terms: { remindEntries: number | null; remindDays: number | null }) {
    const { shop, clientId } = await shopWithClient()
    const type = { name: 'Зал', price: 50_000, categories: [], items: [], entries: 3, starts: 'purchase' as const, ...terms }
    const { id: passTypeId } = await shop.call('loyalty.addPassType', { ...type, lasts: { count: 30, unit: 'days' } })
    const { id: itemId } = await shop.call('catalogue.create', {
      name: 'Тренування',
      category: '',
      kind: 'service',
      unit: 'piece',
      price: 20_000,
      cost: null,
      time: null,
    })
    const line = { name: '', quantity: 1000, minutes: null, price: null }
    const buy = async () => {
      const { passes } = await shop.call('visits.log', aVisit(clientId, 0, { lines: [{ ...line, itemId: null, passTypeId }] }))
      return passes[0]?.id ?? 0
    }
    const use = (id: number) =>
      shop.call('visits.log', aVisit(clientId, 0, { lines: [{ ...line, itemId, free: { kind: 'pass', id } }] }))
    return { shop, clientId, buy, use }
  }

  test('with few entries left stands there until another is bought, and when it is used up', async () => {
    const { shop, buy, use } = await shopWithPass({ remindEntries: 1, remindDays: null })
    const id = await buy()
    await use(id)
    expect(await causes(shop, 'renew')).toEqual([])
    await use(id)
    expect((await of(shop, 'renew')).lines).toMatchObject([
      { cause: `pass ${id}`, reason: { why: 'pass', passId: id, name: 'Зал', entries: 1, days: null } },
    ])
    await buy()
    expect(await causes(shop, 'renew')).toEqual([])
  })

  test('near its last day stands there to that day, unless it is frozen', async () => {
    const { shop, buy } = await shopWithPass({ remindEntries: null, remindDays: 5 })
    const passId = await buy()
    shop.clock += 23 * DAY
    expect(await causes(shop, 'renew')).toEqual([])
    shop.clock += DAY
    expect((await of(shop, 'renew')).lines).toMatchObject([{ reason: { entries: null, days: 5 }, dueDay: '2026-12-10' }])
    shop.clock += 5 * DAY
    expect((await of(shop, 'renew')).lines).toMatchObject([{ reason: { days: 0 } }])
    await shop.call('loyalty.freezePass', { passId, from: '2026-12-10', until: '2026-12-12' })
    expect(await causes(shop, 'renew')).toEqual([])
    shop.clock += DAY
    expect(await causes(shop, 'renew')).toEqual([])
  })

  test('is answered once', async () => {
    const { shop, buy, use } = await shopWithPass({ remindEntries: 2, remindDays: null })
    await use(await buy())
    await isAnsweredOnce(shop, 'renew')
  })
})

describe('a debt', () => {
  test('stands there once it is older than two weeks, or at once above what the client may owe', async () => {
    const { shop, clientId } = await shopWithClient()
    await shop.call('visits.log', aVisit(clientId, 5000, { onAccount: 5000 }))
    shop.clock += 14 * DAY
    expect(await causes(shop, 'settle')).toEqual([])
    await shop.call('loyalty.setDebtLimit', { clientId, limit: 4000 })
    const reason = { why: 'debt', debt: 5000, since: '2026-11-11', limit: 4000 }
    expect((await of(shop, 'settle')).lines).toMatchObject([{ cause: 'debt 2026-11-11', worth: 5000, reason }])
    await shop.call('loyalty.setDebtLimit', { clientId, limit: null })
    expect(await causes(shop, 'settle')).toEqual([])
    shop.clock += DAY
    expect(await causes(shop, 'settle')).toEqual(['debt 2026-11-11'])
    await shop.call('loyalty.settleDebt', { clientId, amount: 5000, payment: 'cash' })
    expect(await causes(shop, 'settle')).toEqual([])
  })

  test('is answered once; a new one is another', async () => {
    const { shop, clientId } = await shopWithClient()
    await shop.call('visits.log', aVisit(clientId, 5000, { onAccount: 5000 }))
    await shop.call('loyalty.setDebtLimit', { clientId, limit: 1000 })
    await isAnsweredOnce(shop, 'settle')
    await shop.call('loyalty.settleDebt', { clientId, amount: 5000, payment: 'cash' })
    await shop.call('visits.log', aVisit(clientId, 3000, { onAccount: 3000 }))
    expect(await causes(shop, 'settle')).toHaveLength(1)
  })
})

test('of more lines than are wanted the most valuable are given, with how many there are', async () => {
  const shop = await openTestShop()
  const ids: number[] = []
  for (const name of ['Один', 'Два', 'Три']) {
    const { id } = await shop.call('clients.create', aClient({ name }))
    ids.push(id)
    await shop.call('visits.log', aVisit(id, 1000 * ids.length, { onAccount: 1000 * ids.length }))
    await shop.call('loyalty.setDebtLimit', { clientId: id, limit: 500 })
  }
  const { kinds, total, startWith } = await shop.call('today.list', { who: 'all', limitEach: 2 })
  const settle = kinds.find(({ kind }) => kind === 'settle')
  expect(settle).toMatchObject({ total: 3, lines: [{ client: { id: ids[2] } }, { client: { id: ids[1] } }] })
  expect({ total, first: startWith?.clientId }).toEqual({ total: 3, first: ids[2] })
})

test('however many owe more since lately, who owes little for long is told, and counted with the others', async () => {
  const shop = await openTestShop()
  const owes = async (name: string, amount: number) => {
    const { id } = await shop.call('clients.create', aClient({ name }))
    await shop.call('visits.log', aVisit(id, amount, { onAccount: amount }))
    return id
  }
  const old = await owes('Остап', 100)
  shop.clock += 15 * DAY
  for (let count = 0; count < 510; count += 1) await owes(`Гість ${count}`, 5000)
  expect(await of(shop, 'settle')).toMatchObject({ total: 1, lines: [{ client: { id: old }, cause: 'debt 2026-11-11' }] })
}, 120_000)
