import { never, sum } from './reckoning.ts'

/*
 * Points and stamps: what came in, what went out of which of it, and what that leaves. He never writes anything off: past its last day an entry just
 * does not count.
 */

/** Of a stamp card, its number. */
export type Unit = 'points' | number

/** What came in, with what is left of it. */
interface Lot {
  owner: number
  readonly unit: Unit
  readonly order: number
  readonly expires: string | null
  left: number
  forgiven: number
}

interface Taken {
  lot: Lot
  amount: number
}

/** Why something came in or went out. `line` is the place of one in the visit; null where it is of the whole. */
export interface Cause<Visit> {
  readonly visit: Visit | null
  readonly line: number | null
  readonly reward?: number
  /** Given beside what the visit earned, and once: it goes only with all of the visit, and is then forgotten. */
  readonly bonus?: () => void
}

/** What came in or went out, by a visit or by hand. */
export interface Entry<Visit> extends Cause<Visit> {
  owner: number
  readonly unit: Unit
  readonly day: string
  readonly amount: number
  readonly lot: Lot | null
  readonly taken: Taken[]
  reversed: number
}

export interface PointsReversed {
  takenBack: number
  givenBack: number
  forgiven: number
}

export function purses<Visit>() {
  let lots: Lot[] = []
  let entries: Entry<Visit>[] = []
  let order = 0
  const byHand = { visit: null, line: null }

  const usableLots = (owner: number, unit: Unit, day: string) =>
    lots
      .filter((lot) => lot.owner === owner && lot.unit === unit && lot.left > 0 && never(lot.expires) >= day)
      .toSorted((one, other) => never(one.expires).localeCompare(never(other.expires)) || one.order - other.order)

  function newLot(owner: number, unit: Unit, expires: string | null, left: number): Lot {
    const lot = { owner, unit, order: order++, expires, left, forgiven: 0 }
    lots.push(lot)
    return lot
  }

  function take(owner: number, unit: Unit, wanted: number, day: string): Taken[] {
    let rest = wanted
    const taken: Taken[] = []
    for (const lot of usableLots(owner, unit, day)) {
      const amount = Math.min(lot.left, rest)
      if (amount === 0) continue
      lot.left -= amount
      rest -= amount
      taken.push({ lot, amount })
    }
    return taken
  }

  /** Went out for no reason of its own, from what is named. */
  function wentOut({ owner, unit }: Lot, day: string, taken: Taken[]) {
    entries.push({ ...byHand, owner, unit, day, amount: -sum(taken.map(({ amount }) => amount)), lot: null, taken, reversed: 0 })
  }

  function giveBack(entry: Entry<Visit>, amount: number, day: string) {
    let rest = amount
    const longest = entry.taken.toSorted(
      (one, other) => never(other.lot.expires).localeCompare(never(one.lot.expires)) || other.lot.order - one.lot.order,
    )
    for (const taken of longest) {
      const part = Math.min(taken.amount, rest)
      taken.amount -= part
      taken.lot.left += part
      rest -= part
      // What came back to an entry that had been reversed while it was spent is taken after all.
      const late = Math.min(taken.lot.forgiven, part)
      if (late === 0) continue
      taken.lot.forgiven -= late
      taken.lot.left -= late
      wentOut(taken.lot, day, [{ lot: taken.lot, amount: late }])
    }
  }

  /** Answers what was let go of it, and what had gone with its last day. */
  function takeBack(entry: Entry<Visit>, lot: Lot, amount: number, day: string) {
    const own = Math.min(lot.left, amount)
    lot.left -= own
    const over = never(lot.expires) < day
    const elsewhere = take(entry.owner, entry.unit, amount - own, day)
    const forgiven = amount - own - sum(elsewhere.map((taken) => taken.amount))
    lot.forgiven += forgiven
    wentOut({ ...lot, owner: entry.owner }, day, own > 0 && !over ? [{ lot, amount: own }, ...elsewhere] : elsewhere)
    return { forgiven, lapsed: over ? own : 0 }
  }

  return {
    usable: (owner: number, unit: Unit, day: string) => sum(usableLots(owner, unit, day).map(({ left }) => left)),
    entries: (): readonly Entry<Visit>[] => entries,
    /** Everything that is somebody's. */
    owned: () => [...lots, ...entries],
    bring(owner: number, unit: Unit, amount: number, day: string, expires: string | null, cause: Cause<Visit> = byHand) {
      const lot = newLot(owner, unit, expires, amount)
      entries.push({ ...cause, owner, unit, day, amount, lot, taken: [], reversed: 0 })
    },
    spend(owner: number, unit: Unit, amount: number, day: string, cause: Cause<Visit> = byHand) {
      const taken = take(owner, unit, amount, day)
      entries.push({ ...cause, owner, unit, day, amount: -amount, lot: null, taken, reversed: 0 })
    },
    /** Takes back what no longer stays of a visit: what was spent is given back first. `client` is who has the answer. */
    reverse(visit: Visit, client: number, day: string, stays: (entry: Entry<Visit>) => number): PointsReversed {
      const answer = { takenBack: 0, givenBack: 0, forgiven: 0 }
      const due = entries
        .filter((entry) => entry.visit === visit)
        .map((entry) => ({ entry, amount: Math.abs(entry.amount) - stays(entry) - entry.reversed }))
        .filter(({ amount }) => amount > 0)
      for (const { entry, amount } of due) {
        if (entry.lot !== null) continue
        entry.reversed += amount
        if (entry.unit === 'points' && entry.owner === client) answer.givenBack += amount
        giveBack(entry, amount, day)
      }
      for (const { entry, amount } of due) {
        if (entry.lot === null) continue
        entry.reversed += amount
        entry.bonus?.()
        const { forgiven, lapsed } = takeBack(entry, entry.lot, amount, day)
        if (entry.unit !== 'points' || entry.owner !== client) continue
        answer.takenBack += amount - forgiven - lapsed
        answer.forgiven += forgiven
      }
      return answer
    },
    /** After two cards were parted: what one spent of the other's is made up entry by entry. */
    makeUp(cards: readonly number[]) {
      for (const entry of entries.filter(({ owner }) => cards.includes(owner)))
        for (const taken of entry.taken) {
          if (taken.amount === 0 || taken.lot.owner === entry.owner) continue
          taken.lot = newLot(entry.owner, taken.lot.unit, taken.lot.expires, 0)
        }
    },
    forget() {
      lots = []
      entries = []
    },
  }
}
