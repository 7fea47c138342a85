import { expect, test } from 'vitest'
import { cellsOf, isRising, SCORES, ZONES, zoneOf } from './rfm.ts'

test('every place of the grid belongs to one group', () => {
  const cells = ZONES.flatMap((zone) => cellsOf(zone).map(({ recency, frequency }) => `${recency} ${frequency}`))
  expect(cells).toHaveLength(25)
  expect(new Set(cells).size).toBe(25)
})

test('who comes more lately as often is in no worse a group, and who once came often is never among the lost', () => {
  const rank = { best: 5, loyal: 4, new: 3, slipping: 2, lost: 1 }
  for (const frequency of SCORES)
    for (const recency of SCORES.slice(1)) {
      const before = zoneOf((recency - 1) as typeof recency, frequency)
      expect(rank[zoneOf(recency, frequency)]).toBeGreaterThanOrEqual(rank[before])
    }
  expect(SCORES.map((recency) => zoneOf(recency, 5))).toEqual(['slipping', 'slipping', 'loyal', 'best', 'best'])
})

test.each([
  [[7, 30, 60, 120], true],
  [[7, 7, 60, 120], false],
  [[0, 30, 20, 120], false],
])('%j rises: %s', (steps, rises) => {
  expect(isRising(steps)).toBe(rises)
})
