import type { Money } from '#shared/kernel/money.ts'

interface Custom {
  readonly spent: Money
  readonly visits: number
  /** Usual days between visits; null where it is not known. */
  readonly gapDays: number | null
}

const MONTH_DAYS = 30

/** What a client brings in a month by his average bill and his rhythm, in minor units; 0 where it is not known. */
export function monthlyWorth({ spent, visits, gapDays }: Custom): Money {
  if (visits <= 0 || spent <= 0 || gapDays === null || gapDays <= 0) return 0
  return Math.round((spent / visits) * (MONTH_DAYS / gapDays))
}
