import { z } from 'zod'
import { command, query, report } from './define.ts'
import { amount, day, id, instant, line, nothing, opId, points, reason, requiredLine, signedAmount } from './values.ts'

/** Every kind of ledger entry there is or will be; a balance is the sum of its entries. */
export const MOVEMENT_KINDS = ['opening', 'earn', 'spend', 'bonus', 'adjust', 'expire', 'void', 'recredit', 'transfer'] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

/** "`earnPoints` points for every `earnAmount` spent": a rate kept as two integers, so that nothing is rounded before the end. */
const rules = {
  /** The shop's own word for its points, in its forms: "bean / beans"; empty takes the language's own. */
  unit: line(60),
  earnPoints: z.int('not-a-number').min(0, 'too-small').max(100_000, 'too-large'),
  earnAmount: amount.min(1, 'too-small'),
  /** Money off for one point, in minor units; 0 = points cannot be spent as money. */
  pointWorth: amount,
  /** A bill under this earns nothing. */
  minimumBill: amount,
  /** Whether points count on the sum before discounts. */
  beforeDiscount: z.boolean(),
  /** Categories of the catalogue that earn nothing (tobacco, deposits). */
  excludedCategories: z.array(requiredLine(40)).max(50, 'too-large'),
}

const programme = z.object({ id, ...rules, from: day, until: day.nullable() })
export type PointsProgramme = z.infer<typeof programme>

const movement = z.object({
  id,
  kind: z.enum(MOVEMENT_KINDS),
  amount: signedAmount,
  /** The balance after this entry. */
  balance: signedAmount,
  at: instant,
  day,
  visitId: id.nullable(),
  receiptNo: z.int().nullable(),
  reason: z.string(),
  employee: z.string(),
  forgiven: points,
  imported: z.boolean(),
})
export type Movement = z.infer<typeof movement>

export const loyaltyOperations = {
  /** The points programme in force today, the one that follows, and those that were. */
  programmes: query(
    'everyone',
    nothing,
    z.object({ current: programme.nullable(), next: programme.nullable(), past: z.array(programme) }),
  ),
  /** Puts a new version in force from a day, today at the earliest; what was earned under the old one stays as it was. */
  setProgramme: command('loyalty.edit', z.strictObject({ opId, ...rules, from: day }), z.object({ id })),
  /** The programme ends with the day before `from`; balances stay. */
  stopProgramme: command('loyalty.edit', z.strictObject({ opId, from: day }), nothing),
  movements: query(
    'clients.read',
    z.strictObject({ clientId: id, before: id.nullable(), limit: z.int().min(1).max(100) }),
    z.object({ rows: z.array(movement), more: z.boolean() }),
  ),
  adjust: command(
    'loyalty.adjust',
    z.strictObject({ opId, clientId: id, amount: signedAmount.refine((value) => value !== 0, 'missing'), reason }),
    z.object({ balance: points }),
  ),
  /** Compares every kept sum with its ledger. */
  check: report(
    'everyone',
    nothing,
    z.object({
      movements: z.int(),
      findings: z.array(
        z.object({
          clientId: id,
          called: z.string(),
          what: z.enum(['points', 'visits', 'spent', 'tips']),
          kept: z.int(),
          summed: z.int(),
        }),
      ),
    }),
  ),
  /** What the shop owes its clients in points, and what they are worth. */
  liability: query('everyone', nothing, z.object({ points, worth: amount, clients: z.int() })),
}
