import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#shared/kernel/day.ts'
import { daysFromGaps, habitualWeekday } from './habit.ts'
import { gapsBetween } from './rhythm.ts'

it('days and the gaps between them tell the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 0, maxLength: 12 }), (gaps) => {
      expect(gapsBetween(daysFromGaps('2025-11-14', gaps))).toEqual(gaps)
    }),
  )
})

it('who comes every Friday has Friday for a habit', () => {
  expect(habitualWeekday(daysFromGaps('2025-11-14', [7, 7, 14, 7]))).toBe(5)
})

it.each([
  { fridays: 3, others: 2, habit: 5 },
  { fridays: 2, others: 3, habit: null },
])('with $fridays Fridays out of five the habit is $habit', ({ fridays, others, habit }) => {
  const days = [
    ...Array.from({ length: fridays }, (_, week) => addDays('2025-11-14', -7 * week)),
    ...Array.from({ length: others }, (_, day) => addDays('2025-10-06', day)),
  ]
  expect(habitualWeekday(days)).toBe(habit)
})

it('four days are too few for a habit', () => {
  expect(habitualWeekday(daysFromGaps('2025-11-14', [7, 7, 7]))).toBeNull()
})
