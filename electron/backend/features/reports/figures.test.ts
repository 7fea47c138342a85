import { beforeEach, describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, HOUR, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

const THIS_MONTH = { kind: 'month', day: '2026-11-11' } as const

let shop: TestShop
let olena: number
let taras: number

beforeEach(async () => {
  shop = await openTestShop()
  olena = (await shop.call('clients.create', aClient())).id
  taras = (await shop.call('clients.create', aClient({ name: 'Тарас' }))).id
})

const log = (clientId: number | null, amount: number, fields: Parameters<typeof aVisit>[2] = {}) =>
  shop.call('visits.log', aVisit(clientId, amount, fields))

async function back(visitId: number, quantity: number) {
  const [line] = (await shop.call('visits.get', { id: visitId })).lines
  await shop.call('visits.return', { visitId, reason: 'холодна', lines: [{ lineId: line?.id ?? 0, quantity }] })
}

const pieces = (count: number, price: number) => [
  { itemId: null, name: 'Еспресо', quantity: count * 1_000, minutes: null, price, free: null },
]

describe('the figures of a period', () => {
  test.each(['0001-01-01', '9999-12-31'])('are not asked of %s, around which the calendar ends', async (day) => {
    for (const name of ['reports.figures', 'reports.team'] as const) {
      expect(await shop.refused(name, { kind: 'week', day })).toMatchObject({ code: 'INPUT' })
    }
  })

  test('tell what was paid, by whom, and beside it the tips and discounts', async () => {
    await log(olena, 10_000, { tip: 500 })
    await log(olena, 20_000, { discount: { kind: 'percent', hundredths: 1_000 } })
    await log(taras, 30_000)
    await log(null, 5_000)
    const told = await shop.call('reports.figures', THIS_MONTH)
    expect(told.figures).toEqual({
      visits: 4,
      withCard: 3,
      withoutCard: 1,
      takings: 63_000,
      averageBill: 15_750,
      tips: 500,
      discounts: 2_000,
      clients: 2,
      newClients: 2,
      returning: 0,
      pointsEarned: 58,
      pointsSpent: 0,
    })
    expect(told).toMatchObject({ from: '2026-11-01', until: '2026-11-30', through: '2026-11-11', first: '2026-11-11' })
    expect(told.top.map(({ client, visits, takings }) => [client.called, visits, takings])).toEqual([
      ['Тарас', 1, 30_000],
      ['Олена Коваленко', 2, 28_000],
    ])
    expect(told.hours).toEqual([{ weekday: 3, hour: 10, visits: 4 }])
    expect(told.employees).toMatchObject([{ visits: 4, withCard: 3, takings: 63_000, tips: 500 }])
    expect(told.days).toHaveLength(11)
    expect(told.days.at(-1)).toEqual({ day: '2026-11-11', visits: 4, takings: 63_000 })
  })

  test('know nothing of a void visit, whatever had come back of it before', async () => {
    const { visitId } = await log(olena, 0, { lines: pieces(3, 4_500) })
    await log(taras, 10_000)
    await back(visitId, 1_000)
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    const { figures, top, days, employees } = await shop.call('reports.figures', THIS_MONTH)
    expect(figures).toMatchObject({ visits: 1, takings: 10_000, clients: 1, pointsEarned: 10 })
    expect(top.map(({ client }) => client.called)).toEqual(['Тарас'])
    expect(days.at(-1)).toMatchObject({ visits: 1, takings: 10_000 })
    expect(employees).toMatchObject([{ visits: 1, takings: 10_000 }])
  })

  test('take what came back off the day of its visit, and not off the day on which it came', async () => {
    const { visitId } = await log(olena, 0, { lines: pieces(4, 5_000) })
    shop.clock += 30 * DAY
    await back(visitId, 1_000)
    const november = await shop.call('reports.figures', THIS_MONTH)
    expect(november.figures).toMatchObject({ visits: 1, takings: 15_000, pointsEarned: 15 })
    const december = await shop.call('reports.figures', { kind: 'month', day: '2026-12-05' })
    expect(december.figures).toMatchObject({ visits: 0, takings: 0, averageBill: null })
    expect(december.before.figures.visits).toBe(1)
  })

  test('count points that paid for something, and those that came back with it less', async () => {
    await log(olena, 100_000)
    const { visitId } = await log(olena, 0, { lines: pieces(4, 5_000), spendPoints: 40 })
    expect((await shop.call('reports.figures', THIS_MONTH)).figures).toMatchObject({ pointsSpent: 40, takings: 116_000 })
    await back(visitId, 1_000)
    expect((await shop.call('reports.figures', THIS_MONTH)).figures).toMatchObject({ pointsSpent: 30, takings: 112_000 })
  })

  test('compare a month that is not over with as many days of the others', async () => {
    await log(olena, 1_000, { day: '2026-10-11' })
    await log(olena, 2_000, { day: '2026-10-12' })
    await log(taras, 4_000, { day: '2026-11-02' })
    const told = await shop.call('reports.figures', THIS_MONTH)
    expect(told.before).toMatchObject({ from: '2026-10-01', until: '2026-10-11', figures: { takings: 1_000, visits: 1 } })
    expect(told.yearBefore).toMatchObject({ from: '2025-11-01', until: '2025-11-11', figures: { visits: 0 } })
    expect((await shop.call('reports.figures', { kind: 'month', day: '2026-10-31' })).figures.takings).toBe(3_000)
  })

  test('call new who was never here before, and nobody whose earlier visits are known as a number', async () => {
    await log(olena, 1_000, { day: '2026-10-12' })
    await log(olena, 1_000)
    await log(taras, 1_000)
    expect((await shop.call('reports.figures', THIS_MONTH)).figures).toMatchObject({ clients: 2, newClients: 1, returning: 1 })
    expect((await shop.call('reports.figures', THIS_MONTH)).before.figures).toMatchObject({ clients: 0, newClients: 0 })
    expect((await shop.call('reports.figures', { kind: 'month', day: '2026-10-12' })).figures).toMatchObject({ newClients: 1 })
  })

  test('give the night to the evening before it, and keep the hour of the clock', async () => {
    shop.clock += 15.5 * HOUR
    await log(olena, 5_000)
    const day = await shop.call('reports.figures', { kind: 'day', day: '2026-11-11' })
    expect(day.figures.visits).toBe(1)
    expect(day.hours).toEqual([{ weekday: 3, hour: 1, visits: 1 }])
  })

  test('name no hour for a visit of which only the day is known', async () => {
    await log(olena, 5_000, { day: '2026-11-10' })
    const told = await shop.call('reports.figures', THIS_MONTH)
    expect(told).toMatchObject({ hours: [], hourUnknown: 1, figures: { visits: 1 } })
  })

  test('are nothing in an empty shop and in a month to come', async () => {
    const empty = await shop.call('reports.figures', THIS_MONTH)
    expect(empty).toMatchObject({ first: null, figures: { visits: 0, averageBill: null }, top: [], employees: [], hours: [] })
    await log(olena, 5_000)
    const ahead = await shop.call('reports.figures', { kind: 'month', day: '2027-03-01' })
    expect(ahead).toMatchObject({ days: [], figures: { visits: 0 }, first: '2026-11-11' })
    expect(await shop.refused('reports.figures', { kind: 'month', day: '2026-02-30' })).toMatchObject({ code: 'INPUT' })
  })

  test('count company as clients who were here, without a bill of their own', async () => {
    await log(olena, 8_000, { companions: [taras] })
    const told = await shop.call('reports.figures', THIS_MONTH)
    expect(told.figures).toMatchObject({ visits: 1, clients: 2, newClients: 2, averageBill: 8_000 })
    expect(told.top.map(({ client, takings }) => [client.called, takings])).toEqual([
      ['Олена Коваленко', 8_000],
      ['Тарас', 0],
    ])
  })
})

describe('behind a number stand', () => {
  const behind = async (part: Parameters<typeof ask>[0]) => (await ask(part)).rows.map(({ client }) => client.called)
  const ask = (part: { what: 'all' | 'new' | 'returning' | 'tips' | 'discounts' | 'points-earned' | 'points-spent' }) =>
    shop.call('reports.behind', { ...THIS_MONTH, part })

  beforeEach(async () => {
    await log(olena, 100_000, { day: '2026-10-12' })
    await log(olena, 20_000, { tip: 300, spendPoints: 0 })
    await log(taras, 30_000, { discount: { kind: 'amount', amount: 1_000 } })
    await log(null, 5_000)
  })

  test('the clients it is of, who brought most first, and how many visits had no card', async () => {
    expect(await behind({ what: 'all' })).toEqual(['Тарас', 'Олена Коваленко'])
    expect(await ask({ what: 'all' })).toMatchObject({ more: 0, withoutCard: 1, rows: [{ visits: 1, takings: 29_000 }, {}] })
    expect(await behind({ what: 'new' })).toEqual(['Тарас'])
    expect(await behind({ what: 'returning' })).toEqual(['Олена Коваленко'])
    expect(await behind({ what: 'tips' })).toEqual(['Олена Коваленко'])
    expect(await behind({ what: 'discounts' })).toEqual(['Тарас'])
    expect(await behind({ what: 'points-earned' })).toEqual(['Тарас', 'Олена Коваленко'])
    expect(await behind({ what: 'points-spent' })).toEqual([])
    expect((await ask({ what: 'new' })).withoutCard).toBe(0)
  })

  test('those of a day, of an hour of the week, and of an employee', async () => {
    const { employees } = await shop.call('reports.figures', THIS_MONTH)
    const parts = [
      { what: 'day', day: '2026-11-11' },
      { what: 'hour', weekday: 3, hour: 10 },
      { what: 'employee', employeeId: employees[0]?.employee.id ?? 0 },
    ] as const
    for (const part of parts) {
      const { rows, withoutCard } = await shop.call('reports.behind', { ...THIS_MONTH, part })
      expect([rows.map(({ client }) => client.called), withoutCard]).toEqual([['Тарас', 'Олена Коваленко'], 1])
    }
    const empty = { ...THIS_MONTH, part: { what: 'hour', weekday: 3, hour: 11 } } as const
    expect(await shop.call('reports.behind', empty)).toEqual({ rows: [], more: 0, withoutCard: 0 })
  })
})
