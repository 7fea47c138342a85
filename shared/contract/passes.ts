import { z } from 'zod'
import { PASS_STARTS } from '#shared/domain/loyalty/passes.ts'
import { command, query } from './define.ts'
import { goodsScope, span, whole } from './programmes.ts'
import { amount, day, id, instant, opId, points, requiredLine, version } from './values.ts'

/** What a pass is sold with. */
const terms = {
  ...goodsScope,
  /** Null = as many as he likes within the period. */
  entries: whole(1, 1000).nullable(),
  /** Null = until the entries are used. */
  lasts: span.nullable(),
  starts: z.enum(PASS_STARTS),
  remindEntries: whole(1, 1000).nullable(),
  remindDays: whole(0, 366).nullable(),
}

const typeFields = { name: requiredLine(60), price: amount, ...terms }

export const passType = z.object({ id, ...typeFields, retired: z.boolean(), version })
export type PassType = z.infer<typeof passType>

const freeze = z.object({ id, from: day, until: day.nullable() })

const problem = z.enum(['pass-ended', 'pass-empty', 'pass-frozen', 'pass-not-begun'])

/** A pass that a client may use, as it stands on one business day. */
export const heldPass = z.object({
  id,
  typeId: id,
  name: z.string(),
  ...terms,
  left: points.nullable(),
  boughtDay: day,
  /** Null until it begins with its first use. */
  from: day.nullable(),
  until: day.nullable(),
  /** On that day, else the next that is to come. */
  freeze: freeze.nullable(),
  problem: problem.nullable(),
  /** Whose it is, where another of the household lends it; null = his own. */
  owner: z.object({ id, called: z.string() }).nullable(),
  /** Few entries or few days left. */
  remind: z.object({ entries: points.nullable(), days: points.nullable() }).nullable(),
  /** Its sale has been taken back: he never had it. */
  cancelled: z.boolean(),
})
export type HeldPass = z.infer<typeof heldPass>

const passOfClient = z.object({
  ...heldPass.shape,
  visitId: id.nullable(),
  receiptNo: z.int().nullable(),
  /** The latest first. */
  freezes: z.array(z.object({ ...freeze.shape, by: z.string() })),
  /** What it paid for, the latest first; visits that were voided and pieces that were brought back do not count. `by`: who of the
   * household used it, where that was another. */
  uses: z.array(
    z.object({ visitId: id, day, at: instant, receiptNo: z.int().nullable(), name: z.string(), pieces: z.int(), by: z.string() }),
  ),
})
export type PassOfClient = z.infer<typeof passOfClient>

export const passOperations = {
  passTypes: query('everyone', z.strictObject({ retired: z.boolean() }), z.array(passType)),
  addPassType: command('loyalty.edit', z.strictObject({ opId, ...typeFields }), z.object({ id })),
  /** From now on; what has been sold stays as it was sold. */
  changePassType: command('loyalty.edit', z.strictObject({ opId, id, version, ...typeFields }), z.object({ version })),
  retirePassType: command('loyalty.edit', z.strictObject({ opId, id, retired: z.boolean() }), z.object({ version })),
  /** Every pass a client ever had, those that can be used first. */
  passesOf: query('clients.read', z.strictObject({ clientId: id }), z.array(passOfClient)),
  /** From today or later; the days are added to the end. `until` null = until somebody ends it. */
  freezePass: command(
    'loyalty.adjust',
    z.strictObject({ opId, passId: id, from: day, until: day.nullable() }),
    z.object({ until: day.nullable() }),
  ),
  /** The pass can be used again today. One that has not begun is taken back. */
  endFreeze: command('loyalty.adjust', z.strictObject({ opId, freezeId: id }), z.object({ until: day.nullable() })),
}
