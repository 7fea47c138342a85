import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { addDays } from '#shared/kernel/day.ts'

const TODAY = '2026-11-11'
const came = async (shop: TestShop, clientId: number, amount: number, ...daysAgo: number[]) => {
  for (const days of daysAgo) await shop.call('visits.log', aVisit(clientId, amount, { day: addDays(TODAY, -days) }))
}
/** Came every seven days, and 21 days ago for the last time: late since the 20th by two days and more, lost from 22 days on. */
async function shopWithLate() {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient())
  // Others came since, so that the shop was evidently open.
  for (const days of [14, 7]) await shop.call('visits.log', aVisit(null, 100, { day: addDays(TODAY, -days) }))
  await came(shop, clientId, 10_000, 49, 42, 35, 28, 21)
  return { shop, clientId }
}
const callsOf = async (shop: TestShop) =>
  (await shop.call('today.list', { who: 'all', limitEach: 50 })).kinds.find(({ kind }) => kind === 'call')?.lines ?? []
const listed = async (shop: TestShop, filter: 'late' | 'lost') =>
  (
    await shop.call('clients.list', {
      filter,
      conditions: [],
      text: '',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 50,
    })
  ).rows.map(({ id }) => id)

describe('who is late', () => {
  test('stands in Today with days, money and the days he is late, in the list of the late, and on his card', async () => {
    const { shop, clientId } = await shopWithLate()
    const [line, ...others] = await callsOf(shop)
    expect(others).toEqual([])
    expect(line).toMatchObject({
      client: { id: clientId },
      cause: 'missed 2026-10-21',
      reason: { why: 'late', everyDays: 7, days: 21, late: 12, lost: false, monthly: 42_857 },
      worth: 42_857,
      dueDay: '2026-10-31',
    })
    expect(await listed(shop, 'late')).toEqual([clientId])
    expect(await listed(shop, 'lost')).toEqual([])
    expect((await shop.call('care.ofClient', { clientId })).rhythm).toMatchObject({ state: 'late', gap: 7, atRisk: 128_571 })
  })

  test('is lost from three gaps on, is told so for a month, and then only in the list', async () => {
    const { shop, clientId } = await shopWithLate()
    shop.clock += DAY
    expect(await listed(shop, 'late')).toEqual([])
    expect(await listed(shop, 'lost')).toEqual([clientId])
    expect((await callsOf(shop))[0]?.reason).toMatchObject({ why: 'late', lost: true })
    shop.clock += 30 * DAY
    expect(await callsOf(shop)).toEqual([])
    expect(await listed(shop, 'lost')).toEqual([clientId])
  })

  test('was called once: for this absence he does not come back, put off he comes back on his day, and after another visit it begins anew', async () => {
    const { shop, clientId } = await shopWithLate()
    const cause = 'missed 2026-10-21'
    await shop.call('today.mark', { clientId, cause, mark: 'later', until: '2026-11-13' })
    shop.clock += DAY
    expect(await callsOf(shop)).toEqual([])
    shop.clock += DAY
    expect(await callsOf(shop)).toHaveLength(1)
    await shop.call('today.mark', { clientId, cause, mark: 'done', until: null })
    for (let day = 0; day < 30; day += 1) {
      shop.clock += DAY
      expect(await callsOf(shop)).toEqual([])
    }
  })

  test('comes, and it is over', async () => {
    const { shop, clientId } = await shopWithLate()
    const { visitId } = await shop.call('visits.log', aVisit(clientId, 10_000))
    expect(await callsOf(shop)).toEqual([])
    await shop.call('visits.undo', { visitId })
    expect(await callsOf(shop)).toHaveLength(1)
  })

  test('the dearest first, each caretaker his own, and nobody who is archived or has no name', async () => {
    const { shop, clientId } = await shopWithLate()
    const { id: julia } = await shop.call('staff.add', { name: 'Юля', colour: 3 })
    const { id: richer } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
    await came(shop, richer, 90_000, 49, 42, 35, 28, 21)
    const { id: nameless } = await shop.call('clients.create', {
      ...aClient({ name: '', nickname: 'синя куртка' }),
      nameless: true,
      consentGiven: false,
    })
    await came(shop, nameless, 90_000, 49, 42, 35, 28, 21)
    await shop.call('staff.setCaretaker', { clientId: richer, employeeId: julia, instead: null })
    expect((await callsOf(shop)).map(({ client }) => client?.id)).toEqual([richer, clientId])
    const { kinds } = await shop.call('today.list', { who: 'mine', limitEach: 50 })
    expect(kinds.flatMap(({ lines }) => lines)).toEqual([])
    await shop.call('clients.archive', { id: richer, archived: true })
    expect((await callsOf(shop)).map(({ client }) => client?.id)).toEqual([clientId])
  })
})

