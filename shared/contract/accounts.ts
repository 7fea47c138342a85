import { z } from 'zod'
import { command, query, report } from './define.ts'
import { amount, day, id, nothing, opId, points } from './values.ts'
import { tender } from './vouchers.ts'

const payment = z.enum(['cash', 'card', 'transfer', 'other'])
const limit = amount.nullable()

/** What a client can pay with beside money, and what he owes. */
const account = z.object({
  debt: amount,
  /** From where on the till warns; null = never. */
  limit,
  /** Since when he owes without a break; null when he owes nothing. */
  since: day.nullable(),
  /** His deposit and vouchers in his name that may be used today. */
  tenders: z.array(tender),
})
export type Account = z.infer<typeof account>

const debtor = z.object({
  client: z.object({ id, called: z.string(), colour: z.int(), photo: z.string().nullable() }),
  debt: amount,
  limit,
  since: day,
  lastPaid: day.nullable(),
})
export type Debtor = z.infer<typeof debtor>

const counted = z.object({ sum: amount, count: z.int() })

const liability = z.object({
  day,
  points: z.object({ points, worth: amount, clients: z.int() }),
  stamps: z.array(z.object({ seriesId: id, name: z.string(), stamps: points, clients: z.int() })),
  /** Entries not used yet, by the kind of pass. */
  passes: z.array(z.object({ typeId: id, name: z.string(), entries: points, passes: z.int() })),
  giftCards: counted,
  vouchers: counted,
  deposits: counted,
  /** What clients owe the shop. */
  debts: counted,
})
export type Liability = z.infer<typeof liability>

export const accountOperations = {
  /** `without`: as if this visit had not been. */
  account: query('clients.read', z.strictObject({ clientId: id, without: id.nullable() }), account),
  /** All of a debt or a part of it is paid. */
  settleDebt: command(
    'visits.log',
    z.strictObject({ opId, clientId: id, amount: amount.min(1, 'too-small'), payment }),
    z.object({ debt: amount }),
  ),
  setDebtLimit: command('loyalty.adjust', z.strictObject({ opId, clientId: id, limit }), nothing),
  /** Everyone who owes something, the largest debt first. */
  debtors: query('shop.reports', nothing, z.array(debtor)),
  /** What the shop owes its clients, and they it, at the end of a business day (null = as it is now). Counted from the entries. */
  liability: report('shop.reports', z.strictObject({ day: day.nullable() }), liability),
}
