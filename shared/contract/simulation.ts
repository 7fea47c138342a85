import { z } from 'zod'
import { report } from './define.ts'
import { bonusRules, discountRules, pointsRules, stampRules } from './programmes.ts'
import { day, opId } from './values.ts'

/** Kinds that can be tried; what the others give hangs on what clients would have done. */
const draft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('points'), rules: pointsRules }),
  z.strictObject({ kind: z.literal('stamps'), rules: stampRules }),
  z.strictObject({ kind: z.literal('discount'), rules: discountRules }),
  z.strictObject({ kind: z.literal('bonus'), rules: bonusRules }),
])

const counted = z.object({ count: z.int(), worth: z.int() })

/** What a draft would have given to the visits of the last months, had it run alone. `worth`: money that the shop would not have had. */
const simulated = z.object({
  /** The business days asked about, and of those the first and the last with a visit. */
  from: day,
  until: day,
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  /** Visits the draft was tried on: of clients, and of passers-by where it is for them too. None for a bonus, which hangs on days and cards. */
  visits: z.int(),
  /** Clients who came (for a bonus: all there are), and those of them who would have had something. */
  clients: z.object({ came: z.int(), reached: z.int() }),
  /** All that was taken on these days. */
  turnover: z.int(),
  given: z.object({
    /** Worth as much as if all are spent; 0 where points buy no money. */
    points: counted,
    stamps: z.object({ count: z.int() }),
    /** Pieces given for full cards, at what was paid for them. */
    free: counted,
    /** Visits with something taken off. */
    discounts: counted,
    /** Worth what points buy today. */
    bonuses: counted.extend({ points: z.int() }),
  }),
  worth: z.int(),
  /** Of the turnover, in hundredths of a percent. */
  share: z.int(),
})

export const simulationOperations = {
  /** Tries a draft of a programme on real visits; nothing is kept of it. Progress is told under `opId`. */
  simulate: report(
    'loyalty.edit',
    z.strictObject({
      opId: opId.optional(),
      programme: draft,
      months: z.int('not-a-number').min(1, 'too-small').max(24, 'too-large'),
    }),
    simulated,
  ),
}
