import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { reconcile } from '#electron/backend/db/reconcile.ts'
import { aClient, aVisit, DAY, openTestShop, setPoints, TEN_PERCENT, type TestShop } from '#electron/backend/test-shop.ts'

const create = async (shop: TestShop, name: string) => (await shop.call('clients.create', aClient({ name }))).id
const pointsOf = async (shop: TestShop, id: number) => (await shop.call('clients.card', { id })).loyalty.points
const balances = (shop: TestShop, ids: readonly number[]) => Promise.all(ids.map((id) => pointsOf(shop, id)))
const share = async (shop: TestShop, users: readonly number[], gatherers: readonly number[] = [], shares = {}) =>
  (
    await shop.call('loyalty.saveHousehold', {
      id: null,
      version: 0,
      name: 'Мельники',
      sharesPoints: true,
      sharesPasses: false,
      members: [
        ...users.map((clientId) => ({ clientId, mayUse: true })),
        ...gatherers.map((clientId) => ({ clientId, mayUse: false })),
      ],
      ...shares,
    })
  ).id
const fields = (shop: TestShop, clientId: number) =>
  shop.call('loyalty.household', { clientId }).then(({ household }) => {
    if (household === null) throw new Error('no household')
    const { members, ...rest } = household
    return { ...rest, members: members.map(({ id, mayUse }) => ({ clientId: id, mayUse })) }
  })
const entries = async (shop: TestShop, clientId: number) => {
  const { rows } = await shop.call('loyalty.movements', { clientId, before: null, limit: 100 })
  return rows.toReversed().map(({ kind, amount, usedBy }) => [kind, amount, usedBy])
}
/** Every kept sum is that of its entries. */
function agrees(shop: TestShop): void {
  const sqlite = new Database(join(shop.dataDir, 'regulars.db'), { readonly: true })
  expect(reconcile(sqlite)).toEqual({ mismatches: [], wrongEntries: [], ledgerDrift: 0, lost: { count: 0, ids: [] } })
  sqlite.close()
}
const standing = async (shop: TestShop, clientId: number, without: number | null = null) =>
  (await shop.call('loyalty.atTill', { clientId, day: null, without })).standing

/** Andrii with 30 points, Olena with 10, who share; Danylo, their child, with 5, only gathers. */
async function aFamily() {
  const shop = await openTestShop()
  const [andrii, olena, danylo] = [await create(shop, 'Андрій'), await create(shop, 'Олена'), await create(shop, 'Данило')]
  await shop.call('visits.log', aVisit(andrii, 30_000))
  await shop.call('visits.log', aVisit(olena, 10_000))
  await shop.call('visits.log', aVisit(danylo, 5000))
  const household = await share(shop, [andrii, olena], [danylo])
  return { shop, andrii, olena, danylo, all: [andrii, olena, danylo], household }
}

