import type { Day } from '#shared/kernel/day.ts'
import { type Money, proportionDown, proportionUp, shareOut } from '#shared/kernel/money.ts'

/** A version of the points programme, in force from `from` through `until` (both business days; open end = null). */
export interface PointsRules {
  readonly earnPoints: number
  readonly earnAmount: Money
  /** Money off for one point; 0 = cannot be spent as money. */
  readonly pointWorth: Money
  readonly minimumBill: Money
  readonly beforeDiscount: boolean
  readonly excludedCategories: readonly string[]
}

export interface Versioned {
  readonly id: number
  readonly from: Day
  readonly until: Day | null
}

/** The version in force on a business day: the latest that has begun, unless it has ended. `versions` in any order. */
export function inForceOn<Version extends Versioned>(versions: readonly Version[], day: Day): Version | null {
  let found: Version | null = null
  for (const version of versions) {
    const begun = version.from <= day
    if (begun && (found === null || version.from > found.from || (version.from === found.from && version.id > found.id)))
      found = version
  }
  return found !== null && (found.until === null || day <= found.until) ? found : null
}

export interface EarningLine {
  readonly total: Money
  readonly discountShare: Money
  readonly category: string
}

/**
 * What of each line counts for points (domain rule 2): after discounts unless the programme counts before them, without the part paid in points,
 * without excluded categories. `pointsMoney` is shared out over the lines by what was left to pay.
 */
export function eligibleAmounts(rules: PointsRules, lines: readonly EarningLine[], pointsMoney: Money): Money[] {
  const toPay = lines.map((line) => line.total - line.discountShare)
  const paidInPoints = shareOut(pointsMoney, toPay)
  return lines.map((line, index) => {
    if (rules.excludedCategories.includes(line.category)) return 0
    const counted = rules.beforeDiscount ? line.total : line.total - line.discountShare
    return Math.max(0, counted - (paidInPoints[index] ?? 0))
  })
}

/** floor(eligible × rate); nothing under the minimum bill. `net` is the bill after discounts. */
export function earnedPoints(rules: PointsRules, eligible: Money, net: Money): number {
  if (net < rules.minimumBill) return 0
  return proportionDown(eligible, rules.earnPoints, rules.earnAmount)
}

/** The most points that may be taken off a bill: no more than there are, and never more worth than the bill. */
export function spendablePoints(rules: PointsRules, balance: number, net: Money): number {
  if (rules.pointWorth === 0) return 0
  return Math.max(0, Math.min(balance, Math.floor(net / rules.pointWorth)))
}

export interface PointsOfVisit {
  readonly earned: number
  /** Taken back or forgiven by earlier returns. */
  readonly takenBackBefore: number
  readonly spent: number
  readonly givenBackBefore: number
}

/**
 * Points that follow a return. `eligible` and `pointsMoney` are of the whole visit; `…Left` what remains after this return and all before it.
 * Rounded in the client's favour both ways; counted from the whole, so that returning everything piece by piece reverses everything exactly.
 */
export function reversedPoints(
  visit: PointsOfVisit,
  money: { eligible: Money; eligibleLeft: Money; pointsMoney: Money; pointsMoneyLeft: Money },
): { takeBack: number; giveBack: number } {
  const earnedLeft = money.eligibleLeft === 0 ? 0 : proportionUp(visit.earned, money.eligibleLeft, money.eligible)
  const spentLeft = money.pointsMoneyLeft === 0 ? 0 : proportionDown(visit.spent, money.pointsMoneyLeft, money.pointsMoney)
  return {
    takeBack: Math.max(0, visit.earned - earnedLeft - visit.takenBackBefore),
    giveBack: Math.max(0, visit.spent - spentLeft - visit.givenBackBefore),
  }
}

/** How much of `takeBack` the balance allows; the rest is forgiven, because a balance never goes under zero. */
export function takeableBack(takeBack: number, balance: number): { taken: number; forgiven: number } {
  const taken = Math.min(takeBack, Math.max(0, balance))
  return { taken, forgiven: takeBack - taken }
}
