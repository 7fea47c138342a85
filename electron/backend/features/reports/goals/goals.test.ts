import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop } from '#electron/backend/test-shop.ts'

const november = { figure: 'takings', value: 100_000, from: '2026-11-01', until: '2026-11-30' } as const

test('goals tell how far they are by the figures of the shop, and stay with their result when they have ended', async () => {
  const shop = await openTestShop()
  const olena = (await shop.call('clients.create', aClient())).id
  await shop.call('visits.log', aVisit(olena, 20_000, { day: '2026-11-05' }))
  await shop.call('visits.log', aVisit(null, 10_000))
  const { id } = await shop.call('reports.saveGoal', { id: null, version: 0, ...november })
  await shop.call('reports.saveGoal', {
    id: null,
    version: 0,
    figure: 'newClients',
    value: 4,
    from: '2026-12-01',
    until: '2026-12-31',
  })
  const told = await shop.call('reports.goals', {})
  // Ten days are over and brought 20,000: thirty would bring 60,000.
  expect(told).toMatchObject([
    { id, reached: 30_000, state: 'running', daysLeft: 20, share: 3_000, atEnd: 6_000, version: 1 },
    { reached: 0, state: 'ahead' },
  ])
  const { figures } = await shop.call('reports.figures', { kind: 'month', day: '2026-11-11' })
  expect(told[0]?.reached).toBe(figures.takings)

  await shop.call('reports.saveGoal', { id, version: 1, ...november, value: 60_000 })
  expect(await shop.refused('reports.saveGoal', { id, version: 1, ...november })).toMatchObject({ code: 'CONFLICT' })
  shop.clock += 30 * DAY
  expect(await shop.call('reports.goals', {})).toMatchObject([
    { figure: 'newClients', state: 'running' },
    { id, state: 'ended', reached: 30_000, share: 5_000, atEnd: null },
  ])
  await shop.call('reports.retireGoal', { id, version: 2 })
  expect(await shop.call('reports.goals', {})).toHaveLength(1)
  expect(await shop.refused('reports.retireGoal', { id, version: 3 })).toMatchObject({ code: 'NOT_FOUND' })
})

test('a goal that ends before it begins, in three years or at nothing is refused', async () => {
  const shop = await openTestShop()
  const refused = async (wrong: object) => {
    const { details } = await shop.refused('reports.saveGoal', { id: null, version: 0, ...november, ...wrong })
    return details?.['fields']
  }
  expect(await refused({ until: '2026-10-31' })).toEqual([{ path: 'until', problem: 'too-small' }])
  expect(await refused({ until: '2029-01-01' })).toEqual([{ path: 'until', problem: 'too-large' }])
  expect(await refused({ value: 0 })).toEqual([{ path: 'value', problem: 'too-small' }])
  expect(await shop.call('reports.goals', {})).toEqual([])
})
