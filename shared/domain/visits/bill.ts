import { assert } from '#shared/kernel/assert.ts'
import { type Money, percentOf, priceFor, proportionDown, type Quantity, shareOut } from '#shared/kernel/money.ts'
import { chargedMinutes, type TimeRule } from '../catalogue/time-price.ts'

export interface BillLine {
  /** Of one piece, kilogram or hour. */
  readonly price: Money
  readonly quantity: Quantity
  /** Minutes of use where the item is charged by time; the quantity then counts how many (two tables). */
  readonly minutes: number | null
  readonly time: TimeRule | null
}

export type Discount =
  | { readonly kind: 'amount'; readonly amount: Money }
  /** In hundredths of a percent: 10 % = 1000. */
  | { readonly kind: 'percent'; readonly hundredths: number }

export interface Bill {
  readonly lineTotals: readonly Money[]
  readonly gross: Money
  readonly discount: Money
  /** What each line bears of the discount; sums up to it exactly. */
  readonly discountShares: readonly Money[]
  /** gross − discount: what is to be paid, in money or points. */
  readonly net: Money
}

export function lineTotal(line: BillLine): Money {
  if (line.minutes === null) return priceFor(line.price, line.quantity)
  const minutes = line.time ? chargedMinutes(line.minutes, line.time) : line.minutes
  const forOne = proportionRounded(line.price, minutes, 60)
  return priceFor(forOne, line.quantity)
}

/** The sums of a visit. A discount larger than the bill is cut to it by the caller's rule, never here. */
export function makeBill(lines: readonly BillLine[], discount: Discount | null): Bill {
  const lineTotals = lines.map(lineTotal)
  const gross = sum(lineTotals)
  const off = discount === null ? 0 : discount.kind === 'amount' ? discount.amount : percentOf(gross, discount.hundredths)
  assert(off <= gross, 'a discount may not exceed the bill')
  return { lineTotals, gross, discount: off, discountShares: shareOut(off, lineTotals), net: gross - off }
}

export interface ReturnableLine {
  readonly quantity: Quantity
  /** Already brought back. */
  readonly returned: Quantity
  /** What was paid for the whole line in money, after its share of discount and points. */
  readonly paid: Money
}

/**
 * Money that goes back for `quantity` more of a line. Counted from the sum of everything returned so far, so that many small returns
 * together give back exactly what was paid, never a cent more.
 */
export function moneyBack(line: ReturnableLine, quantity: Quantity): Money {
  const before = proportionDown(line.paid, line.returned, line.quantity)
  return proportionDown(line.paid, line.returned + quantity, line.quantity) - before
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

function proportionRounded(amount: Money, numerator: number, denominator: number): Money {
  return Number((BigInt(amount) * BigInt(numerator) * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n))
}
