import { expect, test } from 'vitest'
import { chanceOf, isTold, timesAsOften } from './together.ts'

/** The same by counting: every way to deal the takers of one thing among all, by whole numbers. */
function byCounting(one: number, other: number, both: number, of: number): number {
  const over = (n: number, k: number): bigint => {
    let ways = 1n
    for (let each = 0; each < k; each += 1) ways = (ways * BigInt(n - each)) / BigInt(each + 1)
    return k > n ? 0n : ways
  }
  let ways = 0n
  for (let count = both; count <= Math.min(one, other); count += 1) ways += over(other, count) * over(of - other, one - count)
  return Number((ways * 10n ** 15n) / over(of, one)) / 1e15
}

test.each([
  [8, 8, 7, 16],
  [20, 30, 5, 100],
  [60, 90, 41, 300],
  [4, 4, 3, 8],
])('the chance of %i, %i, %i of %i is that of all ways to deal them', (one, other, both, of) => {
  expect(chanceOf({ one, other, both, of })).toBeCloseTo(byCounting(one, other, both, of), 10)
})

test('the lady who tasted tea had both kinds told apart by chance once in seventy times', () => {
  expect(chanceOf({ one: 4, other: 4, both: 4, of: 8 })).toBeCloseTo(1 / 70, 12)
})

test('only what rests on enough clients, stands out and is hardly chance is told', () => {
  const pair = { one: 60, other: 90, both: 41, of: 300 }
  expect(timesAsOften(pair)).toBeCloseTo(41 / 60 / (49 / 240), 12)
  expect(isTold(pair, 100)).toBe(true)
  expect(isTold({ ...pair, both: 4, other: 10 }, 1)).toBe(false)
  expect(isTold({ one: 19, other: 20, both: 19, of: 300 }, 1)).toBe(false)
  expect(isTold({ ...pair, both: 19 }, 1)).toBe(false)
  // Where everybody who takes the one takes the other, nobody is left to be told of it.
  expect(isTold({ one: 60, other: 90, both: 60, of: 300 }, 1)).toBe(false)
  expect(isTold({ one: 300, other: 90, both: 90, of: 300 }, 1)).toBe(false)
  expect(isTold({ one: 25, other: 60, both: 11, of: 300 }, 1)).toBe(true)
  expect(isTold({ one: 25, other: 60, both: 11, of: 300 }, 1_000)).toBe(false)
})
