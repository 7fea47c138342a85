import { expect, test } from 'vitest'
import { layOutTenders } from '#shared/domain/loyalty/tenders.ts'
import { type BasketLine, emptyBasket, visitInput } from './basket.ts'
import { addFree, type Fits, giveBack, piecesFor, takeFree } from './free.ts'

const CARD = { kind: 'stamps', id: 7 } as const
const PRICES: Record<number, number> = { 1: 8000, 2: 9500 }
/** Coffees of the price list are given; the cake, 3, is not. */
const coffees: Fits = ({ itemId, price }) => (itemId !== null && itemId in PRICES ? (price ?? PRICES[itemId] ?? null) : null)

const line = (key: number, itemId: number, quantity = 1000): BasketLine => ({
  key,
  itemId,
  name: `item ${itemId}`,
  quantity,
  minutes: null,
  price: null,
  free: null,
})
const basketWith = (...lines: BasketLine[]) => ({ ...emptyBasket, lines })
const said = ({ lines }: { lines: readonly BasketLine[] }) =>
  lines.map(({ itemId, quantity, free }) => [itemId, quantity, free !== null])

test('the dearest fitting piece is given, as a line of its own, and taken back it is paid again', () => {
  const before = basketWith(line(1, 1), line(2, 2, 2000), line(3, 3))
  const given = takeFree(before, CARD, coffees)
  if (!given) throw new Error('nothing fits')
  expect(said(given)).toEqual([
    [1, 1000, false],
    [2, 1000, false],
    [3, 1000, false],
    [2, 1000, true],
  ])
  expect(piecesFor(given, CARD)).toBe(1)
  expect(said(giveBack(given, CARD))).toEqual(said(before))
})

test('two of the same are one line; the last piece given comes back first', () => {
  const once = takeFree(basketWith(line(1, 2, 2000)), CARD, coffees)
  const twice = once && takeFree(once, CARD, coffees)
  expect(twice && said(twice)).toEqual([[2, 2000, true]])
  expect(twice && said(giveBack(twice, CARD))).toEqual([
    [2, 1000, true],
    [2, 1000, false],
  ])
})

test('nothing that fits is nothing given; what is put there to be given goes when it is taken back', () => {
  const before = basketWith(line(1, 3))
  expect(takeFree(before, CARD, coffees)).toBeNull()
  const added = addFree(before, { itemId: 1, name: 'coffee', quantity: 1000, minutes: null, price: null }, CARD)
  expect(said(added)).toEqual([
    [3, 1000, false],
    [1, 1000, true],
  ])
  expect(said(giveBack(added, CARD))).toEqual([[3, 1000, false]])
  const { lines } = visitInput(added, { clientId: 1, typedAmount: 0, total: 0, tip: 0, tenders: layOutTenders(0, [], null) })
  expect(lines[1]).toMatchObject({ itemId: 1, name: 'coffee', quantity: 1000, minutes: null, price: null, free: CARD })
})
