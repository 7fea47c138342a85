import { expect, test } from 'vitest'
import { addressLines, WINDOWS } from './letter.ts'

test.each([
  ['вул. Шевченка 5, кв. 3, 79000 Львів', ['вул. Шевченка 5', 'кв. 3', '79000 Львів']],
  ['ul. Długa 7 ; 00-238 Warszawa,', ['ul. Długa 7', '00-238 Warszawa']],
  ['1 High St\nFlat 2\nHarrow, London, HA1 1AA', ['1 High St', 'Flat 2', 'Harrow', 'London, HA1 1AA']],
  [' , ', []],
])('the address %j falls into its lines', (text, lines) => {
  expect(addressLines(text, 4)).toEqual(lines)
})

test('the window of a #10 envelope shows the address wherever the folded paper has slid to', () => {
  const { left, top, width, height } = WINDOWS.letter
  const inch = 25.4
  const seen = { left: 0.875 * inch, right: 5.375 * inch, top: (4.125 - 0.5 - 1.125) * inch, bottom: (4.125 - 0.5) * inch }
  for (const across of [0, (9.5 - 8.5) * inch]) {
    for (const down of [0, (4.125 - 11 / 3) * inch]) {
      expect(left + across).toBeGreaterThanOrEqual(seen.left)
      expect(left + width + across).toBeLessThanOrEqual(seen.right)
      expect(top + down).toBeGreaterThanOrEqual(seen.top)
      expect(top + height + down).toBeLessThanOrEqual(seen.bottom)
    }
  }
})
