import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'

const THANKS: RulesOf<'referral'> = { referrer: 100, newcomer: 50, minimumBill: 0, lasts: null }

const create = async (shop: TestShop, name: string, broughtBy: number | null = null) =>
  (await shop.call('clients.create', aClient({ name, broughtBy }))).id
const thank = (shop: TestShop, rules: Partial<RulesOf<'referral'>> = {}) =>
  shop.call('loyalty.startProgramme', {
    name: 'Приведи друга',
    from: '2026-11-11',
    programme: { kind: 'referral', rules: { ...THANKS, ...rules } },
  })
const pointsOf = async (shop: TestShop, id: number) => (await shop.call('clients.card', { id })).loyalty.points
const calledOf = async (shop: TestShop, clientId: number) => {
  const { by, brought, all } = await shop.call('loyalty.referrals', { clientId })
  return { by: by?.called ?? null, brought: brought.map(({ called }) => called), all: all.clients }
}
async function merge(shop: TestShop, survivorId: number, mergedId: number): Promise<number> {
  const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
  const versions = { survivorVersion: await versionOf(survivorId), mergedVersion: await versionOf(mergedId) }
  return (await shop.call('clients.merge', { survivorId, mergedId, ...versions, fields: {} })).mergeId
}

describe('who brought whom', () => {
  test('is told on both cards, with what those brought spent, and every level below', async () => {
    const shop = await openTestShop()
    const olena = await create(shop, 'Олена')
    const bohdan = await create(shop, 'Богдан', olena)
    const iryna = await create(shop, 'Ірина', bohdan)
    await shop.call('visits.log', aVisit(bohdan, 10_000))
    await shop.call('visits.log', aVisit(iryna, 7000))
    const told = await shop.call('loyalty.referrals', { clientId: olena })
    expect(told.brought).toMatchObject([{ id: bohdan, day: '2026-11-11', visits: 1, spent: 10_000, brought: 1 }])
    expect(told.all).toEqual({ clients: 2, spent: 17_000 })
    expect(await calledOf(shop, iryna)).toEqual({ by: 'Богдан', brought: [], all: 0 })
  })

  test('can be said later, changed and taken off, and the history of the card tells it', async () => {
    const shop = await openTestShop()
    const [olena, bohdan, iryna] = [await create(shop, 'Олена'), await create(shop, 'Богдан'), await create(shop, 'Ірина')]
    for (const byClientId of [olena, bohdan, null]) await shop.call('loyalty.setReferral', { clientId: iryna, byClientId })
    expect(await calledOf(shop, iryna)).toMatchObject({ by: null })
    const { rows } = await shop.call('timeline.changes', { clientId: iryna, before: null, limit: 20 })
    expect(rows.flatMap(({ changes }) => changes).filter(({ field }) => field === 'broughtBy')).toEqual([
      { field: 'broughtBy', before: 'Богдан', after: null },
      { field: 'broughtBy', before: 'Олена', after: 'Богдан' },
      { field: 'broughtBy', before: null, after: 'Олена' },
    ])
  })

  test('goes in no circle', async () => {
    const shop = await openTestShop()
    const olena = await create(shop, 'Олена')
    const bohdan = await create(shop, 'Богдан', olena)
    const iryna = await create(shop, 'Ірина', bohdan)
    const by = (clientId: number, byClientId: number) => shop.rule('loyalty.setReferral', { clientId, byClientId })
    expect(await by(olena, olena)).toBe('brought-by-oneself')
    expect(await by(olena, iryna)).toBe('brought-in-circle')
    await shop.call('clients.archive', { id: iryna, archived: true })
    expect(await by(iryna, olena)).toBe('client-archived')
  })

  test('is merged with the cards without a circle, and parted again', async () => {
    const shop = await openTestShop()
    const olena = await create(shop, 'Олена')
    const bohdan = await create(shop, 'Богдан', olena)
    const double = await create(shop, 'Олена К.', bohdan)
    const guest = await create(shop, 'Гість', double)
    const mergeId = await merge(shop, olena, double)
    expect(await calledOf(shop, olena)).toEqual({ by: null, brought: ['Гість', 'Богдан'], all: 2 })
    await shop.call('clients.undoMerge', { mergeId })
    expect(await calledOf(shop, double)).toEqual({ by: 'Богдан', brought: ['Гість'], all: 1 })
    expect(await calledOf(shop, guest)).toMatchObject({ by: 'Олена К.' })
    expect(await calledOf(shop, olena)).toEqual({ by: null, brought: ['Богдан'], all: 3 })
  })
})

