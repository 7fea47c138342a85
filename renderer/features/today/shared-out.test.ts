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

test('whose lines are longer get fewer of them, and the rest of the room goes to the others', () => {
  expect(sharedOut([20, 20], 90, [6, 10])).toEqual([6, 5])
  expect(sharedOut([20, 2], 40, [6, 10])).toEqual([3, 2])
  expect(sharedOut([1, 20], 25, [10, 6])).toEqual([1, 2])
})
