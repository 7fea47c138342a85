import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { type TierDay, type TierRules, type TierVersion, tierNeedsFrom, tierOn, toNextLevel } from './tiers.ts'

const level = (name: string, from: number) => ({ name, from, pointsTimes: 100, discount: 0 })
const rules: TierRules = { by: 'visits', windowDays: 30, review: 'month', levels: [level('Silver', 3), level('Gold', 5)] }
const version = (from: Day, some: Partial<TierVersion> = {}): TierVersion => ({ ...rules, id: 1, from, until: null, ...some })
const came = (...days: Day[]): TierDay[] => days.map((day) => ({ day, visits: 1, money: 10_000 }))
const levelOn = (versions: readonly TierVersion[], days: readonly TierDay[], day: Day) => {
  const state = tierOn(versions, days, day)
  return state === null || state.place === null ? null : (state.version.levels[state.place]?.name ?? null)
}

test('with no tiers in force nobody has one', () => {
  expect(tierOn([version('2026-03-01')], came('2026-02-01'), '2026-02-20')).toBeNull()
  expect(tierOn([version('2026-03-01', { until: '2026-03-31' })], [], '2026-04-01')).toBeNull()
  expect(tierNeedsFrom([], '2026-04-01')).toBeNull()
})

test('a level is his as soon as the visit that reached it is over, and he knows what is wanting to the next', () => {
  const versions = [version('2026-01-01')]
  expect(levelOn(versions, came('2026-02-02', '2026-02-03'), '2026-02-04')).toBeNull()
  const three = came('2026-02-02', '2026-02-03', '2026-02-04')
  expect(levelOn(versions, three, '2026-02-04')).toBe('Silver')
  const state = tierOn(versions, three, '2026-02-04')
  expect(state && toNextLevel(state)).toEqual({ level: level('Gold', 5), wanting: 2 })
  expect(state?.nextReview).toBe('2026-03-01')
})

test('what rolled out of the window takes the level only at the review', () => {
  const versions = [version('2026-01-01', { windowDays: 10, review: 'quarter' })]
  const days = came('2026-01-05', '2026-01-06', '2026-01-07')
  expect(levelOn(versions, days, '2026-03-31')).toBe('Silver')
  expect(tierOn(versions, days, '2026-03-31')).toMatchObject({ place: 0, held: null, nextReview: '2026-04-01' })
  expect(levelOn(versions, days, '2026-04-01')).toBeNull()
})

test.each([
  ['month', '2026-05-31', '2026-06-01'],
  ['quarter', '2026-05-31', '2026-07-01'],
  ['year', '2026-12-31', '2027-01-01'],
] as const)('a review by the %s: on %s the next is %s', (review, day, next) => {
  expect(tierOn([version('2026-01-01', { review })], [], day)?.nextReview).toBe(next)
})

test('the first day of the programme is a review of what was before it', () => {
  const days = came('2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14')
  expect(levelOn([version('2026-02-18', { review: 'year' })], days, '2026-02-18')).toBe('Gold')
  expect(levelOn([version('2026-02-18', { windowDays: 5, review: 'year' })], days, '2026-02-18')).toBeNull()
})

test('the window has exactly its days, the last of them the day of the visit itself', () => {
  const versions = [version('2026-01-01', { windowDays: 3 })]
  expect(levelOn(versions, came('2026-02-02', '2026-02-03', '2026-02-04'), '2026-02-04')).toBe('Silver')
  expect(levelOn(versions, came('2026-02-01', '2026-02-03', '2026-02-04'), '2026-02-04')).toBeNull()
})

test('a level that was reached is kept through a harder version until the review, by its name', () => {
  const harder = { id: 2, levels: [level('Bronze', 1), level('Silver', 50)] }
  const versions = [version('2026-01-01', { until: '2026-02-09' }), version('2026-02-10', harder)]
  const days = came('2026-02-02', '2026-02-03', '2026-02-04')
  expect(levelOn(versions, days, '2026-02-28')).toBe('Silver')
  expect(levelOn(versions, days, '2026-03-01')).toBe('Bronze')
})

