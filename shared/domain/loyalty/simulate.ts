import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import type { LeapDayRule } from '#shared/domain/dates/important-date.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type Money, ONE, proportionDown, type Quantity } from '#shared/kernel/money.ts'
import { type BonusRules, yearlyBonusesDue } from './bonus.ts'
import { bestDiscounts, type DiscountedClient, type DiscountRules, type VisitMoment } from './discounts.ts'
import { isUsable, type Lot, takeFrom } from './ledger.ts'
import { earnedPoints, eligibleAmounts, type PointsRules } from './points.ts'
import { lastDayOf } from './programme.ts'
import { offersOf, timesOf } from './settle.ts'
import { mayBeFree, type StampRules, stampsEarned } from './stamps.ts'

/* What a programme would have given, had it run: a draft is tried on visits that were, by the same rules of earning that the till asks. */

/** Drafts of what visits bring. */
export type Draft =
  | { readonly kind: 'points'; readonly rules: PointsRules }
  | { readonly kind: 'stamps'; readonly rules: StampRules }
  | { readonly kind: 'discount'; readonly rules: DiscountRules }

/** A line as it was paid. What has come back since counts as never bought. */
export interface PastLine {
  readonly itemId: number | null
  readonly category: string
  readonly price: Money
  readonly quantity: Quantity
  /** Charged by time: never given for a full card. */
  readonly timed: boolean
  readonly total: Money
  /** Everything taken off but the part paid in points. */
  readonly discount: Money
  readonly pointsMoney: Money
  /** Was given for stamps, a reward or an entry. */
  readonly free: boolean
}

export interface PastVisit {
  /** Null for a passer-by. */
  readonly clientId: number | null
  readonly day: Day
  readonly at: number
  readonly moment: VisitMoment
  readonly lines: readonly PastLine[]
}

export interface PastClient extends DiscountedClient {
  /** His own discount, in hundredths of a percent: where it is the better one, the draft takes nothing off. */
  readonly discount: number
  /** Days to the birthday nearest to a day; null when it is not known. */
  birthdayIn(day: Day): number | null
}

/** What was given; `worth` is money that the shop would not have had. */
export interface Gift {
  readonly points: number
  readonly stamps: number
  readonly freePieces: number
  readonly freeWorth: Money
  readonly discount: Money
}

export interface Simulated {
  /** Visits that the draft was tried on: of clients, and of passers-by where it is for them too. */
  readonly visits: number
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  /** Clients who came, and those of them to whom something was given. */
  readonly came: number
  readonly reached: number
  readonly gift: Gift
  /** Visits that something was taken off. */
  readonly discounted: number
}

/** A draft on its way through past visits. */
export interface Simulation {
  /** Visits come in the order of time. `client` of a client's visit, null of a passer-by's. */
  regard(visit: PastVisit, client: PastClient | null): void
  found(): Simulated
}

const NOTHING: Gift = { points: 0, stamps: 0, freePieces: 0, freeWorth: 0, discount: 0 }
const NO_CARD: CardHeld = { lots: [], lastAt: null }

/** Begins with nothing gathered: what clients hold of an older programme is not counted. */
export function beginSimulation(draft: Draft): Simulation {
  const came = new Set<number>()
  const reached = new Set<number>()
  const cards = new Map<number, CardHeld>()
  const all = { ...NOTHING }
  let visits = 0
  let discounted = 0
  let firstDay: Day | null = null
  let lastDay: Day | null = null

  function giftOf(visit: PastVisit, client: PastClient | null): Gift {
    if (draft.kind === 'discount') return { ...NOTHING, discount: discountOf(draft.rules, client, visit) }
    if (client === null || visit.clientId === null) return NOTHING
    if (draft.kind === 'points') return { ...NOTHING, points: pointsOf(draft.rules, client, visit) }
    const { gift, held } = stampVisit(draft.rules, cards.get(visit.clientId) ?? NO_CARD, visit)
    cards.set(visit.clientId, held)
    return gift
  }

  return {
    regard(visit, client) {
      const { clientId, day } = visit
      if (clientId === null && !isForPassersBy(draft)) return
      const gift = giftOf(visit, client)
      visits += 1
      if (firstDay === null || day < firstDay) firstDay = day
      if (lastDay === null || day > lastDay) lastDay = day
      if (clientId !== null) {
        came.add(clientId)
        if (gift.points + gift.stamps + gift.freePieces + gift.discount > 0) reached.add(clientId)
      }
      if (gift.discount > 0) discounted += 1
      all.points += gift.points
      all.stamps += gift.stamps
      all.freePieces += gift.freePieces
      all.freeWorth += gift.freeWorth
      all.discount += gift.discount
    },
    found: () => ({ visits, firstDay, lastDay, came: came.size, reached: reached.size, gift: { ...all }, discounted }),
  }
}

/** A passer-by gathers nothing; he has the discounts that are for everyone. */
function isForPassersBy(draft: Draft): boolean {
  return draft.kind === 'discount' && draft.rules.tags.length === 0 && draft.rules.clientCategories.length === 0
}

/** The stamps of one client on his way through his visits. */
interface CardHeld {
  readonly lots: readonly Lot[]
  readonly lastAt: number | null
}

