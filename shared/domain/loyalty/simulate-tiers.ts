import { addDays, type Day } from '#shared/kernel/day.ts'
import { type Money, percentOf } from '#shared/kernel/money.ts'
import type { PointsRules } from './points.ts'
import type { TierLevel } from './rules-problem.ts'
import { timesOf } from './settle.ts'
import { type PastClient, type PastLine, pointsOfLines } from './simulate.ts'
import { higher, lastReview, placeAt, type TierRules } from './tiers.ts'

/* Levels tried on visits that were: who would have had which one at each visit, and what it would have added. */

export interface TierDraft {
  readonly rules: TierRules
  /** Whose points a level multiplies; null where none are gathered. */
  readonly points: PointsRules | null
  /** The first and the last day it is tried on. Visits of the window before `from` only count for the level. */
  readonly from: Day
  readonly until: Day
}

/** A line as it was paid, with whose its automatic discount was. */
export interface PastTierLine extends PastLine {
  /** Of `discount`: what a programme or the client's own took off. */
  readonly automatic: Money
  /** Of `discount`: what a level took off that ran then; the draft takes its place. */
  readonly byLevel: Money
}

/** A client's visit, a companion's too. */
export interface TierVisit {
  readonly clientId: number
  readonly day: Day
  /** What of it stays paid. */
  readonly money: Money
  /** None where nothing is paid, and before the first day it is tried on. */
  readonly lines: readonly PastTierLine[]
}

export interface SimulatedTiers {
  readonly visits: number
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  /** Clients who came, and those of them to whom a level gave something. */
  readonly came: number
  readonly reached: number
  /** How many clients have each level at the end, the lowest level first. */
  readonly clientsOf: readonly number[]
  /** What the levels take off beside what was taken off anyway, and of how many visits. */
  readonly discount: Money
  readonly discounted: number
  /** Points beside those that everyone has for the same bill. */
  readonly points: number
}

/** Levels on their way through past visits. */
export interface TierSimulation {
  /** Visits come in the order of time. `client` is asked for his birthday alone. */
  regard(visit: TierVisit, client: Pick<PastClient, 'birthdayIn'>): void
  found(): SimulatedTiers
}

/** Whether a level gives anything but its name. */
export function givesSomething({ discount, pointsTimes }: TierLevel, points: PointsRules | null): boolean {
  return discount > 0 || (points !== null && pointsTimes > 100)
}

/** Where one client stands: the days of his window, and what they are worth. */
interface Held {
  readonly days: { readonly day: Day; worth: number }[]
  sum: number
  /** The review by which he was judged last; empty before the first. */
  reviewed: Day | ''
  place: number | null
}

/** Days that the calendar is asked for once, not for each visit. */
interface Moment {
  readonly day: Day
  readonly reviewed: Day
  /** What is not later than this has left the window: of the day, and of its last review. */
  readonly left: Day
  readonly leftAtReview: Day
}

