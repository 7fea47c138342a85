import type { Usual } from '#shared/contract/clients.ts'
import type { LineInput, Payment, VisitDetail, VisitInput } from '#shared/contract/visits.ts'
import type { TendersTaken, TenderWished } from '#shared/domain/loyalty/tenders.ts'
import type { Discount } from '#shared/domain/visits/bill.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type CurrencyCode, currencyOf, type Money, ONE, parseMoney, type Quantity } from '#shared/kernel/money.ts'

/** One line as it stands in the basket. `price` is the cashier's own, null takes the catalogue's. */
export interface BasketLine {
  readonly key: number
  readonly itemId: number | null
  readonly name: string
  readonly quantity: Quantity
  readonly minutes: number | null
  readonly price: Money | null
  /** Given for a full stamp card. */
  readonly free: LineInput['free']
  /** Put there to be given: taken back it goes. */
  readonly broughtByGift?: true
  /** The kind of pass that it sells. */
  readonly passTypeId?: number
}

export type Tip = { readonly kind: 'percent' | 'amount'; readonly value: number }

export interface Companion {
  readonly id: number
  readonly called: string
  readonly colour: number
  readonly photo: string | null
}

/** What has been entered for the guest at the till and not been saved yet. */
export interface Basket {
  readonly lines: readonly BasketLine[]
  /** The bare amount being typed, as typed: "12,5". */
  readonly typed: string
  readonly tip: Tip | null
  readonly discount: Discount | null
  readonly payment: Payment
  readonly comment: string
  /** Who served; null is who stands at this till. */
  readonly servedBy: number | null
  readonly companions: readonly Companion[]
  readonly spendPoints: number
  /** Rewards that take something off the bill; the same one may stand there twice. */
  readonly rewards: readonly number[]
  /** Cards, vouchers and the deposit that are to pay, in the order they were brought. */
  readonly vouchers: readonly TenderWished[]
  /** What goes on account; 'rest' = all that is left to pay. */
  readonly account: Money | 'rest' | null
  /** Null is today. */
  readonly day: Day | null
}

export const emptyBasket: Basket = {
  lines: [],
  typed: '',
  tip: null,
  discount: null,
  payment: 'cash',
  comment: '',
  servedBy: null,
  companions: [],
  spendPoints: 0,
  rewards: [],
  vouchers: [],
  account: null,
  day: null,
}

/** Whether Enter would save it: something is to be paid, or a tip alone was given. */
export function isBegun(basket: Basket): boolean {
  return basket.lines.length > 0 || basket.typed !== '' || basket.tip?.kind === 'amount'
}

/** Whether leaving it would lose anything that was entered. */
export function isTouched(basket: Basket): boolean {
  return (
    isBegun(basket) ||
    basket.discount !== null ||
    basket.comment !== '' ||
    basket.companions.length > 0 ||
    basket.vouchers.length > 0
  )
}

type NewLine = Omit<BasketLine, 'key' | 'free'> & { readonly free?: BasketLine['free'] }

/** Takes one more of the same; what is measured in time or weight, or has its own price, joins only a line exactly alike. */
export function addLine(basket: Basket, line: NewLine): Basket {
  const same = basket.lines.find(
    (each) =>
      line.itemId !== null &&
      each.itemId === line.itemId &&
      each.minutes === line.minutes &&
      each.price === line.price &&
      each.free === null &&
      !line.free,
  )
  if (same) return setQuantity(basket, same.key, same.quantity + line.quantity)
  const key = Math.max(0, ...basket.lines.map((each) => each.key)) + 1
  return { ...basket, lines: [...basket.lines, { ...line, free: line.free ?? null, key }] }
}

export function addUsual(basket: Basket, usual: Usual): Basket {
  return usual.lines.reduce(
    (sum: Basket, { itemId, name, quantity, minutes }) => addLine(sum, { itemId, name, quantity, minutes, price: null }),
    basket,
  )
}

/** A quantity of nothing takes the line out; a pass is one. */
export function setQuantity(basket: Basket, key: number, quantity: Quantity): Basket {
  if (quantity <= 0) return { ...basket, lines: basket.lines.filter((line) => line.key !== key) }
  return {
    ...basket,
    lines: basket.lines.map((line) => (line.key === key && line.passTypeId === undefined ? { ...line, quantity } : line)),
  }
}

export function setPrice(basket: Basket, key: number, price: Money | null): Basket {
  return { ...basket, lines: basket.lines.map((line) => (line.key === key ? { ...line, price } : line)) }
}

