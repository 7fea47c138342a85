import { type BillLine, type Discount, lineTotal, sum } from '#shared/domain/visits/bill.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type Money, percentOf, type Quantity, shareOut } from '#shared/kernel/money.ts'
import {
  bestDiscounts,
  type DiscountCause,
  type DiscountedClient,
  type DiscountRules,
  discountApplies,
  type Offer,
  type VisitMoment,
} from './discounts.ts'
import type { PassProblem } from './passes.ts'
import { earnedByLine, eligibleAmounts, type PointsRules, spendablePoints } from './points.ts'
import type { GoodsScope } from './programme.ts'
import { notSold, purseOf, redeemLines, redeemOffBill } from './redeem.ts'
import type { GiftLeft, RewardHad, RewardRules } from './rewards.ts'
import { type StampRules, stampsEarned } from './stamps.ts'

/** A programme's rules as they are in force on the day of the visit. `programmeId` is the version, kept with every movement. */
export type InForce<Rules> = Rules & { readonly seriesId: number; readonly programmeId: number; readonly name: string }

/** Everything that is in force on one business day. */
export interface RulesOfDay {
  readonly day: Day
  readonly points: InForce<PointsRules> | null
  readonly stamps: readonly InForce<StampRules>[]
  readonly discounts: readonly InForce<DiscountRules>[]
  /** What points buy on that day. */
  readonly rewards: readonly RewardRules[]
  /** Passes on sale. */
  readonly passTypes: readonly PassOnSale[]
}

export interface PassOnSale extends GoodsScope {
  readonly id: number
  readonly entries: number | null
}

/** A pass that may be used by this client, and why it cannot be used on this day. */
export interface PassHeld extends PassOnSale {
  /** Entries that are left; null where they are not counted. */
  readonly left: number | null
  readonly problem: PassProblem | null
}

/** Where a client stands before the visit: what he may spend, and what decides his rates. */
export interface Standing extends DiscountedClient {
  /** Points that may be spent today. */
  readonly points: number
  readonly stamps: readonly StampsHeld[]
  /** Of the rewards that one may have only so often. */
  readonly rewardsHad: readonly RewardHad[]
  /** Of the gifts that rewards give. */
  readonly giftsLeft: readonly GiftLeft[]
  readonly passes: readonly PassHeld[]
  /** His own discount, in hundredths of a percent. */
  readonly discount: number
  readonly tier: TierHeld | null
  /** Days to the nearest birthday, before or after; null when the day is not known. */
  readonly birthdayIn: number | null
}

export interface StampsHeld {
  readonly seriesId: number
  /** Stamps that may be given for a free piece today. */
  readonly has: number
  /** When the last visit was that gave one. */
  readonly lastAt: number | null
}

export interface TierHeld {
  readonly programmeId: number
  readonly name: string
  /** In hundredths: 150 = half as many points again. */
  readonly pointsTimes: number
  /** In hundredths of a percent. */
  readonly discount: number
}

/** What a line is given for instead of money: a full stamp card, a reward's points, an entry of a pass. */
export interface Free {
  /** `new-pass`: of the pass of this type that is sold in the same visit. */
  readonly kind: 'stamps' | 'reward' | 'pass' | 'new-pass'
  readonly id: number
}

export interface SettledInput extends BillLine {
  readonly itemId: number | null
  readonly category: string
  readonly free: Free | null
  /** The kind of pass this line sells. */
  readonly passTypeId: number | null
}

export interface Wanted {
  readonly lines: readonly SettledInput[]
  /** The cashier's own discount, off what the automatic ones leave. */
  readonly discount: Discount | null
  readonly spendPoints: number
  /** Rewards that take something off the bill or give a gift, in their order; the same one may stand there twice. */
  readonly rewards: readonly number[]
  /** Of the bill, what is paid with vouchers that were given, not bought: it earns nothing. */
  readonly given?: Money
}

export interface SettledLine {
  readonly total: Money
  /** Everything taken off but the part paid in points: free, automatic and the cashier's. */
  readonly discount: Money
  /** The automatic discount's part of it, and whose it is. */
  readonly automatic: Money
  readonly cause: DiscountCause | null
  readonly pointsMoney: Money
  readonly eligible: Money
  /** Points this line earned. */
  readonly earned: number
}

export interface StampsOfVisit {
  readonly seriesId: number
  readonly programmeId: number
  /** With no line where they are counted by visits. */
  readonly line: number | null
  readonly count: number
}

/** What is given away for something gathered: `cost` in stamps, points or entries. */
export interface Redeemed {
  readonly kind: Free['kind']
  readonly id: number
  readonly programmeId: number | null
  readonly line: number
  readonly cost: number
}

