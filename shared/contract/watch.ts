import { z } from 'zod'
import { WATCH_BOUNDS, WATCH_CAUSES, WATCH_PIECES } from '#shared/domain/loyalty/self-dealing.ts'
import { command, query, report } from './define.ts'
import { amount, day, id, instant, line, nothing, opId, signedAmount, version } from './values.ts'

/** A month of business days, 'YYYY-MM'. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not-understood')

const whole = (least: number, most: number) => z.int('not-a-number').min(least, 'too-small').max(most, 'too-large')
const { least, share, times, minutes, points } = WATCH_BOUNDS
const counted = { on: z.boolean(), least: whole(1, least) }
const compared = z.strictObject({ ...counted, share: whole(1, share), times: whole(1, times) })

/** From when on something is worth a question; each can be switched off. */
const rules = z.strictObject({
  'one-card': compared,
  'spent-on-one': compared,
  'many-a-day': z.strictObject({ ...counted, least: whole(2, least) }),
  'close-together': z.strictObject({ ...counted, minutes: whole(1, minutes) }),
  'by-hand': z.strictObject({ ...counted, points: whole(1, points) }),
  attached: z.strictObject(counted),
  'let-go': z.strictObject(counted),
  discounts: compared,
})

export type WatchRulesTold = z.infer<typeof rules>

const who = z.object({ id, name: z.string() })
const card = z.object({ id, called: z.string() })
const part = z.object({ count: z.int(), of: z.int() })

const finding = z.object({
  cause: z.enum(WATCH_CAUSES),
  employee: who,
  client: card.nullable(),
  /** Visits or entries it is about. */
  count: z.int(),
  of: z.int(),
  others: part,
  /** Points, or money for discounts. */
  sum: z.int(),
  days: z.int(),
  peak: z.object({ day, count: z.int() }).nullable(),
  /** Who looked at it, while it has not grown markedly since. */
  looked: z.object({ by: z.string(), at: instant, note: z.string() }).nullable(),
})
export type WatchFinding = z.infer<typeof finding>

const employeeMonth = z.object({
  employee: who,
  visits: z.int(),
  withCard: z.int(),
  /** Those he used most, the most used first. */
  cards: z.array(z.object({ card, count: z.int() })),
  /** The most uses of one card on one business day. */
  peak: z.object({ card, day, count: z.int() }).nullable(),
  spent: z.int(),
  discounts: z.object({ count: z.int(), sum: amount }),
  byHand: z.object({ count: z.int(), points: z.int() }),
  attached: z.int(),
  letGo: z.object({ count: z.int(), points: z.int() }),
  voids: z.int(),
})
export type WatchedEmployee = z.infer<typeof employeeMonth>

const piece = z.object({
  /** Of the visit; null for an entry beside visits. */
  visitId: id.nullable(),
  entryId: id.nullable(),
  day,
  at: instant,
  client: card.nullable(),
  /** What was bought, or the reason that was given. */
  what: z.string(),
  total: amount.nullable(),
  /** Of an entry: so many points, stamps or entries of a pass. */
  moved: z.object({ unit: z.enum(['points', 'stamps', 'entries']), amount: signedAmount }).nullable(),
})
export type WatchedPiece = z.infer<typeof piece>

export const watchOperations = {
  /** What a month of business days holds that is worth a question, and what each employee did with cards. Null = the month of today. */
  watch: report(
    'loyalty.watch',
    z.strictObject({ month: month.nullable() }),
    z.object({
      month,
      /** The first and the last month there is anything of. */
      first: month,
      last: month,
      findings: z.array(finding),
      employees: z.array(employeeMonth),
    }),
  ),
  /** The visits or entries behind a number of the month, the latest first: of one card, or of all for null. */
  watchPieces: report(
    'loyalty.watch',
    z.strictObject({ month, piece: z.enum(WATCH_PIECES), employeeId: id, clientId: id.nullable() }),
    z.object({ rows: z.array(piece), more: z.int() }),
  ),
  /** Findings of this month and the last that nobody has looked at; counted once a business day. */
  watchOpen: report('loyalty.watch', nothing, z.object({ months: z.array(z.object({ month, open: z.int() })) })),
  watchRules: query('loyalty.watch', nothing, z.object({ rules, version })),
  saveWatchRules: command('loyalty.watch', z.strictObject({ opId, version, rules }), z.object({ version })),
  /** Looked at and in order, or to be looked at again. `count` and `sum` are those that were seen. */
  lookAtFinding: command(
    'loyalty.watch',
    z.strictObject({
      opId,
      month,
      cause: z.enum(WATCH_CAUSES),
      employeeId: id,
      clientId: id.nullable(),
      count: z.int().nonnegative(),
      sum: z.int().nonnegative(),
      looked: z.boolean(),
      note: line(300),
    }),
    nothing,
  ),
}
