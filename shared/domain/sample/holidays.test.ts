import { describe, expect, it } from 'vitest'
import { isQuiet } from './holidays.ts'

describe('a quiet day', () => {
  it.each([
    ['2024-03-31', '2024-05-05'],
    ['2025-04-20', '2025-04-20'],
    ['2026-04-05', '2026-04-12'],
    ['2027-03-28', '2027-05-02'],
    ['2038-04-25', '2038-04-25'],
    ['2049-04-18', '2049-04-25'],
  ])('is Easter: %s in Poland, %s in Ukraine', (western, orthodox) => {
    expect(isQuiet(western, 'PL')).toBe(true)
    expect(isQuiet(orthodox, 'UA')).toBe(true)
    expect(isQuiet(orthodox, 'PL')).toBe(western === orthodox)
  })

  it('is a national holiday at home only', () => {
    expect([isQuiet('2026-11-11', 'PL'), isQuiet('2026-11-11', 'UA')]).toEqual([true, false])
    expect([isQuiet('2026-12-25', 'PL'), isQuiet('2026-06-17', 'PL')]).toEqual([true, false])
  })
})