/** Judges as `tierOn` does, each client along his visits; begins with a review on the first day, as every programme of levels does. */
export function beginTierSimulation({ rules, points, from, until }: TierDraft): TierSimulation {
  const versions = [{ ...rules, id: 0, from, until: null }]
  const everyone = new Map<number, Held>()
  const came = new Set<number>()
  const reached = new Set<number>()
  const all = { visits: 0, discount: 0, discounted: 0, points: 0 }
  let firstDay: Day | null = null
  let lastDay: Day | null = null
  let moment = momentOf(from)

  function momentOf(day: Day): Moment {
    const reviewed = day < from ? '' : lastReview(versions, day)
    const leftAtReview = reviewed === '' ? '' : addDays(reviewed, -rules.windowDays - 1)
    return { day, reviewed, left: addDays(day, -rules.windowDays), leftAtReview }
  }

  function heldBy(clientId: number): Held {
    const found = everyone.get(clientId)
    if (found) return found
    const held: Held = { days: [], sum: 0, reviewed: '', place: null }
    everyone.set(clientId, held)
    return held
  }

  /** His level before anything of this visit. */
  function placeOf(held: Held, { reviewed, leftAtReview }: Moment): number | null {
    if (held.reviewed !== reviewed) {
      letGo(held, leftAtReview)
      held.reviewed = reviewed
      held.place = placeAt(rules, held.sum)
    }
    return held.place
  }

  function put(held: Held, worth: number): void {
    const last = held.days.at(-1)
    if (last?.day === moment.day) last.worth += worth
    else held.days.push({ day: moment.day, worth })
    held.sum += worth
    letGo(held, moment.left)
    if (moment.day >= from) held.place = higher(held.place, placeAt(rules, held.sum))
  }

  function given(place: number | null, visit: TierVisit, client: Pick<PastClient, 'birthdayIn'>) {
    const level = place === null ? undefined : rules.levels[place]
    if (!level) return { lines: visit.lines.map(withoutLevel), off: 0, points: 0 }
    const lines = visit.lines.map((line) => withLevel(withoutLevel(line), level.discount))
    const off = lines.reduce((sum, line) => sum + line.more, 0)
    return { lines, off, points: points === null ? 0 : pointsAdded(points, level, client, visit.day, lines) }
  }

  return {
    regard(visit, client) {
      const { clientId, day, money } = visit
      if (day !== moment.day) moment = momentOf(day)
      const held = heldBy(clientId)
      const gift = day < from ? null : given(placeOf(held, moment), visit, client)
      const before = visit.lines.reduce((sum, { byLevel }) => sum + byLevel, 0)
      put(held, rules.by === 'visits' ? 1 : money + before - (gift?.off ?? 0))
      if (gift === null) return
      firstDay ??= day
      lastDay = day
      came.add(clientId)
      if (gift.off + gift.points > 0) reached.add(clientId)
      all.visits += 1
      all.discount += gift.off
      all.discounted += gift.off > 0 ? 1 : 0
      all.points += gift.points
    },
    found() {
      const end = momentOf(until)
      const clientsOf = rules.levels.map(() => 0)
      for (const held of everyone.values()) {
        const place = placeOf(held, end)
        if (place !== null) clientsOf[place] = (clientsOf[place] ?? 0) + 1
      }
      return { ...all, firstDay, lastDay, came: came.size, reached: reached.size, clientsOf }
    },
  }
}

function letGo(held: Held, until: Day): void {
  let gone = 0
  for (const { day, worth } of held.days) {
    if (day > until) break
    held.sum -= worth
    gone += 1
  }
  if (gone > 0) held.days.splice(0, gone)
}

/** As it would have been paid had no level run then. */
function withoutLevel(line: PastTierLine): PastTierLine {
  return line.byLevel === 0 ? line : { ...line, discount: line.discount - line.byLevel, byLevel: 0 }
}

/** A level's discount is for everything; where a programme's or the client's own was the better one, that one held. No line costs less than nothing. */
function withLevel(line: PastTierLine, hundredths: number): PastTierLine & { readonly more: Money } {
  const off = line.free ? 0 : percentOf(line.total, hundredths)
  const more = Math.min(Math.max(0, off - line.automatic), line.total - line.discount)
  return { ...line, discount: line.discount + more, more }
}

function pointsAdded(
  rules: PointsRules,
  level: TierLevel,
  client: Pick<PastClient, 'birthdayIn'>,
  day: Day,
  lines: readonly PastLine[],
): number {
  if (level.pointsTimes === 100) return 0
  const birthdayIn = rules.birthdayTimes > 100 ? client.birthdayIn(day) : null
  const alone = timesOf(rules, { tier: null, birthdayIn })
  const times = timesOf(rules, { tier: { programmeId: 0, ...level }, birthdayIn })
  return times === alone ? 0 : pointsOfLines(rules, lines, times) - pointsOfLines(rules, lines, alone)
}
