import type { BonusOccasion } from './bonus.ts'
import type { DiscountRules } from './discounts.ts'
import type { PointsRules } from './points.ts'

/** Rules that can be written down and cannot be meant; each is a refusal with its own sentence. */
export type RulesProblem =
  | 'points-worth-more-than-bill'
  | 'tiers-not-rising'
  | 'tier-names-twice'
  | 'tiers-pay-for-themselves'
  | 'bonus-occasion-taken'
  | 'hours-empty'

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
  | { readonly kind: 'bonus'; readonly rules: { readonly occasion: BonusOccasion } }
  | { readonly kind: 'stamps' | 'referral' }

/** What cannot be meant of a programme; null when it can run. */
export function rulesProblem(programme: Checked): RulesProblem | null {
  switch (programme.kind) {
    case 'points':
      return paysForItself(programme.rules) ? 'points-worth-more-than-bill' : null
    case 'tiers': {
      const { levels } = programme.rules
      const rising = levels.every(({ from }, index) => index === 0 || from > (levels[index - 1]?.from ?? 0))
      if (!rising) return 'tiers-not-rising'
      return new Set(levels.map(({ name }) => name.toLocaleLowerCase())).size < levels.length ? 'tier-names-twice' : null
    }
    case 'discount':
      return programme.rules.hours !== null && programme.rules.hours.from === programme.rules.hours.until ? 'hours-empty' : null
    default:
      return null
  }
}

/** What cannot be meant of two programmes that are in force on the same days; null when they may run side by side. */
export function problemBetween(one: Checked, other: Checked): RulesProblem | null {
  if (one.kind === 'bonus' && other.kind === 'bonus')
    return one.rules.occasion === other.rules.occasion ? 'bonus-occasion-taken' : null
  if (one.kind === 'points' && other.kind === 'tiers') return multiplied(one.rules, other.rules.levels)
  return one.kind === 'tiers' && other.kind === 'points' ? multiplied(other.rules, one.rules.levels) : null
}

function multiplied(points: PointsRules, levels: readonly TierLevel[]): RulesProblem | null {
  return levels.some(({ pointsTimes }) => paysForItself(points, pointsTimes)) ? 'tiers-pay-for-themselves' : null
}

/** A bill whose points pay for the next one as large runs in a circle: nobody would ever pay again. `times` in hundredths. */
function paysForItself({ pointWorth, birthdayTimes, rates, ...rate }: PointsRules, times = birthdayTimes): boolean {
  return [rate, ...rates].some(
    ({ earnPoints, earnAmount }) =>
      BigInt(earnPoints) * BigInt(pointWorth) * BigInt(times) >= BigInt(earnAmount) * 100n && earnPoints > 0 && pointWorth > 0,
  )
}
