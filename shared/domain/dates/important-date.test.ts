import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPossibleDate } from '#shared/domain/clients/birthday.ts'
import { addDays } from '#shared/kernel/day.ts'
import {
  DATE_KINDS,
  dayIn,
  type ImportantDate,
  LEAP_DAY_RULES,
  lastDayMeant,
  nextOccurrence,
  occurrencesBetween,
  yearsReached,
} from './important-date.ts'

const on = (year: number | null, month: number | null, day: number | null) => ({ year, month, day })
const birthday = (year: number | null, month: number | null, day: number | null): ImportantDate => ({
  kind: 'birthday',
  label: '',
  date: on(year, month, day),
})

const dayOfYear = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
const possibleDate = dayOfYear.map(({ month, day }) => on(null, month, day)).filter(isPossibleDate)
const rule = fc.constantFrom(...LEAP_DAY_RULES)

describe('a date that comes back', () => {
  test('comes once in every year from 2000 to 2100, whatever day it is and whichever rule the shop keeps', () => {
    fc.assert(
      fc.property(possibleDate, rule, (date, kept) => {
        const all = occurrencesBetween(
          { kind: 'own', label: '', date },
          { from: '2000-01-01', to: '2100-12-31' },
          '2026-11-11',
          kept,
        )
        expect(all.map(({ day }) => Number(day.slice(0, 4)))).toEqual(Array.from({ length: 101 }, (_, index) => 2000 + index))
      }),
    )
  })

  test('is next on the first of its days that is not past', () => {
    fc.assert(
      fc.property(possibleDate, rule, fc.integer({ min: 0, max: 36_000 }), (date, kept, distance) => {
        const today = addDays('2001-01-01', distance)
        const important: ImportantDate = { kind: 'birthday', label: '', date }
        const window = { from: today, to: addDays(today, 366) }
        expect(nextOccurrence(important, today, kept)).toEqual(occurrencesBetween(important, window, today, kept)[0])
      }),
    )
  })

  test('on 29 February is kept on the day that the shop has chosen in other years, and on its own day in leap years', () => {
    const years = [2026, 2028, 2100]
    expect(years.map((year) => dayIn(on(2000, 2, 29), year, '28-february'))).toEqual(['2026-02-28', '2028-02-29', '2100-02-28'])
    expect(years.map((year) => dayIn(on(2000, 2, 29), year, '1-march'))).toEqual(['2026-03-01', '2028-02-29', '2100-03-01'])
  })

  test.each([
    ['today', birthday(1986, 11, 11), '2026-11-11', { day: '2026-11-11', inDays: 0, years: 40 }],
    ['yesterday, so in a year', birthday(1986, 11, 10), '2026-11-11', { day: '2027-11-10', inDays: 364, years: 41 }],
    ['of an unknown year', birthday(null, 1, 2), '2026-12-30', { day: '2027-01-02', inDays: 3, years: null }],
    [
      'that is still to happen',
      { ...birthday(2028, 6, 3), kind: 'wedding' as const },
      '2026-11-11',
      { day: '2028-06-03', inDays: 570, years: null },
    ],
    [
      'a name day has no number',
      { ...birthday(1986, 12, 13), kind: 'name-day' as const },
      '2026-12-13',
      { day: '2026-12-13', inDays: 0, years: null },
    ],
  ])('is next: %s', (_, date, today, next) => expect(nextOccurrence(date, today, '28-february')).toEqual(next))

  test.each([
    ['a year alone', on(1980, null, null)],
    ['a month alone', on(null, 5, null)],
    ['31 February', on(null, 2, 31)],
    ['31 April 1980', on(1980, 4, 31)],
  ])('%s has no day in the year', (_, date) => {
    for (const kind of DATE_KINDS) expect(nextOccurrence({ kind, label: '', date }, '2026-11-11', '28-february')).toBeNull()
  })

  test('never comes before it first happened', () => {
    const window = { from: '2020-01-01', to: '2026-12-31' }
    const days = occurrencesBetween(birthday(2024, 2, 29), window, '2026-11-11', '28-february')
    expect(days.map(({ day, years }) => [day, years])).toEqual([
      ['2024-02-29', null],
      ['2025-02-28', 1],
      ['2026-02-28', 2],
    ])
  })

  test('of which only the year is known still tells the age', () => {
    expect(yearsReached('birthday', on(1980, null, null), 2030)).toBe(50)
    expect(yearsReached('birthday', on(null, 5, 1), 2030)).toBeNull()
    expect(yearsReached('birthday', on(2030, 5, 1), 2030)).toBeNull()
  })
})

describe('the last day a date can mean', () => {
  test.each([
    ['a day', on(2026, 6, 20), '2026-06-20'],
    ['a past day', on(2025, 6, 20), '2025-06-20'],
    ['a month of a year', on(2027, 2, null), '2027-02-28'],
    ['February of a leap year', on(2028, 2, null), '2028-02-29'],
    ['a year', on(2027, null, null), '2027-12-31'],
    ['a day without a year, still to come', on(null, 12, 24), '2026-12-24'],
    ['a day without a year, past', on(null, 3, 8), '2027-03-08'],
    ['29 February without a year', on(null, 2, 29), '2027-02-28'],
    ['this very month', on(null, 11, null), '2026-11-30'],
    ['a month gone by', on(null, 8, null), '2027-08-31'],
    ['31 February', on(null, 2, 31), null],
    ['29 February of a common year', on(2027, 2, 29), null],
    ['nothing', on(null, null, null), null],
  ])('%s', (_, date, day) => expect(lastDayMeant(date, '2026-11-11', '28-february')).toBe(day))

  test('is never before the day it was typed on when no year was typed', () => {
    fc.assert(
      fc.property(possibleDate, rule, fc.integer({ min: 0, max: 36_000 }), (date, kept, distance) => {
        const typedOn = addDays('2001-01-01', distance)
        const meant = lastDayMeant(date, typedOn, kept)
        expect(meant !== null && meant >= typedOn && meant <= addDays(typedOn, 366)).toBe(true)
      }),
    )
  })
})