describe('points that a household shares', () => {
  test('are spent by one and given by every card, so that each has its own sum; a void brings each back his own', async () => {
    const { shop, andrii, olena, all } = await aFamily()
    expect(await standing(shop, olena)).toMatchObject({
      points: 45,
      household: { name: 'Мельники', own: 10, sharesPoints: true, mayUse: true, held: [] },
    })
    const paid = await shop.call('visits.log', aVisit(olena, 20_000, { spendPoints: 20, tip: 100 }))
    expect(paid).toMatchObject({ total: 18_000, pointsSpent: 20, pointsEarned: 18, balance: 18 })
    expect(paid.fromFamily).toEqual([{ id: andrii, called: 'Андрій', points: 10 }])
    expect(await balances(shop, all)).toEqual([20, 18, 5])
    expect(await entries(shop, andrii)).toEqual([
      ['earn', 30, ''],
      ['spend', -10, 'Олена'],
    ])
    const timeline = await shop.call('timeline.page', { clientId: andrii, part: 'points', text: '', before: null, limit: 5 })
    expect(timeline.rows).toMatchObject([{ kind: 'points', movement: { kind: 'spend', amount: -10, usedBy: 'Олена' } }])
    expect(await shop.call('visits.get', { id: paid.visitId })).toMatchObject({
      spentPoints: 20,
      fromFamily: [{ id: andrii, points: 10 }],
    })
    agrees(shop)
    expect(await shop.call('visits.void', { visitId: paid.visitId, reason: 'помилка' })).toMatchObject({
      givenBack: 20,
      takenBack: 18,
      forgiven: 0,
      balance: 10,
    })
    expect(await balances(shop, all)).toEqual([30, 10, 5])
    expect((await entries(shop, andrii)).at(-1)).toEqual(['recredit', 10, 'Олена'])
    agrees(shop)
  })

  test('go by nearest expiry over all cards, whosever they are, and what is over is written off first', async () => {
    const { shop, andrii, olena, danylo, all } = await aFamily()
    await setPoints(shop, { ...TEN_PERCENT, lasts: { count: 20, unit: 'days' } })
    await shop.call('visits.log', aVisit(danylo, 7000))
    await setPoints(shop, { ...TEN_PERCENT, lasts: { count: 10, unit: 'days' } })
    await shop.call('visits.log', aVisit(andrii, 4000))
    await setPoints(shop, TEN_PERCENT)
    const soon = await shop.call('visits.log', aVisit(olena, 50_000, { spendPoints: 8 }))
    expect(soon.fromFamily.map(({ id, points }) => [id, points])).toEqual([
      [andrii, 4],
      [danylo, 4],
    ])
    await shop.call('visits.void', { visitId: soon.visitId, reason: 'ні' })
    shop.clock += 15 * DAY
    expect(await standing(shop, olena)).toMatchObject({ points: 52 })
    await shop.call('visits.log', aVisit(olena, 60_000, { spendPoints: 52 }))
    expect(await balances(shop, all)).toEqual([0, 54, 0])
    expect((await entries(shop, andrii)).map(([kind]) => kind)).toEqual(['earn', 'earn', 'spend', 'recredit', 'expire', 'spend'])
    agrees(shop)
  })

  test('are not spent by who only gathers, his own neither', async () => {
    const { shop, danylo } = await aFamily()
    expect(await standing(shop, danylo)).toMatchObject({ points: 0, household: { own: 5, mayUse: false } })
    expect(await shop.rule('visits.log', aVisit(danylo, 10_000, { spendPoints: 1 }))).toBe('household-only-gathers')
    expect(await shop.call('visits.log', aVisit(danylo, 10_000))).toMatchObject({ pointsEarned: 10 })
  })

  test('cannot be spent twice from two tills at once, in either order', async () => {
    for (const firstIs of [0, 1]) {
      const { shop, andrii, olena } = await aFamily()
      const guests = firstIs === 0 ? [andrii, olena] : [olena, andrii]
      const answers = await Promise.all(
        guests.map((id, till) =>
          shop.backend.dispatch({ ...shop.session, device: `till-${till}` }, 'visits.log', {
            ...aVisit(id, 3000, { spendPoints: 30 }),
            opId: `two-tills-${firstIs}-${till}`,
          }),
        ),
      )
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { details: { rule: 'points-not-enough' } } })
      agrees(shop)
    }
  })

  test('come back in part with what is returned, and exactly when all of it is', async () => {
    const { shop, olena, all } = await aFamily()
    await shop.call('loyalty.adjust', { clientId: olena, amount: -9, reason: 'щоб було менше' })
    const cups = { itemId: null, name: '', quantity: 3000, minutes: null, price: 3300 }
    const { visitId } = await shop.call('visits.log', { ...aVisit(olena, 0, { spendPoints: 32 }), lines: [cups] })
    const { lines } = await shop.call('visits.get', { id: visitId })
    const bring = (quantity: number) =>
      shop.call('visits.return', { visitId, reason: 'вистигла', lines: [{ lineId: lines[0]?.id ?? 0, quantity }] })
    expect(await bring(1000)).toMatchObject({ givenBack: 11 })
    agrees(shop)
    expect(await bring(2000)).toMatchObject({ givenBack: 21 })
    expect(await balances(shop, all)).toEqual([30, 1, 5])
    agrees(shop)
  })

  test('come back to each after the household was dissolved, and a correction counts as if the visit had not been', async () => {
    const { shop, andrii, olena, all, household } = await aFamily()
    const { visitId } = await shop.call('visits.log', aVisit(olena, 60_000, { spendPoints: 45 }))
    expect(await standing(shop, olena, visitId)).toMatchObject({ points: 45, household: { own: 10 } })
    const { opId: _, ...again } = { opId: '', ...aVisit(olena, 60_000, { spendPoints: 40 }) }
    const corrected = await shop.call('visits.correct', { visitId, reason: 'забагато', visit: again })
    agrees(shop)
    await shop.call('loyalty.dissolveHousehold', { id: household })
    expect(await standing(shop, andrii)).toMatchObject({ household: null })
    await shop.call('visits.void', { visitId: corrected.visitId, reason: 'ні' })
    expect(await balances(shop, all)).toEqual([30, 10, 5])
    agrees(shop)
  })

  test('pay for rewards, and how often one had a reward is counted by whose visit it was', async () => {
    const { shop, andrii, olena } = await aFamily()
    const { id } = await shop.call('loyalty.saveReward', {
      id: null,
      version: 0,
      name: 'Знижка за бали',
      cost: 20,
      effect: { kind: 'money', amount: 5000 },
      most: 1,
      mostDays: 7,
      from: null,
      until: null,
    })
    const paid = await shop.call('visits.log', aVisit(olena, 20_000, { rewards: [id] }))
    expect(paid).toMatchObject({ total: 15_000, pointsSpent: 20, fromFamily: [{ points: 10 }] })
    expect(await shop.call('visits.get', { id: paid.visitId })).toMatchObject({ rewards: [{ id, points: 20 }], spentPoints: 0 })
    expect(await standing(shop, olena)).toMatchObject({ rewardsHad: [{ id, count: 1 }] })
    expect((await standing(shop, andrii))?.rewardsHad).toEqual([])
    expect(await shop.rule('visits.log', aVisit(olena, 20_000, { rewards: [id] }))).toBe('reward-limit')
    await shop.call('visits.void', { visitId: paid.visitId, reason: 'ні' })
    expect((await standing(shop, olena))?.rewardsHad).toEqual([])
    agrees(shop)
  })

  test('stay with their cards when two of them are merged and parted again, whoever had spent them', async () => {
    const { shop, andrii, olena, danylo, all } = await aFamily()
    const byOlena = await shop.call('visits.log', aVisit(olena, 30_000, { spendPoints: 25 }))
    const byAndrii = await shop.call('visits.log', aVisit(andrii, 30_000, { spendPoints: 40 }))
    const before = await Promise.all(all.map((id) => entries(shop, id)))
    const stood = await balances(shop, all)
    const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
    const merge = async () =>
      (
        await shop.call('clients.merge', {
          survivorId: andrii,
          mergedId: olena,
          survivorVersion: await versionOf(andrii),
          mergedVersion: await versionOf(olena),
          fields: {},
        })
      ).mergeId
    const first = await merge()
    expect((await fields(shop, andrii)).members.map(({ clientId }) => clientId)).toEqual([andrii, danylo])
    agrees(shop)
    await shop.call('clients.undoMerge', { mergeId: first })
    expect(await balances(shop, all)).toEqual(stood)
    expect(await Promise.all(all.map((id) => entries(shop, id)))).toEqual(before)
    expect((await fields(shop, olena)).members).toHaveLength(3)
    const second = await merge()
    await shop.call('visits.void', { visitId: byAndrii.visitId, reason: 'ні' })
    await shop.call('visits.void', { visitId: byOlena.visitId, reason: 'ні' })
    agrees(shop)
    await shop.call('clients.undoMerge', { mergeId: second })
    expect(await balances(shop, all)).toEqual([30, 10, 5])
    agrees(shop)
  })

  test('of whom the sums do not agree are left out, and the others pay', async () => {
    const { shop, andrii, olena } = await aFamily()
    const sqlite = new Database(join(shop.dataDir, 'regulars.db'))
    sqlite.exec(`UPDATE clients SET points = 31 WHERE id = ${andrii}`)
    sqlite.close()
    expect(await standing(shop, olena)).toMatchObject({ points: 15, household: { held: ['Андрій'] } })
    expect(await shop.call('visits.log', aVisit(olena, 20_000, { spendPoints: 15 }))).toMatchObject({ pointsSpent: 15 })
    expect(await shop.rule('visits.log', aVisit(olena, 20_000, { spendPoints: 20 }))).toBe('points-not-enough')
  })
})

