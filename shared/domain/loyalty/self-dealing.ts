import type { Day } from '#shared/kernel/day.ts'
import { closeOnes, type EmployeeMonth, onFullDays, type WatchedEntry, type WatchedVisit } from './watched-month.ts'

/** What is looked for in a month, per employee. Each is a question to be asked, never a proof. */
export const WATCH_CAUSES = [
  /** Much of what he logs with a card is on one card. */
  'one-card',
  /** Much of what is spent with him is spent by one card. */
  'spent-on-one',
  'many-a-day',
  'close-together',
  /** Points or stamps added by hand, to one card. */
  'by-hand',
  /** Visits of passers-by given to one card later. */
  'attached',
  /** Voided or returned after what they had brought was spent. */
  'let-go',
  /** The cashier's own discounts. */
  'discounts',
] as const
export type WatchCause = (typeof WATCH_CAUSES)[number]

/** Visits or entries behind a number of the month. */
export const WATCH_PIECES = [...WATCH_CAUSES, 'voids'] as const
export type WatchPiece = (typeof WATCH_PIECES)[number]

interface CountRule {
  readonly on: boolean
  /** From so many in the month on; for `many-a-day`, in one business day. */
  readonly least: number
}

interface ShareRule extends CountRule {
  /** In percent of all that count with this employee. */
  readonly share: number
  /** So many times the share that it has with the others. */
  readonly times: number
}

export interface WatchRules {
  readonly 'one-card': ShareRule
  readonly 'spent-on-one': ShareRule
  readonly 'many-a-day': CountRule
  readonly 'close-together': CountRule & { readonly minutes: number }
  /** Found by their number, or by as many points together. */
  readonly 'by-hand': CountRule & { readonly points: number }
  readonly attached: CountRule
  readonly 'let-go': CountRule
  readonly discounts: ShareRule
}

export const USUAL_WATCH: WatchRules = {
  'one-card': { on: true, least: 5, share: 30, times: 3 },
  'spent-on-one': { on: true, least: 5, share: 30, times: 3 },
  'many-a-day': { on: true, least: 4 },
  'close-together': { on: true, least: 3, minutes: 5 },
  'by-hand': { on: true, least: 4, points: 500 },
  attached: { on: true, least: 3 },
  'let-go': { on: true, least: 2 },
  discounts: { on: true, least: 10, share: 10, times: 3 },
}

/** The largest numbers of a rule; the smallest is 1, and 2 for `many-a-day`. */
export const WATCH_BOUNDS = { least: 1000, share: 100, times: 100, minutes: 1440, points: 1_000_000 }

/** Shares are compared only where the others have logged at least so many visits in the month. */
const ENOUGH_TO_COMPARE = 20

export interface Finding {
  readonly cause: WatchCause
  readonly employeeId: number
  /** Null where it is about no card. */
  readonly clientId: number | null
  /** Visits or entries it is about; with more of them, it has grown. */
  readonly count: number
  /** All that count with this employee. */
  readonly of: number
  /** The same with the others. */
  readonly others: { readonly count: number; readonly of: number }
  /** Points, of `by-hand` and `let-go`; money, of `discounts`. */
  readonly sum: number
  /** Business days it is about, and the one with the most. */
  readonly days: number
  readonly peak: { readonly day: Day; readonly count: number } | null
}

/** What is worth a question, the most pieces first. */
export function findingsOf(everyone: readonly EmployeeMonth[], rules: WatchRules): Finding[] {
  return everyone
    .flatMap((his) => {
      const others = everyone.filter((one) => one !== his)
      return [
        ...shares('one-card', rules['one-card'], his, others, (one) => one.byCard),
        ...shares('spent-on-one', rules['spent-on-one'], his, others, (one) => one.spentByCard),
        ...ofDays(his, rules['many-a-day']),
        ...together(his, rules['close-together']),
        ...entriesFound('by-hand', rules['by-hand'], his.employeeId, his.byHand, rules['by-hand'].points),
        ...visitsFound('attached', rules.attached, his.employeeId, his.attachedByCard),
        ...entriesFound('let-go', rules['let-go'], his.employeeId, his.letGo, null),
        ...discountsFound(his, others, rules.discounts),
      ]
    })
    .toSorted((one, other) => other.count - one.count)
}

/** The visits or entries behind a number: of one card, or of all for null. */
export function piecesOf(
  his: EmployeeMonth,
  rules: WatchRules,
  piece: WatchPiece,
  clientId: number | null,
): { readonly visits: readonly number[]; readonly entries: readonly number[] } {
  const of = <Row>(byCard: ReadonlyMap<number, readonly Row[]>) =>
    clientId === null ? [...byCard.values()].flat() : (byCard.get(clientId) ?? [])
  const ids = (rows: readonly { readonly id: number }[]) => rows.map(({ id }) => id)
  const cards = clientId === null ? [...his.byCard.values()] : [his.byCard.get(clientId) ?? []]
  switch (piece) {
    case 'one-card':
      return { visits: ids(of(his.byCard)), entries: [] }
    case 'spent-on-one':
      return { visits: ids(of(his.spentByCard)), entries: [] }
    case 'many-a-day':
      return { visits: ids(cards.flatMap((visits) => onFullDays(visits, rules['many-a-day'].least).visits)), entries: [] }
    case 'close-together':
      return { visits: ids(cards.flatMap((visits) => closeOnes(visits, rules['close-together'].minutes).visits)), entries: [] }
    case 'by-hand':
      return { visits: [], entries: ids(of(his.byHand)) }
    case 'attached':
      return { visits: ids(of(his.attachedByCard)), entries: [] }
    case 'let-go':
      return { visits: [], entries: ids(of(his.letGo)) }
    case 'discounts':
      return { visits: ids(his.discounted), entries: [] }
    case 'voids':
      return { visits: ids(his.voids), entries: [] }
  }
}

