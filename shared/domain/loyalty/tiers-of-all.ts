import { addDays, type Day } from '#shared/kernel/day.ts'
import { inForceOn } from './programme.ts'
import { lastReview, placeAt, type TierVersion } from './tiers.ts'

/** What is summed to judge many at once, without going through the days of each. */
export interface JudgedAtOnce {
  readonly version: TierVersion
  /** The first day of the window of the last review, whose last day is the one before `reviewed`. */
  readonly from: Day
  readonly reviewed: Day
  /** The first day of the window that ends with the day asked about. */
  readonly windowFrom: Day
}

/** Null where no tiers are in force, or where more than one version has judged since the last review: then each is gone through by `tierOn`. */
export function judgedAtOnce(versions: readonly TierVersion[], day: Day): JudgedAtOnce | null {
  const version = inForceOn(versions, day)
  if (version === null) return null
  const reviewed = lastReview(versions, day)
  if (inForceOn(versions, reviewed) !== version) return null
  const { windowDays } = version
  return { version, from: addDays(reviewed, -windowDays), reviewed, windowFrom: addDays(day, 1 - windowDays) }
}

/** Sums of one client, in what the levels are counted by. */
export interface TierSums {
  /** From `from` through the day asked about: no window since the last review holds more. */
  readonly all: number
  /** The window of the last review. */
  readonly atReview: number
  /** The window that ends with the day asked about: his last visit reached at least as much. */
  readonly now: number
}

/** The place that `tierOn` finds; undefined where the sums alone do not tell it. */
export function placeBySums({ version }: JudgedAtOnce, { all, atReview, now }: TierSums): number | null | undefined {
  const highest = placeAt(version, all)
  return highest === placeAt(version, Math.max(atReview, now)) ? highest : undefined
}
