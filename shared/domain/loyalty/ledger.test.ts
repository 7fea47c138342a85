import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUsable, type Lot, takeFrom, takeFromCards } from './ledger.ts'

const lot = (id: number, expires: string | null, left: number): Lot => ({ id, expires, left })

test('what ends first is taken first, what lasts for good last, of equals the older', () => {
  const lots = [lot(1, null, 10), lot(2, '2026-12-31', 10), lot(3, '2026-11-30', 10), lot(4, '2026-11-30', 10)]
  expect(takeFrom(lots, 35)).toEqual({
    taken: [
      { lot: 3, amount: 10 },
      { lot: 4, amount: 10 },
      { lot: 2, amount: 10 },
      { lot: 1, amount: 5 },
    ],
    short: 0,
  })
})

test('never more is taken than there is, from any lot, and what is short is said', () => {
  const lots = fc.array(fc.record({ expires: fc.constantFrom(null, '2026-11-30', '2026-12-01'), left: fc.nat(100) }))
  fc.assert(
    fc.property(lots, fc.nat(1000), (some, amount) => {
      const given = some.map(({ expires, left }, id) => lot(id, expires, left))
      const { taken, short } = takeFrom(given, amount)
      expect(taken.reduce((sum, one) => sum + one.amount, 0) + short).toBe(amount)
      for (const { lot: id, amount: part } of taken) expect(part).toBeLessThanOrEqual(given[id]?.left ?? 0)
      if (short > 0) expect(taken.reduce((sum, one) => sum + one.amount, 0)).toBe(given.reduce((sum, { left }) => sum + left, 0))
    }),
  )
})

test('several cards give by nearest expiry over all of them, of equals the first card before the others', () => {
  const cards = [
    { clientId: 7, lots: [lot(5, '2026-12-31', 10), lot(6, null, 10)] },
    { clientId: 8, lots: [lot(1, '2026-12-31', 10), lot(2, '2026-11-30', 3), lot(3, null, 10)] },
    { clientId: 9, lots: [] },
  ]
  expect(takeFromCards(cards, 13)).toEqual({
    parts: [7, 8].map((clientId) => ({ clientId, amount: clientId === 7 ? 10 : 3 })),
    short: 0,
  })
  expect(takeFromCards(cards, 2)).toEqual({ parts: [{ clientId: 8, amount: 2 }], short: 0 })
  expect(takeFromCards(cards, 35)).toEqual({
    parts: [
      { clientId: 7, amount: 20 },
      { clientId: 8, amount: 15 },
    ],
    short: 0,
  })
  expect(takeFromCards(cards, 50).short).toBe(7)
})

test.each([
  ['2026-11-30', '2026-11-30', true],
  ['2026-11-30', '2026-12-01', false],
  [null, '2099-01-01', true],
] as const)('what ends on %s can be used on %s: %s', (expires, today, usable) =>
  expect(isUsable({ expires }, today)).toBe(usable),
)
