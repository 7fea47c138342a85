import { addDays, type Day, makeDay, partsOfDay } from '#shared/kernel/day.ts'
import type { Money } from '#shared/kernel/money.ts'
import { inForceOn, type Versioned } from './programme.ts'
import type { TierLevel } from './rules-problem.ts'

/** "Silver from 5,000 ₴ in 365 days: half as many points again. Up at once, down at the review." */
export interface TierRules {
  readonly by: 'spent' | 'visits'
  /** Length of the rolling window, in business days. */
  readonly windowDays: number
  /** Down only on the first day of such a period. */
  readonly review: 'month' | 'quarter' | 'year'
  /** From the lowest to the highest. */
  readonly levels: readonly TierLevel[]
}

export type TierVersion = TierRules & Versioned

/** A business day on which the client came: how often, companions' visits too, and what of it stays paid. Void visits do not count. */
export interface TierDay {
  readonly day: Day
  readonly visits: number
  readonly money: Money
}

export interface TierState {
  readonly version: TierVersion
  /** Place of the level among those of `version`; null below the lowest. */
  readonly place: number | null
  /** Place of the level that would be his at a review today; null below the lowest. */
  readonly held: number | null
  /** What the window holds today, in what the levels are counted by. */
  readonly sum: number
  readonly nextReview: Day
}

/**
 * The tier of a client on a business day, by his visits so far, the oldest day first (domain rule 4): what the last review left him, or the highest
 * level that a visit has reached since. Each evaluated day is judged by the version in force on it; the first day of a programme is a review.
 * `days`: from `tierNeedsFrom` on, with no visit after the moment that is asked about. Null when no tiers are in force.
 */
export function tierOn(versions: readonly TierVersion[], days: readonly TierDay[], day: Day): TierState | null {
  const version = inForceOn(versions, day)
  if (version === null) return null
  const reviewed = lastReview(versions, day)
  const reviewer = inForceOn(versions, reviewed) ?? version
  const running = runningSums(days)
  const base = windowOf(running, reviewer, addDays(reviewed, -1))
  let place = carriedOver(reviewer, version, base)
  let judging: TierVersion | null = null
  let before = 0
  for (const [index, until] of running.entries()) {
    if (until.day < reviewed || until.day > day) continue
    // What lies above the highest cannot be reached any more: nothing more to look for.
    if (place === version.levels.length - 1) break
    const judge = inForceOn(versions, until.day)
    if (judge === null) continue
    if (judge !== judging) before = 0
    judging = judge
    const after = addDays(until.day, -judge.windowDays)
    // A regular of years is asked about for each of his days since the review: the window moves on, it is not looked for anew.
    while (before < index && (running[before]?.day ?? '') <= after) before++
    place = higher(place, carriedOver(judge, version, difference(until, running[before - 1])))
  }
  const window = windowOf(running, version, day)
  return {
    version,
    place,
    held: placeOf(version, window),
    sum: measured(version, window),
    nextReview: nextPeriod(version.review, periodStart(version.review, day)),
  }
}

/** The first business day whose visits matter for the tier on `day`; null when no tiers are in force. */
export function tierNeedsFrom(versions: readonly TierVersion[], day: Day): Day | null {
  if (inForceOn(versions, day) === null) return null
  const longest = Math.max(...versions.map(({ windowDays }) => windowDays))
  return addDays(lastReview(versions, day), -longest)
}

/** What is wanting to the next level; null at the highest. */
export function toNextLevel({ version, place, sum }: TierState): { readonly level: TierLevel; readonly wanting: number } | null {
  const level = version.levels[place === null ? 0 : place + 1]
  return level ? { level, wanting: Math.max(0, level.from - sum) } : null
}

interface WindowSum {
  readonly money: Money
  readonly visits: number
}

/** What the `windowDays` business days that end with `last` hold. `running`: sums from the first day on. */
function windowOf(running: readonly TierDay[], { windowDays }: TierRules, last: Day): WindowSum {
  const until = running.findLast(({ day }) => day <= last)
  const after = addDays(last, -windowDays)
  return until
    ? difference(
        until,
        running.findLast(({ day }) => day <= after),
      )
    : { money: 0, visits: 0 }
}

const difference = (until: WindowSum, before: WindowSum = { money: 0, visits: 0 }): WindowSum => ({
  money: until.money - before.money,
  visits: until.visits - before.visits,
})

function runningSums(days: readonly TierDay[]): TierDay[] {
  let [money, visits] = [0, 0]
  return days.map((came) => {
    money += came.money
    visits += came.visits
    return { day: came.day, money, visits }
  })
}

const measured = ({ by }: TierRules, sum: WindowSum) => (by === 'spent' ? sum.money : sum.visits)

const placeOf = (rules: TierRules, sum: WindowSum) => placeAt(rules, measured(rules, sum))

/** Place of the highest level that so much money, or so many visits, is worth; null below the lowest. */
export function placeAt({ levels }: TierRules, sum: number): number | null {
  const place = levels.findLastIndex(({ from }) => from <= sum)
  return place < 0 ? null : place
}

/** A level as it was judged, among those of the version that asks: the one of the same name; where it has gone, what the same sums are worth now. */
function carriedOver(judge: TierVersion, asking: TierVersion, sum: WindowSum): number | null {
  const place = placeOf(judge, sum)
  if (place === null || judge === asking) return place
  const same = asking.levels.findIndex(({ name }) => name === judge.levels[place]?.name)
  return same >= 0 ? same : placeOf(asking, sum)
}

/** The higher of two places; null is below the lowest. */
export function higher(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.max(one, other)
}

/** The latest review until `day`: the first day of a period of the version in force on it, or the first day of the programme. */
export function lastReview(versions: readonly TierVersion[], day: Day): Day {
  let on = day
  for (;;) {
    const version = inForceOn(versions, on)
    if (version === null) return addDays(on, 1)
    const begins = periodStart(version.review, on)
    if (begins >= version.from) return begins
    on = addDays(version.from, -1)
  }
}

function periodStart(review: TierRules['review'], day: Day): Day {
  const { year, month } = partsOfDay(day)
  const first = review === 'year' ? 1 : review === 'quarter' ? month - ((month - 1) % 3) : month
  return madeDay(year, first)
}

function nextPeriod(review: TierRules['review'], start: Day): Day {
  const { year, month } = partsOfDay(start)
  const next = month + { month: 1, quarter: 3, year: 12 }[review]
  return next > 12 ? madeDay(year + 1, next - 12) : madeDay(year, next)
}

function madeDay(year: number, month: number): Day {
  return makeDay(year, month, 1) ?? `${year}-01-01`
}
