import type { Item } from '#shared/contract/catalogue.ts'
import type { PointsProgramme } from '#shared/contract/loyalty.ts'
import { earnedPoints, eligibleAmounts, spendablePoints } from '#shared/domain/loyalty/points.ts'
import { type BillLine, makeBill, sum } from '#shared/domain/visits/bill.ts'
import { type CurrencyCode, type Money, ONE, percentOf } from '#shared/kernel/money.ts'
import { type Basket, type BasketLine, readTyped, type Tip, type TypedProblem } from './basket.ts'

export interface Sums {
  /** Of each line of the basket, in its order. */
  readonly lineTotals: readonly Money[]
  readonly typedAmount: Money
  readonly gross: Money
  readonly discount: Money
  readonly pointsMoney: Money
  /** What is to be paid in money, without the tip. */
  readonly total: Money
  readonly tip: Money
  /** The most points that could be taken off this bill. */
  readonly spendable: number
  readonly earned: number
  readonly problem: TypedProblem | 'discount-too-large' | null
}

interface Circumstances {
  readonly items: ReadonlyMap<number, Item>
  readonly currency: CurrencyCode
  /** Of the day of the visit; null when there is none. */
  readonly programme: PointsProgramme | null
  /** The guest's points; null for a passer-by, who neither earns nor spends. */
  readonly points: number | null
}

/** The sums of a basket by the same rules that the backend keeps, so that what is shown is what is saved. */
export function sumsOf(basket: Basket, { items, currency, programme, points }: Circumstances): Sums {
  const { amount: typedAmount, problem } = readTyped(basket.typed, currency)
  const billLines = basket.lines.map((line) => billLineOf(line, items))
  if (typedAmount > 0) billLines.push({ price: typedAmount, quantity: ONE, minutes: null, time: null })
  const { gross } = makeBill(billLines, null)
  const tooLarge = basket.discount?.kind === 'amount' && basket.discount.amount > gross
  const bill = makeBill(billLines, tooLarge ? null : basket.discount)

  const spendable = programme && points !== null ? spendablePoints(programme, points, bill.net) : 0
  const pointsMoney = programme ? Math.min(basket.spendPoints, spendable) * programme.pointWorth : 0
  const earning = billLines.map((_, index) => ({
    total: bill.lineTotals[index] ?? 0,
    discountShare: bill.discountShares[index] ?? 0,
    category: items.get(basket.lines[index]?.itemId ?? 0)?.category ?? '',
  }))
  const earned =
    programme && points !== null ? earnedPoints(programme, sum(eligibleAmounts(programme, earning, pointsMoney)), bill.net) : 0
  return {
    lineTotals: bill.lineTotals.slice(0, basket.lines.length),
    typedAmount,
    gross,
    discount: bill.discount,
    pointsMoney,
    total: bill.net - pointsMoney,
    tip: tipOf(basket.tip, bill.net),
    spendable,
    earned,
    problem: problem ?? (tooLarge ? 'discount-too-large' : null),
  }
}

/** What a line costs: its own price, else the catalogue's today. */
export function billLineOf(line: BasketLine, items: ReadonlyMap<number, Item>): BillLine {
  const item = line.itemId === null ? undefined : items.get(line.itemId)
  return { price: line.price ?? item?.price ?? 0, quantity: line.quantity, minutes: line.minutes, time: item?.time ?? null }
}

function tipOf(tip: Tip | null, net: Money): Money {
  if (tip === null) return 0
  return tip.kind === 'amount' ? tip.value : percentOf(net, tip.value * 100)
}
