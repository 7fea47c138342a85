import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, MORNING, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { Condition } from '#shared/contract/conditions.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'

const TIERS: RulesOf<'tiers'> = {
  by: 'spent',
  windowDays: 60,
  review: 'month',
  levels: [
    { name: 'Срібний', from: 50_000, pointsTimes: 150, discount: 500 },
    { name: 'Золотий', from: 100_000, pointsTimes: 200, discount: 1000 },
  ],
}

async function shopWithTiers(rules = TIERS) {
  const shop = await openTestShop()
  await shop.call('loyalty.startProgramme', { name: 'Рівні', from: '2026-11-11', programme: { kind: 'tiers', rules } })
  const { id } = await shop.call('clients.create', aClient({ name: 'Олена' }))
  return { shop, id }
}

const tierOf = async (shop: TestShop, id: number) => (await shop.call('clients.card', { id })).loyalty.tier
const spend = (shop: TestShop, id: number, amount: number, other = {}) => shop.call('visits.log', aVisit(id, amount, other))

test('the visit that reaches a level is still settled without it, the next one with it', async () => {
  const { shop, id } = await shopWithTiers()
  expect(await tierOf(shop, id)).toMatchObject({ place: 0, name: null, next: { name: 'Срібний', wanting: 50_000 } })
  const first = await spend(shop, id, 60_000)
  expect(first).toMatchObject({ total: 60_000, reached: 'Срібний' })
  expect(await tierOf(shop, id)).toEqual({
    place: 1,
    name: 'Срібний',
    by: 'spent',
    next: { name: 'Золотий', wanting: 40_000 },
    review: '2026-12-01',
    atReview: 'Срібний',
  })
  expect((await shop.call('clients.arrival', { id })).loyalty.tier?.name).toBe('Срібний')
  const { visitId, ...second } = await spend(shop, id, 10_000)
  expect(second).toMatchObject({ total: 9_500, reached: null })
  const [line] = (await shop.call('visits.get', { id: visitId })).lines
  expect(line).toMatchObject({ discount: 500, automatic: { off: 500, name: 'Срібний', hundredths: 500, own: false } })
})

test('a voided visit takes back the level it gave, and a return what it no longer reaches', async () => {
  const { shop, id } = await shopWithTiers()
  const { visitId } = await spend(shop, id, 60_000)
  await shop.call('visits.void', { visitId, reason: 'помилка' })
  expect((await tierOf(shop, id))?.name).toBeNull()
  const again = await spend(shop, id, 60_000)
  const lineId = (await shop.call('visits.get', { id: again.visitId })).lines[0]?.id ?? 0
  await shop.call('visits.return', { visitId: again.visitId, lines: [{ lineId, quantity: 1000 }], reason: 'назад' })
  expect((await tierOf(shop, id))?.name).toBeNull()
})

test('a visit dated back is settled by the tier of its day, and counts from then on', async () => {
  const { shop, id } = await shopWithTiers()
  await spend(shop, id, 60_000)
  shop.clock = MORNING + 2 * DAY
  expect((await spend(shop, id, 10_000, { day: '2026-11-10' })).total).toBe(10_000)
  expect((await spend(shop, id, 10_000, { day: '2026-11-12' })).total).toBe(9_500)
  expect((await tierOf(shop, id))?.next?.wanting).toBe(20_500)
})

test('down goes a level only at the review', async () => {
  const { shop, id } = await shopWithTiers({ ...TIERS, windowDays: 5 })
  await spend(shop, id, 60_000)
  shop.clock = MORNING + 19 * DAY
  expect(await tierOf(shop, id)).toMatchObject({ name: 'Срібний', atReview: null, review: '2026-12-01' })
  shop.clock = MORNING + 20 * DAY
  expect(await tierOf(shop, id)).toMatchObject({ name: null, review: '2027-01-01' })
})

test('a companion has come, with no money: where visits count, that is a visit', async () => {
  const levels = [{ name: 'Свій', from: 2, pointsTimes: 100, discount: 0 }]
  const { shop, id } = await shopWithTiers({ ...TIERS, by: 'visits', levels })
  const { id: friend } = await shop.call('clients.create', aClient({ name: 'Богдан' }))
  for (const _ of [1, 2]) await spend(shop, friend, 10_000, { companions: [id] })
  expect((await tierOf(shop, id))?.name).toBe('Свій')
})