function pointsOf(rules: PointsRules, client: PastClient, { day, lines }: PastVisit): number {
  const times = rules.birthdayTimes > 100 ? timesOf(rules, { tier: null, birthdayIn: client.birthdayIn(day) }) : 100
  return pointsOfLines(rules, lines, times)
}

/** What a visit of these lines earns; `times` in hundredths. */
export function pointsOfLines(rules: PointsRules, lines: readonly PastLine[], times: number): number {
  const eligible = eligibleAmounts(rules, lines)
  const earning = lines.map(({ itemId, category }, index) => ({ itemId, category, eligible: eligible[index] ?? 0 }))
  const net = lines.reduce((sum, { total, discount }) => sum + total - discount, 0)
  return earnedPoints(rules, earning, net, times)
}

function discountOf(rules: DiscountRules, client: PastClient | null, { moment, lines }: PastVisit): Money {
  const draft = { ...rules, seriesId: 0, programmeId: 0, name: '' }
  const offers = offersOf({ discounts: [draft] }, client && { ...client, tier: null }, moment)
  if (!offers.some(({ cause }) => cause.programmeId !== null)) return 0
  const best = bestDiscounts(
    offers,
    lines.map(({ itemId, category, total, free }) => ({ itemId, category, left: free ? 0 : total })),
  )
  return best.reduce((sum, line) => sum + (line.cause?.programmeId === null ? 0 : line.off), 0)
}

/** A visit under a stamp card: full cards are spent first, and what was given for them earns no stamp. */
function stampVisit(rules: StampRules, held: CardHeld, { day, at, lines }: PastVisit): { gift: Gift; held: CardHeld } {
  const usable = held.lots.filter((lot) => isUsable(lot, day))
  const has = usable.reduce((sum, { left }) => sum + left, 0)
  const pieces = freePieces(rules, lines, Math.floor(has / rules.collect))
  const freeWorths = lines.map((line, index) => paidFor(line, (pieces[index] ?? 0) * ONE))
  const given = pieces.reduce((sum, count) => sum + count, 0)
  const left = given === 0 ? usable : without(usable, given * rules.collect)
  const paid = lines.map((line, index) => ({
    itemId: line.itemId,
    category: line.category,
    quantity: line.quantity - (pieces[index] ?? 0) * ONE,
    paid: line.total - line.discount - (freeWorths[index] ?? 0),
    free: line.free,
  }))
  const { visit, lines: byLine } = stampsEarned(rules, paid, held.lastAt === null ? null : at - held.lastAt)
  const stamps = byLine.reduce((sum, count) => sum + count, visit)
  const lot = { id: (usable.at(-1)?.id ?? 0) + 1, expires: lastDayOf(day, rules.lasts), left: stamps }
  return {
    gift: { ...NOTHING, stamps, freePieces: given, freeWorth: freeWorths.reduce((sum, worth) => sum + worth, 0) },
    held: stamps === 0 ? { lots: left, lastAt: held.lastAt } : { lots: [...left, lot], lastAt: at },
  }
}

/** How many pieces of each line are given for so many full cards: as soon as there is something to give, the dearest first. */
export function freePieces(rules: StampRules, lines: readonly PastLine[], cards: number): number[] {
  const pieces = lines.map(() => 0)
  if (cards === 0) return pieces
  const inOrder = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => !line.free && !line.timed && mayBeFree(rules, { ...line, quantity: ONE }))
    .sort((one, other) => other.line.price - one.line.price)
  let left = cards
  for (const { line, index } of inOrder) {
    const count = Math.min(left, Math.floor(line.quantity / ONE))
    pieces[index] = count
    left -= count
  }
  return pieces
}

function without(lots: readonly Lot[], amount: number): Lot[] {
  const taken = new Map(takeFrom(lots, amount).taken.map(({ lot, amount: part }) => [lot, part]))
  return lots.map((lot) => ({ ...lot, left: lot.left - (taken.get(lot.id) ?? 0) })).filter(({ left }) => left > 0)
}

function paidFor({ total, discount, quantity: whole }: PastLine, quantity: Quantity): Money {
  return quantity === 0 ? 0 : proportionDown(total - discount, quantity, whole)
}

/** What bonuses hang on. */
export interface BonusClient {
  /** His birthday or name day, whichever the bonus is for. */
  readonly date: PartialDate | null
  readonly archived: boolean
  /** The business day from which he is known. */
  readonly knownSince: Day
  /** Of his first paid visit; null before it, and where it was before he was known. */
  readonly firstPaid: Day | null
  /** Came with a file, or nobody knows his name: he is not welcomed. */
  readonly unwelcomed: boolean
}

/** How many bonuses a client would have had in a window of business days. */
export function bonusesIn(
  rules: BonusRules,
  client: BonusClient,
  window: { from: Day; until: Day },
  leapDay: LeapDayRule,
): number {
  const { date, archived, knownSince, firstPaid, unwelcomed } = client
  if (rules.occasion === 'welcome') {
    const day = rules.atFirstVisit ? firstPaid : knownSince
    return !unwelcomed && day !== null && day >= window.from && day <= window.until ? 1 : 0
  }
  if (date === null || archived) return 0
  const since = knownSince > window.from ? knownSince : window.from
  const versions = [{ id: 0, from: window.from, until: null, rules }]
  const asked = { occasion: rules.occasion, date, versions, had: [], since, today: window.until, leapDay }
  return yearlyBonusesDue(asked).length
}
