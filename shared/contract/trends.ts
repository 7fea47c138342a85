import { z } from 'zod'
import { COMPARED } from '#shared/domain/reports/period.ts'
import { TREND_WEEKS } from '#shared/domain/trends/spans.ts'
import { VERDICTS } from '#shared/domain/trends/verdict.ts'
import { UNITS } from './catalogue.ts'
import { report } from './define.ts'
import { came } from './reports.ts'
import { day, id, line, opId, periodAsked, reportedDay } from './values.ts'

/** Goods that are named as gaining most, and as losing most. */
export const MOST_CHANGES = 4
/** More pairs than these nobody reads. */
export const MOST_PAIRS = 100

const count = z.int().nonnegative()

/** What is sold; `unlisted` is what stands in bills but not in the price list, and a category of '' what has none. */
const goods = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('item'), itemId: id }),
  z.strictObject({ what: z.literal('category'), category: line(40) }),
  z.strictObject({ what: z.literal('unlisted') }),
])
export type Goods = z.infer<typeof goods>

const sums = z.object({
  /** Bills in which it stood and was not wholly given back. */
  bills: count,
  /** In thousandths of its unit: pieces, hours or kilograms. */
  amount: count,
  /** What was paid for it, after discounts, points and returns, in minor units. */
  takings: count,
})

const trend = z.object({
  goods,
  /** Empty where it has no name of its own. */
  name: z.string(),
  /** Null for a category: its items may be sold by different ones. */
  unit: z.enum(UNITS).nullable(),
  /** One of each span, in their order. */
  sums: z.array(sums),
  /** Of the first span beside the second, by bills; null where nothing is known of the second. */
  verdict: z.enum(VERDICTS).nullable(),
})
export type Trend = z.infer<typeof trend>

const trends = z.object({
  /** `known`: the shop had begun before it. */
  spans: z.array(z.object({ from: day, until: day, known: z.boolean() })),
  /** Who gained most in money from the second span to the first stands first. */
  rows: z.array(trend),
})
export type Trends = z.infer<typeof trends>

/** Who takes the one takes the other, too. */
const pair = z.object({
  one: z.object({ goods, name: z.string() }),
  other: z.object({ goods, name: z.string() }),
  /** Clients who took the one, and who took both. */
  takers: count,
  both: count,
  /** How many times as often as clients who do not take the one; null where nobody else takes the other. */
  times: z.number().positive().nullable(),
})
export type Pair = z.infer<typeof pair>

/** In a period, and in the one that it is laid beside. */
const besides = { visits: count, visitsThen: count, takings: count, takingsThen: count }
const rest = z.object({ things: count, ...besides })

const changes = z.object({
  /** Days that are counted, of the period and of the other. */
  from: day,
  until: day,
  other: z.object({ from: day, until: day }),
  /** The shop had begun before the other ended. */
  known: z.boolean(),
  /** 1 = Monday, of business days; only those of which one is among the days of either. */
  weekdays: z.array(z.object({ weekday: z.int(), days: count, daysThen: count, ...besides })),
  /** Of the wall clock, in the order of the business day; null is what happened at an hour nobody knows. */
  hours: z.array(z.object({ hour: z.int().nullable(), ...besides })),
  /** Of what is sold, what gained most in money and what lost most, at most so many of each; `visits` are bills in which it stood. */
  more: z.array(z.object({ goods, name: z.string(), ...besides })).max(MOST_CHANGES),
  less: z.array(z.object({ goods, name: z.string(), ...besides })).max(MOST_CHANGES),
  /** All others together, so that the sums are those of the period. */
  rest,
})
export type Changes = z.infer<typeof changes>
export type Beside = Pick<Changes['rest'], keyof typeof besides>

export const TREND_BY = ['items', 'categories'] as const

export const trendsOperations = {
  /** What clients take who take something else, as far as that is more than chance: by all visits of clients in use, as it was counted last. */
  together: report(
    'shop.reports',
    z.strictObject({ opId: opId.optional(), by: z.enum(TREND_BY) }),
    z.object({ clients: count, /** The business day. */ countedOn: day, pairs: z.array(pair).max(MOST_PAIRS) }),
  ),

  /** What is sold more than before, and what less. */
  goods: report(
    'shop.reports',
    z.strictObject({
      opId: opId.optional(),
      by: z.enum(TREND_BY),
      /** The last weeks beside those before them; or the month of a day beside those of earlier years. */
      beside: z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('weeks'), weeks: z.literal(TREND_WEEKS) }),
        z.strictObject({ what: z.literal('month'), day: reportedDay }),
      ]),
    }),
    trends,
  ),
  /** By which weekdays, hours and goods a period differs from one that it is compared with: `reports.figures`. Each adds up to its takings. */
  changes: report('shop.reports', z.strictObject({ ...periodAsked, opId: opId.optional(), beside: z.enum(COMPARED) }), changes),
  /** The clients who took it between two days, who paid most for it first. */
  behind: report(
    'shop.reports',
    z.strictObject({ goods, from: reportedDay, until: reportedDay }),
    z.object({ rows: z.array(came), more: count, withoutCard: count }),
  ),
}
