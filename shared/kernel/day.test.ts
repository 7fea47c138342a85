import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, earlierDay, isDay, laterDay, makeDay, weekday } from './day.ts'

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '2026-11-31', '20261111', 'tomorrow'])(
  '%j is no day',
  (text) => expect(isDay(text)).toBe(false),
)

test('29 February is a day of leap years only', () => {
  expect(makeDay(2024, 2, 29)).toBe('2024-02-29')
  expect(makeDay(2100, 2, 29)).toBeNull()
  expect(makeDay(2000, 2, 29)).toBe('2000-02-29')
})

test('weekdays are counted from Monday', () => {
  expect(['2026-11-09', '2026-11-11', '2026-11-15'].map(weekday)).toEqual([1, 3, 7])
})

test('adding days and counting them are opposites, over every end of month and summer time', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: -4000, max: 4000 }), (from, count) => {
      const day = addDays('2026-11-11', from)
      expect(isDay(day)).toBe(true)
      expect(daysBetween(day, addDays(day, count))).toBe(count)
    }),
  )
})

test('of two days one is the earlier and the other the later, over the ends of months and years', () => {
  for (const [one, other] of [
    ['2026-12-31', '2027-01-01'],
    ['2026-09-30', '2026-10-01'],
    ['2026-11-11', '2026-11-11'],
  ] as const) {
    expect([earlierDay(one, other), earlierDay(other, one)]).toEqual([one, one])
    expect([laterDay(one, other), laterDay(other, one)]).toEqual([other, other])
  }
})