describe('passes that a household shares', () => {
  test('are used by who may use, charged to whose they are, and get the entry back', async () => {
    const { shop, andrii, olena, danylo, household } = await aFamily()
    await shop.call('loyalty.saveHousehold', { ...(await fields(shop, olena)), sharesPoints: false, sharesPasses: true })
    const { id: gym } = await shop.call('catalogue.create', {
      name: 'Тренування',
      category: 'Дослід',
      kind: 'service',
      unit: 'piece',
      price: 20_000,
      cost: null,
      time: null,
    })
    const { id: passTypeId } = await shop.call('loyalty.addPassType', {
      name: 'Зал, 10',
      price: 120_000,
      categories: ['Дослід'],
      items: [],
      entries: 10,
      lasts: null,
      starts: 'purchase',
      remindEntries: null,
      remindDays: null,
    })
    const sale = { itemId: null, name: '', quantity: 1000, minutes: null, price: null, passTypeId }
    const sold = await shop.call('visits.log', { ...aVisit(andrii, 0), lines: [sale] })
    const passId = sold.passes[0]?.id ?? 0
    const free = {
      itemId: gym,
      name: '',
      quantity: 1000,
      minutes: null,
      price: null,
      free: { kind: 'pass' as const, id: passId },
    }
    expect((await standing(shop, olena))?.passes).toMatchObject([
      { id: passId, left: 10, owner: { id: andrii, called: 'Андрій' } },
    ])
    expect(await standing(shop, danylo)).toMatchObject({ points: 125 - 120, passes: [] })
    expect(await shop.rule('visits.log', { ...aVisit(danylo, 0), lines: [free] })).toBe('pass-of-another')
    const used = await shop.call('visits.log', { ...aVisit(olena, 0), lines: [free] })
    expect(used).toMatchObject({ total: 0, passes: [{ id: passId, change: -1, left: 9 }] })
    expect(await shop.call('loyalty.passesOf', { clientId: andrii })).toMatchObject([{ left: 9, uses: [{ by: 'Олена' }] }])
    expect((await entries(shop, andrii)).at(-1)).toEqual(['spend', -1, 'Олена'])
    await shop.call('loyalty.dissolveHousehold', { id: household })
    expect(await shop.rule('visits.log', { ...aVisit(olena, 0), lines: [free] })).toBe('pass-of-another')
    await shop.call('visits.void', { visitId: used.visitId, reason: 'ні' })
    expect(await shop.call('loyalty.passesOf', { clientId: andrii })).toMatchObject([{ left: 10, uses: [] }])
    agrees(shop)
  })
})

