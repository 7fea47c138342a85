import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, setPoints, TEN_PERCENT, type TestShop } from '#electron/backend/test-shop.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'

const pointsOn = async (shop: TestShop, day: Day) => (await shop.call('loyalty.liability', { day })).points.points

test('points that came back past their last day count on no day between, and take nothing off the others', async () => {
  const shop = await openTestShop()
  await setPoints(shop, { ...TEN_PERCENT, lasts: { count: 10, unit: 'days' } })
  const { id } = await shop.call('clients.create', aClient())
  await shop.call('visits.log', aVisit(id, 10_000))
  shop.clock += 9 * DAY
  const { visitId } = await shop.call('visits.log', aVisit(id, 30_000, { spendPoints: 10 }))
  shop.clock += 6 * DAY
  await shop.call('visits.void', { visitId, reason: 'помилка' })
  const told: number[] = []
  for (const day of ['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-26']) told.push(await pointsOn(shop, day))
  expect(told).toEqual([10, 29, 29, 0])
})

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('log' as const), amount: fc.integer({ min: 1, max: 40 }), spend: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('void' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('return' as const), which: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('days' as const), count: fc.integer({ min: 1, max: 7 }) }) },
)

test('what was owed on a day is the same, asked that evening or long after, whatever was taken back since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25, size: 'max' }), async (steps) => {
      const shop = await openTestShop()
      await setPoints(shop, { ...TEN_PERCENT, lasts: { count: 5, unit: 'days' } })
      const { id } = await shop.call('clients.create', aClient())
      const visits: number[] = []
      const evenings: { day: Day; points: number }[] = []
      let today = '2026-11-11'
      for (const one of steps) {
        const visitId = 'which' in one ? visits[one.which % Math.max(1, visits.length)] : undefined
        if (one.act === 'days') {
          evenings.push({ day: today, points: await pointsOn(shop, today) })
          shop.clock += one.count * DAY
          today = addDays(today, one.count)
        } else if (one.act === 'log') {
          const { loyalty } = await shop.call('clients.card', { id })
          const spendPoints = one.spend ? Math.min(loyalty.points, one.amount * 10) : 0
          visits.push((await shop.call('visits.log', aVisit(id, one.amount * 1000, { spendPoints }))).visitId)
        } else if (visitId !== undefined) {
          const { state, lines } = await shop.call('visits.get', { id: visitId })
          const [line] = lines
          if (state === 'void' || !line) continue
          if (one.act === 'void') await shop.call('visits.void', { visitId, reason: 'помилка' })
          else if (line.returned < line.quantity) {
            const back = { lineId: line.id, quantity: Math.max(1, Math.floor((line.quantity - line.returned) / 2)) }
            await shop.call('visits.return', { visitId, reason: 'холодна', lines: [back] })
          }
        }
      }
      for (const { day, points } of evenings) expect({ day, points: await pointsOn(shop, day) }).toEqual({ day, points })
      await shop.backend.close()
    }),
    { numRuns: 4, endOnFailure: true },
  )
}, 120_000)
