import type { AtTill } from '#shared/contract/loyalty.ts'
import type { PassOnSale } from '#shared/domain/loyalty/settle.ts'
import { ONE } from '#shared/kernel/money.ts'
import { addLine, type Basket } from './basket.ts'
import { type Fits, type Free, giveBack, takeFree } from './free.ts'

export type PassOnOffer = AtTill['rules']['passTypes'][number]

/** The pass by which a line would be given; undefined for what is no pass. */
export function passFor(atTill: AtTill | null, { kind, id }: Free): PassOnSale | undefined {
  if (kind === 'pass') return atTill?.standing?.passes.find((pass) => pass.id === id)
  return kind === 'new-pass' ? atTill?.rules.passTypes.find((type) => type.id === id) : undefined
}

/** Has a pass pay for the dearest line it covers: a piece an entry; where time is charged, or any number is covered, the whole line. */
export function payByPass(basket: Basket, free: Free, pass: PassOnSale, fits: Fits): Basket | null {
  const whole = basket.lines
    .filter((line) => line.free === null && (pass.entries === null || line.minutes !== null))
    .map((line) => ({ line, price: fits(line) ?? -1 }))
    .filter(({ price }) => price >= 0)
    .toSorted((one, other) => other.price - one.price)[0]?.line
  if (!whole) return takeFree(basket, free, fits)
  return { ...basket, lines: basket.lines.map((line) => (line.key === whole.key ? { ...line, free } : line)) }
}

/** The last line it pays for is to be paid again. */
export function payInstead(basket: Basket, free: Free, pass: PassOnSale): Basket {
  const last = basket.lines.findLast((line) => line.free?.kind === free.kind && line.free.id === free.id)
  if (!last || last.broughtByGift || (pass.entries !== null && last.minutes === null)) return giveBack(basket, free)
  return { ...basket, lines: basket.lines.map((line) => (line.key === last.key ? { ...line, free: null } : line)) }
}

/** A pass as a line to be paid, at the price it is sold for. */
export function addPass(basket: Basket, { id, name, price }: PassOnOffer): Basket {
  return addLine(basket, { itemId: null, name, quantity: ONE, minutes: null, price, passTypeId: id })
}
