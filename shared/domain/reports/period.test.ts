import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, weekday } from '#shared/kernel/day.ts'
import { changeOf, comparedWith, PERIOD_KINDS, periodOf, periodsOn, timesOf } from './period.ts'

const TODAY = '2026-11-23'

describe('a period', () => {
  test.each([
    ['day', '2026-10-25', '2026-10-25', '2026-10-25'],
    ['week', '2026-10-25', '2026-10-19', '2026-10-25'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['month', '2026-02-10', '2026-02-01', '2026-02-28'],
  ] as const)('the %s of %s is %s to %s', (kind, day, from, until) => {
    expect(periodOf(kind, day, '2030-01-01')).toEqual({ kind, from, until, through: until })
  })

  test('counts up to today while it is not over, and nothing before it has begun', () => {
    expect(periodOf('month', TODAY, TODAY)).toMatchObject({ until: '2026-11-30', through: TODAY })
    const ahead = periodOf('month', '2027-03-15', TODAY)
    expect(ahead.through < ahead.from).toBe(true)
  })

  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count))
  const kind = fc.constantFrom(...PERIOD_KINDS)

  test('holds its day, and the next begins on the day after it ends', () => {
    fc.assert(
      fc.property(kind, day, (of, inside) => {
        const period = periodOf(of, inside, '2100-01-01')
        expect(period.from <= inside && inside <= period.until).toBe(true)
        expect(periodsOn(period, 1)).toBe(addDays(period.until, 1))
        expect(periodOf(of, periodsOn(period, -1), '2100-01-01').until).toBe(addDays(period.from, -1))
      }),
    )
  })

  test('is compared with days that lie before it, of the same weekdays where it is a day or a week', () => {
    fc.assert(
      fc.property(kind, day, fc.integer({ min: -40, max: 40 }), (of, inside, shift) => {
        const period = periodOf(of, inside, addDays(inside, shift))
        const gone = daysBetween(period.from, period.through) + 1
        for (const span of Object.values(comparedWith(period))) {
          const days = daysBetween(span.from, span.until) + 1
          expect(span.until < period.from).toBe(true)
          if (of !== 'month') expect([weekday(span.from), days]).toEqual([weekday(period.from), Math.max(0, gone)])
          else if (period.through < period.until) expect(days).toBe(Math.max(0, Math.min(gone, daysOfMonth(span.from))))
          else expect(days).toBe(daysOfMonth(span.from))
        }
      }),
    )
  })
})

function daysOfMonth(from: string): number {
  return new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).getUTCDate()
}

test.each([
  [1_200, 1_000, 2_000],
  [500, 1_000, -5_000],
  [1_000, 1_000, 0],
  [0, 1_000, -10_000],
  [7, 0, null],
])('%i after %i is a change of %s', (now, before, change) => {
  expect(changeOf(now, before)).toBe(change)
})

test.each([
  [1_625, 100, 16],
  [399, 100, null],
  [400, 100, 4],
  [449, 100, 4],
  [450, 100, 5],
  [100, 1_625, null],
])('%i after %i is %s times as much, where a percentage would be read worse', (now, before, times) => {
  expect(timesOf(changeOf(now, before) ?? 0)).toBe(times)
})
