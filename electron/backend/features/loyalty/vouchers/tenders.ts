import type { Context } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { VisitInput } from '#shared/contract/visits.ts'
import { isVoucherCode, plainCode } from '#shared/domain/loyalty/voucher-code.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Money } from '#shared/kernel/money.ts'
import { book } from '../ledger/book.ts'
import type { EntryOfVisit } from '../ledger/repository.ts'
import type { ReversedEntry, Reversing } from '../ledger/reverse.ts'
import { findVoucherByCode, type VoucherRecord } from './repository.ts'

/** What of a bill is paid otherwise than with money now. */
export interface Tenders {
  readonly vouchers: readonly { readonly voucher: VoucherRecord; readonly amount: Money }[]
  readonly voucherMoney: Money
  /** Of the vouchers, those that were given: it earns nothing. */
  readonly given: Money
  readonly onAccount: Money
}

/** The voucher behind a code, if it may be used on a day by a client (null = a passer-by); else why not. A typing error is told without any search. */
export function usableVoucher(
  { db }: Context,
  code: string,
  { clientId, day }: { clientId: number | null; day: Day },
): VoucherRecord {
  const plain = plainCode(code)
  if (!isVoucherCode(plain)) refuse('voucher-mistyped')
  const voucher = findVoucherByCode(db, plain) ?? refuse('voucher-unknown')
  if (voucher.blockedAt !== null) refuse('voucher-blocked')
  if (voucher.until !== null && voucher.until < day) refuse('voucher-ended', { untilDay: voucher.until })
  if (voucher.issuedDay > day) refuse('voucher-not-yet', { fromDay: voucher.issuedDay })
  if (voucher.clientId !== null && voucher.clientId !== clientId) refuse('voucher-of-another')
  return voucher
}

/** Reads what a visit is to be paid with; refuses what cannot be used, or not so much of it. */
export function readTenders(
  context: Context,
  { vouchers, onAccount, clientId }: Pick<VisitInput, 'vouchers' | 'onAccount' | 'clientId'>,
  day: Day,
): Tenders {
  if (onAccount > 0 && clientId === null) refuse('account-without-client')
  const found = new Map<number, { voucher: VoucherRecord; amount: Money }>()
  for (const { code, amount } of vouchers) {
    const voucher = usableVoucher(context, code, { clientId, day })
    const whole = amount + (found.get(voucher.id)?.amount ?? 0)
    if (voucher.left === 0) refuse('voucher-used-up')
    if (whole > voucher.left) refuse('voucher-not-enough', { leftMoney: voucher.left })
    found.set(voucher.id, { voucher, amount: whole })
  }
  const used = [...found.values()]
  return {
    vouchers: used,
    voucherMoney: sum(used.map(({ amount }) => amount)),
    given: sum(used.map(({ voucher, amount }) => (voucher.kind === 'voucher' ? amount : 0))),
    onAccount,
  }
}

/** Books what a visit was paid with. A card that anyone may bring is told with the client who brought it. */
export function bookTenders(
  context: Context,
  of: { readonly clientId: number | null; readonly visitId: number; readonly day: Day },
  { vouchers, onAccount }: Tenders,
): void {
  for (const { voucher, amount } of vouchers)
    book(context, { ...of, unit: 'money', kind: 'spend', voucherId: voucher.id, amount: -amount })
  if (onAccount > 0) book(context, { ...of, unit: 'debt', kind: 'earn', amount: onAccount })
}

/** Of what comes back for returned goods: first off the account, then back onto the vouchers, the latest used first. The rest is money. */
export function tendersToGo(entries: readonly EntryOfVisit[], moneyBack: Money): Reversing[] {
  let left = moneyBack
  const order = entries
    .filter(({ unit, lineId }) => lineId === null && (unit === 'debt' || unit === 'money'))
    .toSorted((one, other) => Number(other.unit === 'debt') - Number(one.unit === 'debt') || other.id - one.id)
  return order.map((entry) => {
    const amount = Math.min(left, Math.abs(entry.amount) - entry.reversed)
    left -= amount
    return { entry, amount }
  })
}

/** What a reversal took off the debt and put back onto vouchers; what had been settled meanwhile is handed back in money. */
export function tendersBack(reversed: readonly ReversedEntry[]): { toAccount: Money; toVouchers: Money } {
  const of = (unit: 'debt' | 'money') => reversed.filter(({ entry }) => entry.lineId === null && entry.unit === unit)
  return {
    toAccount: sum(of('debt').map(({ amount, forgiven }) => amount - forgiven)),
    toVouchers: sum(of('money').map(({ amount }) => amount)),
  }
}
