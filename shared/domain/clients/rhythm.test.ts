import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { expectedAfter, moneyAtRisk, type Rhythm, rhythmOf } from './rhythm.ts'

/** A Wednesday. */
const LAST = '2026-11-11'
const rhythm = (gap: number, spread: number): Rhythm => ({ gap, spread, gaps: [] })
const daysBack = (...gaps: number[]) =>
  [0, ...gaps].map((_, place) => addDays(LAST, -gaps.slice(0, place).reduce((sum, gap) => sum + gap, 0)))
const week = ['2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18']

/* Rule 7, worked out by hand: due = gap; late > gap + max(2, 2 × spread); lapsed > 3 × gap + 2 × spread; in days that count. */
test.each<[string, Rhythm, Day[], { due: Day; lateFrom: Day; lapsedFrom: Day }]>([
  ['every day without fail', rhythm(1, 0), [], { due: '2026-11-12', lateFrom: '2026-11-15', lapsedFrom: '2026-11-15' }],
  ['every week to the day', rhythm(7, 0), [], { due: '2026-11-18', lateFrom: '2026-11-21', lapsedFrom: '2026-12-03' }],
  ['every 8 ± 2 days', rhythm(8, 2), [], { due: '2026-11-19', lateFrom: '2026-11-24', lapsedFrom: '2026-12-10' }],
  ['every 9½ days', rhythm(9.5, 0.7413), [], { due: '2026-11-21', lateFrom: '2026-11-23', lapsedFrom: '2026-12-11' }],
  [
    'every month, give or take a week',
    rhythm(30, 7),
    [],
    { due: '2026-12-11', lateFrom: '2026-12-26', lapsedFrom: '2027-02-24' },
  ],
  [
    'shut before he is due',
    rhythm(7, 0),
    ['2026-11-13'],
    { due: '2026-11-19', lateFrom: '2026-11-22', lapsedFrom: '2026-12-04' },
  ],
  [
    'shut on the day he is due',
    rhythm(7, 0),
    ['2026-11-18'],
    { due: '2026-11-19', lateFrom: '2026-11-22', lapsedFrom: '2026-12-04' },
  ],
  ['shut once he is late', rhythm(7, 0), ['2026-11-25'], { due: '2026-11-18', lateFrom: '2026-11-21', lapsedFrom: '2026-12-04' }],
  [
    'away for a week from the next day on',
    rhythm(7, 0),
    week,
    { due: '2026-11-25', lateFrom: '2026-11-28', lapsedFrom: '2026-12-10' },
  ],
  [
    'shut before his last visit',
    rhythm(7, 0),
    ['2026-11-10', LAST],
    { due: '2026-11-18', lateFrom: '2026-11-21', lapsedFrom: '2026-12-03' },
  ],
])('%s', (_, his, silent, expected) => expect(expectedAfter(his, LAST, silent)).toEqual(expected))

describe('the own rhythm', () => {
  test('needs five visit days', () => {
    expect(rhythmOf(daysBack(7, 7, 7))).toBeNull()
    expect(rhythmOf(daysBack(7, 7, 7, 7))).toMatchObject({ gap: 7, spread: 0 })
  })

  test('is the median of the last twelve gaps, so that one holiday changes nothing', () => {
    const his = rhythmOf(daysBack(7, 8, 6, 7, 9, 7, 7, 40, 8, 7, 6, 7, 100, 100))
    expect(his).toMatchObject({ gap: 7, gaps: [7, 6, 7, 8, 40, 7, 7, 9, 7, 6, 8, 7] })
    expect(his?.spread).toBeCloseTo(0.7413)
  })
})

test.each([
  ['every 9 days at 1.00 each', { spent: 100, visits: 1 }, 9, 1000],
  ['every week, 640.00 in 8 visits', { spent: 64_000, visits: 8 }, 7, 102_857],
  ['never paid', { spent: 0, visits: 9 }, 7, 0],
  ['more was taken back than paid', { spent: -100, visits: 9 }, 7, 0],
  ['no visit', { spent: 0, visits: 0 }, 7, 0],
])('money at risk in 90 days: %s', (_, sums, gap, money) => expect(moneyAtRisk(sums, rhythm(gap, 0))).toBe(money))

const gaps = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 4, maxLength: 20 })
const silence = fc.uniqueArray(fc.integer({ min: -30, max: 400 }), { maxLength: 60 })
const ofGaps = (days: number[]) => rhythmOf(daysBack(...days)) ?? rhythm(1, 0)
const silentOf = (ahead: number[]) => ahead.toSorted((one, other) => one - other).map((days) => addDays(LAST, days))

describe('whatever the visits', () => {
  test('nobody is late before he is due, nor lost before he is late, nor any of it on a silent day', () => {
    fc.assert(
      fc.property(gaps, silence, (between, ahead) => {
        const silent = silentOf(ahead)
        const { due, lateFrom, lapsedFrom } = expectedAfter(ofGaps(between), LAST, silent)
        expect(LAST < due && due < lateFrom && lateFrom <= lapsedFrom).toBe(true)
        for (const day of [due, lateFrom, lapsedFrom]) expect(silent).not.toContain(day)
      }),
    )
  })

  test('one more silent day puts nothing forward, and puts nothing off further than to the next day that counts', () => {
    fc.assert(
      fc.property(gaps, silence, fc.integer({ min: 1, max: 400 }), (between, ahead, more) => {
        const his = ofGaps(between)
        const before = expectedAfter(his, LAST, silentOf(ahead))
        const silent = silentOf([...new Set([...ahead, more])])
        const after = expectedAfter(his, LAST, silent)
        for (const key of ['due', 'lateFrom', 'lapsedFrom'] as const) {
          const counted = (day: Day, without: readonly Day[]) =>
            daysBetween(LAST, day) - without.filter((each) => each > LAST && each <= day).length
          expect(after[key] >= before[key]).toBe(true)
          expect(counted(after[key], silent)).toBe(counted(before[key], silentOf(ahead)))
        }
      }),
    )
  })

  test('a dearer bill and a shorter gap mean more at risk, never less', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1e9 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.nat({ max: 1e6 }),
        fc.double({ min: 1, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (spent, visits, more, gap, longer) => {
          const money = moneyAtRisk({ spent, visits }, rhythm(gap, 0))
          expect(Number.isSafeInteger(money) && money >= 0).toBe(true)
          expect(moneyAtRisk({ spent: spent + more, visits }, rhythm(gap, 0))).toBeGreaterThanOrEqual(money)
          expect(moneyAtRisk({ spent, visits }, rhythm(gap + longer, 0))).toBeLessThanOrEqual(money)
        },
      ),
    )
  })

  test('another visit at no less than his average bill, at his usual gap, leaves as much at risk as before or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 5, max: 40 }), fc.nat({ max: 1e7 }), (gap, visits, bill) => {
        const spent = bill * visits
        const before = moneyAtRisk({ spent, visits }, ofGaps(Array.from({ length: visits - 1 }, () => gap)))
        const after = moneyAtRisk({ spent: spent + bill, visits: visits + 1 }, ofGaps(Array.from({ length: visits }, () => gap)))
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
