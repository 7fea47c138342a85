import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { Pair } from '#shared/contract/trends.ts'
import { lineOf, recounted, shopWithPairs } from './test-pairs.ts'

/** Who took what, gone through by hand: each client's goods, by their names. */
type Baskets = ReadonlyMap<string, ReadonlySet<string>>

/** A pair in one line: what takes what, of how many, how often. */
const inLine = (one: string, other: string, both: number, takers: number, times: number | null) =>
  `${one} → ${other}: ${both} of ${takers}, ${times === null ? 'only' : times.toFixed(6)}`
const kept = (pairs: readonly Pair[]) =>
  pairs.map(({ one, other, both, takers, times }) => inLine(one.name, other.name, both, takers, times))

/** What stands out, another way: sets of clients instead of counts, and the chance from a table of logarithms of whole numbers. */
function byHand(baskets: Baskets, onSale: ReadonlySet<string>): string[] {
  const takersOf = new Map<string, Set<string>>()
  const anybody = new Set<string>()
  for (const [client, goods] of baskets)
    for (const one of goods) {
      if (!onSale.has(one)) continue
      anybody.add(client)
      takersOf.set(one, (takersOf.get(one) ?? new Set()).add(client))
    }
  const all = anybody.size
  const logs = [0]
  for (let number = 1; number <= all; number += 1) logs.push((logs.at(-1) ?? 0) + Math.log(number))
  const over = (n: number, k: number) => (k < 0 || k > n ? -Infinity : (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0))
  const pairs = [...takersOf]
    .filter(([, takers]) => takers.size >= 20)
    .flatMap(([one, takers]) =>
      [...takersOf].filter(([other]) => other !== one).map(([other, theirs]) => ({ one, takers, other, theirs })),
    )
  const found: string[] = []
  for (const { one, takers, other, theirs } of pairs) {
    const both = [...takers].filter((client) => theirs.has(client)).length
    const others = all - takers.size
    if (both < 5 || both === takers.size || others === 0) continue
    const times = theirs.size === both ? null : both / takers.size / ((theirs.size - both) / others)
    if (times !== null && times < 1.2) continue
    let chance = 0
    for (let k = both; k <= Math.min(takers.size, theirs.size); k += 1)
      chance += Math.exp(over(theirs.size, k) + over(all - theirs.size, takers.size - k) - over(all, takers.size))
    if (chance * pairs.length <= 0.05) found.push(inLine(one, other, both, takers.size, times))
  }
  return found
}

/** Read as the file has it, one row at a time. */
function basketsIn(shop: TestShop, by: 'name' | 'category'): { baskets: Baskets; onSale: ReadonlySet<string> } {
  const file = new Database(dataFolder(shop.dataDir).database, { readonly: true })
  try {
    const items = file
      .prepare<[], { id: number; name: string; category: string; archived_at: number | null }>('SELECT * FROM items')
      .all()
    const goods = new Map(items.map((item) => [item.id, item[by]]))
    const clients = new Set(file.prepare<[], number>('SELECT id FROM clients WHERE archived_at IS NULL').pluck().all())
    const baskets = new Map<string, Set<string>>()
    const lines = file.prepare<
      [],
      { client_id: number | null; state: string; item_id: number | null; quantity: number; returned: number }
    >('SELECT client_id, state, item_id, quantity, visit_lines.returned FROM visit_lines JOIN visits ON visits.id = visit_id')
    for (const { client_id: client, state, item_id: item, quantity, returned } of lines.iterate()) {
      if (client === null || item === null || state !== 'open' || returned === quantity || !clients.has(client)) continue
      const key = String(client)
      baskets.set(key, (baskets.get(key) ?? new Set()).add(goods.get(item) ?? ''))
    }
    const onSale = items.filter((item) => item.archived_at === null).map((item) => item[by])
    return { baskets, onSale: new Set(onSale.filter((name) => name !== '')) }
  } finally {
    file.close()
  }
}

test('of the sample shop is kept what its visits say when they are gone through by hand', { timeout: 120_000 }, async () => {
  const shop = await openTestShop({ shop: { sampleClients: 400 }, recountAfter: 30 })
  // Any item changed has everything counted anew; it is the sample shop still.
  const [first] = await shop.call('catalogue.list', { archived: false })
  await recounted(shop, () => shop.call('catalogue.setQuickKeys', { ids: first ? [first.id] : [] }))
  const through = { items: basketsIn(shop, 'name'), categories: basketsIn(shop, 'category') }
  for (const by of ['items', 'categories'] as const) {
    const together = await shop.call('trends.together', { by })
    expect(together.pairs.length, by).toBeGreaterThan(0)
    expect(kept(together.pairs).toSorted()).toEqual(byHand(through[by].baskets, through[by].onSale).toSorted())
  }
})

