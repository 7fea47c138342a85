import { describe, expect, test } from 'vitest'
import { isPossibleDate } from './birthday.ts'

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
