import { describe, expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'

const DISCOUNT: RulesOf<'discount'> = {
  categories: [],
  items: [],
  hundredths: 2000,
  tags: [],
  clientCategories: [],
  weekdays: [],
  hours: null,
  excludedCategories: [],
  ceiling: null,
}
const hours = (from: number, until: number) => ({ from: from * 60, until: until * 60 })

/** A bar in Kyiv whose day ends at 4, with one discount since the evening before. `today`: instant of the first evening. */
async function barWith(rules: Partial<RulesOf<'discount'>>, today: number) {
  const shop = await openTestShop({ shop: { venue: 'bar', dayEndsAt: 4 } })
  shop.clock = today
  const from = (await shop.call('visits.ofDay', { day: null })).day
  await shop.call('loyalty.startProgramme', {
    name: 'Щасливі години',
    from,
    programme: { kind: 'discount', rules: { ...DISCOUNT, ...rules } },
  })
  return shop
}

/** What 100.00 costs a passer-by at an instant. */
async function costs(shop: TestShop, at: number, other = {}): Promise<number> {
  shop.clock = at
  return (await shop.call('visits.log', aVisit(null, 10_000, other))).total
}

describe('the happy hour of a bar', () => {
  test('runs over midnight and belongs to the business day that began before it', async () => {
    // Friday 16 October 2026; summer time, three hours ahead of UTC.
    const shop = await barWith({ hours: hours(22, 2), weekdays: [5] }, Date.UTC(2026, 9, 16, 15, 0))
    expect(await costs(shop, Date.UTC(2026, 9, 16, 18, 59))).toBe(10_000)
    expect(await costs(shop, Date.UTC(2026, 9, 16, 19, 0))).toBe(8_000)
    expect(await costs(shop, Date.UTC(2026, 9, 16, 22, 59))).toBe(8_000)
    expect(await costs(shop, Date.UTC(2026, 9, 16, 23, 0))).toBe(10_000)
    // Saturday, one hour after midnight of the next night.
    expect(await costs(shop, Date.UTC(2026, 9, 17, 22, 0))).toBe(10_000)
  })

  test('holds through both of the hours that come twice when the clock goes back', async () => {
    // 25 October 2026: at 4:00 of summer time it is 3:00 again.
    const shop = await barWith({ hours: hours(3, 4) }, Date.UTC(2026, 9, 24, 15, 0))
    expect(await costs(shop, Date.UTC(2026, 9, 24, 23, 59))).toBe(10_000)
    expect(await costs(shop, Date.UTC(2026, 9, 25, 0, 0))).toBe(8_000)
    expect(await costs(shop, Date.UTC(2026, 9, 25, 1, 30))).toBe(8_000)
    expect(await costs(shop, Date.UTC(2026, 9, 25, 2, 0))).toBe(10_000)
  })

  test('is not there on the night that leaves its hour out', async () => {
    // 28 March 2027: at 3:00 it is 4:00.
    const shop = await barWith({ hours: hours(3, 4) }, Date.UTC(2027, 2, 27, 15, 0))
    expect(await costs(shop, Date.UTC(2027, 2, 28, 0, 59))).toBe(10_000)
    expect(await costs(shop, Date.UTC(2027, 2, 28, 1, 0))).toBe(10_000)
  })

  test('is not given to a visit dated back, of which no hour is known', async () => {
    const shop = await barWith({ hours: hours(12, 23) }, Date.UTC(2026, 9, 16, 15, 0))
    expect(await costs(shop, Date.UTC(2026, 9, 17, 15, 0))).toBe(8_000)
    expect(await costs(shop, Date.UTC(2026, 9, 17, 15, 0), { day: '2026-10-16' })).toBe(10_000)
  })
})

test('a line has the best one discount, says whose it is, and the ceiling holds for the whole visit', async () => {
  const shop = await barWith({ ceiling: 1_500 }, Date.UTC(2026, 9, 16, 15, 0))
  const { id: clientId } = await shop.call('clients.create', aClient({ name: 'Олена' }))
  const bought = async () => {
    const { visitId } = await shop.call('visits.log', aVisit(clientId, 10_000))
    return (await shop.call('visits.get', { id: visitId })).lines[0]?.automatic
  }
  expect(await bought()).toEqual({ off: 1_500, name: 'Щасливі години', hundredths: 2000, own: false })
  await shop.call('loyalty.setDiscount', { clientId, hundredths: 1600, seen: 0, reason: 'своя' })
  expect(await bought()).toEqual({ off: 1_600, name: '', hundredths: 1600, own: true })
})

test('a group discount is for those who bear the tag, and for nobody else', async () => {
  const shop = await openTestShop()
  const { id: tagId } = (await shop.call('fields.setup', {})).tags[0] ?? { id: 0 }
  const { day: from } = await shop.call('visits.ofDay', { day: null })
  const rules = { ...DISCOUNT, tags: [tagId] }
  await shop.call('loyalty.startProgramme', { name: 'Своїм', from, programme: { kind: 'discount', rules } })
  const { id: clientId } = await shop.call('clients.create', aClient({ name: 'Олена' }))
  const pays = async (id: number | null) => (await shop.call('visits.log', aVisit(id, 10_000))).total
  expect([await pays(clientId), await pays(null)]).toEqual([10_000, 10_000])
  await shop.call('fields.tag', { clientIds: [clientId], tagId, on: true })
  expect([await pays(clientId), await pays(null)]).toEqual([8_000, 10_000])
})