/** Whether a finding that was looked at is worth a second look: by half more, and by more than one piece. */
export function hasGrown(now: Pick<Finding, 'count' | 'sum'>, seen: Pick<Finding, 'count' | 'sum'>): boolean {
  return now.count >= seen.count + Math.max(2, Math.ceil(seen.count / 2)) || (seen.sum > 0 && now.sum >= 1.5 * seen.sum)
}

const NONE = { others: { count: 0, of: 0 }, sum: 0, days: 0, peak: null } as const

function shares(
  cause: 'one-card' | 'spent-on-one',
  rule: ShareRule,
  his: EmployeeMonth,
  others: readonly EmployeeMonth[],
  cardsOf: (one: EmployeeMonth) => ReadonlyMap<number, readonly WatchedVisit[]>,
): Finding[] {
  if (!rule.on || allIn(others.map(({ byCard }) => byCard)) < ENOUGH_TO_COMPARE) return []
  const { employeeId } = his
  const of = allIn([cardsOf(his)])
  const elsewhere = others.map(cardsOf)
  const othersOf = allIn(elsewhere)
  return [...cardsOf(his)].flatMap(([clientId, visits]) => {
    const count = visits.length
    if (count < rule.least) return []
    const seen = elsewhere.reduce((sum, cards) => sum + (cards.get(clientId)?.length ?? 0), 0)
    if (!isOutstanding(rule, { count, of }, { count: seen, of: othersOf })) return []
    return [{ ...NONE, cause, employeeId, clientId, count, of, others: { count: seen, of: othersOf } }]
  })
}

function discountsFound(his: EmployeeMonth, others: readonly EmployeeMonth[], rule: ShareRule): Finding[] {
  const { employeeId, discounted } = his
  const count = discounted.length
  const elsewhere = {
    count: others.reduce((sum, one) => sum + one.discounted.length, 0),
    of: others.reduce((sum, { visits }) => sum + visits, 0),
  }
  if (!rule.on || elsewhere.of < ENOUGH_TO_COMPARE) return []
  if (!isOutstanding(rule, { count, of: his.visits }, elsewhere)) return []
  const sum = discounted.reduce((money, { discount }) => money + discount, 0)
  return [{ ...NONE, cause: 'discounts', employeeId, clientId: null, count, of: his.visits, others: elsewhere, sum }]
}

interface Part {
  readonly count: number
  readonly of: number
}

function isOutstanding({ least, share, times }: ShareRule, his: Part, others: Part): boolean {
  if (his.count < least || his.count * 100 < share * his.of) return false
  return his.count * others.of >= times * others.count * his.of
}

function ofDays({ employeeId, byCard }: EmployeeMonth, { on, least }: CountRule): Finding[] {
  if (!on) return []
  return often(byCard, least).flatMap(([clientId, all]) => {
    const { visits, days, peak } = onFullDays(all, least)
    if (days === 0) return []
    return [{ ...NONE, cause: 'many-a-day', employeeId, clientId, count: visits.length, of: all.length, days, peak }]
  })
}

function together({ employeeId, byCard }: EmployeeMonth, { on, least, minutes }: WatchRules['close-together']): Finding[] {
  if (!on) return []
  return often(byCard, least + 1).flatMap(([clientId, all]) => {
    const { times, visits } = closeOnes(all, minutes)
    if (times < least) return []
    const days = new Set(visits.map(({ day }) => day)).size
    return [{ ...NONE, cause: 'close-together', employeeId, clientId, count: times, of: all.length, days }]
  })
}

/** Cards with at least so many visits: of most there are fewer, and each costs a look at its days. */
function often(byCard: EmployeeMonth['byCard'], least: number) {
  return [...byCard].filter(([, { length }]) => length >= least)
}

function visitsFound(
  cause: 'attached',
  { on, least }: CountRule,
  employeeId: number,
  byCard: ReadonlyMap<number, readonly WatchedVisit[]>,
): Finding[] {
  if (!on) return []
  const of = allIn([byCard])
  return [...byCard].flatMap(([clientId, { length: count }]) =>
    count >= least ? [{ ...NONE, cause, employeeId, clientId, count, of }] : [],
  )
}

function entriesFound(
  cause: 'by-hand' | 'let-go',
  { on, least }: CountRule,
  employeeId: number,
  byCard: ReadonlyMap<number, readonly WatchedEntry[]>,
  points: number | null,
): Finding[] {
  if (!on) return []
  const of = allIn([byCard])
  return [...byCard].flatMap(([clientId, entries]) => {
    const count = entries.filter(({ amount }) => amount > 0).length
    const sum = entries.reduce((all, { unit, amount }) => all + (unit === 'points' ? amount : 0), 0)
    const found = count >= least || (points !== null && sum >= points)
    return found ? [{ ...NONE, cause, employeeId, clientId, count, of, sum: Math.max(0, sum) }] : []
  })
}

function allIn(maps: readonly ReadonlyMap<number, readonly unknown[]>[]): number {
  return maps.reduce((sum, map) => [...map.values()].reduce((part, { length }) => part + length, sum), 0)
}
