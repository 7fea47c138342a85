import { type Money, shareOut } from '#shared/kernel/money.ts'
import { type GoodsScope, isInScope, type Span } from './programme.ts'

export interface PointsRate {
  /** So many points for every `earnAmount`: two integers, so that nothing is rounded before the end. */
  readonly earnPoints: number
  readonly earnAmount: Money
}

export const ROUNDINGS = ['down', 'nearest', 'up'] as const
export type Rounding = (typeof ROUNDINGS)[number]

export interface PointsRules extends PointsRate {
  /** The shop's own word for its points, in its forms: "bean / beans"; empty takes the language's own. */
  readonly unit: string
  /** Money off for one point; 0 = cannot be spent as money. */
  readonly pointWorth: Money
  /** A bill under this earns nothing. */
  readonly minimumBill: Money
  readonly beforeDiscount: boolean
  /** Categories of the catalogue that earn nothing. */
  readonly excludedCategories: readonly string[]
  readonly rounding: Rounding
  /** Other rates for some goods; the first that fits a line is its own. */
  readonly rates: readonly (PointsRate & GoodsScope)[]
  /** In hundredths: 200 = twice as many from `birthdayDays` before the birthday until as many after it; 100 = as always. */
  readonly birthdayTimes: number
  readonly birthdayDays: number
  /** How long points last; null = for good. Decided when they are earned. */
  readonly lasts: Span | null
}

export interface EarningLine {
  readonly category: string
  readonly total: Money
  /** Everything taken off this line but the part paid in points. */
  readonly discount: Money
  readonly pointsMoney: Money
  /** Given for stamps, a reward or an entry: earns none. */
  readonly free: boolean
}

/**
 * What of each line counts for points (domain rule 2): after discounts unless the programme counts before them, without the part paid in points,
 * without excluded categories.
 */
export function eligibleAmounts({ excludedCategories, beforeDiscount }: PointsRules, lines: readonly EarningLine[]): Money[] {
  return lines.map(({ category, total, discount, pointsMoney, free }) => {
    if (free || excludedCategories.includes(category)) return 0
    return Math.max(0, (beforeDiscount ? total : total - discount) - pointsMoney)
  })
}

export interface RatedLine {
  readonly itemId: number | null
  readonly category: string
  readonly eligible: Money
}

/**
 * The points of a visit, by line; they add up to its whole, which is rounded once. `times` in hundredths (tier, birthday: 200 = double). Nothing
 * under the minimum bill; `net` is the bill after discounts.
 */
export function earnedByLine(rules: PointsRules, lines: readonly RatedLine[], net: Money, times = 100): number[] {
  const { points, shares } = earned(rules, lines, net, times)
  return shareOut(points, inProportion(shares))
}

/** The points of a visit as a whole: what `earnedByLine` adds up to. */
export function earnedPoints(rules: PointsRules, lines: readonly RatedLine[], net: Money, times = 100): number {
  return earned(rules, lines, net, times).points
}

function earned(
  rules: PointsRules,
  lines: readonly RatedLine[],
  net: Money,
  times: number,
): { points: number; shares: bigint[] } {
  if (net < rules.minimumBill) return { points: 0, shares: lines.map(() => 0n) }
  const rates = lines.map((line) => rules.rates.find((rate) => isInScope(rate, line)) ?? rules)
  // All lines over one denominator: the product of the few different ones.
  const denominators = [...new Set(rates.map(({ earnAmount }) => earnAmount))]
  const whole = denominators.reduce((product, each) => product * BigInt(each), 1n)
  const shares = lines.map(({ eligible }, index) => {
    const { earnPoints, earnAmount } = rates[index] ?? rules
    return BigInt(eligible) * BigInt(earnPoints) * BigInt(times) * (whole / BigInt(earnAmount))
  })
  const below = whole * 100n
  const points = roundedBy(
    rules.rounding,
    shares.reduce((sum, share) => sum + share, 0n),
    below,
  )
  return { points, shares }
}

function roundedBy(rounding: Rounding, amount: bigint, below: bigint): number {
  const added = rounding === 'down' ? 0n : rounding === 'up' ? below - 1n : below / 2n
  return Number((amount + added) / below)
}

/** Weights small enough to be numbers; what is cut off is under a millionth of the whole. */
function inProportion(shares: readonly bigint[]): number[] {
  const most = shares.reduce((found, share) => (share > found ? share : found), 0n)
  const scale = most > 1_000_000_000n ? most / 1_000_000_000n : 1n
  return shares.map((share) => Number(share / scale))
}

/** The most points that may be taken off a bill: no more than there are, and never more worth than the bill. */
export function spendablePoints({ pointWorth }: Pick<PointsRules, 'pointWorth'>, balance: number, net: Money): number {
  if (pointWorth === 0) return 0
  return Math.max(0, Math.min(balance, Math.floor(net / pointWorth)))
}