describe('a household', () => {
  test('tells who shares and with how much, and whom of the family one could add', async () => {
    const { shop, andrii, olena, danylo } = await aFamily()
    const marta = await create(shop, 'Марта')
    const yurii = await create(shop, 'Юрій')
    for (const [clientId, kind] of [
      [marta, 'child'],
      [yurii, 'friend'],
      [danylo, 'child'],
    ] as const)
      await shop.call('people.addRelative', { clientId: olena, kind, who: { kind: 'client', clientId }, birthday: null })
    const { household, relatives } = await shop.call('loyalty.household', { clientId: olena })
    expect(household?.members.map(({ called, mayUse, points }) => [called, mayUse, points])).toEqual([
      ['Андрій', true, 30],
      ['Олена', true, 10],
      ['Данило', false, 5],
    ])
    expect(relatives.map(({ id }) => id)).toEqual([marta])
    const { rows } = await shop.call('timeline.changes', { clientId: andrii, before: null, limit: 5 })
    expect(rows[0]?.changes).toEqual([{ field: 'household', before: null, after: 'Мельники' }])
  })

  test('is changed by one at a time, and the other is shown what was saved', async () => {
    const { shop, andrii, olena, danylo, household } = await aFamily()
    const seen = await fields(shop, olena)
    await shop.call('loyalty.saveHousehold', { ...seen, name: 'Наші', members: seen.members.slice(0, 2) })
    const refused = await shop.refused('loyalty.saveHousehold', { ...seen, name: 'Інші' })
    expect(refused).toMatchObject({ code: 'CONFLICT', details: { current: { name: 'Наші', version: 2 } } })
    expect(await standing(shop, danylo)).toMatchObject({ points: 5, household: null })
    await shop.call('loyalty.dissolveHousehold', { id: household })
    expect((await shop.refused('loyalty.saveHousehold', seen)).code).toBe('NOT_FOUND')
    expect(await shop.call('loyalty.household', { clientId: andrii })).toMatchObject({ household: null })
  })

  test('shares something, between two at least', async () => {
    const { shop, olena } = await aFamily()
    const seen = await fields(shop, olena)
    expect(await shop.rule('loyalty.saveHousehold', { ...seen, sharesPoints: false })).toBe('household-shares-nothing')
    const [first] = seen.members
    const members = first ? [first, first] : []
    expect(await shop.rule('loyalty.saveHousehold', { ...seen, members })).toBe('household-too-few')
  })

  test('takes nobody who is in another, is archived, or is invented for the sample; and somebody may use what it shares', async () => {
    const { shop, andrii, olena } = await aFamily()
    const [marta, yurii] = [await create(shop, 'Марта'), await create(shop, 'Юрій')]
    const wanted = (...ids: number[]) => ({
      id: null,
      version: 0,
      name: 'Інші',
      sharesPoints: true,
      sharesPasses: false,
      members: ids.map((clientId) => ({ clientId, mayUse: true })),
    })
    expect(await shop.refused('loyalty.saveHousehold', wanted(marta, andrii))).toMatchObject({
      details: { rule: 'household-of-another', name: 'Андрій' },
    })
    expect(
      await shop.rule('loyalty.saveHousehold', {
        ...wanted(),
        members: [marta, yurii].map((clientId) => ({ clientId, mayUse: false })),
      }),
    ).toBe('household-without-user')
    await shop.call('clients.archive', { id: yurii, archived: true })
    expect(await shop.rule('loyalty.saveHousehold', wanted(marta, yurii))).toBe('client-archived')
    await shop.call('clients.archive', { id: andrii, archived: true })
    expect(await standing(shop, olena)).toMatchObject({ points: 15 })
    expect((await shop.call('loyalty.household', { clientId: olena })).household?.members[0]).toMatchObject({ archived: true })
  })
})
