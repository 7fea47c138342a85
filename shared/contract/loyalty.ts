import { z } from 'zod'
import { LEDGER_UNITS, MOVEMENT_KINDS } from '#shared/domain/loyalty/ledger.ts'
import { VOUCHER_KINDS } from '#shared/domain/loyalty/tenders.ts'
import { accountOperations } from './accounts.ts'
import { command, query } from './define.ts'
import { giftOperations } from './gifts.ts'
import { holdOperations } from './holds.ts'
import { householdOperations } from './households.ts'
import { ownDiscountOperations } from './own-discount.ts'
import { heldPass, passOperations, passType } from './passes.ts'
import { discountRules, pointsRules, programmeOperations, stampRules } from './programmes.ts'
import { referralOperations } from './referrals.ts'
import { rewardOnDay, rewardOperations } from './rewards.ts'
import { simulationOperations } from './simulation.ts'
import { amount, day, id, instant, opId, points, readonlyOf, reason, signedAmount } from './values.ts'
import { voucherOperations } from './vouchers.ts'
import { watchOperations } from './watch.ts'

export const movement = z.object({
  id,
  unit: z.enum(LEDGER_UNITS),
  /** The stamp card, the pass, the code of the voucher, the gift; empty for points and debt. */
  of: z.string(),
  /** Of money: what it is kept on. */
  voucher: z.enum(VOUCHER_KINDS).nullable(),
  kind: z.enum(MOVEMENT_KINDS),
  amount: signedAmount,
  /** The sum of this unit, and of this card, pass or voucher, after this entry. */
  balance: signedAmount,
  at: instant,
  day,
  expires: day.nullable(),
  visitId: id.nullable(),
  receiptNo: z.int().nullable(),
  /** The programme by which it came, where one did. */
  programme: z.string(),
  /** Of points earned by a visit: so many for every `amount`, of the `eligible` sum of the bill; null where goods have rates of their own. */
  rate: z.object({ points, amount }).nullable(),
  eligible: amount.nullable(),
  /** For which a bonus was given. */
  occasion: z.enum(['birthday', 'name-day', 'welcome', 'brought', 'was-brought']).nullable(),
  /** Of somebody brought: the other of the two; empty when his card is not known. */
  other: z.string(),
  /** What was given for points, and the line it was. */
  reward: z.string(),
  line: z.string(),
  /** Of a reversal: by the void of the whole visit, not by a return. */
  voided: z.boolean(),
  reason: z.string(),
  employee: z.string(),
  /** Of what another of the household spent from this card, who; else empty. */
  usedBy: z.string(),
  forgiven: z.int(),
  lapsed: points,
  imported: z.boolean(),
})
export type Movement = z.infer<typeof movement>

const inForce = { seriesId: id, programmeId: id, name: z.string() }

const standing = z.object({
  /** That may be spent today, of the household's too. */
  points,
  /** With whom he shares; null for who is in no household. `own` are the points of his own card, `held` those whose points are left out. */
  household: z
    .object({ name: z.string(), own: points, sharesPoints: z.boolean(), mayUse: z.boolean(), held: z.array(z.string()) })
    .nullable(),
  /** Points and stamps that may be used until a day within the next month, the nearest first. */
  ending: z.array(z.object({ unit: z.enum(['points', 'stamps']), seriesId: id.nullable(), amount: points, until: day })),
  stamps: readonlyOf(z.array(z.object({ seriesId: id, has: points, lastAt: instant.nullable() }))),
  passes: readonlyOf(z.array(heldPass)),
  rewardsHad: readonlyOf(z.array(z.object({ id, count: z.int() }))),
  /** How many there are of each counted gift that a reward gives. */
  giftsLeft: readonlyOf(z.array(z.object({ id, left: points }))),
  /** Of which of his sums nothing may be spent, because what is kept and what the entries add up to disagree. */
  held: readonlyOf(z.array(z.enum(LEDGER_UNITS))),
  /** His own discount, in hundredths of a percent. */
  discount: z.int(),
  tier: z.object({ programmeId: id, name: z.string(), pointsTimes: z.int(), discount: z.int() }).nullable(),
  tags: readonlyOf(z.array(id)),
  category: id.nullable(),
  /** Days to the nearest birthday, before or after; null when the day is not known. */
  birthdayIn: z.int().nullable(),
})

const rulesOfDay = z.object({
  day,
  points: z.object({ ...inForce, ...pointsRules.shape }).nullable(),
  stamps: readonlyOf(z.array(z.object({ ...inForce, ...stampRules.shape }))),
  discounts: readonlyOf(z.array(z.object({ ...inForce, ...discountRules.shape }))),
  passTypes: readonlyOf(z.array(passType)),
  rewards: readonlyOf(z.array(rewardOnDay)),
})

const atTill = z.object({
  rules: rulesOfDay,
  /** Null for a passer-by. */
  standing: standing.nullable(),
  /** When it is by the shop's clock: what is bound to hours applies by this. */
  moment: z.object({ weekday: z.int(), minute: z.int().nullable(), at: instant }),
})
export type AtTill = z.infer<typeof atTill>

export const loyaltyOperations = {
  ...programmeOperations,
  ...ownDiscountOperations,
  ...passOperations,
  ...holdOperations,
  ...rewardOperations,
  ...simulationOperations,
  ...voucherOperations,
  ...accountOperations,
  ...referralOperations,
  ...giftOperations,
  ...watchOperations,
  ...householdOperations,
  /** Everything a visit of this client is settled by. `day` null = now. `without`: a visit that is being put right, as if it had not been. */
  atTill: query('clients.read', z.strictObject({ clientId: id.nullable(), day: day.nullable(), without: id.nullable() }), atTill),
  movements: query(
    'clients.read',
    z.strictObject({
      clientId: id,
      before: id.nullable(),
      limit: z.int().min(1).max(100),
      /** Only this one; null = all. */
      unit: z.enum(LEDGER_UNITS).nullable().default(null),
    }),
    /** `units`: all that ever moved of this client. */
    z.object({ rows: z.array(movement), more: z.boolean(), units: z.array(z.enum(LEDGER_UNITS)) }),
  ),
  adjust: command(
    'loyalty.adjust',
    z.strictObject({
      opId,
      clientId: id,
      amount: signedAmount.refine((value) => value !== 0, 'missing'),
      /** The stamp card it is about; null = points. */
      seriesId: id.nullable().default(null),
      reason,
    }),
    z.object({ balance: points }),
  ),
}
