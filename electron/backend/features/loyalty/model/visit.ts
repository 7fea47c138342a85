import type { SoldLine } from './bill.ts'
import type { Paid } from './money-book.ts'
import type { Pass } from './pass-book.ts'
import type { Entry } from './purses.ts'
import { sum } from './reckoning.ts'

/* A visit as it was written down, and what of it stays when some of it comes back. */

interface Line extends SoldLine {
  readonly total: number
  readonly discount: number
  readonly inPoints: number
  earned: number
  returned: number
}

export interface Visit {
  owner: number | null
  readonly day: string
  readonly at: number
  readonly lines: readonly Line[]
  readonly total: number
  readonly pointsSpent: number
  readonly paid: Paid
  /** Passes it sold, in the order of its lines. */
  readonly sold: Pass[]
  /** Passes it used, each once. */
  readonly used: Set<Pass>
  back: number
  /** What it brought its client beside what it earned. */
  bonus: number
  open: boolean
}

/** How much of an entry of a visit remains, after what has come back; rounded in the client's favour. */
export function stays(entry: Entry<Visit>): number {
  const { visit } = entry
  const amount = Math.abs(entry.amount)
  if (!visit?.open) return 0
  const parts = visit.lines.map(({ quantity, returned }) => ({ of: quantity, still: quantity - returned }))
  if (entry.line !== null) {
    const { of, still } = parts[entry.line] ?? { of: 1, still: 0 }
    return entry.amount > 0 ? Math.ceil((amount * still) / of) : Math.floor((amount * still) / of)
  }
  if (entry.unit !== 'points' || entry.bonus)
    return visit.lines.some((line, at) => line.free === null && (parts[at]?.still ?? 0) > 0) ? amount : 0
  if (entry.amount > 0)
    return sum(visit.lines.map(({ earned }, at) => Math.ceil((earned * (parts[at]?.still ?? 0)) / (parts[at]?.of ?? 1))))
  const paid = sum(visit.lines.map(({ inPoints }) => inPoints))
  const back = sum(visit.lines.map(({ inPoints, quantity, returned }) => Math.floor((inPoints * returned) / quantity)))
  return paid === 0 ? 0 : Math.floor((amount * (paid - back)) / paid)
}

/** What of the money of a line has come back by now; to the smallest coin, rounded down. */
export const moneyBack = ({ total, discount, inPoints, quantity, returned }: Line) =>
  Math.floor(((total - discount - inPoints) * returned) / quantity)
