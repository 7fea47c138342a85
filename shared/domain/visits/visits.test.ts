import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineTotal, makeBill, moneyBack, sum } from './bill.ts'
import { usualBasket } from './usual.ts'

describe('a line', () => {
  const hour = { price: 20_000, quantity: 1000, time: { step: 15, minimum: 30 } }
  test.each([
    ['pieces', { price: 9500, quantity: 2000, minutes: null, time: null }, 19_000],
    ['a weight', { price: 9999, quantity: 335, minutes: null, time: null }, 3350],
    ['a started step', { ...hour, minutes: 31 }, 15_000],
    ['the minimum', { ...hour, minutes: 5 }, 10_000],
    ['twenty minutes of an hourly price without steps', { ...hour, time: null, minutes: 20 }, 6667],
    ['two tables for an hour', { ...hour, quantity: 2000, minutes: 60 }, 40_000],
  ])('of %s', (_, line, total) => expect(lineTotal(line)).toBe(total))
})

test('a bill adds up, and its discount is borne by the lines to the last unit', () => {
  const lines = fc.array(
    fc.record({
      price: fc.nat(100_000),
      quantity: fc.integer({ min: 1, max: 9000 }),
      minutes: fc.constant(null),
      time: fc.constant(null),
    }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(lines, fc.nat(10_000), (all, hundredths) => {
      const bill = makeBill(all, hundredths === 0 ? null : { kind: 'percent', hundredths })
      expect(bill.net).toBe(bill.gross - bill.discount)
      expect(sum(bill.lineTotals)).toBe(bill.gross)
      expect(sum(bill.discountShares)).toBe(bill.discount)
    }),
  )
})

test('many small returns give back together exactly what was paid', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 }), (paid, parts) => {
      const quantity = sum(parts)
      let returned = 0
      let money = 0
      for (const part of parts) {
        const back = moneyBack({ quantity, returned, paid }, part)
        expect(back).toBeGreaterThanOrEqual(0)
        money += back
        returned += part
      }
      expect(money).toBe(paid)
    }),
  )
})

describe('the usual', () => {
  const coffee = { itemId: 1, unit: 'piece', quantity: 1000, minutes: null } as const
  const cake = { ...coffee, itemId: 2 }
  const table = { ...coffee, itemId: 3, unit: 'hour' } as const
  const washing = { ...coffee, itemId: 4, unit: 'kg' } as const
  test.each([
    ['nobody’s, without visits', [], null],
    ['the most frequent basket', [[cake], [coffee], [coffee]], { lines: [coffee], seen: 2, of: 3 }],
    ['the last one, when none was taken twice', [[cake], [coffee]], { lines: [cake], seen: 1, of: 2 }],
    ['the more recent of two equally frequent', [[cake], [coffee], [coffee], [cake]], { lines: [cake], seen: 2, of: 4 }],
    [
      'a time of about an hour and a half, whatever the minutes',
      [[{ ...table, minutes: 12 }], [{ ...table, minutes: 97 }], [{ ...table, minutes: 85 }]],
      { lines: [{ ...table, minutes: 90 }], seen: 3, of: 3 },
    ],
    [
      'two tables apart from one',
      [[{ ...table, quantity: 2000, minutes: 60 }], [{ ...table, minutes: 50 }], [{ ...table, minutes: 70 }]],
      { lines: [{ ...table, minutes: 60 }], seen: 2, of: 3 },
    ],
    [
      'the middle one of all weights',
      [[{ ...washing, quantity: 7300 }], [{ ...washing, quantity: 4470 }], [coffee], [{ ...washing, quantity: 3900 }]],
      { lines: [{ ...washing, quantity: 4470 }], seen: 3, of: 4 },
    ],
    [
      'a weight that was taken, of an even number the lower middle one',
      [
        [{ ...washing, quantity: 5000 }, cake],
        [cake, { ...washing, quantity: 3000 }],
      ],
      { lines: [{ ...washing, quantity: 3000 }, cake], seen: 2, of: 2 },
    ],
    ['the same basket in another order', [[cake, coffee], [coffee, cake], [cake]], { lines: [cake, coffee], seen: 2, of: 3 }],
  ])('is %s', (_, visits, usual) => expect(usualBasket(visits)).toEqual(usual))

  test('looks at the last ten visits only', () => {
    expect(
      usualBasket([...Array.from({ length: 10 }, (_, index) => [{ ...coffee, itemId: 10 + index }]), [coffee], [coffee]]),
    ).toMatchObject({ of: 10, seen: 1 })
  })
})
