import { expect, it } from 'vitest'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { addLine, basketOf, emptyBasket, forOtherGuest, isBegun, pressKey, readTyped, setQuantity, visitInput } from './basket.ts'
import { sumsOf } from './bill.ts'

const coffee = { itemId: 1, name: 'Coffee', quantity: 1000, minutes: null, price: null }
const table = { itemId: 2, name: 'Table', quantity: 1000, minutes: 60, price: null }

it('joins what is alike and keeps apart what is measured or priced otherwise', () => {
  const basket = [coffee, coffee, table, { ...table, minutes: 90 }, { ...coffee, price: 100 }].reduce(addLine, emptyBasket)
  expect(basket.lines.map(({ itemId, quantity, minutes, price }) => [itemId, quantity, minutes, price])).toEqual([
    [1, 2000, null, null],
    [2, 1000, 60, null],
    [2, 1000, 90, null],
    [1, 1000, null, 100],
  ])
})

it('takes a line out at a quantity of nothing', () => {
  const basket = addLine(emptyBasket, coffee)
  expect(isBegun(setQuantity(basket, basket.lines[0]?.key ?? 0, 0))).toBe(false)
})

it('keeps what was rung up for another guest, but not the company or the points', () => {
  const basket = {
    ...addLine(emptyBasket, coffee),
    spendPoints: 5,
    companions: [{ id: 7, called: 'Ann', colour: 1, photo: null }],
  }
  expect(forOtherGuest(basket)).toEqual({ ...basket, spendPoints: 0, companions: [] })
})

it.each([
  ['', 0, null],
  ['12', 1200, null],
  ['12,5', 1250, null],
  ['12.50', 1250, null],
  ['1 234,5', 123450, null],
  ['-5', 0, 'amount-not-number'],
  ['12,555', 0, 'amount-not-number'],
  ['abc', 0, 'amount-not-number'],
  ['1234567890123', 0, 'amount-too-large'],
] as const)('reads the typed amount %j as %d', (typed, amount, problem) => {
  expect(readTyped(typed, 'UAH')).toEqual({ amount, problem })
})

it('lets the keypad write only what can be read', () => {
  const typed = ['decimal', 'decimal', '5', '0', '9'].reduce((text, key) => pressKey(text, key, 'UAH', ','), '')
  expect(typed).toBe('0,50')
  expect(pressKey(typed, 'backspace', 'UAH', ',')).toBe('0,5')
  expect(pressKey('0', '7', 'UAH', ',')).toBe('7')
})

it('sends the typed amount as a line of its own, with the total that was shown', () => {
  const basket = { ...addLine(emptyBasket, { ...coffee, price: 5000 }), typed: '12,5' }
  const sums = sumsOf(basket, { items: new Map(), currency: 'UAH', atTill: null })
  const input = visitInput(basket, { clientId: 3, ...sums })
  expect(input.shownTotal).toBe(6250)
  expect(input.lines.at(-1)).toEqual({
    itemId: null,
    name: '',
    quantity: 1000,
    minutes: null,
    price: 1250,
    free: null,
    passTypeId: null,
  })
})

it('tells a discount that is larger than the sum, and counts on without it', () => {
  const basket = { ...addLine(emptyBasket, { ...coffee, price: 5000 }), discount: { kind: 'amount', amount: 9000 } as const }
  const sums = sumsOf(basket, { items: new Map(), currency: 'UAH', atTill: null })
  expect(sums).toMatchObject({ problem: 'discount-too-large', discount: 0, total: 5000 })
})

const saved: VisitDetail = {
  id: 1,
  receiptNo: 1,
  day: '2026-11-11',
  at: 0,
  client: { id: 3, called: 'Ann', colour: 1, photo: null },
  what: '',
  total: 9000,
  tip: 0,
  payment: 'card',
  points: 0,
  state: 'open',
  returned: 0,
  companionOf: null,
  imported: false,
  employee: 'Olena',
  loggedBy: 5,
  servedBy: null,
  gross: 30_000,
  discount: 21_000,
  discountHundredths: null,
  pointsMoney: 0,
  vouchers: [],
  onAccount: 0,
  comment: '',
  lines: [],
  rewards: [],
  spentPoints: 0,
  fromFamily: [],
  stamps: [],
  letGo: { points: 0, stamps: [], passes: [] },
  gifts: [],
  companions: [],
  voided: null,
  returns: [],
  corrects: null,
  correctedBy: null,
  editable: true,
}
const line: VisitDetail['lines'][number] = {
  id: 1,
  itemId: 1,
  name: 'Gym',
  unit: 'piece',
  quantity: 1000,
  minutes: null,
  price: 10_000,
  total: 10_000,
  discount: 0,
  automatic: null,
  free: null,
  passTypeId: null,
  returned: 0,
}

it('lays a visit out again with what each line was given for, and what paid for it', () => {
  const given = (kind: 'stamps' | 'reward' | 'pass' | 'new-pass', id: number) => ({
    ...line,
    discount: 10_000,
    free: { kind, id, name: 'x' },
  })
  const { lines, rewards, spendPoints, vouchers, account } = basketOf({
    ...saved,
    lines: [
      given('pass', 8),
      { ...line, itemId: null, passTypeId: 4 },
      given('new-pass', 4),
      given('stamps', 2),
      given('reward', 6),
    ],
    rewards: [{ id: 7, name: 'x', points: 50, gift: false }],
    spentPoints: 30,
    fromFamily: [],
    vouchers: [{ code: 'ABC', kind: 'gift-card', amount: 2000, left: 5000 }],
    onAccount: 1500,
  })
  expect(lines.map(({ free, passTypeId }) => [free?.kind ?? null, free?.id ?? null, passTypeId ?? null])).toEqual([
    ['pass', 8, null],
    [null, null, 4],
    ['new-pass', 4, null],
    ['stamps', 2, null],
    ['reward', 6, null],
  ])
  expect({ rewards, spendPoints, account }).toEqual({ rewards: [7], spendPoints: 30, account: 1500 })
  expect(vouchers).toEqual([{ code: 'ABC', kind: 'gift-card', left: 5000, most: 2000 }])
})

it("keeps the cashier's own discount as it was given, and who served", () => {
  const lines = [{ ...line, discount: 1500, automatic: { off: 500, name: '', hundredths: 500, own: true } }]
  expect(basketOf({ ...saved, lines })).toMatchObject({ discount: { kind: 'amount', amount: 1000 }, servedBy: 5 })
  const percent = { ...saved, lines, discountHundredths: 1000, servedBy: { id: 9, name: 'Taras' } }
  expect(basketOf(percent)).toMatchObject({ discount: { kind: 'percent', hundredths: 1000 }, servedBy: 9 })
})
