import { z } from 'zod'
import { VOUCHER_KINDS } from '#shared/domain/loyalty/tenders.ts'
import { UNITS } from './catalogue.ts'
import { command, query } from './define.ts'
import { sensitive } from './sensitive.ts'
import { amount, day, id, instant, line, opId, points, quantity, reason, requiredLine, signedAmount } from './values.ts'

export const PAYMENTS = ['cash', 'card', 'transfer', 'other'] as const
export type Payment = (typeof PAYMENTS)[number]

/** One line of the basket: an item of the catalogue (by quantity, or by minutes where it is charged by time), or a bare amount with no item. */
const lineInput = z.strictObject({
  itemId: id.nullable(),
  /** For a bare amount: what it was for; may be empty. */
  name: line(60),
  quantity,
  minutes: z.int('not-a-number').min(1, 'too-small').max(2880, 'too-large').nullable(),
  /** Null takes the catalogue's price. */
  price: amount.nullable(),
  /** What it is given for instead of money: a full stamp card, a reward's points, an entry of a pass, or of one sold in this very visit (id of its type). */
  free: z
    .strictObject({ kind: z.enum(['stamps', 'reward', 'pass', 'new-pass']), id })
    .nullable()
    .default(null),
  /** The kind of pass that is sold; then there is no item. */
  passTypeId: id.nullable().default(null),
})
export type LineInput = z.infer<typeof lineInput>

const discount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), amount }),
  /** In hundredths of a percent: 10 % = 1000. */
  z.strictObject({ kind: z.literal('percent'), hundredths: z.int().min(1, 'too-small').max(10_000, 'too-large') }),
])

const visitInput = {
  clientId: id.nullable(),
  lines: z.array(lineInput).max(200, 'too-large'),
  discount: discount.nullable(),
  tip: amount,
  payment: z.enum(PAYMENTS),
  comment: line(500),
  /** Who served; null is who logs it. */
  servedBy: id.nullable().default(null),
  companions: z.array(id).max(20, 'too-large'),
  /** Points taken as money off at the programme's worth. */
  spendPoints: points,
  /** Rewards that take something off the bill or give a gift; the same one may stand there twice. */
  rewards: z.array(id).max(20, 'too-large').default([]),
  /** Parts of the total paid with gift cards, vouchers or the deposit, by their codes; the rest is paid as `payment` says. */
  vouchers: z
    .array(z.strictObject({ code: requiredLine(40), amount: amount.min(1, 'too-small') }))
    .max(20, 'too-large')
    .default([]),
  /** Part of the total that the client owes from now on. */
  onAccount: amount.default(0),
  /** Null means now; an earlier business day needs the right `visits.backdate`. */
  day: day.nullable(),
  /** The total that the till showed; refused with `visit-total-changed` when prices moved meanwhile. */
  shownTotal: amount.nullable(),
}
const visitInputSchema = z.strictObject(visitInput)
export type VisitInput = z.infer<typeof visitInputSchema>

/** Stamps that came or went, and how many there are now; `forgiven` had been given for something before they could be taken back. */
const stamps = z.array(
  z.object({ seriesId: id, name: z.string(), change: z.int(), has: points, collect: z.int(), forgiven: points }),
)

/** Entries of passes that came or went, and how each stands now. */
const passes = z.array(
  z.object({
    id,
    name: z.string(),
    change: z.int(),
    left: points.nullable(),
    until: day.nullable(),
    /** Its sale has been taken back. */
    cancelled: z.boolean(),
    /** Entries that were used before it was taken back, and are let go. */
    forgiven: points,
  }),
)

/** Of the points spent, those from other cards of the household. */
const fromFamily = z.array(z.object({ id, called: z.string(), points }))

const saved = z.object({
  visitId: id,
  receiptNo: z.int(),
  day,
  total: amount,
  tip: amount,
  pointsEarned: points,
  /** Given to him beside: a welcome, the thanks for having been brought. */
  bonus: points,
  pointsSpent: points,
  /** The level that this visit reached. */
  reached: z.string().nullable(),
  balance: points.nullable(),
  fromFamily,
  stamps,
  passes,
  /** Names of the gifts that were given for points. */
  gifts: z.array(z.string()),
})
export type SavedVisit = z.infer<typeof saved>

const reversal = z.object({
  /** Earned points taken back. */
  takenBack: points,
  /** Spent points given back. */
  givenBack: points,
  /** Earned points that were spent elsewhere already and are let go. */
  forgiven: points,
  /** Earned points that had ended by themselves. */
  lapsed: points,
  /** To be handed back; what goes off the debt and back onto vouchers is not. */
  moneyBack: amount,
  toAccount: amount,
  toVouchers: amount,
  balance: points.nullable(),
  stamps,
  passes,
  /** Names of the gifts that are back in stock. */
  gifts: z.array(z.string()),
})
export type Reversal = z.infer<typeof reversal>

const corrected = z.object({
  ...saved.shape,
  /** What taking back the wrong visit did, before the right one was logged. */
  undone: reversal,
})

/** Of what a visit brought, that which its reversals could not take back, because it had been used: it stays used. */
const letGo = z.object({
  points,
  stamps: z.array(z.object({ seriesId: id, name: z.string(), count: points })),
  passes: z.array(z.object({ id, name: z.string(), count: points })),
})

