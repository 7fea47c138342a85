import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, setPoints, TEN_PERCENT } from '#electron/backend/test-shop.ts'

const line = (itemId: number) => ({ itemId, name: '', quantity: 1000, minutes: null, price: null })

/** A shop with one article, a stamp card of two for it, and a pass of two entries for it. */
async function aShop() {
  const shop = await openTestShop()
  const goods = { category: 'Дослід', kind: 'good', unit: 'piece', price: 10_000, cost: null, time: null } as const
  const { id: item } = await shop.call('catalogue.create', { name: 'Кава дня', ...goods })
  const { id: client } = await shop.call('clients.create', aClient())
  const visit = (lines: readonly object[], fields: object = {}) => ({ ...aVisit(client, 0), lines: lines as never, ...fields })
  return { shop, client, item, visit }
}

describe('what a visit brought and was used before it could be taken back is told', () => {
  test('of points by the void, by the visit and by its correction, until it is taken after all', async () => {
    const { shop, item, visit } = await aShop()
    const first = await shop.call('visits.log', visit([line(item)]))
    const second = await shop.call('visits.log', visit([line(item)], { spendPoints: 7 }))
    // Ten and nine earned, seven spent: twelve are left, ten of them the first one's.
    const third = await shop.call('visits.log', visit([line(item)], { spendPoints: 12 }))
    const corrected = await shop.call('visits.correct', {
      visitId: first.visitId,
      reason: 'коментар',
      visit: visit([line(item)], { comment: 'без цукру' }),
    })
    expect(corrected).toMatchObject({ pointsEarned: 10, undone: { takenBack: 8, forgiven: 2, lapsed: 0 } })
    const told = async () => (await shop.call('visits.get', { id: first.visitId })).letGo
    expect(await told()).toEqual({ points: 2, stamps: [], passes: [] })
    await shop.call('visits.void', { visitId: third.visitId, reason: 'помилка' })
    expect(await told()).toEqual({ points: 0, stamps: [], passes: [] })
    expect((await shop.call('visits.get', { id: second.visitId })).letGo.points).toBe(0)
  })

  test('of points that had ended by themselves', async () => {
    const { shop, item, visit } = await aShop()
    await setPoints(shop, { ...TEN_PERCENT, lasts: { count: 10, unit: 'days' } })
    const { visitId } = await shop.call('visits.log', visit([line(item)]))
    shop.clock += 20 * DAY
    const back = await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(back).toMatchObject({ takenBack: 0, forgiven: 0, lapsed: 10 })
  })

  test('of stamps that had been given for a free piece', async () => {
    const { shop, item, visit } = await aShop()
    const rules = {
      categories: ['Дослід'],
      items: [],
      collect: 2,
      per: 'item' as const,
      gapHours: 0,
      minimumBill: 0,
      freeUpTo: null,
      lasts: null,
    }
    const programme = { kind: 'stamps' as const, rules }
    const { seriesId } = await shop.call('loyalty.startProgramme', { name: 'Третя кава', from: '2026-11-11', programme })
    const { visitId } = await shop.call('visits.log', visit([line(item), line(item)]))
    await shop.call('visits.log', visit([{ ...line(item), free: { kind: 'stamps', id: seriesId } }]))
    const back = await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(back.stamps).toMatchObject([{ seriesId, change: 0, has: 0, forgiven: 2 }])
    const { letGo } = await shop.call('visits.get', { id: visitId })
    expect(letGo).toEqual({ points: 0, stamps: [{ seriesId, name: 'Третя кава', count: 2 }], passes: [] })
  })

  test('of the entries of a pass that had been used', async () => {
    const { shop, item, visit } = await aShop()
    const { id: passTypeId } = await shop.call('loyalty.addPassType', {
      name: 'Дві кави',
      price: 15_000,
      categories: ['Дослід'],
      items: [],
      entries: 2,
      lasts: null,
      starts: 'purchase',
      remindEntries: 1,
      remindDays: 1,
    })
    const sold = await shop.call('visits.log', visit([{ ...line(item), itemId: null, passTypeId }]))
    const passId = sold.passes[0]?.id ?? 0
    await shop.call('visits.log', visit([{ ...line(item), free: { kind: 'pass', id: passId } }]))
    await shop.call('visits.void', { visitId: sold.visitId, reason: 'помилка' })
    const { letGo } = await shop.call('visits.get', { id: sold.visitId })
    expect(letGo.passes).toEqual([{ id: passId, name: 'Дві кави', count: 1 }])
  })
})
