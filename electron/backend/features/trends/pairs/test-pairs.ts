import { setTimeout as sleep } from 'node:timers/promises'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

/** Until the pairs were counted in the other thread and written down, after `act`. */
export async function recounted(shop: TestShop, act: () => Promise<unknown>): Promise<void> {
  await act()
  // What was counted while it was still under way knows a part of it only.
  shop.events.length = 0
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (shop.events.some((event) => event.type === 'changed' && event.operation === 'trends.recount')) return
    await sleep(50)
  }
  throw new Error('nothing was counted')
}

const aGood = { category: '', kind: 'good', unit: 'piece', price: 5_000, cost: null, time: null } as const
export const lineOf = (itemId: number) => ({ itemId, name: '', quantity: 1000, minutes: null, price: null })

/** Thirty guests take coffee, twenty of them cake, too; thirty others take tea. The pairs are counted. */
export async function shopWithPairs() {
  const shop = await openTestShop({ recountAfter: 30, furnished: { as: 'coffee and cake', with: furnish } })
  const items = await shop.call('catalogue.list', { archived: false })
  const idOf = (wanted: string) => items.find(({ name }) => name === wanted)?.id ?? 0
  const { ids: guests } = await shop.call('clients.idsOf', { filter: 'all', conditions: [], text: 'Гість' })
  const told = async () =>
    (await shop.call('trends.together', { by: 'items' })).pairs.map(({ one, other }) => `${one.name} → ${other.name}`)
  return {
    shop,
    coffee: idOf('Капучино'),
    cake: idOf('Пиріг'),
    tea: idOf('Узвар'),
    guests: guests.toSorted((a, b) => a - b),
    told,
  }
}

async function furnish(shop: TestShop): Promise<void> {
  const known = await shop.call('catalogue.list', { archived: false })
  const goods: number[] = []
  for (const name of ['Капучино', 'Пиріг', 'Узвар'])
    goods.push(known.find((item) => item.name === name)?.id ?? (await shop.call('catalogue.create', { ...aGood, name })).id)
  const [coffee = 0, cake = 0, tea = 0] = goods
  for (let number = 0; number < 60; number += 1) {
    const { id } = await shop.call('clients.create', aClient({ name: `Гість ${number}`, phones: [] }))
    const takes = number >= 30 ? [tea] : number < 20 ? [coffee, cake] : [coffee]
    await shop.call('visits.log', aVisit(id, 0, { lines: takes.map(lineOf), day: '2026-11-01' }))
  }
  await recounted(shop, () => shop.call('shop.removeSample', {}))
}