test('a visit that is put right is settled as if it had not been', async () => {
  const { shop, id } = await shopWithTiers()
  const { visitId } = await spend(shop, id, 60_000)
  const standing = async (without: number | null) =>
    (await shop.call('loyalty.atTill', { clientId: id, day: null, without })).standing?.tier?.name ?? null
  expect(await standing(null)).toBe('Срібний')
  expect(await standing(visitId)).toBeNull()
})

const listed = async (shop: TestShop, ...conditions: Condition[]) => {
  const asked = {
    filter: 'all',
    conditions,
    text: '',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 50,
    tiers: true,
  } as const
  const { rows, total } = await shop.call('clients.list', asked)
  expect((await shop.call('clients.idsOf', { filter: 'all', conditions, text: '' })).ids).toHaveLength(total)
  return rows.map(({ called, tier }) => [called, tier])
}
const ofTier = (name: string | null): Condition => ({ by: 'tier', name })

test('the list shows the level of each and finds those of one, anew after every visit and every review', async () => {
  const { shop, id } = await shopWithTiers({ ...TIERS, windowDays: 30 })
  const { id: other } = await shop.call('clients.create', aClient({ name: 'Богдан' }))
  await spend(shop, id, 60_000)
  await spend(shop, other, 20_000)
  expect(await listed(shop)).toEqual([
    ['Богдан', null],
    ['Олена', 'Срібний'],
  ])
  expect(await listed(shop, ofTier('Срібний'))).toEqual([['Олена', 'Срібний']])
  expect(await listed(shop, ofTier('Золотий'))).toEqual([])
  expect(await listed(shop, ofTier(null))).toEqual([['Богдан', null]])
  await spend(shop, other, 90_000)
  expect(await listed(shop, ofTier('Золотий'))).toEqual([['Богдан', 'Золотий']])
  const save = { id: null, version: 0, name: 'Золоті', filter: 'all', conditions: [ofTier('Золотий')], text: '' } as const
  await shop.call('clients.saveFilter', { ...save, conditions: [...save.conditions] })
  expect(await shop.call('clients.savedFilters', {})).toMatchObject([{ count: 1 }])
  // Reached between two reviews and out of the window since: kept until the next one.
  shop.clock = MORNING + 40 * DAY
  await shop.call('visits.log', aVisit(id, 1000))
  shop.clock = MORNING + 60 * DAY
  expect(await listed(shop, ofTier(null))).toHaveLength(2)
  expect(await shop.call('clients.savedFilters', {})).toMatchObject([{ count: 0 }])
})

test('under a changed programme the list says of each what his card says', async () => {
  const { shop, id } = await shopWithTiers()
  await spend(shop, id, 60_000)
  const programme = (await shop.call('loyalty.programmes', {})).find(({ kind }) => kind === 'tiers')
  const rules = { ...TIERS, levels: [{ name: 'Свій', from: 30_000, pointsTimes: 100, discount: 0 }] }
  const change = { seriesId: programme?.seriesId ?? 0, basedOn: programme?.latest ?? 0, name: 'Рівні', from: '2026-11-20' }
  await shop.call('loyalty.changeProgramme', { ...change, programme: { kind: 'tiers', rules } })
  for (const days of [3, 9, 25]) {
    shop.clock = MORNING + days * DAY
    const name = (await tierOf(shop, id))?.name ?? null
    expect(await listed(shop, ofTier(name))).toEqual([['Олена', name]])
  }
  expect(await tierOf(shop, id)).toMatchObject({ name: 'Свій' })
})

test('two cards that become one have the tier of both together, and parted each its own', async () => {
  const { shop, id } = await shopWithTiers()
  const { id: other } = await shop.call('clients.create', aClient({ name: 'Олена Б.' }))
  await spend(shop, id, 30_000)
  await spend(shop, other, 30_000)
  const versions = { survivorVersion: 1, mergedVersion: 1 }
  const { mergeId } = await shop.call('clients.merge', { survivorId: id, mergedId: other, ...versions, fields: {} })
  expect((await tierOf(shop, id))?.name).toBe('Срібний')
  await shop.call('clients.undoMerge', { mergeId })
  expect([await tierOf(shop, id), await tierOf(shop, other)]).toMatchObject([{ name: null }, { name: null }])
})
