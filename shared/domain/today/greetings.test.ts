import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayIn, LEAP_DAY_RULES } from '#shared/domain/dates/important-date.ts'
import { isSameDay } from '#shared/domain/dates/name-days/feast.ts'
import { nameDayThatCounts } from '#shared/domain/dates/name-days/name-days.ts'
import { nameDayTable, namesOn } from '#shared/domain/dates/name-days/table.ts'
import { NAME_DAY_TRADITIONS } from '#shared/domain/dates/name-days/tradition.ts'
import { addDays, type Day, isLeapYear, makeDay, partsOfDay } from '#shared/kernel/day.ts'
import { monthDaysKeptOn, occurrenceToGreet } from './greetings.ts'

const YEARS = Array.from({ length: 101 }, (_, place) => 2000 + place)
/** All 366 days that a date may have. */
const MONTH_DAYS = Array.from({ length: 366 }, (_, place) => partsOfDay(addDays('2000-01-01', place))).map(({ month, day }) => ({
  month,
  day,
}))
const anniversary = (month: number, day: number, year: number | null = null) => ({
  kind: 'birthday' as const,
  label: '',
  date: { year, month, day },
})
const on = (today: Day, leapDay: (typeof LEAP_DAY_RULES)[number], daysAfter = 0, lastVisitDay: Day | null = null) => ({
  today,
  daysAfter,
  leapDay,
  lastVisitDay,
})

describe.each(LEAP_DAY_RULES)('with 29 February kept on %s in other years', (rule) => {
  test('every date of the year is kept exactly once in each year from 2000 to 2100', () => {
    for (const year of YEARS) {
      const kept = new Map<string, number>()
      for (let day = `${year}-01-01`; partsOfDay(day).year === year; day = addDays(day, 1))
        for (const date of monthDaysKeptOn(day, rule)) {
          const key = `${date.month}-${date.day}`
          kept.set(key, (kept.get(key) ?? 0) + 1)
          if (occurrenceToGreet(anniversary(date.month, date.day), on(day, rule))?.day !== day) expect.fail(`${key} on ${day}`)
        }
      if (kept.size !== MONTH_DAYS.length || [...kept.values()].some((times) => times !== 1)) expect.fail(`in ${year}`)
    }
  })

  test('a date is greeted on its day and for the days that still count, and on no other, in any year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MONTH_DAYS, { month: 2, day: 29 }),
        fc.integer({ min: 2000, max: 2100 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: -400, max: 400 }),
        ({ month, day }, year, daysAfter, distance) => {
          const kept = dayIn({ year: null, month, day }, year, rule) ?? ''
          const today = addDays(kept, distance)
          const found = occurrenceToGreet(anniversary(month, day), on(today, rule, daysAfter))
          const others = [year - 2, year - 1, year + 1, year + 2].flatMap(
            (other) => dayIn({ year: null, month, day }, other, rule) ?? [],
          )
          const due = [kept, ...others].filter((each) => each <= today && each >= addDays(today, -daysAfter))
          expect(found?.day ?? null).toBe(due.toSorted().at(-1) ?? null)
        },
      ),
    )
  })

  test('who was here on the day or since is not greeted afterwards, and on the day itself he is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MONTH_DAYS),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (date, ago, here) => {
          const kept = dayIn({ year: null, ...date }, 2027, rule) ?? ''
          const today = addDays(kept, ago)
          const lastVisitDay = addDays(kept, here - 5)
          const found = occurrenceToGreet(anniversary(date.month, date.day), on(today, rule, 9, lastVisitDay))
          expect(found !== null).toBe(ago === 0 || lastVisitDay < kept)
        },
      ),
    )
  })
})

test('the age is told from the first year on, and nobody is greeted before he was born', () => {
  const window = on('2026-11-11', '28-february')
  expect(occurrenceToGreet(anniversary(11, 11, 1986), window)).toMatchObject({ years: 40, inDays: 0 })
  expect(occurrenceToGreet(anniversary(11, 11, 2026), window)).toMatchObject({ years: null })
  expect(occurrenceToGreet(anniversary(11, 11, 2027), window)).toBeNull()
})

test.each([
  ['2026-02-28', '28-february', ['2-28', '2-29']],
  ['2026-03-01', '28-february', ['3-1']],
  ['2026-02-28', '1-march', ['2-28']],
  ['2026-03-01', '1-march', ['3-1', '2-29']],
  ['2028-02-28', '28-february', ['2-28']],
  ['2028-02-29', '1-march', ['2-29']],
  ['2100-03-01', '1-march', ['3-1', '2-29']],
] as const)('on %s, by the rule %s, one keeps %j', (day, rule, kept) => {
  expect(monthDaysKeptOn(day, rule).map(({ month, day: ofMonth }) => `${month}-${ofMonth}`)).toEqual(kept)
})

describe.each(NAME_DAY_TRADITIONS)('name days of %s', (tradition) => {
  const table = nameDayTable(tradition)
  const countsIn = (name: string, year: number) => nameDayThatCounts({ chosen: [], name, table, byCalendar: true, year })

  test('of a name with one day only fall on one real day of each year from 2000 to 2100', () => {
    let told = 0
    for (const { names } of table.lines)
      for (const year of YEARS) {
        const day = countsIn(names[0] ?? '', year)
        if (day === null) continue
        told += 1
        const real = makeDay(year, day.month, day.day) !== null || (day.month === 2 && day.day === 29 && !isLeapYear(year))
        if (!real) expect.fail(`${names[0]} in ${year}`)
      }
    expect(told).toBeGreaterThan(1000)
  })

  test('are told on that day of the year and on no other', () => {
    const line = fc.constantFrom(...table.lines)
    fc.assert(
      fc.property(line, fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 365 }), ({ names }, year, away) => {
        const name = names[0] ?? ''
        const day = countsIn(name, year)
        if (day === null) return
        const isTold = (kept: Day) => {
          const parts = partsOfDay(kept)
          const listed = namesOn(table, parts.year, parts).some((one) => one.names.includes(name))
          const counted = countsIn(name, parts.year)
          return listed && counted !== null && isSameDay(counted, parts)
        }
        const kept = makeDay(year, day.month, day.day) ?? ''
        expect(isTold(kept)).toBe(true)
        const other = addDays(`${year}-01-01`, away - 1)
        if (other !== kept) expect(isTold(other)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})
