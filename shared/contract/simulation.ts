import { z } from 'zod'
import { report } from './define.ts'
import { bonusRules, discountRules, pointsRules, referralRules, stampRules, tierRules } from './programmes.ts'
import { day, opId } from './values.ts'

const draft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('points'), rules: pointsRules }),
  z.strictObject({ kind: z.literal('stamps'), rules: stampRules }),
  z.strictObject({ kind: z.literal('tiers'), rules: tierRules }),
  z.strictObject({ kind: z.literal('discount'), rules: discountRules }),
  z.strictObject({ kind: z.literal('bonus'), rules: bonusRules }),
  z.strictObject({ kind: z.literal('referral'), rules: referralRules }),
])

const counted = z.object({ count: z.int(), worth: z.int() })

/** What a draft would have given to the visits of the last months, had it run alone. `worth`: money that the shop would not have had. */
const simulated = z.object({
  /** The business days asked about, and of those the first and the last with a visit. */
  from: day,
  until: day,
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  /** Visits the draft was tried on: of clients, and of passers-by where it is for them too. None for a bonus or a thanks, which hang on days and cards. */
  visits: z.int(),
  /**
   * Clients who came (for a bonus: all there are; for a thanks: who came for the first time), and those of them who would have had something. Of newcomers
   * those who had a bill that counts: whether somebody brought them is not known.
   */
  clients: z.object({ came: z.int(), reached: z.int() }),
  /** Of newcomers with such a bill: of whom it is on record who brought them. */
  brought: z.int(),
  /** Of levels, the lowest first: how many clients would have each today, and whether it gives anything but its name. */
  levels: z.array(z.object({ name: z.string(), clients: z.int(), gives: z.boolean() })),
  /** All that was taken on these days. */
  turnover: z.int(),
  given: z.object({
    /** Worth as much as if all are spent; 0 where points buy no money. Of levels: beside those of the programme; of a thanks: the most there can be. */
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
