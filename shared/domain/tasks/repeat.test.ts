import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, makeDay, partsOfDay, weekday } from '#shared/kernel/day.ts'
import { nextDue, REPEAT_UNITS, type Repeat } from './repeat.ts'

const every = (count: number, unit: Repeat['unit'], from: Repeat['from'] = 'due'): Repeat => ({ every: count, unit, from })

describe('a task that repeats', () => {
  test.each<[string, string, Repeat, number, string, string]>([
    ['daily, done on its day', '2026-11-11', every(1, 'days'), 11, '2026-11-11', '2026-11-12'],
    ['weekly, done two days late: its weekday stays', '2026-11-09', every(1, 'weeks'), 9, '2026-11-11', '2026-11-16'],
    [
      'weekly, done on its next day: what was missed is not done twice',
      '2026-11-02',
      every(1, 'weeks'),
      2,
      '2026-11-09',
      '2026-11-16',
    ],
    ['weekly, missed for a month', '2026-10-05', every(1, 'weeks'), 5, '2026-11-11', '2026-11-16'],
    ['weekly, done a day early', '2026-11-13', every(1, 'weeks'), 13, '2026-11-12', '2026-11-20'],
    ['every 3 days over the end of a year', '2026-12-30', every(3, 'days'), 30, '2026-12-30', '2027-01-02'],
    ['over the night when clocks go forward', '2026-03-28', every(1, 'days'), 28, '2026-03-28', '2026-03-29'],
    ['over the night when clocks go back', '2026-10-24', every(2, 'days'), 24, '2026-10-24', '2026-10-26'],
    ['on the 31st: the last of a short month', '2026-01-31', every(1, 'months'), 31, '2026-01-31', '2026-02-28'],
    ['on the 31st: back to it after February', '2026-02-28', every(1, 'months'), 31, '2026-02-28', '2026-03-31'],
    ['on the 31st: April has 30', '2026-03-31', every(1, 'months'), 31, '2026-04-02', '2026-04-30'],
    ['on the 30th in a leap year', '2028-01-30', every(1, 'months'), 30, '2028-01-30', '2028-02-29'],
    ['quarterly over a year’s end', '2026-11-15', every(3, 'months'), 15, '2026-11-15', '2027-02-15'],
    ['29 February in a common year', '2028-02-29', every(1, 'years'), 29, '2028-02-29', '2029-02-28'],
    ['29 February comes back in a leap year', '2031-02-28', every(1, 'years'), 29, '2031-02-28', '2032-02-29'],
    ['every 4 years on 29 February', '2028-02-29', every(4, 'years'), 29, '2028-02-29', '2032-02-29'],
    ['2100 is no leap year', '2096-02-29', every(4, 'years'), 29, '2096-02-29', '2100-02-28'],
    ['14 days after it was done', '2026-11-01', every(14, 'days', 'done'), 1, '2026-11-11', '2026-11-25'],
    ['a month after it was done on the 31st', '2026-08-20', every(1, 'months', 'done'), 20, '2026-08-31', '2026-09-30'],
    ['a year after it was done on 29 February', '2028-02-20', every(1, 'years', 'done'), 20, '2028-02-29', '2029-02-28'],
  ])('%s', (_, due, repeat, on, done, next) => {
    expect(nextDue(due, repeat, on, done)).toBe(next)
  })

  const days = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays('2000-01-01', count))
  const repeats = fc.record({
    every: fc.integer({ min: 1, max: 99 }),
    unit: fc.constantFrom(...REPEAT_UNITS),
    from: fc.constant('due' as const),
  })

  /** The series as a calendar would write it out, without the function under test. */
  function* series(first: string, { every: count, unit }: Repeat) {
    const { year, month, day } = partsOfDay(first)
    for (let step = 0; ; step += 1) {
      if (unit === 'days' || unit === 'weeks') {
        yield addDays(first, step * count * (unit === 'weeks' ? 7 : 1))
        continue
      }
      const months = month - 1 + step * count * (unit === 'years' ? 12 : 1)
      const at = (of: number) => makeDay(year + Math.floor(months / 12), (months % 12) + 1, of)
      yield [day, 30, 29, 28]
        .filter((of) => of <= day)
        .map(at)
        .find((found) => found !== null) ?? first
    }
  }

  test('done early, in time or late yields days of its series only, each once, and the first that lies ahead', () => {
    fc.assert(
      fc.property(
        days,
        repeats,
        fc.array(fc.integer({ min: -40, max: 400 }), { minLength: 1, maxLength: 12 }),
        (first, repeat, delays) => {
          const on = partsOfDay(first).day
          const calendar = series(first, repeat)
          let written = calendar.next().value as string
          let due = first
          for (const delay of delays) {
            const done = addDays(due, delay)
            const next = nextDue(due, repeat, on, done)
            while (written <= due || written <= done) written = calendar.next().value as string
            expect(next).toBe(written)
            due = next
          }
        },
      ),
    )
  })

  test('weekly keeps its weekday, whenever it is done', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 10 }), fc.integer({ min: -10, max: 100 }), (due, count, delay) => {
        const next = nextDue(due, every(count, 'weeks'), partsOfDay(due).day, addDays(due, delay))
        expect(weekday(next)).toBe(weekday(due))
      }),
    )
  })

  test('counted from the day it was done never comes due before it, nor on it', () => {
    fc.assert(
      fc.property(days, days, repeats, (due, done, repeat) => {
        const next = nextDue(due, { ...repeat, from: 'done' }, partsOfDay(due).day, done)
        expect(daysBetween(done, next)).toBeGreaterThan(0)
      }),
    )
  })
})
