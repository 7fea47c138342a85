import fc from 'fast-check'
import { expect, test } from 'vitest'
import { debtSince } from './debt.ts'
import { layOutTenders, type TenderWished } from './tenders.ts'

const card = (left: number, fields: Partial<TenderWished> = {}): TenderWished => ({
  code: 'A',
  kind: 'gift-card',
  left,
  most: null,
  ...fields,
})

test.each([
  { what: 'a card with more than the bill', vouchers: [card(500)], account: null, gives: [[100], 0, 0, 0] },
  { what: 'a card with less, the rest in money', vouchers: [card(40)], account: null, gives: [[40], 0, 0, 60] },
  { what: 'only so much of it', vouchers: [card(500, { most: 30 })], account: null, gives: [[30], 0, 0, 70] },
  { what: 'two cards one after the other', vouchers: [card(70), card(70)], account: null, gives: [[70, 30], 0, 0, 0] },
  {
    what: 'a given voucher, the rest on account',
    vouchers: [card(25, { kind: 'voucher' })],
    account: 'rest',
    gives: [[25], 75, 25, 0],
  },
  { what: 'a sum on account that is more than the bill', vouchers: [], account: 900, gives: [[], 100, 0, 0] },
] as const)('$what pays its part of a bill of 100', ({ vouchers, account, gives }) => {
  const { vouchers: parts, onAccount, given, rest } = layOutTenders(100, vouchers, account)
  expect([parts, onAccount, given, rest]).toEqual(gives)
})

test('whatever is laid out, the parts are the whole, and none is below zero or more than there is', () => {
  const money = fc.nat(100_000)
  const wished = fc.record({
    code: fc.string(),
    kind: fc.constantFrom('gift-card' as const, 'voucher' as const, 'deposit' as const),
    left: money,
    most: fc.option(money),
  })
  const account = fc.oneof(fc.constant('rest' as const), fc.constant(null), money)
  fc.assert(
    fc.property(money, fc.array(wished, { maxLength: 5 }), account, (total, vouchers, onAccount) => {
      const taken = layOutTenders(total, vouchers, onAccount)
      expect(taken.vouchers.reduce((sum, part) => sum + part, 0) + taken.onAccount + taken.rest).toBe(total)
      for (const [index, part] of taken.vouchers.entries()) {
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(vouchers[index]?.left ?? 0)
      }
      expect(Math.min(taken.onAccount, taken.rest)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a debt runs since it last began', () => {
  const entry = (amount: number, day: string, visitId: number | null = null) => ({ amount, day, visitId })
  expect(debtSince([])).toBeNull()
  expect(debtSince([entry(100, '2026-11-01', 1), entry(-100, '2026-11-02')])).toBeNull()
  expect(
    debtSince([
      entry(100, '2026-11-01', 1),
      entry(-100, '2026-11-02'),
      entry(50, '2026-11-05', 2),
      entry(50, '2026-11-06', 3),
      entry(-20, '2026-11-07', 3),
    ]),
  ).toEqual({ since: '2026-11-05', lastPaid: '2026-11-02' })
})
