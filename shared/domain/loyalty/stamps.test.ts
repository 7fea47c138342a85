import { expect, test } from 'vitest'
import { mayBeFree, type StampRules, stampsEarned } from './stamps.ts'

const rules: StampRules = {
  categories: ['Кава'],
  items: [],
  collect: 9,
  per: 'visit',
  gapHours: 2,
  minimumBill: 0,
  freeUpTo: null,
  lasts: null,
}
const coffee = { itemId: 1, category: 'Кава', quantity: 1000, paid: 6000, free: false }
const tea = { itemId: 2, category: 'Чай', quantity: 1000, paid: 4000, free: false }
const HOUR = 3_600_000

test.each([
  ['a coffee', [coffee], null, {}, 1],
  ['two coffees of one visit', [{ ...coffee, quantity: 2000 }], null, {}, 1],
  ['a tea', [tea], null, {}, 0],
  ['the free coffee alone', [{ ...coffee, paid: 0, free: true }], null, {}, 0],
  ['the free coffee and a paid one', [{ ...coffee, paid: 0, free: true }, coffee], null, {}, 1],
  ['a coffee an hour after the last stamp', [coffee], HOUR, {}, 0],
  ['a coffee two hours after it', [coffee], 2 * HOUR, {}, 1],
  ['a coffee under the least bill', [coffee, tea], null, { minimumBill: 7000 }, 0],
  ['a coffee that cost nothing', [{ ...coffee, paid: 0 }], null, {}, 0],
  ['a tea where everything counts', [tea], null, { categories: [] }, 1],
] as const)('counted by visits, %s brings its stamp', (_, lines, sinceLast, other, stamps) => {
  expect(stampsEarned({ ...rules, ...other }, lines, sinceLast)).toEqual({ visit: stamps, lines: lines.map(() => 0) })
})

test('counted by pieces, every paid whole piece brings one, however soon', () => {
  const lines = [{ ...coffee, quantity: 2500 }, tea, { ...coffee, free: true, paid: 0 }]
  expect(stampsEarned({ ...rules, per: 'item' }, lines, 0)).toEqual({ visit: 0, lines: [2, 0, 0] })
})

test.each([
  ['one coffee', { quantity: 1000, price: 6000 }, {}, true],
  ['half a coffee', { quantity: 500, price: 6000 }, {}, false],
  ['one and a half', { quantity: 1500, price: 6000 }, {}, false],
  ['a coffee dearer than given', { quantity: 1000, price: 6001 }, { freeUpTo: 6000 }, false],
  ['a tea', { category: 'Чай', quantity: 1000, price: 4000 }, {}, false],
] as const)('a full card gives %s: %o', (_, line, other, given) => {
  expect(mayBeFree({ ...rules, ...other }, { itemId: 1, category: 'Кава', ...line })).toBe(given)
})
