import { describe, expect, test } from 'vitest'
import { forecastByModel, forecastByRhythm, type Past } from './forecast.ts'

const bar = { r: 1.7, alpha: 1.2, a: 0.3, b: 9 }
const bills = { p: 3, q: 4, gamma: 20_000 }
const past = (days: number, span: number, since: number, spent = days * 15_000): Past => ({ days, span, since, spent })

describe('by the shop’s own model', () => {
  test('nothing is told of who came once', () => expect(forecastByModel(bar, bills, past(1, 0, 3))).toBeNull())

  test.each<[string, Past, string, number | 'doubtful']>([
    ['comes every week', past(30, 203, 3), '4 month', 10],
    ['comes every two months', past(13, 720, 20), '2 quarter', 10],
    ['came every week and then no more', past(30, 203, 300), 'none', 'doubtful'],
  ])('who %s', (_, his, visits, chance) => {
    const told = forecastByModel(bar, bills, his)
    expect(told?.visits ? `${told.visits.count} ${told.visits.within}` : 'none').toBe(visits)
    expect(told?.chance).toBe(chance)
  })

  test('a year is worth the visits to be expected times a bill between his own and that of all', () => {
    const his = past(4, 21, 2, 4 * 30_000)
    const year = (spent: number) => forecastByModel(bar, bills, { ...his, spent })?.year ?? 0
    const visits = (forecastByModel(bar, null, { ...his, spent: 4_000_000 })?.year ?? 0) / 1_000_000
    const ofAll = (bills.p * bills.gamma) / (bills.q - 1)
    expect(year(his.spent)).toBeGreaterThan(visits * ofAll)
    expect(year(his.spent)).toBeLessThan(visits * 30_000)
  })

  test('who took more back than he paid is worth nothing, never less', () => {
    expect(forecastByModel(bar, bills, past(4, 21, 2, -100))).toMatchObject({ year: 0 })
    expect(forecastByModel(bar, bills, past(4, 21, 2, 0))).toMatchObject({ year: 0 })
  })
})

test.each<[number, string, number]>([
  [1, '30 month', 365 * 15_000],
  [9, '3 month', Math.round((365 * 15_000) / 9)],
  [40, '1 month', Math.round((365 * 15_000) / 40)],
  [41, '2 quarter', Math.round((365 * 15_000) / 41)],
  [150, '2 year', Math.round((365 * 15_000) / 150)],
  [600, 'none', Math.round((365 * 15_000) / 600)],
])('by the rhythm of every %i days: %s', (gap, visits, year) => {
  const told = forecastByRhythm(gap, past(8, 7 * gap, 1))
  expect(told.visits ? `${told.visits.count} ${told.visits.within}` : 'none').toBe(visits)
  expect(told).toMatchObject({ chance: null, year })
})