/** The till of a bakery in Edinburgh has no names: every 1,200th bill is taken for the same guest. */
const GUESTS = 1_200
const RECOUNT_AFTER = 30

test('of a real bakery is kept what its file says', { timeout: 180_000 }, async () => {
  const rows = gunzipSync(readFileSync('tests/fixtures/visit-history/BreadBasket_DMS.csv.gz'))
    .toString()
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split(','))
    .flatMap(([day = '', time = '', bill = '', item = '']) => (item === 'NONE' ? [] : [{ day, time, bill: Number(bill), item }]))
  const baskets = new Map<string, Set<string>>()
  const guestOf = (bill: number) => `Guest ${bill % GUESTS}`
  for (const { bill, item } of rows) baskets.set(guestOf(bill), (baskets.get(guestOf(bill)) ?? new Set()).add(item))
  const names = new Set(rows.map(({ item }) => item))

  const shop = await openTestShop({ recountAfter: RECOUNT_AFTER, shop: { currency: 'GBP', zone: 'Europe/London' } })
  for (const { id } of await shop.call('catalogue.list', { archived: false }))
    await shop.call('catalogue.archive', { id, archived: true })
  for (const name of names)
    await shop.call('catalogue.create', { name, category: '', kind: 'good', unit: 'piece', price: 250, cost: null, time: null })
  // What the changes of the price list have it count is over before the first client comes: it would count half of the file.
  await sleep(40 * RECOUNT_AFTER)
  const table = [
    'Customer,Date,Time,Transaction,Item',
    ...rows.map(({ day, time, bill, item }) => [guestOf(bill), day, time, bill, item].join(',')),
  ]
  const answer = await shop.backend.receive(shop.session, 'import', 'bakery.csv', Buffer.from(table.join('\n')))
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const reading = { fileId: (answer.value as { id: string }).id, encoding: null, delimiter: null }
  const found = await shop.call('imports.read', reading)
  if (found.state !== 'visits') throw new Error(JSON.stringify(found))
  const mapping = found.columns.map(({ field }) => field)
  await recounted(shop, () =>
    shop.call('imports.runVisits', { ...reading, mapping, dateStyle: found.dateStyle, strangers: 'create' }),
  )

  const { clients, pairs } = await shop.call('trends.together', { by: 'items' })
  expect(clients).toBe(baskets.size)
  const expected = byHand(baskets, names)
  expect(expected.length).toBeGreaterThan(3)
  expect(kept(pairs).toSorted()).toEqual(expected.toSorted())
})

test('says as of when it was counted, and is counted anew with the next business day', { timeout: 60_000 }, async () => {
  const { shop, cake, guests, told } = await shopWithPairs()
  expect(await told()).toEqual(['Капучино → Пиріг'])
  for (const id of guests.slice(20, 25)) await shop.call('visits.log', aVisit(id, 0, { lines: [lineOf(cake)] }))
  shop.clock += DAY
  const asOf = () => shop.call('trends.together', { by: 'items' })
  expect(await asOf()).toMatchObject({ clients: 60, countedOn: '2026-11-11', pairs: [{ takers: 30, both: 20 }] })
  await recounted(shop, () => shop.reopen())
  expect(await asOf()).toMatchObject({ clients: 60, countedOn: '2026-11-12', pairs: [{ takers: 30, both: 25 }] })
})

test('of a guest who was erased nothing is counted any more', async () => {
  const { shop, guests } = await shopWithPairs()
  await recounted(shop, () => shop.call('privacy.erase', { clientId: guests[0] ?? 0, typedName: 'Гість 0' }))
  expect(await shop.call('trends.together', { by: 'items' })).toMatchObject({ clients: 59, pairs: [{ takers: 29, both: 19 }] })
})

test('tells no pair of what is no longer sold, and again when it is', async () => {
  const { shop, cake, told } = await shopWithPairs()
  await shop.call('catalogue.archive', { id: cake, archived: true })
  expect(await told()).toEqual([])
  await shop.call('catalogue.archive', { id: cake, archived: false })
  expect(await told()).toEqual(['Капучино → Пиріг'])
})

test('keeps nothing of the invented guests once they are gone', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 400 }, recountAfter: 30 })
  await recounted(shop, () => shop.call('catalogue.setQuickKeys', { ids: [] }))
  expect((await shop.call('trends.together', { by: 'items' })).pairs).not.toEqual([])
  await shop.call('shop.removeSample', {})
  expect(await shop.call('trends.together', { by: 'items' })).toMatchObject({ clients: 0, pairs: [] })
})
