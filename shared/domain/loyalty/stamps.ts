import type { Money, Quantity } from '#shared/kernel/money.ts'
import { ONE } from '#shared/kernel/money.ts'
import { type GoodsScope, isInScope, type Span } from './programme.ts'

/** A week: the longest gap that a card may ask for. */
export const MOST_GAP_HOURS = 168

/** "Every tenth coffee is free, at most one stamp in two hours." */
export interface StampRules extends GoodsScope {
  /** Stamps that buy one free piece: 9 where every tenth is free. */
  readonly collect: number
  /** One for each counted visit, or one for each piece. */
  readonly per: 'visit' | 'item'
  /** Hours that must lie between two counted visits; 0 = none. Only where stamps are counted by visits. */
  readonly gapHours: number
  /** Less paid for the counted goods gives no stamp. */
  readonly minimumBill: Money
  /** The dearest piece that is given for a full card; null = any of the counted goods. */
  readonly freeUpTo: Money | null
  /** How long a stamp lasts; null = for good. */
  readonly lasts: Span | null
}

export interface StampLine {
  readonly itemId: number | null
  readonly category: string
  readonly quantity: Quantity
  /** What is paid for the line, in money or points. */
  readonly paid: Money
  /** Given for stamps, a reward or an entry: earns none. */
  readonly free: boolean
}

/**
 * Stamps of a visit, by line. Counted by visits the one stamp stands with no line and is in `visit`: it goes only when all of the visit goes.
 * `sinceLast`: milliseconds since the last counted visit; null before the first.
 */
export function stampsEarned(
  rules: StampRules,
  lines: readonly StampLine[],
  sinceLast: number | null,
): { readonly visit: number; readonly lines: readonly number[] } {
  const counted = lines.map((line) => !line.free && line.quantity > 0 && isInScope(rules, line))
  const paid = lines.reduce((sum, line, index) => sum + (counted[index] ? line.paid : 0), 0)
  const none = lines.map(() => 0)
  if (!counted.includes(true) || paid < rules.minimumBill || paid === 0) return { visit: 0, lines: none }
  if (rules.per === 'item')
    return { visit: 0, lines: lines.map(({ quantity }, index) => (counted[index] ? Math.floor(quantity / ONE) : 0)) }
  const tooSoon = sinceLast !== null && sinceLast < rules.gapHours * 3_600_000
  return { visit: tooSoon ? 0 : 1, lines: none }
}

/** Whether a full card or a reward gives this line: one of its goods, whole pieces, not too dear. `price` is of one piece. */
export function mayBeFree(
  rules: GoodsScope & Pick<StampRules, 'freeUpTo'>,
  line: { readonly itemId: number | null; readonly category: string; readonly quantity: Quantity; readonly price: Money },
): boolean {
  if (line.quantity < ONE || line.quantity % ONE !== 0) return false
  return isInScope(rules, line) && (rules.freeUpTo === null || line.price <= rules.freeUpTo)
}
