import { expect, test } from 'vitest'
import { scarceRoom } from './room.ts'

const MB = 1_000_000

test.each([
  { free: 0, shop: 0, told: true },
  { free: 499 * MB, shop: 0, told: true },
  { free: 500 * MB, shop: 0, told: false },
  { free: 800 * MB, shop: 100 * MB, told: false },
  { free: 800 * MB - 1, shop: 100 * MB, told: true },
  { free: 3_000 * MB, shop: 1_000 * MB, told: true },
  { free: 200_000 * MB, shop: 1_000 * MB, told: false },
])('of a shop of $shop bytes with $free free it is told: $told', ({ free, shop, told }) => {
  expect(scarceRoom(free, shop)).toBe(told ? free : null)
})
