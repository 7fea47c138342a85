import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { type BonusRules, type BonusVersion, yearlyBonusesDue } from './bonus.ts'

const rules: BonusRules = {
  occasion: 'birthday',
  points: 50,
  daysBefore: 0,
  atFirstVisit: false,
  lasts: { count: 30, unit: 'days' },
}
const since2020 = (changes: Partial<BonusRules> = {}): BonusVersion[] => [
  { id: 1, from: '2020-01-01', until: null, rules: { ...rules, ...changes } },
]
const born = (month: number, day: number) => ({ year: 1990, month, day })

interface Asked {
  readonly date: { year: number | null; month: number | null; day: number | null }
  readonly versions?: BonusVersion[]
  readonly had?: readonly Day[]
  readonly since: Day
  readonly today?: Day
  readonly leapDay?: '28-february' | '1-march'
}

const due = ({ versions = since2020(), had = [], leapDay = '28-february', today, ...known }: Asked) =>
  yearlyBonusesDue({ occasion: 'birthday', versions, had, leapDay, today: today ?? known.since, ...known })
const days = (asked: Asked) => due(asked).map(({ day, occasionDay }) => [day, occasionDay])

describe('a birthday bonus is credited', () => {
  test('on its day, with its own last day', () => {
    expect(due({ date: born(11, 11), since: '2026-11-11' })).toEqual([
      { programmeId: 1, points: 50, day: '2026-11-11', occasionDay: '2026-11-11', expires: '2026-12-11' },
    ])
  })

  test.each([
    ['not the day before', born(11, 12), []],
    ['not the day after', born(11, 10), []],
    ['not where the day is not known', { year: 1990, month: 11, day: null }, []],
  ])('%s', (_, date, expected) => expect(days({ date, since: '2026-11-11' })).toEqual(expected))

  test('so many days before, also over New Year, for the year in which it is', () => {
    const versions = since2020({ daysBefore: 7 })
    expect(days({ versions, date: born(1, 3), since: '2026-12-27' })).toEqual([['2026-12-27', '2027-01-03']])
    expect(days({ versions, date: born(1, 3), had: ['2027-01-03'], since: '2027-01-01' })).toEqual([])
  })

  test.each([
    ['28-february', '2027-02-28'],
    ['1-march', '2027-03-01'],
  ] as const)('of 29 February on the day the shop keeps it: %s', (leapDay, on) => {
    expect(days({ leapDay, date: born(2, 29), since: '2027-02-25', today: '2027-03-05' })).toEqual([[on, on]])
    expect(days({ leapDay, date: born(2, 29), since: '2028-02-25', today: '2028-03-05' })).toEqual([['2028-02-29', '2028-02-29']])
  })

  test('for a day on which the program was off, dated on it', () => {
    expect(days({ date: born(11, 6), since: '2026-11-05', today: '2026-11-09' })).toEqual([['2026-11-06', '2026-11-06']])
  })

  test('to whom tells it between the day of the bonus and the birthday, from today', () => {
    const versions = since2020({ daysBefore: 7 })
    expect(days({ versions, date: born(11, 13), since: '2026-11-11' })).toEqual([['2026-11-11', '2026-11-13']])
  })

  test('by the rules in force on its day', () => {
    const versions: BonusVersion[] = [
      { id: 1, from: '2026-01-01', until: '2026-11-07', rules: { ...rules, points: 10 } },
      { id: 2, from: '2026-11-08', until: null, rules: { ...rules, points: 99 } },
    ]
    expect(due({ versions, date: born(11, 7), since: '2026-11-05', today: '2026-11-09' })).toMatchObject([
      { programmeId: 1, points: 10 },
    ])
    expect(due({ versions, date: born(11, 8), since: '2026-11-05', today: '2026-11-09' })).toMatchObject([
      { programmeId: 2, points: 99 },
    ])
    expect(due({ versions: versions.slice(0, 1), date: born(11, 8), since: '2026-11-05', today: '2026-11-09' })).toEqual([])
  })

  test('once: a date put right brings no second one, and next year it counts again', () => {
    expect(days({ date: born(12, 1), had: ['2026-11-11'], since: '2026-12-01' })).toEqual([])
    expect(days({ date: born(1, 10), had: ['2026-12-20'], since: '2027-01-10' })).toEqual([])
    expect(days({ date: born(3, 5), had: ['2026-05-03'], since: '2027-03-05' })).toEqual([['2027-03-05', '2027-03-05']])
  })

  test('whenever the work of the days is done and however often: as many, for the same birthdays', () => {
    const plan = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1460 }), fc.nat(60), plan, (offset, daysBefore, gaps) => {
        const birthday = addDays('2024-01-01', offset)
        const date = { year: null, month: Number(birthday.slice(5, 7)), day: Number(birthday.slice(8, 10)) }
        const versions = since2020({ daysBefore })
        const start = '2026-01-01'
        const run = (steps: readonly number[]) => {
          const had: Day[] = []
          let since = start
          for (const step of steps) {
            const today = addDays(since, step - 1)
            for (const { occasionDay, day } of due({ versions, date, had, since, today })) {
              expect(day <= today).toBe(true)
              had.push(occasionDay)
            }
            expect(due({ versions, date, had, since, today })).toEqual([])
            since = addDays(today, 1)
          }
          return had
        }
        const whole = gaps.reduce((sum, gap) => sum + gap, 0)
        const daily = run(Array.from({ length: 1 + whole }, () => 1))
        expect(run([1, ...gaps])).toEqual(daily)
        for (const [index, one] of daily.entries())
          if (index > 0) expect(daysBetween(daily[index - 1] ?? one, one)).toBeGreaterThan(363)
      }),
      { numRuns: 60 },
    )
  })
})
