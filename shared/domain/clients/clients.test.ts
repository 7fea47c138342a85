import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/kernel/day.ts'
import { isPossibleDate } from './birthday.ts'
import { expectedAfter, moneyAtRisk, rhythmOf } from './rhythm.ts'

const daysBack = (...gaps: number[]) =>
  [0, ...gaps].map((_, place) => addDays('2026-11-11', -gaps.slice(0, place).reduce((sum, gap) => sum + gap, 0)))

describe('the own rhythm', () => {
  test('needs five visit days', () => {
    expect(rhythmOf(daysBack(7, 7, 7))).toBeNull()
    expect(rhythmOf(daysBack(7, 7, 7, 7))).toMatchObject({ gap: 7, spread: 0 })
  })

  test('is the median of the last twelve gaps, so that one holiday changes nothing', () => {
    const rhythm = rhythmOf(daysBack(7, 8, 6, 7, 9, 7, 7, 40, 8, 7, 6, 7, 100, 100))
    expect(rhythm).toMatchObject({ gap: 7, gaps: [7, 6, 7, 8, 40, 7, 7, 9, 7, 6, 8, 7] })
    expect(rhythm?.spread).toBeCloseTo(0.7413)
  })

  test('makes late who is past the expected day by more than two days and twice the spread', () => {
    expect(expectedAfter({ gap: 7, spread: 0, gaps: [] }, '2026-11-11').lateFrom).toBe('2026-11-21')
    expect(expectedAfter({ gap: 7, spread: 2, gaps: [] }, '2026-11-11').lateFrom).toBe('2026-11-23')
    expect(moneyAtRisk({ spent: 100, visits: 1 }, { gap: 9, spread: 0, gaps: [] })).toBe(1000)
  })
})

describe('a birthday', () => {
  test.each([
    ['29 February', { year: null, month: 2, day: 29 }, true],
    ['29 February of a common year', { year: 2001, month: 2, day: 29 }, false],
    ['31 April', { year: null, month: 4, day: 31 }, false],
    ['a month without a day', { year: null, month: 4, day: null }, true],
    ['a year alone', { year: 1980, month: null, day: null }, true],
    ['a day without a month', { year: 1980, month: null, day: 5 }, false],
    ['nothing', { year: null, month: null, day: null }, false],
  ])('%s: possible or not', (_, date, possible) => expect(isPossibleDate(date)).toBe(possible))
})
