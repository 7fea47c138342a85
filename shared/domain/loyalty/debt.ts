import type { Day } from '#shared/kernel/day.ts'
import type { Money } from '#shared/kernel/money.ts'

export interface DebtEntry {
  readonly amount: Money
  readonly day: Day
  /** By a visit, or a reversal of one; else a payment or a transfer. */
  readonly visitId: number | null
}

/** Since when something is owed without a break, and when some of it was paid last; null when nothing is owed. Entries from the first to the last. */
export function debtSince(entries: readonly DebtEntry[]): { readonly since: Day; readonly lastPaid: Day | null } | null {
  let debt = 0
  let since: Day | null = null
  let lastPaid: Day | null = null
  for (const { amount, day, visitId } of entries) {
    if (debt === 0 && amount > 0) since = day
    debt += amount
    if (amount < 0 && visitId === null) lastPaid = day
  }
  return debt > 0 && since !== null ? { since, lastPaid } : null
}
