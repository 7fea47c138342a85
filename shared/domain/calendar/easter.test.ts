import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, weekday } from '#shared/kernel/day.ts'
import { orthodoxEaster, westernEaster } from './easter.ts'

/* As printed in church calendars and in the tables of the World Council of Churches. */
const published = [
  [2000, '04-23', '04-30'],
  [2001, '04-15', '04-15'],
  [2002, '03-31', '05-05'],
  [2003, '04-20', '04-27'],
  [2004, '04-11', '04-11'],
  [2005, '03-27', '05-01'],
  [2008, '03-23', '04-27'],
  [2010, '04-04', '04-04'],
  [2011, '04-24', '04-24'],
  [2013, '03-31', '05-05'],
  [2014, '04-20', '04-20'],
  [2016, '03-27', '05-01'],
  [2017, '04-16', '04-16'],
  [2018, '04-01', '04-08'],
  [2019, '04-21', '04-28'],
  [2020, '04-12', '04-19'],
  [2021, '04-04', '05-02'],
  [2022, '04-17', '04-24'],
  [2023, '04-09', '04-16'],
  [2024, '03-31', '05-05'],
  [2025, '04-20', '04-20'],
  [2026, '04-05', '04-12'],
  [2027, '03-28', '05-02'],
  [2028, '04-16', '04-16'],
  [2029, '04-01', '04-08'],
  [2030, '04-21', '04-28'],
] as const

describe('Easter', () => {
  test.each(published)('of %i is kept on %s in the West and on %s in the East', (year, west, east) => {
    expect([westernEaster(year), orthodoxEaster(year)]).toEqual([`${year}-${west}`, `${year}-${east}`])
  })

  test('is a Sunday of spring, and in the East the same day or one to five weeks later, never two or three', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
        const [west, east] = [westernEaster(year), orthodoxEaster(year)]
        expect([weekday(west), weekday(east)]).toEqual([7, 7])
        expect(west >= `${year}-03-22` && west <= `${year}-04-25`).toBe(true)
        expect(east >= `${year}-04-04` && east <= `${year}-05-08`).toBe(true)
        expect([0, 7, 28, 35]).toContain(daysBetween(west, east))
      }),
    )
  })

  test('in the East moves with the fourteenth day that the calendars part by in 2100', () => {
    expect(orthodoxEaster(2099)).toBe('2099-04-12')
    expect(orthodoxEaster(2100)).toBe('2100-05-02')
  })
})
