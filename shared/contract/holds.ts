import { z } from 'zod'
import { LEDGER_UNITS } from '#shared/domain/loyalty/ledger.ts'
import { command, report } from './define.ts'
import { id, nothing, opId, points, reason } from './values.ts'

/** Kept sums that no entry of the ledger stands behind, but visits. */
const SUMS_OF_VISITS = ['visits', 'spent', 'tips'] as const

const holder = {
  /** Null for what belongs to nobody. */
  clientId: id.nullable(),
  /** The stamp card, pass, voucher or gift; 0 for what is the client's own. */
  holderId: z.int().min(0),
}

const finding = z.object({
  ...holder,
  called: z.string(),
  /** `lots`: what is left of the entries of points, by which they are spent. */
  what: z.enum([...LEDGER_UNITS, 'lots', ...SUMS_OF_VISITS]),
  /** Name of the stamp card or gift, code of the voucher. */
  of: z.string(),
  kept: z.int(),
  summed: z.int(),
})
export type LedgerFinding = z.infer<typeof finding>

export const holdOperations = {
  /** Compares every kept sum with its ledger. */
  check: report(
    'shop.reports',
    nothing,
    z.object({
      movements: z.int(),
      findings: z.array(finding),
      /** Entries whose own amount is not what was taken of them and is left of them. */
      changed: z.array(z.object({ entryId: id, clientId: id, called: z.string(), amount: z.int(), accounted: z.int() })),
      /** Entries that are gone: how many, and the numbers of the first. Below zero: there are more than were written. */
      lost: z.object({ count: z.int(), ids: z.array(id) }),
    }),
  ),
  /**
   * Brings what is kept and what the entries add up to together again, by an adjustment with its reason: what is held becomes free. `balance`: how
   * much it shall be; null takes what the entries add up to. Sums of visits are always added up anew.
   */
  setRight: command(
    'loyalty.adjust',
    z.strictObject({ opId, ...holder, what: z.enum([...LEDGER_UNITS, ...SUMS_OF_VISITS]), balance: points.nullable(), reason }),
    z.object({ balance: points }),
  ),
}
