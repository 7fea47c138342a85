import type { Day } from '#shared/kernel/day.ts'

/** What the ledger counts: points and stamps, pass entries, money on a voucher, debt, gifts in stock. Each sum is that of its own movements. */
export const LEDGER_UNITS = ['points', 'stamps', 'entries', 'money', 'debt', 'gifts'] as const
export type LedgerUnit = (typeof LEDGER_UNITS)[number]

export const MOVEMENT_KINDS = ['opening', 'earn', 'spend', 'bonus', 'adjust', 'expire', 'void', 'recredit', 'transfer'] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

/** What is left of one incoming entry. */
export interface Lot {
  readonly id: number
  /** The last day on which it can be used; null = for good. */
  readonly expires: Day | null
  readonly left: number
}

export interface Taken {
  readonly lot: number
  readonly amount: number
}

/** Nearest expiry first; what lasts for good last; of equals the older first. */
function inOrderOfUse(one: Lot, other: Lot): number {
  if (one.expires !== other.expires) {
    if (one.expires === null) return 1
    return other.expires === null || one.expires < other.expires ? -1 : 1
  }
  return one.id - other.id
}

/** Takes up to `amount` from what is left, in order of use (domain rule 2). `short`: what there was not. */
export function takeFrom(lots: readonly Lot[], amount: number): { readonly taken: readonly Taken[]; readonly short: number } {
  const taken: Taken[] = []
  let wanted = amount
  for (const { id, left } of lots.toSorted(inOrderOfUse)) {
    if (wanted === 0) break
    const part = Math.min(left, wanted)
    if (part === 0) continue
    taken.push({ lot: id, amount: part })
    wanted -= part
  }
  return { taken, short: wanted }
}

export function isUsable({ expires }: Pick<Lot, 'expires'>, today: Day): boolean {
  return expires === null || expires >= today
}

/** What is left on one of several cards that pay together. */
export interface CardLots {
  readonly clientId: number
  readonly lots: readonly Lot[]
}

/**
 * How much each of several cards gives when they pay together: nearest expiry first over all of them, of equals the first card's before the others',
 * then the older. Only cards that give something are told, in their order. `short`: what there was not.
 */
export function takeFromCards(
  cards: readonly CardLots[],
  amount: number,
): { readonly parts: readonly { readonly clientId: number; readonly amount: number }[]; readonly short: number } {
  const all = cards.flatMap(({ clientId, lots }, place) => lots.map((lot) => ({ lot, clientId, place: Math.min(place, 1) })))
  all.sort((one, other) =>
    one.lot.expires === other.lot.expires && one.place !== other.place
      ? one.place - other.place
      : inOrderOfUse(one.lot, other.lot),
  )
  const parts = new Map<number, number>()
  let wanted = amount
  for (const { lot, clientId } of all) {
    const part = Math.min(lot.left, wanted)
    if (part > 0) parts.set(clientId, (parts.get(clientId) ?? 0) + part)
    wanted -= part
  }
  const given = cards.flatMap(({ clientId }) => {
    const part = parts.get(clientId)
    return part === undefined ? [] : [{ clientId, amount: part }]
  })
  return { parts: given, short: wanted }
}