/** What belongs to the guest and not to the goods goes with the guest; what was rung up stays. */
export function forOtherGuest(basket: Basket): Basket {
  return {
    ...basket,
    companions: [],
    spendPoints: 0,
    rewards: [],
    vouchers: [],
    account: null,
    lines: basket.lines.map((line) => ({ ...line, free: null })),
  }
}

/** A saved visit laid out again to be put right, at the prices it was saved with. */
export function basketOf(visit: VisitDetail): Basket {
  return {
    lines: visit.lines.map(({ itemId, name, quantity, minutes, price, passTypeId, free }, index) => ({
      key: index + 1,
      itemId,
      name,
      quantity,
      minutes,
      price,
      free: free === null ? null : { kind: free.kind, id: free.id },
      ...(passTypeId === null ? {} : { passTypeId }),
    })),
    typed: '',
    tip: visit.tip > 0 ? { kind: 'amount', value: visit.tip } : null,
    discount: ownDiscount(visit),
    payment: visit.payment,
    comment: visit.comment,
    // Whoever puts it right need not be who served.
    servedBy: visit.servedBy?.id ?? visit.loggedBy,
    companions: visit.companions,
    rewards: visit.rewards.map(({ id }) => id),
    spendPoints: visit.spentPoints,
    // What the old visit took is on the card again when the corrected one is saved.
    vouchers: visit.vouchers.map(({ code, kind, amount, left }) => ({ code, kind, left, most: amount })),
    account: visit.onAccount > 0 ? visit.onAccount : null,
    day: visit.day,
  }
}

/** The cashier's own part of the discount: what the rules take off comes anew. */
function ownDiscount({ discountHundredths: hundredths, lines }: VisitDetail): Discount | null {
  if (hundredths !== null) return { kind: 'percent', hundredths }
  const amount = lines.reduce(
    (sum, { total, discount, automatic, free }) => sum + discount - (free === null ? (automatic?.off ?? 0) : total),
    0,
  )
  return amount > 0 ? { kind: 'amount', amount } : null
}

/** What the contract takes; the typed amount becomes a line of its own. `total` and `tip` are those that the till shows. */
export function visitInput(
  basket: Basket,
  sums: { clientId: number | null; typedAmount: Money; total: Money; tip: Money; tenders: TendersTaken },
): VisitInput {
  const { clientId, typedAmount, total, tip, tenders } = sums
  const lines: LineInput[] = basket.lines.map(({ itemId, name, quantity, minutes, price, free, passTypeId }) => ({
    itemId,
    name,
    quantity,
    minutes,
    price,
    free,
    passTypeId: passTypeId ?? null,
  }))
  if (typedAmount > 0)
    lines.push({ itemId: null, name: '', quantity: ONE, minutes: null, price: typedAmount, free: null, passTypeId: null })
  return {
    clientId,
    lines,
    discount: basket.discount,
    tip,
    payment: basket.payment,
    comment: basket.comment,
    servedBy: basket.servedBy,
    companions: basket.companions.map(({ id }) => id),
    spendPoints: basket.spendPoints,
    rewards: [...basket.rewards],
    vouchers: basket.vouchers.flatMap(({ code }, index) => {
      const amount = tenders.vouchers[index] ?? 0
      return amount > 0 ? [{ code, amount }] : []
    }),
    onAccount: clientId === null ? 0 : tenders.onAccount,
    day: basket.day,
    shownTotal: total,
  }
}

export type TypedProblem = 'amount-not-number' | 'amount-too-large'

/** The bare amount in minor units; nothing typed is nothing, and what cannot be read is told apart from what is too much. */
export function readTyped(typed: string, currency: CurrencyCode): { amount: Money; problem: TypedProblem | null } {
  if (typed.trim() === '') return { amount: 0, problem: null }
  const amount = parseMoney(typed, currency)
  if (amount !== null) return { amount, problem: null }
  return { amount: 0, problem: /^[\d\s.,]{11,}$/.test(typed) ? 'amount-too-large' : 'amount-not-number' }
}

/** The keypad writes only what can be read: one separator, no more decimals than the currency has. */
export function pressKey(typed: string, key: string, currency: CurrencyCode, decimalSign: string): string {
  if (key === 'backspace') return typed.slice(0, -1)
  const { digits } = currencyOf(currency)
  const decimals = /[.,](\d*)$/.exec(typed)?.[1]
  if (key === 'decimal') return decimals !== undefined || digits === 0 ? typed : `${typed || '0'}${decimalSign}`
  if (decimals !== undefined && decimals.length >= digits) return typed
  return typed === '0' ? key : typed + key
}
