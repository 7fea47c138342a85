import { z } from 'zod'
import { MOVEMENT_KINDS } from '#shared/domain/loyalty/ledger.ts'
import { VOUCHER_KINDS } from '#shared/domain/loyalty/tenders.ts'
import { command, query } from './define.ts'
import { amount, day, id, instant, line, opId, reason, signedAmount, version } from './values.ts'

/** Ways in which money is taken; the same as at the till. */
const payment = z.enum(['cash', 'card', 'transfer', 'other'])
const sum = amount.min(1, 'too-small')

const voucher = z.object({
  id,
  /** Sixteen signs, without dashes. */
  code: z.string(),
  kind: z.enum(VOUCHER_KINDS),
  /** Whose it is; null = whoever brings it. */
  client: z.object({ id, called: z.string() }).nullable(),
  /** All that was ever put on it. */
  value: amount,
  left: amount,
  /** The last day; null = for good. */
  until: day.nullable(),
  issuedDay: day,
  reason: z.string(),
  blocked: z.boolean(),
  version,
})
export type Voucher = z.infer<typeof voucher>

/** What can pay at the till. */
export const tender = z.object({ code: z.string(), kind: z.enum(VOUCHER_KINDS), left: amount, until: day.nullable() })

const entry = z.object({
  id,
  kind: z.enum(MOVEMENT_KINDS),
  amount: signedAmount,
  day,
  visitId: id.nullable(),
  receiptNo: z.int().nullable(),
  /** How money came in or went out, where it did. */
  payment: payment.nullable(),
  reason: z.string(),
  employee: z.string(),
})
export type VoucherEntry = z.infer<typeof entry>

/** Money that came in or, below zero, went out beside visits: for a gift card or deposit, or for what was owed. */
const paid = z.object({
  id,
  what: z.enum([...VOUCHER_KINDS, 'debt']),
  code: z.string().nullable(),
  client: z.object({ id, called: z.string() }).nullable(),
  payment,
  amount: signedAmount,
  at: instant,
  employee: z.string(),
})

export const voucherOperations = {
  /** What was issued, the latest first, by kind and by letters of the code, the client or the reason. */
  vouchers: query(
    'everyone',
    z.strictObject({
      kind: z.enum(VOUCHER_KINDS).nullable(),
      text: line(60),
      /** Only those that something is left on. */
      withMoney: z.boolean(),
      before: id.nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.object({ rows: z.array(voucher), more: z.boolean() }),
  ),
  voucherEntries: query('everyone', z.strictObject({ id }), z.array(entry)),
  /** What may be paid with a code by this client today; refused with the reason where it may not. `without`: as if this visit had not been. */
  tender: query('everyone', z.strictObject({ code: line(40), clientId: id.nullable(), without: id.nullable() }), tender),
  /** A card for a sum of money: it is owed from now on, and no turnover until it is used. */
  sellGiftCard: command('visits.log', z.strictObject({ opId, amount: sum, payment, until: day.nullable() }), voucher),
  /** Vouchers that cost the guest nothing, one or a batch, for one client or for whoever brings them. */
  giveVouchers: command(
    'loyalty.adjust',
    z.strictObject({
      opId,
      count: z.int('not-a-number').min(1, 'too-small').max(200, 'too-large'),
      amount: sum,
      until: day.nullable(),
      clientId: id.nullable(),
      reason,
    }),
    z.object({ vouchers: z.array(voucher) }),
  ),
  /** Money of a client kept for later: opens his deposit, or adds to it. */
  topUp: command('visits.log', z.strictObject({ opId, clientId: id, amount: sum, payment }), voucher),
  blockVoucher: command('loyalty.adjust', z.strictObject({ opId, id, version, blocked: z.boolean(), reason }), voucher),
  /** Hands back in money what is left of a gift card or deposit. */
  refundVoucher: command('loyalty.adjust', z.strictObject({ opId, id, version, payment, reason }), z.object({ amount, voucher })),
  /** What was taken and handed out beside the visits of a day, and what of the day's turnover was no money of that day. */
  paidBeside: query(
    'clients.read',
    z.strictObject({ day: day.nullable() }),
    z.object({ rows: z.array(paid), total: signedAmount, byVouchers: signedAmount, onAccount: signedAmount }),
  ),
}
