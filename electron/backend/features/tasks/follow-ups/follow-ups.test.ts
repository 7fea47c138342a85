import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

type Rule = Omit<InputOf<'tasks.saveFollowUpRule'>, 'opId'>
const aRule = (fields: Partial<Rule> = {}): Rule => ({
  id: null,
  version: 0,
  after: 'first-visit',
  itemId: null,
  days: 3,
  act: 'call',
  text: 'чи все сподобалося',
  ...fields,
})

const linesOf = async (shop: TestShop) =>
  (await shop.call('today.list', { who: 'all', limitEach: 50 })).kinds.flatMap(({ kind, lines }) =>
    lines.flatMap(({ client, reason, cause, dueDay }) =>
      reason.why === 'follow-up' ? [{ kind, clientId: client?.id ?? 0, item: reason.item, day: reason.day, cause, dueDay }] : [],
    ),
  )
const whom = async (shop: TestShop) => (await linesOf(shop)).map(({ clientId }) => clientId)

async function shopWithVisit(rule: Partial<Rule> = {}) {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient())
  const items = await shop.call('catalogue.list', { archived: false })
  const [item, other] = items
  const line = { itemId: item?.id ?? 0, name: '', quantity: 1000, minutes: null, price: null }
  const itemId = rule.after === 'item' ? (item?.id ?? 0) : null
  const { id: ruleId } = await shop.call('tasks.saveFollowUpRule', aRule({ itemId, ...rule }))
  const { visitId } = await shop.call('visits.log', aVisit(clientId, 0, { lines: [line] }))
  return { shop, clientId, visitId, ruleId, item, other, line }
}

describe('a first visit', () => {
  test('is followed up on its day, for a week, and then no more', async () => {
    const { shop, clientId, visitId, ruleId } = await shopWithVisit()
    shop.clock += 2 * DAY
    expect(await linesOf(shop)).toEqual([])
    shop.clock += DAY
    expect(await linesOf(shop)).toEqual([
      {
        kind: 'call',
        clientId,
        item: null,
        day: '2026-11-11',
        cause: `follow-up ${ruleId} ${visitId}`,
        dueDay: '2026-11-14',
      },
    ])
    shop.clock += 7 * DAY
    expect(await whom(shop)).toEqual([clientId])
    shop.clock += DAY
    expect(await whom(shop)).toEqual([])
  })

  test('that was voided, or after which he came again, asks for nothing', async () => {
    const { shop, clientId, visitId } = await shopWithVisit()
    shop.clock += 3 * DAY
    expect(await whom(shop)).toEqual([clientId])
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(await whom(shop)).toEqual([])
    await shop.call('visits.log', aVisit(clientId, 100, { day: '2026-11-11' }))
    expect(await whom(shop)).toEqual([clientId])
    await shop.call('visits.log', aVisit(clientId, 100))
    expect(await whom(shop)).toEqual([])
  })

  test('after which somebody spoke to him asks for nothing', async () => {
    const { shop, clientId } = await shopWithVisit()
    shop.clock += 3 * DAY
    const spoken = await shop.call('contacts.record', {
      clientId,
      channel: 'call',
      direction: 'out',
      purpose: 'service',
      subject: 'Перший візит',
      outcome: 'reached',
      answer: '',
      mood: null,
    })
    expect(await whom(shop)).toEqual([])
    await shop.call('contacts.undo', { id: spoken.id })
    expect(await whom(shop)).toEqual([clientId])
  })

  test.each(['done', 'dismissed'] as const)('%s does not ask again, and put off asks on its day', async (mark) => {
    const { shop, clientId, visitId, ruleId } = await shopWithVisit()
    shop.clock += 3 * DAY
    const key = { clientId, cause: `follow-up ${ruleId} ${visitId}` }
    await shop.call('today.mark', { ...key, mark: 'later', until: '2026-11-16' })
    expect(await whom(shop)).toEqual([])
    shop.clock += 2 * DAY
    expect(await whom(shop)).toEqual([clientId])
    await shop.call('today.mark', { ...key, mark, until: null })
    for (let day = 0; day < 3; day += 1) {
      expect(await whom(shop)).toEqual([])
      shop.clock += DAY
    }
  })

  test('goes on with the surviving card of a merge', async () => {
    const { shop, clientId } = await shopWithVisit()
    const { id: double } = await shop.call('clients.create', aClient({ name: 'Олена К.' }))
    shop.clock += 3 * DAY
    const version = async (id: number) => (await shop.call('clients.card', { id })).version
    const cards = { survivorId: double, mergedId: clientId, fields: {} }
    await shop.call('clients.merge', {
      ...cards,
      survivorVersion: await version(double),
      mergedVersion: await version(clientId),
    })
    expect(await whom(shop)).toEqual([double])
  })
})

