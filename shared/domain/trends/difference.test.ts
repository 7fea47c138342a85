import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'

const part = (visits: number, takings: number, visitsThen: number, takingsThen: number) => ({
  visits,
  visitsThen,
  takings,
  takingsThen,
})

test('ten visits more at 100 bring 1000, and a bill that is 20 higher brings the rest', () => {
  expect(differenceOf([part(30, 3_600, 20, 2_000)])).toEqual({ takings: 1_600, byVisits: 1_000, byBill: 600 })
  expect(differenceOf([part(5, 500, 20, 2_000), part(5, 500, 0, 0)])).toEqual({ takings: -1_000, byVisits: -1_000, byBill: 0 })
})

test('where nobody came in one of both there is no average bill to tell it by', () => {
  expect(differenceOf([part(3, 600, 0, 0)])).toEqual({ takings: 600, byVisits: null, byBill: 0 })
  expect(differenceOf([])).toEqual({ takings: 0, byVisits: null, byBill: 0 })
})

test('visits and bill together are the whole difference, however it is parted', () => {
  const count = fc.integer({ min: 0, max: 5_000 })
  const money = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(fc.array(fc.tuple(count, money, count, money), { maxLength: 12 }), (rows) => {
      const parts = rows.map((row) => part(...row))
      const { takings, byVisits, byBill } = differenceOf(parts)
      expect(takings).toBe(parts.reduce((sum, one) => sum + one.takings - one.takingsThen, 0))
      if (byVisits !== null) expect(byVisits + byBill).toBe(takings)
    }),
  )
})