test('where the name has gone, the same sums are worth what the new version gives for them', () => {
  const renamed = { id: 2, levels: [level('Argent', 3), level('Or', 5)] }
  const versions = [version('2026-01-01', { until: '2026-02-09' }), version('2026-02-10', renamed)]
  expect(levelOn(versions, came('2026-02-02', '2026-02-03', '2026-02-04'), '2026-02-28')).toBe('Argent')
})

test('money counts where levels are reached by money; a companion comes with none', () => {
  const versions = [version('2026-01-01', { by: 'spent', levels: [level('Silver', 50_000)] })]
  const days = [
    { day: '2026-02-02', visits: 3, money: 49_999 },
    { day: '2026-02-03', visits: 5, money: 0 },
  ]
  expect(levelOn(versions, days, '2026-02-03')).toBeNull()
  expect(levelOn(versions, [...days, { day: '2026-02-04', visits: 1, money: 1 }], '2026-02-04')).toBe('Silver')
})

test('a stop and a new start in between begin with a review of their own', () => {
  const versions = [
    version('2026-01-01', { until: '2026-01-31', review: 'year' }),
    version('2026-06-10', { id: 2, review: 'year' }),
  ]
  const days = came('2026-01-05', '2026-01-06', '2026-01-07')
  expect(levelOn(versions, days, '2026-01-31')).toBe('Silver')
  expect(levelOn(versions, days, '2026-06-10')).toBeNull()
})

/** The same told as plainly as it can be: day after day from the first one, with every visit looked at anew. */
function toldPlainly(versions: readonly TierVersion[], days: readonly TierDay[], until: Day): string | null {
  const inForce = (day: Day) => versions.filter(({ from, until: end }) => from <= day && (end === null || day <= end)).at(-1)
  const judge = (rule: TierVersion, last: Day) => {
    const within = days.filter(({ day }) => day <= last && daysBetween(day, last) < rule.windowDays)
    const sum = within.reduce((all, one) => all + (rule.by === 'spent' ? one.money : one.visits), 0)
    return rule.levels.filter(({ from }) => from <= sum).length
  }
  let place = 0
  for (let day = '2025-12-01'; day <= until; day = addDays(day, 1)) {
    const rule = inForce(day)
    const before = inForce(addDays(day, -1))
    if (!rule) continue
    const first = { month: /-01$/, quarter: /-(01|04|07|10)-01$/, year: /-01-01$/ }[rule.review]
    if (!before || first.test(day)) place = judge(rule, addDays(day, -1))
    if (days.some((one) => one.day === day)) place = Math.max(place, judge(rule, day))
  }
  return inForce(until)?.levels[place - 1]?.name ?? null
}

test('whatever the rules and the visits, the tier is the one that is found by going day after day', () => {
  const rule = fc.record({
    by: fc.constantFrom('spent' as const, 'visits' as const),
    windowDays: fc.integer({ min: 1, max: 120 }),
    review: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
    levels: fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 })
      .map((froms) => froms.toSorted((one, other) => one - other).map((from, place) => level(`${place}`, from))),
  })
  const dayAfter = (most: number) => fc.integer({ min: 0, max: most }).map((count) => addDays('2026-01-01', count))
  const visited = fc
    .uniqueArray(
      fc.record({ day: dayAfter(500), visits: fc.integer({ min: 1, max: 3 }), money: fc.integer({ min: 0, max: 5 }) }),
      {
        selector: ({ day }) => day,
        maxLength: 60,
      },
    )
    .map((days) => days.toSorted((one, other) => (one.day < other.day ? -1 : 1)))
  fc.assert(
    fc.property(
      rule,
      rule,
      dayAfter(200),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 0, max: 40 }),
      visited,
      dayAfter(520),
      (first, second, from, length, gap, days, day) => {
        const until = addDays(from, length)
        const versions = [
          { ...first, id: 1, from, until },
          { ...second, id: 2, from: addDays(until, gap + 1), until: null },
        ]
        const sofar = days.filter((one) => one.day <= day)
        expect(levelOn(versions, sofar, day)).toBe(toldPlainly(versions, sofar, day))
        const needed = tierNeedsFrom(versions, day)
        if (needed !== null) {
          const enough = sofar.filter((one) => one.day >= needed)
          expect(levelOn(versions, enough, day)).toBe(levelOn(versions, sofar, day))
        }
      },
    ),
    { numRuns: 600 },
  )
})
