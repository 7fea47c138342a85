import { expect, test } from 'vitest'
import { monthlyWorth } from './worth.ts'

test.each([
  ['who comes every week for 100', { spent: 120_000, visits: 12, gapDays: 7 }, 42_857],
  ['who comes daily', { spent: 5000, visits: 10, gapDays: 1 }, 15_000],
  ['whose rhythm is not known', { spent: 5000, visits: 10, gapDays: null }, 0],
  ['who has not come yet', { spent: 0, visits: 0, gapDays: null }, 0],
  ['who has only been given things', { spent: 0, visits: 9, gapDays: 5 }, 0],
])('of %s', (_, custom, worth) => {
  expect(monthlyWorth(custom)).toBe(worth)
})