describe('who says that he is away', () => {
  const away = (clientId: number, from: string, until: string) => ({
    clientId,
    id: null,
    version: 0,
    from,
    until,
    why: 'Карпати',
  })

  test('is missed nowhere meanwhile, nor on the days that this puts off', async () => {
    const { shop, clientId } = await shopWithLate()
    await shop.call('care.saveAbsence', away(clientId, '2026-10-25', '2026-11-12'))
    expect(await callsOf(shop)).toEqual([])
    expect(await listed(shop, 'late')).toEqual([])
    const { rhythm, absences } = await shop.call('care.ofClient', { clientId })
    expect(rhythm).toMatchObject({ state: 'away', lateFrom: '2026-11-19', silentDays: 17 })
    expect(absences).toMatchObject([{ from: '2026-10-25', until: '2026-11-12', why: 'Карпати' }])
    shop.clock += 7 * DAY
    expect(await callsOf(shop)).toEqual([])
    shop.clock += DAY
    expect((await callsOf(shop))[0]?.reason).toMatchObject({ why: 'late', days: 29, late: 1 })
  })

  test('though late already, is left alone until he is back', async () => {
    const { shop, clientId } = await shopWithLate()
    const { id } = await shop.call('care.saveAbsence', away(clientId, TODAY, '2026-11-20'))
    expect(await callsOf(shop)).toEqual([])
    await shop.call('care.endAbsence', { id, version: 1 })
    expect((await shop.call('care.ofClient', { clientId })).absences).toEqual([])
    expect(await callsOf(shop)).toHaveLength(1)
  })

  test('comes back sooner: the days he was away still do not count', async () => {
    const { shop, clientId } = await shopWithLate()
    const { id } = await shop.call('care.saveAbsence', away(clientId, '2026-11-01', '2026-11-30'))
    await shop.call('care.endAbsence', { id, version: 1 })
    expect((await shop.call('care.ofClient', { clientId })).rhythm).toMatchObject({ silentDays: 10, lateFrom: '2026-10-31' })
    expect(await shop.rule('care.endAbsence', { id, version: 2 })).toBe('absence-over')
  })

  test('two who change it at once do not overwrite one another, and what cannot be is refused in words', async () => {
    const { shop, clientId } = await shopWithLate()
    const { id } = await shop.call('care.saveAbsence', away(clientId, TODAY, '2026-11-20'))
    const change = { ...away(clientId, TODAY, '2026-12-01'), id, version: 1 }
    await shop.call('care.saveAbsence', change)
    expect(await shop.refused('care.saveAbsence', change)).toMatchObject({
      code: 'CONFLICT',
      details: { current: { until: '2026-12-01', version: 2 } },
    })
    expect(await shop.refused('care.endAbsence', { id, version: 1 })).toMatchObject({ code: 'CONFLICT' })
    for (const [from, until] of [
      ['2026-11-20', '2026-11-19'],
      ['2026-11-01', '2026-11-10'],
      ['2020-01-01', '2026-11-20'],
    ] as const)
      expect(await shop.rule('care.saveAbsence', away(clientId, from, until))).toBe('absence-order')
    expect(await shop.rule('care.saveAbsence', away(clientId, TODAY, '2028-01-01'))).toBe('absence-too-long')
    expect(await shop.refused('care.saveAbsence', away(99, TODAY, TODAY))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the owner’s own days', () => {
  const rule = (by: 'tag' | 'category' | 'item', id: number, days: number) => ({ id: null, version: 0, who: { by, id }, days })
  const setup = (shop: TestShop) => shop.call('fields.setup', {})
  const tagged = async (shop: TestShop, clientId: number) => {
    const { tags } = await setup(shop)
    await shop.call('fields.setTags', { instead: tags, tags: [...tags, { id: null, name: 'Оптовик', colour: 2 }] })
    const tagId = (await setup(shop)).tags.find(({ name }) => name === 'Оптовик')?.id ?? 0
    await shop.call('fields.tag', { clientIds: [clientId], tagId, on: true })
    return tagId
  }

  test('win over the rhythm of whoever has the tag, and count from his last visit', async () => {
    const { shop, clientId } = await shopWithLate()
    const tagId = await tagged(shop, clientId)
    const { id } = await shop.call('care.saveRule', rule('tag', tagId, 25))
    expect(await callsOf(shop)).toEqual([])
    expect((await shop.call('care.ofClient', { clientId })).rule).toMatchObject({ id, name: 'Оптовик', days: 25 })
    shop.clock += 4 * DAY
    expect(await callsOf(shop)).toMatchObject([
      {
        cause: 'missed 2026-10-21',
        dueDay: '2026-11-15',
        reason: { why: 'away', group: 'Оптовик', by: 'tag', limit: 25, days: 25 },
      },
    ])
    await shop.call('today.mark', { clientId, cause: 'missed 2026-10-21', mark: 'done', until: null })
    expect(await callsOf(shop)).toEqual([])
    await shop.call('care.removeRule', { id, version: 1 })
    expect(await callsOf(shop)).toEqual([])
  })

  test('days on which he was away do not count, and whoever crossed the limit long ago is no longer told', async () => {
    const { shop, clientId } = await shopWithLate()
    const tagId = await tagged(shop, clientId)
    const away = { clientId, id: null, version: 0, from: '2026-11-01', until: '2026-11-12', why: '' }
    await shop.call('care.saveAbsence', away)
    await shop.call('care.saveRule', rule('tag', tagId, 20))
    shop.clock += 10 * DAY
    expect(await callsOf(shop)).toEqual([])
    shop.clock += DAY
    expect(await callsOf(shop)).toMatchObject([{ dueDay: '2026-11-22' }])
    shop.clock += 60 * DAY
    expect(await callsOf(shop)).toEqual([])
  })

  test('of an item finds who takes it, however many others who do not take it spend more', async () => {
    const shop = await openTestShop()
    const goods = { category: '', kind: 'service', unit: 'piece', cost: null, time: null } as const
    const { id: itemId } = await shop.call('catalogue.create', { name: 'Стрижка', price: 30_000, ...goods })
    const came40DaysAgo = async (name: string, amount: number, fields = {}) => {
      const { id } = await shop.call('clients.create', aClient({ name }))
      await shop.call('visits.log', aVisit(id, amount, { day: addDays(TODAY, -40), ...fields }))
      return id
    }
    for (let count = 0; count < 410; count += 1) await came40DaysAgo(`Гість ${count}`, 90_000)
    const line = { itemId, name: '', quantity: 1000, minutes: null, price: null }
    const cut = await came40DaysAgo('Тарас', 0, { lines: [line] })
    await shop.call('care.saveRule', rule('item', itemId, 30))
    expect((await callsOf(shop)).map(({ client }) => client?.id)).toEqual([cut])
  }, 120_000)

  test('of a category and of an item that he takes', async () => {
    const { shop, clientId } = await shopWithLate()
    const goods = { category: '', kind: 'service', unit: 'piece', cost: null, time: null } as const
    const { id: itemId } = await shop.call('catalogue.create', { name: 'Стрижка', price: 30_000, ...goods })
    const line = { itemId, name: '', quantity: 1000, minutes: null, price: null }
    const { id: cut } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
    await shop.call('visits.log', aVisit(cut, 0, { day: '2026-10-01', lines: [line] }))
    await shop.call('care.saveRule', rule('item', itemId, 40))
    expect((await callsOf(shop)).map(({ client, reason }) => [client?.id, reason.why])).toEqual([
      [clientId, 'late'],
      [cut, 'away'],
    ])
    const { categories } = await setup(shop)
    const categoryId = categories[0]?.id ?? 0
    await shop.call('fields.categorise', { clientIds: [clientId], categoryId })
    await shop.call('care.saveRule', rule('category', categoryId, 30))
    expect((await callsOf(shop)).map(({ client }) => client?.id)).toEqual([cut])
  })

  test('one rule for a group; two who change it at once see both; what is unknown is refused', async () => {
    const { shop, clientId } = await shopWithLate()
    const tagId = await tagged(shop, clientId)
    const { id } = await shop.call('care.saveRule', rule('tag', tagId, 60))
    expect(await shop.rule('care.saveRule', rule('tag', tagId, 90))).toBe('away-rule-twice')
    await shop.call('care.saveRule', { ...rule('tag', tagId, 90), id, version: 1 })
    expect(await shop.refused('care.saveRule', { ...rule('tag', tagId, 30), id, version: 1 })).toMatchObject({
      code: 'CONFLICT',
      details: { current: { id, days: 90, version: 2 } },
    })
    expect(await shop.refused('care.removeRule', { id, version: 1 })).toMatchObject({ code: 'CONFLICT' })
    expect(await shop.refused('care.saveRule', rule('tag', 999, 60))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await shop.refused('care.saveRule', rule('item', 999, 60))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await shop.refused('care.saveRule', rule('tag', tagId, 1))).toMatchObject({ code: 'INPUT' })
    await shop.call('care.removeRule', { id, version: 2 })
    expect(await shop.call('care.rules', {})).toEqual([])
  })
})

describe('keeping in touch', () => {
  test('comes due so many days after the last real conversation or visit, whoever calls first', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    await shop.call('care.keepInTouch', { clientId, everyDays: 10, version: 0 })
    expect(await callsOf(shop)).toEqual([])
    shop.clock += 10 * DAY
    expect(await callsOf(shop)).toMatchObject([{ cause: 'touch 2026-11-11', reason: { why: 'touch', everyDays: 10, days: 10 } }])
    await shop.call('visits.log', aVisit(clientId, 100))
    expect(await callsOf(shop)).toEqual([])
    shop.clock += 10 * DAY
    expect((await callsOf(shop))[0]?.cause).toBe('touch 2026-11-21')
    await shop.call('today.mark', { clientId, cause: 'touch 2026-11-21', mark: 'dismissed', until: null })
    shop.clock += 10 * DAY
    expect(await callsOf(shop)).toEqual([])
  })

  test('two who decide at once do not overwrite one another', async () => {
    const { shop, clientId } = await shopWithLate()
    const { version } = await shop.call('care.keepInTouch', { clientId, everyDays: 30, version: 0 })
    expect(await shop.refused('care.keepInTouch', { clientId, everyDays: 60, version: 0 })).toMatchObject({ code: 'CONFLICT' })
    expect(await shop.call('care.keepInTouch', { clientId, everyDays: null, version })).toEqual({ version: 0 })
    expect((await shop.call('care.ofClient', { clientId })).touch).toBeNull()
  })
})
