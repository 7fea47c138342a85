import { expect, test } from 'vitest'
import { openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { Condition } from '#shared/contract/conditions.ts'

const had = (itemId: number | null, category: string, has: boolean): Condition => ({
  by: 'bought',
  itemId,
  category,
  has,
  within: { kind: 'ever' },
})
const idsOf = async (shop: TestShop, ...conditions: Condition[]) =>
  (await shop.call('clients.idsOf', { filter: 'all', conditions, text: '' })).ids

test('what is taken together is of the same clients whom the list finds by it', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 60 } })
  const { pairs, clients } = await shop.call('trends.together', { by: 'items' })
  const inCategories = await shop.call('trends.together', { by: 'categories' })
  const conditionOf = (goods: (typeof pairs)[number]['one']['goods'], has: boolean) =>
    goods.what === 'item' ? had(goods.itemId, '', has) : had(null, goods.what === 'category' ? goods.category : '', has)
  const told = [...pairs, ...inCategories.pairs]
  expect(told.length).toBeGreaterThan(0)
  const everyone = new Set<number>()
  for (const { id } of await shop.call('catalogue.list', { archived: false }))
    for (const client of await idsOf(shop, had(id, '', true))) everyone.add(client)
  expect(clients).toBe(everyone.size)
  for (const { one, other, takers, both, times } of told) {
    const [ofOne, ofOther] = [await idsOf(shop, conditionOf(one.goods, true)), await idsOf(shop, conditionOf(other.goods, true))]
    expect(takers).toBe(ofOne.length)
    expect(both).toBe(ofOne.filter((id) => ofOther.includes(id)).length)
    expect(await idsOf(shop, conditionOf(one.goods, true), conditionOf(other.goods, false))).toHaveLength(takers - both)
    const rest = everyone.size - takers
    if (times !== null) expect(times).toBeCloseTo(both / takers / ((ofOther.length - both) / rest), 9)
  }
})

test('nothing is told in a shop that has sold nothing', async () => {
  const shop = await openTestShop()
  expect(await shop.call('trends.together', { by: 'items' })).toEqual({ clients: 0, countedOn: '2026-11-11', pairs: [] })
})
