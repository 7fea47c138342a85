import { expect, test } from 'vitest'
import { dayInNumbers, typedDay } from './typed-day.ts'

test.each([
  ['22.11.2026', '2026-11-22'],
  ['22/11/2026', '2026-11-22'],
  ['1-2-26', '2026-02-01'],
  ['1 2', '2026-02-01'],
  ['05.03.', '2026-03-05'],
  [' 2025-12-31 ', '2025-12-31'],
  ['29.02.2028', '2028-02-29'],
])('%j is a day', (typed, day) => expect(typedDay(typed, '2026-11-22')).toBe(day))

test.each(['', '31.02.2026', '29.02.2026', '32.1', '12', 'tomorrow', '1.13.2026', '2026-02-30', '1.1.202'])(
  '%j is none',
  (typed) => expect(typedDay(typed, '2026-11-22')).toBeNull(),
)

test('what is shown is understood when it is typed again', () => {
  for (const separator of ['.', '/'] as const)
    expect(typedDay(dayInNumbers('2026-02-09', separator), '2030-01-01')).toBe('2026-02-09')
})