/** A reward that is no line: `cost` in points; `off` what it pays of the bill, or the gift it gives. */
export interface RewardTaken {
  readonly id: number
  readonly cost: number
  readonly off: Money
  readonly giftId: number | null
}

export type SettleProblem =
  | 'discount-too-large'
  | 'points-more-than-bill'
  | 'points-not-enough'
  | 'stamps-not-enough'
  | 'line-not-free'
  | 'reward-not-now'
  | 'reward-limit'
  | 'reward-none-left'
  | 'pass-without-client'
  | 'pass-of-another'
  | 'pass-not-for-this'
  | PassProblem

export interface Settlement {
  readonly lines: readonly SettledLine[]
  readonly gross: Money
  readonly discount: Money
  /** gross − discount: to be paid, in money or points. */
  readonly net: Money
  /** What is paid in points, by their worth or by rewards off the bill. */
  readonly pointsMoney: Money
  readonly total: Money
  readonly earned: number
  readonly stamps: readonly StampsOfVisit[]
  readonly redeemed: readonly Redeemed[]
  readonly rewards: readonly RewardTaken[]
  /** The most points that could be taken off this bill. */
  readonly spendable: number
  /** Why it cannot be so; the sums are then without what is refused. */
  readonly problem: SettleProblem | null
}

/**
 * Everything a visit costs and brings, by the rules of its day (domain rules 1–3). Free pieces first, then the best automatic discount of each
 * line, then the cashier's, then rewards off the bill, then points as money; what is earned comes from what is left to pay. `standing` null = a passer-by: he has the
 * discounts that are for everyone, and gathers nothing. Asked by the till for what it shows and by the backend for what it saves.
 */
export function settleVisit(
  wanted: Wanted,
  rules: RulesOfDay,
  standing: Standing | null,
  moment: VisitMoment & { at: number },
): Settlement {
  const totals = wanted.lines.map(lineTotal)
  const gross = sum(totals)
  const purse = purseOf(standing, wanted.lines, rules)
  const { redeemed, problem: notFree } = redeemLines(wanted.lines, rules, purse)
  const given = new Set(redeemed.map(({ line }) => line))
  const free = totals.map((total, index) => (given.has(index) ? total : 0))

  const automatic = bestDiscounts(
    offersOf(rules, standing, moment),
    wanted.lines.map(({ itemId, category }, index) => ({ itemId, category, left: (totals[index] ?? 0) - (free[index] ?? 0) })),
  )
  const afterAutomatic = totals.map((total, index) => total - (free[index] ?? 0) - (automatic[index]?.off ?? 0))
  const { off, tooLarge } = cashiersDiscount(wanted.discount, sum(afterAutomatic))
  const own = shareOut(off, afterAutomatic)
  const discounts = totals.map((_, index) => (free[index] ?? 0) + (automatic[index]?.off ?? 0) + (own[index] ?? 0))
  const discount = sum(discounts)
  const net = gross - discount

  const { rewards, problem: notTaken } = redeemOffBill(wanted.rewards, rules, purse, net)
  const byRewards = sum(rewards.map(({ off }) => off))
  const spendable = rules.points && standing ? spendablePoints(rules.points, purse.points, net - byRewards) : 0
  const spent = Math.min(wanted.spendPoints, spendable)
  const tooMany = wanted.spendPoints > purse.points ? 'points-not-enough' : 'points-more-than-bill'
  const pointsMoney = byRewards + (rules.points ? spent * rules.points.pointWorth : 0)
  const inPoints = shareOut(
    pointsMoney,
    totals.map((total, index) => total - (discounts[index] ?? 0)),
  )

  const lines = wanted.lines.map(({ itemId, category, quantity }, index) => ({
    itemId,
    category,
    quantity,
    total: totals[index] ?? 0,
    discount: discounts[index] ?? 0,
    pointsMoney: inPoints[index] ?? 0,
    free: given.has(index),
  }))
  const earning = withoutGiven(lines, wanted.given ?? 0)
  const { eligible, earned, stamps } = gather(earning, net, rules, standing, moment.at)
  return {
    lines: lines.map((line, index) => ({
      total: line.total,
      discount: line.discount,
      automatic: automatic[index]?.off ?? 0,
      cause: automatic[index]?.cause ?? null,
      pointsMoney: line.pointsMoney,
      eligible: eligible[index] ?? 0,
      earned: earned[index] ?? 0,
    })),
    gross,
    discount,
    net,
    pointsMoney,
    total: net - pointsMoney,
    earned: sum(earned),
    stamps,
    redeemed,
    rewards,
    spendable,
    problem:
      notSold(wanted.lines, standing) ??
      notFree ??
      (tooLarge ? 'discount-too-large' : (notTaken ?? (wanted.spendPoints > spent ? tooMany : null))),
  }
}

