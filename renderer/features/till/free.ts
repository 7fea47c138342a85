import { type Money, ONE } from '#shared/kernel/money.ts'
import { addLine, type Basket, type BasketLine, setQuantity } from './basket.ts'

export type Free = NonNullable<BasketLine['free']>

/** The price of one piece of a line that may be given; null when it may not. */
export type Fits = (line: Pick<BasketLine, 'itemId' | 'price' | 'quantity' | 'minutes'>) => Money | null

/** Gives the dearest piece of the basket that fits: one piece as a line of its own. Null when none fits. */
export function takeFree(basket: Basket, free: Free, fits: Fits): Basket | null {
  let dearest: { readonly line: BasketLine; readonly price: Money } | null = null
  for (const line of basket.lines) {
    const price = line.free === null ? fits(line) : null
    if (price !== null && (dearest === null || price > dearest.price)) dearest = { line, price }
  }
  if (dearest === null) return null
  const { line } = dearest
  return addFree(setQuantity(basket, line.key, line.quantity - ONE), { ...line, quantity: ONE }, free, false)
}

/** Puts one piece into the basket that costs nothing. */
export function addFree(
  basket: Basket,
  line: Omit<BasketLine, 'key' | 'free' | 'broughtByGift'>,
  free: Free,
  brought = true,
): Basket {
  const same = basket.lines.find(
    (each) =>
      isFor(each, free) && each.itemId === line.itemId && each.price === line.price && (each.broughtByGift ?? false) === brought,
  )
  if (same) return setQuantity(basket, same.key, same.quantity + ONE)
  const key = Math.max(0, ...basket.lines.map((each) => each.key)) + 1
  const { itemId, name, price } = line
  const added = { key, itemId, name, quantity: ONE, minutes: null, price, free }
  return { ...basket, lines: [...basket.lines, brought ? { ...added, broughtByGift: true } : added] }
}

/** Takes one piece back, the last given first: it is to be paid again, or goes where it was only taken to be given. */
export function giveBack(basket: Basket, free: Free): Basket {
  const last = basket.lines.findLast((line) => isFor(line, free))
  if (!last) return basket
  const less = setQuantity(basket, last.key, last.quantity - ONE)
  if (last.broughtByGift) return less
  const { itemId, name, price } = last
  return addLine(less, { itemId, name, quantity: ONE, minutes: null, price })
}

/** How many pieces of the basket are given for it. */
export function piecesFor(basket: Basket, free: Free): number {
  return basket.lines.reduce((sum, line) => (isFor(line, free) ? sum + Math.round(line.quantity / ONE) : sum), 0)
}

function isFor(line: BasketLine, free: Free): boolean {
  return line.free?.kind === free.kind && line.free.id === free.id
}
