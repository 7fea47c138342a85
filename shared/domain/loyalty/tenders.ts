import type { Money } from '#shared/kernel/money.ts'

/** `gift-card` and `deposit` were paid for and are money; a `voucher` was given away. */
export const VOUCHER_KINDS = ['gift-card', 'voucher', 'deposit'] as const
export type VoucherKind = (typeof VOUCHER_KINDS)[number]

export interface TenderWished {
  readonly code: string
  readonly kind: VoucherKind
  readonly left: Money
  /** At most so much of it; null = as much as fits. */
  readonly most: Money | null
}

export interface TendersTaken {
  /** Of each wished, in their order. */
  readonly vouchers: readonly Money[]
  readonly onAccount: Money
  /** Of the vouchers, those that were given: it earns nothing. */
  readonly given: Money
  /** What is left to be paid in money. */
  readonly rest: Money
}

/** Lays the parts beneath a total: each voucher as far as it goes, in the order they were brought, then on account. `account` 'rest' = all that is left. */
export function layOutTenders(total: Money, vouchers: readonly TenderWished[], account: Money | 'rest' | null): TendersTaken {
  let rest = total
  let given = 0
  const taken: Money[] = []
  for (const { kind, left, most } of vouchers) {
    const part = Math.min(rest, left, most ?? left)
    taken.push(part)
    rest -= part
    if (kind === 'voucher') given += part
  }
  const onAccount = account === 'rest' ? rest : Math.min(rest, account ?? 0)
  return { vouchers: taken, onAccount, given, rest: rest - onAccount }
}