/** A line as it was paid. */
export interface PaidLine {
  readonly itemId: number | null
  readonly category: string
  readonly quantity: Quantity
  readonly total: Money
  readonly discount: Money
  readonly pointsMoney: Money
  readonly free: boolean
}

/** Lines with the part that is paid with given vouchers taken for one paid in points: neither is money that came in. */
export function withoutGiven<Line extends PaidLine>(lines: readonly Line[], given: Money): readonly Line[] {
  if (given === 0) return lines
  const left = lines.map(({ total, discount, pointsMoney }) => total - discount - pointsMoney)
  const inVouchers = shareOut(Math.min(given, sum(left)), left)
  return lines.map((line, index) => ({ ...line, pointsMoney: line.pointsMoney + (inVouchers[index] ?? 0) }))
}

/** What a paid visit brings: points by line, and stamps. A passer-by gathers nothing. `net` is the bill after discounts; `at` its instant. */
export function gather(lines: readonly PaidLine[], net: Money, rules: RulesOfDay, standing: Standing | null, at: number) {
  const none = lines.map(() => 0)
  const { points } = rules
  const eligible = points ? eligibleAmounts(points, lines) : none
  const earning = lines.map(({ itemId, category }, index) => ({ itemId, category, eligible: eligible[index] ?? 0 }))
  const earned = points && standing ? earnedByLine(points, earning, net, timesOf(points, standing)) : none
  return { eligible, earned, stamps: standing ? stampsOf(rules, standing, lines, at) : [] }
}

/** What may lie on the lines of a visit. */
export function offersOf(
  rules: Pick<RulesOfDay, 'discounts'>,
  standing: Pick<Standing, 'tags' | 'category' | 'discount' | 'tier'> | null,
  moment: VisitMoment,
): Offer[] {
  const everything = { scope: { categories: [], items: [] }, excludedCategories: [], ceiling: null }
  const offers: Offer[] = rules.discounts
    .filter((rule) => discountApplies(rule, moment, standing))
    .map(({ programmeId, name, hundredths, categories, items, excludedCategories, ceiling }) => ({
      cause: { programmeId, name },
      hundredths,
      scope: { categories, items },
      excludedCategories,
      ceiling,
    }))
  if (standing?.tier && standing.tier.discount > 0)
    offers.push({
      cause: { programmeId: standing.tier.programmeId, name: standing.tier.name },
      hundredths: standing.tier.discount,
      ...everything,
    })
  if (standing && standing.discount > 0)
    offers.push({ cause: { programmeId: null, name: '' }, hundredths: standing.discount, ...everything })
  return offers
}

function cashiersDiscount(discount: Discount | null, left: Money): { off: Money; tooLarge: boolean } {
  if (discount === null) return { off: 0, tooLarge: false }
  if (discount.kind === 'percent') return { off: percentOf(left, discount.hundredths), tooLarge: false }
  return discount.amount > left ? { off: 0, tooLarge: true } : { off: discount.amount, tooLarge: false }
}

/** Tier and birthday together, in hundredths: the better of the two counts, they do not multiply. */
export function timesOf(
  { birthdayTimes, birthdayDays }: PointsRules,
  { tier, birthdayIn }: Pick<Standing, 'tier' | 'birthdayIn'>,
): number {
  const birthday = birthdayIn !== null && birthdayIn <= birthdayDays ? birthdayTimes : 100
  return Math.max(tier?.pointsTimes ?? 100, birthday)
}

function stampsOf(rules: RulesOfDay, standing: Standing, lines: readonly PaidLine[], at: number): StampsOfVisit[] {
  const paid = lines.map((line) => ({ ...line, paid: line.total - line.discount }))
  return rules.stamps.flatMap((card) => {
    const lastAt = standing.stamps.find(({ seriesId }) => seriesId === card.seriesId)?.lastAt ?? null
    const found = stampsEarned(card, paid, lastAt === null ? null : at - lastAt)
    const { seriesId, programmeId } = card
    const byLine = found.lines.flatMap((count, line) => (count > 0 ? [{ seriesId, programmeId, line, count }] : []))
    return found.visit > 0 ? [{ seriesId, programmeId, line: null, count: found.visit }, ...byLine] : byLine
  })
}
