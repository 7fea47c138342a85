import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { type TierDay, type TierVersion, tierOn } from './tiers.ts'
import { judgedAtOnce, placeBySums } from './tiers-of-all.ts'

const level = (from: number) => ({ name: String(from), from, pointsTimes: 100, discount: 0 })
const version: TierVersion = {
  id: 1,
  from: '2026-01-10',
  until: null,
  by: 'spent',
  windowDays: 30,
  review: 'month',
  levels: [level(3), level(6), level(9)],
}
const TODAY: Day = '2026-03-20'

const sumsOf = (days: readonly TierDay[], versions: readonly TierVersion[]) => {
  const judged = judgedAtOnce(versions, TODAY)
  if (judged === null) return null
  const sum = (from: Day, until: Day) =>
    days.reduce(
      (all, { day, money, visits }) => all + (day >= from && day <= until ? (judged.version.by === 'spent' ? money : visits) : 0),
      0,
    )
  const { from, reviewed, windowFrom } = judged
  return placeBySums(judged, { all: sum(from, TODAY), atReview: sum(from, addDays(reviewed, -1)), now: sum(windowFrom, TODAY) })
}

const days = fc
  .uniqueArray(
    fc.record({
      ago: fc.integer({ min: 0, max: 120 }),
      visits: fc.integer({ min: 1, max: 2 }),
      money: fc.integer({ min: 0, max: 5 }),
    }),
    {
      selector: ({ ago }) => ago,
      maxLength: 8,
    },
  )
  .map((came) =>
    came.toSorted((one, other) => other.ago - one.ago).map(({ ago, ...rest }) => ({ ...rest, day: addDays(TODAY, -ago) })),
  )
const versions = fc
  .record({
    by: fc.constantFrom('spent', 'visits'),
    windowDays: fc.integer({ min: 1, max: 90 }),
    review: fc.constantFrom('month', 'quarter', 'year'),
  })
  .map((some) => [{ ...version, ...some }])

test('where the sums tell a tier, it is the one that is found day by day', () => {
  let told = 0
  fc.assert(
    fc.property(versions, days, (rules, came) => {
      const place = sumsOf(came, rules)
      if (place === undefined) return
      told += 1
      expect(place).toBe(tierOn(rules, came, TODAY)?.place)
    }),
    { numRuns: 2000 },
  )
  expect(told).toBeGreaterThan(1000)
})

test('who reached a level between two reviews and fell out of the window since is not told by sums', () => {
  const came = [
    { day: '2026-02-20' as Day, visits: 1, money: 4 },
    { day: '2026-03-02' as Day, visits: 1, money: 4 },
  ]
  expect(sumsOf(came, [{ ...version, windowDays: 15 }])).toBeUndefined()
})

test('under two versions since the last review everyone is gone through', () => {
  const other = { ...version, id: 2, from: '2026-03-10' as Day }
  expect(judgedAtOnce([{ ...version, until: '2026-03-09' }, other], TODAY)).toBeNull()
  expect(judgedAtOnce([{ ...version, until: '2026-03-09' }, other], '2026-04-02')?.version).toBe(other)
  expect(judgedAtOnce([], TODAY)).toBeNull()
})
