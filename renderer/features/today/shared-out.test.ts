import { expect, test } from 'vitest'
import { sharedOut } from './shared-out.ts'

test.each([
  [[2, 1, 0], 30, [2, 1, 0]],
  [[20, 20], 30, [15, 15]],
  [[20, 3, 20], 13, [5, 3, 5]],
  [[4, 4], 3, [2, 1]],
  [[4], 0, [0]],
  [[], 10, []],
])('of %j wanting, with room for %i, each gets %j', (wanted, room, shares) => {
  expect(sharedOut(wanted, room)).toEqual(shares)
})