describe('the thanks', () => {
  test('come to both with the first paid visit, once, and go with it', async () => {
    const shop = await openTestShop()
    await thank(shop)
    const olena = await create(shop, 'Олена')
    const bohdan = await create(shop, 'Богдан', olena)
    await shop.call('visits.log', aVisit(bohdan, 0, { lines: [], tip: 500 }))
    expect(await pointsOf(shop, olena)).toBe(0)
    const first = await shop.call('visits.log', aVisit(bohdan, 10_000))
    expect(first).toMatchObject({ bonus: 50, balance: 60 })
    expect(await pointsOf(shop, olena)).toBe(100)
    expect(await shop.call('visits.void', { visitId: first.visitId, reason: 'помилка' })).toMatchObject({
      takenBack: 60,
      balance: 0,
    })
    expect([await pointsOf(shop, olena), await pointsOf(shop, bohdan)]).toEqual([0, 0])
    await shop.call('visits.log', aVisit(bohdan, 10_000))
    await shop.call('visits.log', aVisit(bohdan, 10_000))
    expect([await pointsOf(shop, olena), await pointsOf(shop, bohdan)]).toEqual([100, 70])
    expect((await shop.call('loyalty.referrals', { clientId: bohdan })).rewardedDay).toBe('2026-11-11')
  })

  test('wait for a visit that reaches the minimum', async () => {
    const shop = await openTestShop()
    await thank(shop, { minimumBill: 5000 })
    const olena = await create(shop, 'Олена')
    const bohdan = await create(shop, 'Богдан', olena)
    expect(await shop.call('visits.log', aVisit(bohdan, 4999))).toMatchObject({ bonus: 0 })
    expect(await shop.call('visits.log', aVisit(bohdan, 5000))).toMatchObject({ bonus: 50 })
  })

  test('come too when it is said on the day of the first paid visit, and not of a regular', async () => {
    const shop = await openTestShop()
    await thank(shop)
    const [olena, bohdan, iryna] = [await create(shop, 'Олена'), await create(shop, 'Богдан'), await create(shop, 'Ірина')]
    await shop.call('visits.log', aVisit(iryna, 10_000))
    shop.clock += DAY
    await shop.call('visits.log', aVisit(iryna, 10_000))
    const { visitId } = await shop.call('visits.log', aVisit(bohdan, 10_000))
    for (const clientId of [bohdan, iryna]) await shop.call('loyalty.setReferral', { clientId, byClientId: olena })
    expect([await pointsOf(shop, olena), await pointsOf(shop, bohdan), await pointsOf(shop, iryna)]).toEqual([100, 60, 20])
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect([await pointsOf(shop, olena), await pointsOf(shop, bohdan)]).toEqual([0, 0])
  })

  test('already spent by who brought him are let go, and nobody is below zero', async () => {
    const shop = await openTestShop()
    await thank(shop)
    const olena = await create(shop, 'Олена')
    const bohdan = await create(shop, 'Богдан', olena)
    const { visitId } = await shop.call('visits.log', aVisit(bohdan, 10_000))
    await shop.call('visits.log', aVisit(olena, 9000, { spendPoints: 90 }))
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect([await pointsOf(shop, olena), await pointsOf(shop, bohdan)]).toEqual([0, 0])
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })

  test('stay with each when the two cards are merged and parted', async () => {
    const shop = await openTestShop()
    await thank(shop)
    const olena = await create(shop, 'Олена')
    const bohdan = await create(shop, 'Богдан', olena)
    const { visitId } = await shop.call('visits.log', aVisit(bohdan, 10_000))
    const mergeId = await merge(shop, olena, bohdan)
    expect(await pointsOf(shop, olena)).toBe(160)
    await shop.call('clients.undoMerge', { mergeId })
    expect([await pointsOf(shop, olena), await pointsOf(shop, bohdan)]).toEqual([100, 60])
    const again = await merge(shop, olena, bohdan)
    await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(await pointsOf(shop, olena)).toBe(0)
    await shop.call('clients.undoMerge', { mergeId: again })
    expect([await pointsOf(shop, olena), await pointsOf(shop, bohdan)]).toEqual([0, 0])
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })
})