/** Of a whole day; null where it may not be seen. */
const takings = sensitive('shop.reports', amount.nullable(), () => null)
const row = z.object({
  id,
  receiptNo: z.int().nullable(),
  day,
  at: instant,
  client: z.object({ id, called: z.string(), colour: z.int(), photo: z.string().nullable() }).nullable(),
  what: z.string(),
  total: amount,
  tip: amount,
  payment: z.enum(PAYMENTS),
  points: signedAmount,
  state: z.enum(['open', 'void']),
  returned: amount,
  /** A companion of another visit: comes along, pays nothing. */
  companionOf: id.nullable(),
  /** Came from a file, not from this till. */
  imported: z.boolean(),
})
export type VisitRow = z.infer<typeof row>

const detail = z.object({
  ...row.shape,
  /** Who logged it. */
  employee: z.string(),
  loggedBy: id,
  /** Who served, where that was another. */
  servedBy: z.object({ id, name: z.string() }).nullable(),
  gross: amount,
  discount: amount,
  /** Of the cashier's own discount, where it was a percentage: in hundredths of a percent. */
  discountHundredths: z.int().nullable(),
  pointsMoney: amount,
  /** Paid with gift cards, vouchers and the deposit, less what has come back to them; `left` is what is on each, this payment included. */
  vouchers: z.array(z.object({ code: z.string(), kind: z.enum(VOUCHER_KINDS), amount, left: amount })),
  /** On account, less what has gone off it again. */
  onAccount: amount,
  comment: z.string(),
  lines: z.array(
    z.object({
      id,
      itemId: id.nullable(),
      name: z.string(),
      /** In which the item is sold today; of a bare amount, a piece. */
      unit: z.enum(UNITS),
      quantity: z.int(),
      minutes: z.int().nullable(),
      price: amount,
      total: amount,
      discount: amount,
      /** Of it what came by itself, and whose discount it was: a programme's, a tier's by its name, or the client's own. */
      automatic: z.object({ off: amount, name: z.string(), hundredths: z.int(), own: z.boolean() }).nullable(),
      /** What it was given for instead of money. */
      free: z.object({ kind: z.enum(['stamps', 'reward', 'pass', 'new-pass']), id, name: z.string() }).nullable(),
      /** The kind of pass it sold. */
      passTypeId: id.nullable(),
      returned: z.int(),
    }),
  ),
  /** Rewards taken off the bill, and gifts taken for points. */
  rewards: z.array(z.object({ id, name: z.string(), points, gift: z.boolean() })),
  /** Names of the gifts given for points, without those that came back. */
  gifts: z.array(z.string()),
  /** Points taken as money off, by their worth. */
  spentPoints: points,
  fromFamily,
  /** What it changed each stamp card by, after what was reversed. */
  stamps: z.array(z.object({ seriesId: id, name: z.string(), change: z.int() })),
  letGo,
  companions: z.array(z.object({ id, called: z.string(), colour: z.int(), photo: z.string().nullable() })),
  voided: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  returns: z.array(z.object({ at: instant, amount, reason: z.string(), by: z.string() })),
  corrects: id.nullable(),
  correctedBy: id.nullable(),
  /** Whether the owner of this session may still correct it without a further right. */
  editable: z.boolean(),
})
export type VisitDetail = z.infer<typeof detail>

export const visitsOperations = {
  log: command('visits.log', z.strictObject({ opId, ...visitInput }), saved),
  /** Takes back the visit just logged, within ten minutes and by the same device: void without asking for a reason. */
  undo: command('visits.log', z.strictObject({ opId, visitId: id }), reversal),
  void: command('visits.void', z.strictObject({ opId, visitId: id, reason }), reversal),
  /** Voids the visit and logs the corrected one in its place, in one step. */
  correct: command('visits.void', z.strictObject({ opId, visitId: id, reason, visit: visitInputSchema }), corrected),
  /** Some of what was bought comes back. Money and points follow in proportion. */
  return: command(
    'visits.void',
    z.strictObject({ opId, visitId: id, reason, lines: z.array(z.strictObject({ lineId: id, quantity })).max(200, 'too-large') }),
    reversal,
  ),
  /** Gives a passer-by's visit of the same business day to a client; loyalty as if he had been known. */
  attach: command(
    'visits.log',
    z.strictObject({ opId, visitId: id, clientId: id }),
    z.object({ pointsEarned: points, balance: points }),
  ),
  get: query('clients.read', z.strictObject({ id }), detail),
  /** What a visit was saved as, which was logged or put right under this id; null when it was not. */
  saved: query('clients.read', z.strictObject({ opId }), z.object({ visit: saved.nullable() })),
  byReceipt: query('clients.read', z.strictObject({ receiptNo: z.int().positive() }), z.object({ visitId: id.nullable() })),
  /** The visits of one business day (null = today), the latest first. An earlier day needs `shop.reports`, as do the sums of any day. */
  ofDay: query(
    'clients.read',
    z.strictObject({ day: day.nullable() }),
    z.object({ day, rows: z.array(row), total: takings, tips: takings, passersBy: z.int() }),
  ),
  /** A client's visits, the latest first, in pages: `before` is the instant and id of the last row seen. */
  ofClient: query(
    'clients.read',
    z.strictObject({ clientId: id, before: z.object({ at: instant, id }).nullable(), limit: z.int().min(1).max(100) }),
    z.object({ rows: z.array(row), more: z.boolean() }),
  ),
}
