import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, partsOfDay } from '#shared/kernel/day.ts'
import { AGE_BANDS, ageBandOf, birthsOf } from './age-band.ts'

it.each([
  { born: { year: 2008, month: 11, day: 12 }, band: 'under-18', why: 'turns eighteen tomorrow' },
  { born: { year: 2008, month: 11, day: 11 }, band: '18-24', why: 'turns eighteen today' },
  { born: { year: 1961, month: 11, day: 11 }, band: '65-plus', why: 'turns sixty-five today' },
  { born: { year: 1961, month: null, day: null }, band: '65-plus', why: 'only the year is known' },
  { born: { year: 2004, month: 2, day: 29 }, band: '18-24', why: 'was born on a leap day' },
  { born: { year: 2027, month: 1, day: 1 }, band: null, why: 'is not born yet' },
  { born: { year: null, month: 3, day: 8 }, band: null, why: 'keeps the year to herself' },
])('who $why is $band', ({ born, band }) => {
  expect(ageBandOf(born, '2026-11-11')).toBe(band)
})

it('the spans of birth in which the list looks are exactly those of the bands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 2000 }), (age, later) => {
      const today = addDays('2026-11-11', later)
      const born = partsOfDay(addDays(today, -age))
      const number = born.year * 10_000 + born.month * 100 + born.day
      const fitting = AGE_BANDS.filter((band) => number > birthsOf(band, today).after && number <= birthsOf(band, today).until)
      expect(fitting).toEqual([ageBandOf(born, today)])
    }),
  )
})
