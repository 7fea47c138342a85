import { type Money, percentOf, type Quantity } from '#shared/kernel/money.ts'
import type { GoodsScope } from './programme.ts'
import { mayBeFree } from './stamps.ts'

/** What points buy: a piece of some goods, something off the bill, or a gift from the stock. */
export type RewardEffect =
  | ({
      readonly kind: 'item'
      /** The dearest piece that is given; null = any of these goods. */
      readonly freeUpTo: Money | null
    } & GoodsScope)
  /** `hundredths` of a percent of what is left to pay: 10 % = 1000. */
  | { readonly kind: 'percent'; readonly hundredths: number; readonly ceiling: Money | null }
  | { readonly kind: 'money'; readonly amount: Money }
  | { readonly kind: 'gift'; readonly giftId: number }

/** A reward that can be had on the day of the visit. */
export interface RewardRules {
  readonly id: number
  readonly name: string
  /** In points. */
  readonly cost: number
  readonly effect: RewardEffect
  /** So often at most for one client; null = as often as he can. */
  readonly most: number | null
  /** Within so many days; null = ever. */
  readonly mostDays: number | null
}

/** How often a client has had a reward within its days, without what was given back. */
export interface RewardHad {
  readonly id: number
  readonly count: number
}

/** A gift that is counted, and how many of it may still be given; what nobody counts does not stand here. */
export interface GiftLeft {
  readonly id: number
  readonly left: number
}

/** Why a client cannot have a reward `times` more; null when he can. */
export function rewardHindrance(
  { cost, most }: Pick<RewardRules, 'cost' | 'most'>,
  { points, had }: { readonly points: number; readonly had: number },
  times = 1,
): 'points-not-enough' | 'reward-limit' | null {
  if (most !== null && had + times > most) return 'reward-limit'
  return cost * times > points ? 'points-not-enough' : null
}

/** Whether the reward gives this line: one of its goods, whole pieces, not too dear. */
export function givesLine(
  effect: RewardEffect,
  line: { readonly itemId: number | null; readonly category: string; readonly quantity: Quantity; readonly price: Money },
): boolean {
  return effect.kind === 'item' && mayBeFree(effect, line)
}

/** What the reward takes off a bill of which `left` is still to pay; never more than that. */
export function offTheBill(effect: RewardEffect, left: Money): Money {
  if (effect.kind === 'item' || effect.kind === 'gift') return 0
  const off = effect.kind === 'money' ? effect.amount : Math.min(percentOf(left, effect.hundredths), effect.ceiling ?? left)
  return Math.min(off, left)
}