describe('an item', () => {
  test('is asked about by whoever took it, not when it was brought back, nor by another item', async () => {
    const { shop, clientId, visitId, item, other } = await shopWithVisit({ after: 'item', days: 1, act: 'ask' })
    const { id: second } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
    const line = { itemId: other?.id ?? 0, name: '', quantity: 1000, minutes: null, price: null }
    await shop.call('visits.log', aVisit(second, 0, { lines: [line] }))
    shop.clock += DAY
    expect(await linesOf(shop)).toMatchObject([{ kind: 'ask', clientId, item: item?.name.replace('\n', ' ') ?? '' }])
    const [sold] = (await shop.call('visits.get', { id: visitId })).lines
    await shop.call('visits.return', { visitId, reason: 'не підійшло', lines: [{ lineId: sold?.id ?? 0, quantity: 1000 }] })
    expect(await whom(shop)).toEqual([])
  })
})

describe('the rules', () => {
  test('are changed by one at a time, ended and brought back, and never ask twice for the same', async () => {
    const { shop, ruleId } = await shopWithVisit()
    expect(await shop.rule('tasks.saveFollowUpRule', aRule({ text: 'інші слова' }))).toBe('follow-up-there')
    await shop.call('tasks.saveFollowUpRule', aRule({ id: ruleId, version: 1, days: 5 }))
    const refusal = await shop.refused('tasks.saveFollowUpRule', aRule({ id: ruleId, version: 1, days: 6 }))
    expect(refusal).toMatchObject({ code: 'CONFLICT', details: { current: { days: 5, version: 2 } } })
    await shop.call('tasks.retireFollowUpRule', { id: ruleId, version: 2, retired: true })
    expect(await shop.call('tasks.followUpRules', {})).toEqual([])
    await shop.call('tasks.saveFollowUpRule', aRule({ days: 5 }))
    expect(await shop.rule('tasks.retireFollowUpRule', { id: ruleId, version: 3, retired: false })).toBe('follow-up-there')
  })

  test('name an item that is sold, days within a year, and what to ask', async () => {
    const { shop, item } = await shopWithVisit()
    const itemId = item?.id ?? 0
    expect(await shop.refused('tasks.saveFollowUpRule', aRule({ after: 'item' }))).toMatchObject({ code: 'INPUT' })
    expect(await shop.refused('tasks.saveFollowUpRule', aRule({ itemId }))).toMatchObject({ code: 'INPUT' })
    expect(await shop.refused('tasks.saveFollowUpRule', aRule({ days: 0 }))).toMatchObject({ code: 'INPUT' })
    expect(await shop.refused('tasks.saveFollowUpRule', aRule({ days: 366 }))).toMatchObject({ code: 'INPUT' })
    expect(await shop.refused('tasks.saveFollowUpRule', aRule({ text: ' ' }))).toMatchObject({ code: 'INPUT' })
    await shop.call('catalogue.archive', { id: itemId, archived: true })
    expect(await shop.rule('tasks.saveFollowUpRule', aRule({ after: 'item', itemId }))).toBe('item-archived')
  })

  test('are thirty at most', async () => {
    const { shop } = await shopWithVisit()
    for (let days = 10; days < 39; days += 1) await shop.call('tasks.saveFollowUpRule', aRule({ days }))
    expect(await shop.rule('tasks.saveFollowUpRule', aRule({ days: 50 }))).toBe('follow-ups-too-many')
  })
})
