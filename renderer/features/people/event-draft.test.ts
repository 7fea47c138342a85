import { expect, test } from 'vitest'
import { askAfterEvent } from './event-draft.ts'

const day = (year: number | null, month: number | null, dayOfMonth: number | null) => ({ year, month, day: dayOfMonth })

test.each([
  ['a day', day(2026, 8, 12), null, '2026-08-12'],
  ['a month', day(2026, 8, null), null, '2026-08-31'],
  ['a month whose year goes without saying', day(null, 1, null), null, '2027-01-31'],
  ['a year', day(2027, null, null), null, '2027-12-31'],
  ['a span, by its end', day(2026, 8, 1), day(2026, 8, 14), '2026-08-14'],
  ['what was not long ago', day(2026, 5, 20), null, '2026-05-20'],
  ['what was long ago', day(2025, 8, null), null, null],
  ['nothing known yet', null, null, null],
])('asks when it is over: %s', (_, when, until, after) => {
  expect(askAfterEvent(when, until, '2026-06-15', '28-february')).toBe(after)
})

test('of 29 February asks by the rule of the shop', () => {
  expect(askAfterEvent(day(null, 2, 29), null, '2026-02-10', '1-march')).toBe('2026-03-01')
})
