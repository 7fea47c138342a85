import { describe, expect, it } from 'vitest'
import { isClosed, isQuiet } from './holidays.ts'

describe('a quiet day', () => {
  it('is Easter, as the country keeps it', () => {
    const easter = ['2026-04-05', '2026-04-12']
    const quietIn = (country: 'PL' | 'UA' | 'GB' | 'GR') => easter.map((day) => isQuiet(day, country, 'cafe'))
    expect([quietIn('PL'), quietIn('UA'), quietIn('GB'), quietIn('GR')]).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [false, true],
    ])
  })

  it('is a national holiday at home only', () => {
    expect([isQuiet('2026-11-11', 'PL', 'cafe'), isQuiet('2026-11-11', 'UA', 'cafe')]).toEqual([true, false])
    expect([isQuiet('2026-12-25', 'PL', 'cafe'), isQuiet('2026-06-17', 'PL', 'cafe')]).toEqual([true, false])
    expect([isQuiet('2026-10-03', 'DE', 'bar'), isQuiet('2026-10-03', 'GB', 'bar')]).toEqual([true, false])
  })
})

it('an invented place is shut on New Year’s Day, and as the calendar of its country says', () => {
  const shut = (day: string) => [isClosed(day, 'PL', 'cafe'), isClosed(day, 'PL', 'shop'), isClosed(day, 'GB', 'shop')]
  expect(shut('2027-01-01')).toEqual([true, true, true])
  expect(shut('2026-12-25')).toEqual([true, true, false])
  expect(shut('2026-11-11')).toEqual([false, true, false])
})
