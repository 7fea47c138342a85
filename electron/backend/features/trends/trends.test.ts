import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { verdictOf } from '#shared/domain/trends/verdict.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'

const WEEKS = { what: 'weeks', weeks: 4 } as const
const TODAY = '2026-11-11'
type Told = OutputOf<'trends.goods'>

async function anItem(shop: TestShop, name: string, unit: 'piece' | 'hour', price: number) {
  const fields = { category: unit === 'hour' ? 'Дошки' : 'Дослід', kind: 'good', cost: null, time: null } as const
  return (await shop.call('catalogue.create', { name, unit, price, ...fields })).id
}

test('what is sold more and what less, with what was given back left out, and who took it', async () => {
  const shop = await openTestShop()
  const olena = (await shop.call('clients.create', aClient())).id
  const [flat, table] = [
    await anItem(shop, 'Дослідна кава', 'piece', 5_000),
    await anItem(shop, 'Дослідний стіл', 'hour', 12_000),
  ]
  const log = (
    clientId: number | null,
    daysAgo: number,
    itemId: number | null,
    quantity: number,
    minutes: number | null = null,
  ) =>
    shop.call(
      'visits.log',
      aVisit(clientId, 0, {
        day: addDays(TODAY, -daysAgo),
        lines: [{ itemId, name: 'Інше', quantity, minutes, price: itemId === null ? 700 : null, free: null }],
      }),
    )
  await log(null, 300, flat, 1_000)
  const { visitId } = await log(olena, 1, flat, 3_000)
  await log(null, 28, flat, 1_000)
  await log(olena, 29, flat, 5_000)
  await log(olena, 2, table, 1_000, 90)
  await log(olena, 3, null, 1_000)
  await log(olena, 0, flat, 9_000)
  const [line] = (await shop.call('visits.get', { id: visitId })).lines
  await shop.call('visits.return', { visitId, reason: 'холодна', lines: [{ lineId: line?.id ?? 0, quantity: 1_000 }] })
  const told = await shop.call('trends.goods', { by: 'items', beside: WEEKS })
  expect(told.spans.map(({ from, until, known }) => [from, until, known])).toEqual([
    ['2026-10-14', '2026-11-10', true],
    ['2026-09-16', '2026-10-13', true],
    ['2025-10-15', '2025-11-11', false],
  ])
  expect(told.rows.map(({ name, unit, sums, verdict }) => [name, unit, sums[0], sums[1]?.takings, verdict])).toEqual([
    ['Дослідний стіл', 'hour', { bills: 1, amount: 1_500, takings: 18_000 }, 0, 'few'],
    ['', null, { bills: 1, amount: 1_000, takings: 700 }, 0, 'few'],
    ['Дослідна кава', 'piece', { bills: 2, amount: 3_000, takings: 15_000 }, 25_000, 'few'],
  ])
  const behind = { goods: { what: 'item', itemId: flat }, from: '2026-10-14', until: '2026-11-10' } as const
  expect(await shop.call('trends.behind', behind)).toMatchObject({
    rows: [{ client: { id: olena }, visits: 1, takings: 10_000 }],
    more: 0,
    withoutCard: 1,
  })
  const categories = await shop.call('trends.goods', { by: 'categories', beside: WEEKS })
  expect(categories.rows.map(({ goods, sums }) => [goods, sums[0]?.takings])).toEqual([
    [{ what: 'category', category: 'Дошки' }, 18_000],
    [{ what: 'unlisted' }, 700],
    [{ what: 'category', category: 'Дослід' }, 15_000],
  ])
})

test('an empty shop has sold nothing, and a month to come is laid beside those that were', async () => {
  const shop = await openTestShop()
  expect((await shop.call('trends.goods', { by: 'items', beside: WEEKS })).rows).toEqual([])
  const ahead = await shop.call('trends.goods', { by: 'categories', beside: { what: 'month', day: '2046-02-01' } })
  expect(ahead.rows).toEqual([])
  expect(ahead.spans.every(({ known }) => !known)).toBe(true)
})

/* A second way: from everything that the shop hands out. */

type Table = readonly Readonly<Record<string, never>>[]
interface Line {
  readonly visit_id: number
  readonly item_id: number | null
  readonly quantity: number
  readonly returned: number
  readonly total: number
  readonly discount: number
  readonly points_money: number
}

async function handedOut(shop: TestShop) {
  const exportId = randomUUID()
  await shop.call('exports.begin', { exportId, what: { kind: 'everything' } })
  let text = ''
  for (let number = 0; ; number += 1) {
    const { bytes, last } = await shop.call('exports.portion', { exportId, number })
    text += Buffer.from(bytes, 'base64').toString()
    if (last) break
  }
  const { tables } = JSON.parse(text) as { tables: Record<string, Table> }
  const rows = <Row>(name: string) => (tables[name] ?? []) as unknown as readonly Row[]
  return {
    visits: new Map(rows<{ id: number; day: Day; state: string }>('visits').map((visit) => [visit.id, visit])),
    lines: rows<Line>('visit_lines'),
    items: new Map(rows<{ id: number; category: string }>('items').map(({ id, category }) => [id, category])),
  }
}

test('all that was sold in the sample shop is what was taken on these days, item by item and category by category', {
  timeout: 60_000,
}, async () => {
  const shop = await openTestShop({ shop: { sampleClients: 60 } })
  const { visits, lines, items } = await handedOut(shop)
  const isAsByHand = ({ spans, rows }: Told, keyOf: (line: Line) => string) => {
    for (const [place, { from, until }] of spans.entries()) {
      const these = lines.filter(({ visit_id: id }) => {
        const visit = visits.get(id)
        return visit?.state === 'open' && visit.day >= from && visit.day <= until
      })
      const byHand = new Map(
        [...Map.groupBy(these, keyOf)].map(([key, some]) => [
          key,
          {
            bills: new Set(some.filter((line) => line.quantity > line.returned).map((line) => line.visit_id)).size,
            takings: some.reduce((sum, { total, discount, points_money: points, returned, quantity }) => {
              const paid = total - discount - points
              return sum + paid - Math.floor((paid * returned) / quantity)
            }, 0),
          },
        ]),
      )
      const told = rows.flatMap(({ goods, sums }) => {
        const { bills = 0, takings = 0 } = sums[place] ?? {}
        return bills + takings === 0 ? [] : [[JSON.stringify(goods), { bills, takings }] as const]
      })
      expect(new Map(told)).toEqual(byHand)
    }
    for (const { sums, verdict } of rows) expect(verdict).toBe(verdictOf(sums[0]?.bills ?? 0, sums[1]?.bills ?? 0))
  }
  const item = ({ item_id: itemId }: Line) => JSON.stringify(itemId === null ? { what: 'unlisted' } : { what: 'item', itemId })
  const category = ({ item_id: id }: Line) =>
    JSON.stringify(id === null ? { what: 'unlisted' } : { what: 'category', category: items.get(id) })
  const month = { what: 'month', day: '2026-10-25' } as const
  isAsByHand(await shop.call('trends.goods', { by: 'items', beside: { what: 'weeks', weeks: 13 } }), item)
  isAsByHand(await shop.call('trends.goods', { by: 'categories', beside: WEEKS }), category)
  const october = await shop.call('trends.goods', { by: 'items', beside: month })
  isAsByHand(october, item)
  const { figures } = await shop.call('reports.figures', { kind: 'month', day: month.day })
  expect(october.rows.reduce((sum, { sums }) => sum + (sums[0]?.takings ?? 0), 0)).toBe(figures.takings)
})
