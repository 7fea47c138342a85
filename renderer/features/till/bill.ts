import type { Item } from '#shared/contract/catalogue.ts'
import type { AtTill } from '#shared/contract/loyalty.ts'
import type { DiscountCause } from '#shared/domain/loyalty/discounts.ts'
import { type Settlement, type SettleProblem, settleVisit } from '#shared/domain/loyalty/settle.ts'
import { layOutTenders, type TendersTaken } from '#shared/domain/loyalty/tenders.ts'
import { type BillLine, sum } from '#shared/domain/visits/bill.ts'
import { type CurrencyCode, type Money, ONE, percentOf } from '#shared/kernel/money.ts'
import { type Basket, type BasketLine, readTyped, type Tip, type TypedProblem } from './basket.ts'

export interface Sums
  extends Pick<
    Settlement,
    'gross' | 'discount' | 'pointsMoney' | 'total' | 'spendable' | 'earned' | 'stamps' | 'redeemed' | 'rewards'
  > {
  /** Of each line of the basket, in its order. */
  readonly lineTotals: readonly Money[]
  /** Whose automatic discount each of them has. */
  readonly lineCauses: readonly (DiscountCause | null)[]
  readonly typedAmount: Money
  /** The cashier's own part of the discount. */
  readonly ownDiscount: Money
  readonly tip: Money
  /** What of the total is paid otherwise than with money now. */
  readonly tenders: TendersTaken
  readonly problem: TypedProblem | 'discount-too-large' | null
  /** What of that which is to be given for stamps or points cannot be. */
  readonly refused: Exclude<SettleProblem, 'discount-too-large' | 'points-more-than-bill'> | null
}

interface Circumstances {
  readonly items: ReadonlyMap<number, Item>
  readonly currency: CurrencyCode
  /** What is in force and where the guest stands; null until it has come. */
  readonly atTill: AtTill | null
}

const NOTHING_IN_FORCE = { day: '', points: null, stamps: [], discounts: [], rewards: [], passTypes: [] }

/** The sums of a basket by the same rules that the backend keeps, so that what is shown is what is saved. */
export function sumsOf(basket: Basket, { items, currency, atTill }: Circumstances): Sums {
  const { amount: typedAmount, problem } = readTyped(basket.typed, currency)
  const lines = basket.lines.map((line) => ({
    ...billLineOf(line, items),
    itemId: line.itemId,
    category: items.get(line.itemId ?? 0)?.category ?? '',
    free: line.free,
    passTypeId: line.passTypeId ?? null,
  }))
  if (typedAmount > 0)
    lines.push({
      price: typedAmount,
      quantity: ONE,
      minutes: null,
      time: null,
      itemId: null,
      category: '',
      free: null,
      passTypeId: null,
    })
  const wanted = { lines, discount: basket.discount, spendPoints: basket.spendPoints, rewards: basket.rewards }
  const moment = atTill?.moment ?? { weekday: 1, minute: null, at: 0 }
  const settle = (given: Money) =>
    settleVisit({ ...wanted, given }, atTill?.rules ?? NOTHING_IN_FORCE, atTill?.standing ?? null, moment)
  const before = settle(0)
  const tenders = layOutTenders(before.total, basket.vouchers, basket.account)
  const settled = tenders.given > 0 ? settle(tenders.given) : before
  const { gross, discount, pointsMoney, total, spendable, earned, stamps, redeemed, rewards, net } = settled
  const given = new Set(redeemed.map(({ line }) => line))
  const byRules = sum(settled.lines.map((line, index) => (given.has(index) ? line.total : line.automatic)))
  return {
    lineTotals: settled.lines.slice(0, basket.lines.length).map((line) => line.total),
    lineCauses: settled.lines.slice(0, basket.lines.length).map((line) => line.cause),
    typedAmount,
    ownDiscount: discount - byRules,
    gross,
    discount,
    pointsMoney,
    total,
    tip: tipOf(basket.tip, net),
    tenders,
    spendable,
    earned,
    stamps,
    redeemed,
    rewards,
    refused: refusedOf(settled.problem),
    problem: problem ?? (settled.problem === 'discount-too-large' ? settled.problem : null),
  }
}

/** More points than the bill are cut to it; the rest is for the cashier to see. */
function refusedOf(problem: SettleProblem | null): Sums['refused'] {
  return problem === 'discount-too-large' || problem === 'points-more-than-bill' ? null : problem
}

/** What a line costs: its own price, else the catalogue's today. */
export function billLineOf(
  line: Pick<BasketLine, 'itemId' | 'quantity' | 'minutes' | 'price'>,
  items: ReadonlyMap<number, Item>,
): BillLine {
  const item = line.itemId === null ? undefined : items.get(line.itemId)
  return { price: line.price ?? item?.price ?? 0, quantity: line.quantity, minutes: line.minutes, time: item?.time ?? null }
}

function tipOf(tip: Tip | null, net: Money): Money {
  if (tip === null) return 0
  return tip.kind === 'amount' ? tip.value : percentOf(net, tip.value * 100)
}
