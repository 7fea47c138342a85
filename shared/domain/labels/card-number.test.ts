import { expect, test } from 'vitest'
import { cardNumber, isEan13 } from './card-number.ts'

test('the number of a membership card is one that scanners of goods read', () => {
  expect(cardNumber([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe('2901234567896')
  expect(isEan13('2901234567896')).toBe(true)
})

// The first is the example of GS1's own pages; the others have a digit changed, two exchanged, one too few, a letter.
test.each([
  ['4006381333931', true],
  ['4006381333932', false],
  ['4060381333931', false],
  ['400638133393', false],
  ['400638133393X', false],
])('%s is one: %s', (code, is) => {
  expect(isEan13(code)).toBe(is)
})
