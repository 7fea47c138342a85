import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop } from '#electron/backend/test-shop.ts'

const MONTH = { kind: 'month', day: '2026-11-11', beside: 'before' } as const

test('a month differs by weekdays, hours and goods, each of which adds up to its takings', async () => {
  const shop = await openTestShop()
  const olena = (await shop.call('clients.create', aClient())).id
  const item = async (name: string, price: number) =>
    (
      await shop.call('catalogue.create', {
        name,
        price,
        ...({ unit: 'piece', category: 'Дослід', kind: 'good', cost: null, time: null } as const),
      })
    ).id
  const [flat, cake] = [await item('Дослідна кава', 5_000), await item('Дослідний торт', 9_000)]
  const log = (day: string, itemId: number | null, count: number, clientId: number | null = olena) =>
    shop.call(
      'visits.log',
      aVisit(clientId, 0, {
        day,
        lines: [
          { itemId, name: 'Інше', quantity: count * 1_000, minutes: null, price: itemId === null ? 700 : null, free: null },
        ],
      }),
    )
  // Then, until the 11th: a Monday and a Friday. Now: two Mondays and a Wednesday.
  await log('2026-10-05', flat, 2)
  await log('2026-10-09', cake, 1, null)
  await log('2026-10-12', cake, 9)
  await log('2026-11-02', flat, 4)
  const { visitId } = await log('2026-11-09', flat, 2, null)
  await log('2026-11-11', null, 1)
  const [line] = (await shop.call('visits.get', { id: visitId })).lines
  await shop.call('visits.return', { visitId, reason: 'холодна', lines: [{ lineId: line?.id ?? 0, quantity: 1_000 }] })

  const told = await shop.call('trends.changes', MONTH)
  expect(told).toMatchObject({
    from: '2026-11-01',
    until: '2026-11-11',
    other: { from: '2026-10-01', until: '2026-10-11' },
    known: true,
  })
  const nothing = { visits: 0, visitsThen: 0, takings: 0, takingsThen: 0 }
  expect(told.weekdays).toEqual([
    { weekday: 1, days: 2, daysThen: 1, visits: 2, visitsThen: 1, takings: 25_000, takingsThen: 10_000 },
    { weekday: 2, days: 2, daysThen: 1, ...nothing },
    { weekday: 3, days: 2, daysThen: 1, ...nothing, visits: 1, takings: 700 },
    { weekday: 4, days: 1, daysThen: 2, ...nothing },
    { weekday: 5, days: 1, daysThen: 2, ...nothing, visitsThen: 1, takingsThen: 9_000 },
    { weekday: 6, days: 1, daysThen: 2, ...nothing },
    { weekday: 7, days: 2, daysThen: 2, ...nothing },
  ])
  // What was put down later happened at an hour that nobody knows.
  expect(told.hours.map(({ hour, takings, takingsThen }) => [hour, takings, takingsThen])).toEqual([
    [10, 700, 0],
    [null, 25_000, 19_000],
  ])
  expect(told.more.map(({ goods, name, takings, takingsThen }) => [goods, name, takings, takingsThen])).toEqual([
    [{ what: 'item', itemId: flat }, 'Дослідна кава', 25_000, 10_000],
    [{ what: 'unlisted' }, '', 700, 0],
  ])
  expect(told.less.map(({ name, takings, takingsThen }) => [name, takings, takingsThen])).toEqual([['Дослідний торт', 0, 9_000]])
  expect(told.rest).toEqual({ things: 0, ...nothing })

  const { figures, before } = await shop.call('reports.figures', { kind: 'month', day: '2026-11-11' })
  expect([figures.takings, before.figures.takings]).toEqual([25_700, 19_000])
  const monday = { what: 'hour', weekday: 1, hour: null } as const
  expect(await shop.call('reports.behind', { kind: 'month', day: '2026-11-11', part: monday })).toMatchObject({
    rows: [{ client: { id: olena }, visits: 1, takings: 20_000 }],
    withoutCard: 1,
  })
})

test('a visit at its own hour is told with that hour, and the night after the evening before it', async () => {
  const shop = await openTestShop()
  const hour = 3_600_000
  await shop.call('visits.log', aVisit(null, 1_000))
  shop.clock += 15.5 * hour
  await shop.call('visits.log', aVisit(null, 2_000))
  const told = await shop.call('trends.changes', { kind: 'day', day: '2026-11-11', beside: 'before' })
  expect(told.hours.map(({ hour: of, visits, takings }) => [of, visits, takings])).toEqual([
    [10, 1, 1_000],
    [1, 1, 2_000],
  ])
  expect(told.weekdays.map(({ weekday, takings }) => [weekday, takings])).toEqual([[3, 3_000]])
  expect(told.known).toBe(false)
})
