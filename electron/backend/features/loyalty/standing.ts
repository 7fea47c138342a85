import { instantOf, wallClock } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { AtTill } from '#shared/contract/loyalty.ts'
import type { HeldPass } from '#shared/contract/passes.ts'
import { daysToBirthday } from '#shared/domain/loyalty/birthday.ts'
import type { VisitMoment } from '#shared/domain/loyalty/discounts.ts'
import type { Standing } from '#shared/domain/loyalty/settle.ts'
import { addDays, type Day, weekday } from '#shared/kernel/day.ts'
import { birthdayOf, type ClientRecord, toFace } from '../clients/index.ts'
import { tagIdsOf } from '../fields/index.ts'
import { dueToday } from './bonuses/due.ts'
import { cardsThatPay, onlyGathers, type Sharing, sharingOf } from './households/sharing.ts'
import { changesByVisit, endingLots, expiredPoints, lastStampVisits, readPoints, readStamps } from './ledger/repository.ts'
import { passesHeld } from './passes/held.ts'
import { programmesOn } from './programmes/in-force.ts'
import { giftsForPoints, hadOn } from './rewards/on-day.ts'
import { tierOf } from './tiers/tier.ts'

/** When a visit is, by the shop's clock. */
export interface MomentOfVisit extends VisitMoment {
  readonly day: Day
  readonly at: number
}

/** `at` is the very instant only of visits that are logged as they happen; of others only the day is known. */
export function momentOf({ shop }: Context, when: { day: Day; at: number }, isNow: boolean): MomentOfVisit {
  const wall = wallClock(when.at, shop.zone)
  return { ...when, weekday: weekday(when.day), minute: isNow ? wall.hour * 60 + wall.minute : null }
}

/** Where a visit stands of which only the business day is known. */
export function noonOf(day: Day, zone: string): number {
  return instantOf(day, 12, 0, zone)
}

/** Of a visit that was logged before: its hour counts where it is known. */
export function momentOfVisit(context: Context, when: { day: Day; at: number }): MomentOfVisit {
  return momentOf(context, when, when.at !== noonOf(when.day, context.shop.zone))
}

/**
 * Where a client stands at a moment: what he may spend today, and what decides his rates. Points past their last day do not count, whether or not
 * they have been written off. `without`: as if this visit had not been.
 */
export function standingOf(
  context: Context,
  client: ClientRecord,
  moment: MomentOfVisit,
  without: number | null = null,
): Standing & Pick<NonNullable<AtTill['standing']>, 'household'> & { readonly passes: readonly HeldPass[] } {
  const { db, today } = context
  const { id } = client
  const sharing = sharingOf(db, id)
  const own = pointsLeft(context, client, without)
  const undone = without === null ? [] : changesByVisit(db, without, id)
  const takenOff = (seriesId: number) => undone.find((change) => change.seriesId === seriesId)?.sum ?? 0
  const held = readStamps(db, id, today)
  const gaps = programmesOn(db, 'stamps', moment.day).some(({ gapHours }) => gapHours > 0)
  const last = gaps ? lastStampVisits(db, id, moment.at, without) : new Map<number, number>()
  const cards = new Set([...held.keys(), ...last.keys(), ...undone.flatMap(({ seriesId }) => seriesId ?? [])])
  return {
    points: pointsOfAll(context, { sharing, own, without }),
    household: sharing && toldSharing(db, sharing, own),
    stamps: [...cards].map((seriesId) => ({
      seriesId,
      has: Math.max(0, (held.get(seriesId) ?? 0) - takenOff(seriesId)),
      lastAt: last.get(seriesId) ?? null,
    })),
    rewardsHad: hadOn(db, id, moment.day, without),
    giftsLeft: giftsForPoints(db, without),
    passes: passesHeld(context, { clientId: id, sharing }, moment.day, without),
    discount: client.discount,
    tier: heldAt(context, id, moment, without),
    tags: tagIdsOf(db, id),
    category: client.categoryId,
    birthdayIn: birthdayIn(context, client, moment.day),
  }
}

/** Points of one card that may be spent today, as if the visit had not been. */
function pointsLeft(context: Context, client: ClientRecord, without: number | null): number {
  const undone = without === null ? [] : changesByVisit(context.db, without, client.id)
  return Math.max(0, usablePoints(context, client) - (undone.find(({ unit }) => unit === 'points')?.sum ?? 0))
}

interface SharedPoints {
  readonly sharing: Sharing | null
  readonly own: number
  readonly without: number | null
}

/** His own points and those of the others whose points he may spend. */
function pointsOfAll(context: Context, { sharing, own, without }: SharedPoints): number {
  if (onlyGathers(sharing)) return 0
  return cardsThatPay(context.db, sharing).others.reduce((sum, other) => sum + pointsLeft(context, other, without), own)
}

function toldSharing(db: Db, sharing: Sharing, own: number): NonNullable<AtTill['standing']>['household'] {
  const { household, mayUse } = sharing
  const held = cardsThatPay(db, sharing).heldOf.map((client) => toFace(client).called)
  return { name: household.name, own, sharesPoints: household.sharesPoints, mayUse, held }
}

/** What his tier gives him. */
function heldAt(context: Context, clientId: number, moment: MomentOfVisit, without: number | null): Standing['tier'] {
  const state = tierOf(context, clientId, moment, without)
  const level = state === null || state.place === null ? undefined : state.version.levels[state.place]
  if (!state || !level) return null
  const { name, pointsTimes, discount } = level
  return { programmeId: state.version.id, name, pointsTimes, discount }
}

function birthdayIn({ shop }: Context, client: ClientRecord, day: Day): number | null {
  const date = birthdayOf(client)
  return date && daysToBirthday(date, day, shop.leapDay)
}

/** Points of a client's own card that may be spent today, a bonus included that is due and not written down yet. */
export function usablePoints(context: Context, client: ClientRecord): number {
  const { db, today } = context
  const due = dueToday(context, client).reduce((sum, { points }) => sum + points, 0)
  return Math.max(0, readPoints(db, client.id) - expiredPoints(db, client.id, today)) + due
}

/** Points that he may spend today, with those of his household. */
export function pointsToSpend(context: Context, client: ClientRecord): number {
  return pointsOfAll(context, { sharing: sharingOf(context.db, client.id), own: usablePoints(context, client), without: null })
}

/** With whom a client shares points, and how many of all of them he may spend; null for who shares none. */
export function sharedPoints(context: Context, client: ClientRecord): { name: string; points: number; mayUse: boolean } | null {
  const sharing = sharingOf(context.db, client.id)
  if (!sharing?.household.sharesPoints) return null
  const points = pointsOfAll(context, { sharing, own: usablePoints(context, client), without: null })
  return { name: sharing.household.name, points, mayUse: sharing.mayUse }
}

/** So many days ahead the till says what is about to end. */
const ENDING_WITHIN = 30

type Ending = NonNullable<AtTill['standing']>['ending']

/** What of a client's ends within the next month, the nearest first; a bonus that is due and not written down yet, too. */
export function endingOf(context: Context, client: ClientRecord): Ending {
  const { db, today } = context
  const until = addDays(today, ENDING_WITHIN)
  const ending: Ending = endingLots(db, client.id, today, until)
  for (const { points, expires } of dueToday(context, client)) {
    if (expires === null || expires > until) continue
    const same = ending.find((one) => one.unit === 'points' && one.until === expires)
    if (same) same.amount += points
    else ending.push({ unit: 'points', seriesId: null, amount: points, until: expires })
  }
  return ending.toSorted((one, other) => (one.until === other.until ? 0 : one.until < other.until ? -1 : 1))
}
