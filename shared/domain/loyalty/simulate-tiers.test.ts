import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/kernel/day.ts'
import type { PointsRules } from './points.ts'
import { beginTierSimulation, givesSomething, type PastTierLine, type TierDraft, type TierVisit } from './simulate-tiers.ts'
import { type TierDay, type TierRules, tierOn } from './tiers.ts'

const points: PointsRules = {
  unit: '',
  earnPoints: 1,
  earnAmount: 1000,
  pointWorth: 100,
  minimumBill: 0,
  beforeDiscount: false,
  excludedCategories: [],
  rounding: 'down',
  rates: [],
  birthdayTimes: 100,
  birthdayDays: 0,
  lasts: null,
}
const silver = { name: 'Silver', from: 10_000, pointsTimes: 150, discount: 1000 }
const gold = { name: 'Gold', from: 30_000, pointsTimes: 200, discount: 2000 }
const rules: TierRules = { by: 'spent', windowDays: 30, review: 'month', levels: [silver, gold] }
const draft: TierDraft = { rules, points, from: '2026-06-01', until: '2026-06-30' }

function line(total: number, changes: Partial<PastTierLine> = {}): PastTierLine {
  const goods = { itemId: 1, category: 'Кава', price: total, quantity: 1000, timed: false, total, discount: 0, pointsMoney: 0 }
  return { ...goods, free: false, automatic: 0, byLevel: 0, ...changes }
}

function came(day: Day, lines: readonly PastTierLine[], clientId = 1): TierVisit {
  const money = lines.reduce((sum, { total, discount, pointsMoney }) => sum + total - discount - pointsMoney, 0)
  return { clientId, day, money, lines }
}

function run(
  visits: readonly TierVisit[],
  changes: Partial<TierDraft> = {},
  birthdayIn: (day: Day) => number | null = () => null,
) {
  const simulation = beginTierSimulation({ ...draft, ...changes })
  for (const visit of visits) simulation.regard(visit, { birthdayIn })
  return simulation.found()
}

test('nothing happened: nobody has a level, and there are no days', () => {
  expect(run([])).toEqual({
    visits: 0,
    firstDay: null,
    lastDay: null,
    came: 0,
    reached: 0,
    clientsOf: [0, 0],
    discount: 0,
    discounted: 0,
    points: 0,
  })
})

describe('a level', () => {
  test('is reached by a visit and gives from the next one on', () => {
    const found = run([came('2026-06-02', [line(10_000)]), came('2026-06-02', [line(8000)])])
    // 10 % off 8,000; half as many again of the 7 points that 7,200 bring, rounded as a whole.
    expect(found).toMatchObject({ discount: 800, discounted: 1, points: 3, reached: 1, clientsOf: [1, 0] })
  })

  test('goes by what would have been paid with its own discount', () => {
    const visits = [came('2026-06-02', [line(10_000)]), came('2026-06-03', [line(20_000)])]
    expect(run(visits).clientsOf).toEqual([1, 0])
    expect(run(visits, { rules: { ...rules, levels: [{ ...silver, discount: 0 }, gold] } }).clientsOf).toEqual([0, 1])
  })

  test('counts the window before the first day, on which nothing is given yet', () => {
    const before = came('2026-05-20', [])
    const found = run([{ ...before, money: 12_000 }, came('2026-06-05', [line(5000)])])
    expect(found).toMatchObject({ visits: 1, came: 1, firstDay: '2026-06-05', discount: 500, clientsOf: [1, 0] })
  })

  test('is lost at the review alone, when the window no longer holds enough', () => {
    const short = { ...rules, windowDays: 3 }
    const visits = [came('2026-06-02', [line(10_000)]), came('2026-06-29', [line(5000)]), came('2026-07-02', [line(5000)])]
    expect(run(visits, { rules: short, until: '2026-07-10' })).toMatchObject({ discount: 500, discounted: 1, clientsOf: [0, 0] })
  })

  test('counts visits where it goes by visits, a companion with nothing to pay too', () => {
    const byVisits: TierRules = { ...rules, by: 'visits', levels: [{ ...silver, from: 2 }] }
    const visits = [came('2026-06-02', []), came('2026-06-02', [line(5000)]), came('2026-06-03', [line(5000)])]
    expect(run(visits, { rules: byVisits })).toMatchObject({ visits: 3, discount: 500, clientsOf: [1] })
  })

  test.each([
    ['leaves a better discount as it was', line(8000, { discount: 1200, automatic: 1200 }), 0],
    ['adds what is wanting to a smaller one', line(8000, { discount: 300, automatic: 300 }), 500],
    ['takes the place of the level that ran then', line(8000, { discount: 400, byLevel: 400 }), 800],
    ['takes nothing off what was free', line(8000, { discount: 8000, free: true }), 0],
    ['never takes more off than was left to pay', line(8000, { discount: 7500 }), 500],
  ])('%s', (_what, bought, off) => {
    const found = run([came('2026-06-02', [line(10_000)]), came('2026-06-03', [bought])])
    expect(found).toMatchObject({ discount: off, discounted: off > 0 ? 1 : 0 })
  })

  test('adds no points to those of the birthday where these are more, and none without a programme', () => {
    const birthday = { ...points, birthdayTimes: 200, birthdayDays: 1 }
    const visits = [came('2026-06-02', [line(10_000)]), came('2026-06-03', [line(10_000)])]
    expect(run(visits).points).toBe(4)
    expect(run(visits, { points: birthday }, () => 0).points).toBe(0)
    expect(run(visits, { points: birthday }, () => 2).points).toBe(4)
    expect(run(visits, { points: null })).toMatchObject({ points: 0, discount: 1000 })
  })

  test('gives something with a discount, or with more points where there are points', () => {
    const name = { ...silver, pointsTimes: 100, discount: 0 }
    expect(givesSomething(name, points)).toBe(false)
    expect(givesSomething({ ...name, pointsTimes: 150 }, null)).toBe(false)
    expect(givesSomething({ ...name, pointsTimes: 150 }, points)).toBe(true)
    expect(givesSomething({ ...name, discount: 1 }, null)).toBe(true)
  })
})

const levels = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 })
  .map((froms) => froms.toSorted((one, other) => one - other))

test('judges each client as he is judged at the till', () => {
  const visits = fc.array(fc.record({ who: fc.integer({ min: 1, max: 3 }), later: fc.integer({ min: 0, max: 25 }) }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(
      visits,
      levels,
      fc.integer({ min: 1, max: 70 }),
      fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
      (all, froms, windowDays, review) => {
        const named = froms.map((from) => ({ name: String(from), from, pointsTimes: 100, discount: 0 }))
        const some: TierRules = { by: 'visits', windowDays, review, levels: named }
        const from = '2026-03-10'
        let day = '2026-01-01'
        const days = new Map<number, TierDay[]>([1, 2, 3].map((who) => [who, []]))
        const came = all.map(({ who, later }) => {
          day = addDays(day, later)
          days.get(who)?.push({ day, visits: 1, money: 0 })
          return { clientId: who, day, money: 0, lines: [] }
        })
        const end = day > from ? day : from
        const found = run(came, { rules: some, from, until: end })
        const versions = [{ ...some, id: 1, from, until: null }]
        const places = [...days.values()].map((his) => tierOn(versions, his, end)?.place ?? null)
        expect(found.clientsOf).toEqual(named.map((_, place) => places.filter((each) => each === place).length))
      },
    ),
  )
})
