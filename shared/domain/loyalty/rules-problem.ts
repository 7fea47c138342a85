import type { DiscountRules } from './discounts.ts'
import type { PointsRules } from './points.ts'

/** Rules that can be written down and cannot be meant; each is a refusal with its own sentence. */
export type RulesProblem = 'points-worth-more-than-bill' | 'tiers-not-rising' | 'hours-empty'

export interface TierLevel {
  readonly name: string
  /** Money or visits of the window from which one is of this tier. */
  readonly from: number
  /** In hundredths: 150 = half as many points again. */
  readonly pointsTimes: number
  /** In hundredths of a percent. */
  readonly discount: number
}

type Checked =
  | { readonly kind: 'points'; readonly rules: PointsRules }
  | { readonly kind: 'discount'; readonly rules: DiscountRules }
  | { readonly kind: 'tiers'; readonly rules: { readonly levels: readonly TierLevel[] } }
  | { readonly kind: 'stamps' | 'bonus' | 'referral' }

/** What cannot be meant of a programme; null when it can run. */
export function rulesProblem(programme: Checked): RulesProblem | null {
  switch (programme.kind) {
    case 'points':
      return paysForItself(programme.rules) ? 'points-worth-more-than-bill' : null
    case 'tiers': {
      const { levels } = programme.rules
      const rising = levels.every(({ from }, index) => index === 0 || from > (levels[index - 1]?.from ?? 0))
      return rising ? null : 'tiers-not-rising'
    }
    case 'discount':
      return programme.rules.hours !== null && programme.rules.hours.from === programme.rules.hours.until ? 'hours-empty' : null
    default:
      return null
  }
}

/** A bill whose points pay for the next one as large runs in a circle: nobody would ever pay again. */
function paysForItself({ pointWorth, birthdayTimes, rates, ...rate }: PointsRules): boolean {
  return [rate, ...rates].some(
    ({ earnPoints, earnAmount }) =>
      BigInt(earnPoints) * BigInt(pointWorth) * BigInt(birthdayTimes) >= BigInt(earnAmount) * 100n &&
      earnPoints > 0 &&
      pointWorth > 0,
  )
}
