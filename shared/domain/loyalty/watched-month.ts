import type { Day } from '#shared/kernel/day.ts'
import type { Money } from '#shared/kernel/money.ts'

/** A visit that counts: not void, not of a file, not of one who only came along. */
export interface WatchedVisit {
  readonly id: number
  readonly day: Day
  /** Null where it was not logged as it happened. */
  readonly at: number | null
  readonly clientId: number | null
  readonly employeeId: number
  /** Whether points or stamps were spent. */
  readonly spent: boolean
  /** The cashier's own discount. */
  readonly discount: Money
  /** Who gave it to the card later, from no card or from another one. */
  readonly attachedBy: number | null
}

/** An entry of the ledger: added by hand, or let go by a reversal. */
export interface WatchedEntry {
  readonly id: number
  readonly kind: 'by-hand' | 'let-go'
  readonly clientId: number
  readonly employeeId: number
  readonly unit: 'points' | 'stamps' | 'entries'
  /** Above zero; below it where what had been let go was taken after all. */
  readonly amount: number
}

export interface WatchedMonth {
  readonly visits: readonly WatchedVisit[]
  readonly entries: readonly WatchedEntry[]
  /** Visits that were voided for good, by whoever voided them. */
  readonly voids: readonly { readonly id: number; readonly employeeId: number; readonly clientId: number | null }[]
}

/** What one employee did in the month, by card. */
export interface EmployeeMonth {
  readonly employeeId: number
  readonly visits: number
  readonly byCard: ReadonlyMap<number, readonly WatchedVisit[]>
  readonly spentByCard: ReadonlyMap<number, readonly WatchedVisit[]>
  readonly attachedByCard: ReadonlyMap<number, readonly WatchedVisit[]>
  readonly byHand: ReadonlyMap<number, readonly WatchedEntry[]>
  readonly letGo: ReadonlyMap<number, readonly WatchedEntry[]>
  readonly discounted: readonly WatchedVisit[]
  readonly voids: readonly { readonly id: number; readonly clientId: number | null }[]
}

/** The month by employee: each with what he logged, adjusted, attached and voided. */
export function byEmployee({ visits, entries, voids }: WatchedMonth): EmployeeMonth[] {
  const of = <Row>(rows: readonly Row[], whose: (row: Row) => number | null) => grouped(rows, whose)
  const logged = of(visits, (visit) => visit.employeeId)
  const attached = of(visits, (visit) => visit.attachedBy)
  const booked = of(entries, (entry) => entry.employeeId)
  const voided = of(voids, (visit) => visit.employeeId)
  const everyone = new Set([...logged.keys(), ...attached.keys(), ...booked.keys(), ...voided.keys()])
  return [...everyone].map((employeeId) => {
    const his = logged.get(employeeId) ?? []
    const hisEntries = booked.get(employeeId) ?? []
    const ofKind = (kind: WatchedEntry['kind']) =>
      grouped(
        hisEntries.filter((entry) => entry.kind === kind),
        (entry) => entry.clientId,
      )
    return {
      employeeId,
      visits: his.length,
      byCard: grouped(his, cardOf),
      spentByCard: grouped(
        his.filter(({ spent }) => spent),
        cardOf,
      ),
      attachedByCard: grouped(attached.get(employeeId) ?? [], cardOf),
      byHand: ofKind('by-hand'),
      letGo: ofKind('let-go'),
      discounted: his.filter(({ discount }) => discount > 0),
      voids: voided.get(employeeId) ?? [],
    }
  })
}

/** The card that was used most on one business day, and how often. */
export function fullestDay(his: EmployeeMonth): { clientId: number; day: Day; count: number } | null {
  let most: { clientId: number; day: Day; count: number } | null = null
  for (const [clientId, visits] of his.byCard) {
    const { peak } = onFullDays(visits, 1)
    if (peak !== null && (most === null || peak.count > most.count)) most = { clientId, ...peak }
  }
  return most
}

/** Visits of the business days that have at least so many, and the day with the most. */
export function onFullDays(all: readonly WatchedVisit[], least: number) {
  const full = [...grouped(all, ({ day }) => day)].filter(([, visits]) => visits.length >= least)
  const [most] = full.toSorted(([, one], [, other]) => other.length - one.length)
  return {
    visits: full.flatMap(([, visits]) => visits),
    days: full.length,
    peak: most === undefined ? null : { day: most[0], count: most[1].length },
  }
}

const MINUTE = 60_000

/** Visits that follow another of the same card within so many minutes, with those they follow. */
export function closeOnes(all: readonly WatchedVisit[], minutes: number) {
  const timed = all
    .flatMap((visit) => (visit.at === null ? [] : [{ visit, at: visit.at }]))
    .toSorted((one, other) => one.at - other.at)
  const visits = new Set<WatchedVisit>()
  let times = 0
  for (const [index, { visit, at }] of timed.entries()) {
    const before = timed[index - 1]
    if (before === undefined || at - before.at >= minutes * MINUTE) continue
    times += 1
    visits.add(before.visit).add(visit)
  }
  return { times, visits: [...visits] }
}

function grouped<Row, Key extends number | string>(rows: readonly Row[], keyOf: (row: Row) => Key | null): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

const cardOf = ({ clientId }: WatchedVisit) => clientId
