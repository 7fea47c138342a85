import { describe, expect, test } from 'vitest'
import { weekday } from '#shared/kernel/day.ts'
import { spansOfMonth, spansOfWeeks } from './spans.ts'
import { verdictOf } from './verdict.ts'

test('weeks are laid beside as many before them and those of a year before, on the same weekdays', () => {
  const spans = spansOfWeeks(4, '2026-11-11')
  expect(spans).toEqual([
    { from: '2026-10-14', until: '2026-11-10' },
    { from: '2026-09-16', until: '2026-10-13' },
    { from: '2025-10-15', until: '2025-11-11' },
  ])
  expect(new Set(spans.map(({ from }) => weekday(from))).size).toBe(1)
})

test('a month is laid beside those of earlier years, as far as it has come', () => {
  expect(spansOfMonth('2026-11-01', '2026-11-11').slice(0, 2)).toEqual([
    { from: '2026-11-01', until: '2026-11-11' },
    { from: '2025-11-01', until: '2025-11-11' },
  ])
  expect(spansOfMonth('2028-02-10', '2028-03-01').map(({ until }) => until)).toEqual([
    '2028-02-29',
    '2027-02-28',
    '2026-02-28',
    '2025-02-28',
  ])
  expect(spansOfMonth('2028-02-10', '2028-02-29').at(1)?.until).toBe('2027-02-28')
})

describe('more bills than before', () => {
  test.each([
    [12, 7, 'few'],
    [40, 32, 'steady'],
    [60, 40, 'up'],
    [40, 60, 'down'],
    [0, 30, 'down'],
    [0, 0, 'few'],
  ] as const)('%i after %i: %s', (now, before, verdict) => {
    expect(verdictOf(now, before)).toBe(verdict)
  })

  test('are made by chance alone in about one of twenty cases', () => {
    // Each of 100 bills falls into the one span or the other: the chance of each division, added up where something is told.
    let chance = 0
    let one = 0.5 ** 100
    for (let now = 0; now <= 100; now += 1) {
      if (verdictOf(now, 100 - now) !== 'steady') chance += one
      one = (one * (100 - now)) / (now + 1)
    }
    expect(chance).toBeGreaterThan(0.03)
    expect(chance).toBeLessThan(0.07)
  })
})
