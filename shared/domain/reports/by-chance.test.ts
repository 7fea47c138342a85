import { describe, expect, test } from 'vitest'
import { meanOf, verdictOn } from './by-chance.ts'

const times = (count: number, chance: number) => Array.from({ length: count }, () => chance)

describe('whether it was more than chance', () => {
  test('is not told of fewer than twenty', () => {
    expect(verdictOn(19, times(19, 0.1))).toBe('few')
    expect(verdictOn(0, [])).toBe('few')
  })

  test('is told beyond two standard deviations: of 100 times at one half, more than 60 and fewer than 40', () => {
    const draws = times(100, 0.5)
    expect(meanOf(draws)).toBe(50)
    expect([39, 40, 50, 60, 61].map((happened) => verdictOn(happened, draws))).toEqual([
      'less',
      'chance',
      'chance',
      'chance',
      'more',
    ])
  })

  test('leaves chance to who worked alone: all were to come to him', () => {
    expect(verdictOn(30, times(30, 1))).toBe('chance')
  })
})
