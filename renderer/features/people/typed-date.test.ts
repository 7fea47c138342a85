import { expect, test } from 'vitest'
import { meant, typed } from './typed-date.ts'

test.each([
  ['nothing', '', '', '', null],
  ['a whole date', '2', '2', '2008', { year: 2008, month: 2, day: 2 }],
  ['29 February without a year', '29', '2', '', { year: null, month: 2, day: 29 }],
  ['a year alone', '', '', '1980', { year: 1980, month: null, day: null }],
  ['31 February', '31', '2', '', 'unclear'],
  ['29 February of a common year', '29', '2', '2007', 'unclear'],
  ['a day without its month', '5', '', '', 'unclear'],
  ['letters', 'x', '2', '', 'unclear'],
  ['a year of long ago', '1', '1', '12', 'unclear'],
] as const)('%s is understood', (_, day, month, year, expected) => expect(meant({ day, month, year })).toEqual(expected))

test('what is known is typed as it was', () => {
  expect(typed({ year: null, month: 3, day: 8 })).toEqual({ day: '8', month: '3', year: '' })
})
