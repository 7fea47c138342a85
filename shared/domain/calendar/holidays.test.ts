import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay, weekday } from '#shared/kernel/day.ts'
import { HOLIDAYS, hasHolidays, holidaysOf } from './holidays.ts'

const daysOf = (country: string, year: number, venue: 'cafe' | 'shop' = 'cafe') =>
  holidaysOf(country, venue, year).map(({ day }) => day.slice(5))
const shutIn = (country: string, venue: 'cafe' | 'shop') =>
  holidaysOf(country, venue, 2026).flatMap(({ key, shut }) => (shut ? [key] : []))

describe('the public holidays', () => {
  test.each([
    ['PL', 2026, '01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26'],
    ['PL', 2024, '01-01 01-06 03-31 04-01 05-01 05-03 05-19 05-30 08-15 11-01 11-11 12-25 12-26'],
    ['UA', 2026, '01-01 03-08 04-12 05-01 05-08 05-31 06-28 07-15 08-24 10-01 12-25'],
    ['UA', 2023, '01-01 01-07 03-08 04-16 05-01 05-09 06-04 06-28 07-28 08-24 10-01 12-25'],
    ['UA', 2021, '01-01 01-07 03-08 05-01 05-02 05-09 06-20 06-28 08-24 10-14 12-25'],
    ['RO', 2026, '01-01 01-02 01-06 01-07 01-24 04-10 04-12 04-13 05-01 05-31 06-01 06-01 08-15 11-30 12-01 12-25 12-26'],
    ['RO', 2023, '01-01 01-02 01-24 04-14 04-16 04-17 05-01 06-01 06-04 06-05 08-15 11-30 12-01 12-25 12-26'],
    ['MD', 2023, '01-01 01-07 01-08 03-08 04-16 04-17 04-24 05-01 05-09 08-27 08-31 12-25'],
    ['MD', 2024, '01-01 01-07 01-08 03-08 05-01 05-05 05-06 05-09 05-13 06-01 08-27 08-31 12-25'],
    ['MD', 2026, '01-01 01-07 01-08 03-08 04-12 04-13 04-20 05-01 05-09 06-01 08-27 08-31 12-25'],
    ['MD', 2027, '01-01 01-07 01-08 03-08 05-01 05-02 05-03 05-09 05-10 06-01 08-27 08-31 12-25'],
  ])('of %s in %i', (country, year, days) => expect(daysOf(country, year).join(' ')).toBe(days))

  test('are not known of other countries', () => {
    expect([hasHolidays('PL'), hasHolidays('GB'), daysOf('GB', 2026), hasHolidays('constructor')]).toEqual([
      true,
      false,
      [],
      false,
    ])
  })

  test('each have one day a year, in order, and Easter Monday is a Monday', () => {
    fc.assert(
      fc.property(fc.constantFrom('PL', 'UA', 'RO', 'MD'), fc.integer({ min: 2000, max: 2100 }), (country, year) => {
        const holidays = holidaysOf(country, 'cafe', year)
        expect(new Set(holidays.map(({ key }) => key)).size).toBe(holidays.length)
        expect(holidays.map(({ day }) => day)).toEqual(holidays.map(({ day }) => day).sort())
        for (const { key, day } of holidays) {
          expect([isDay(day), day.slice(0, 4)]).toEqual([true, String(year)])
          if (key === 'easter-monday' || key === 'blajini' || key === 'pentecost-monday') expect(weekday(day)).toBe(1)
          if (key === 'good-friday') expect(weekday(day)).toBe(5)
          if (key === 'corpus-christi') expect(weekday(day)).toBe(4)
        }
      }),
    )
  })

  test('are each kept somewhere', () => {
    const kept = ['PL', 'UA', 'RO', 'MD'].flatMap((country) => [2023, 2026].flatMap((year) => holidaysOf(country, 'cafe', year)))
    expect(new Set(kept.map(({ key }) => key))).toEqual(new Set(HOLIDAYS))
  })

  test('shut cafés where everybody is at home, and shops in Poland by law on all of them', () => {
    expect(shutIn('PL', 'cafe')).toEqual(['new-year', 'easter', 'christmas'])
    expect(shutIn('PL', 'shop')).toHaveLength(14)
    expect([shutIn('UA', 'shop'), shutIn('MD', 'cafe')]).toEqual([['new-year'], ['new-year', 'easter']])
    expect(shutIn('RO', 'cafe')).toEqual(['new-year', 'easter', 'christmas'])
  })
})
