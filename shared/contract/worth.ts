import { z } from 'zod'
import { report } from './define.ts'
import { face } from './reports.ts'
import { moneySeen, shareSeen } from './sensitive.ts'
import { day, opId } from './values.ts'

const count = z.int().nonnegative()

/** Under which name its progress is waited for. */
const asked = { opId: opId.optional() }

export const WORTH_SORTS = ['spent', 'visits', 'average', 'tips', 'margin', 'year'] as const
/** `above`: brought more than a client of the shop does on average. */
export const WORTH_WHO = ['all', 'regulars', 'above'] as const
/** Who was not here in the month that is running, or in so many days up to today. */
export const WORTH_AWAY = ['month', 'days30', 'days60', 'days90'] as const
/** Clients shown at once; more are asked for by a larger limit. */
export const MOST_OF_WORTH = 500

const worthRow = z.object({
  client: face,
  visits: count,
  lastVisitDay: day.nullable(),
  /** What he usually takes, in words; empty where nothing of the price list is known. */
  takes: z.string(),
  spent: moneySeen,
  /** Null where he brought nothing. */
  average: shareSeen,
  /** Of what all clients in use brought, in hundredths of a percent. */
  share: moneySeen,
  tips: moneySeen,
  /** Of the lines whose cost is known: what they brought beyond it, and what they brought. Null where none is known. */
  margin: shareSeen,
  costKnownOf: moneySeen,
  /** What the next 365 days could bring: as on his card. Null where nothing is told. */
  year: shareSeen,
})
export type WorthRow = z.infer<typeof worthRow>

const worth = z.object({
  /** All clients in use who have ever come, and what they brought. */
  clients: count,
  spent: moneySeen,
  average: shareSeen,
  /** The fifth that brought most: how many they are, and their share in hundredths of a percent. */
  best: z.object({ clients: count, share: moneySeen }),
  /** How many are meant; `rows` are the first of them. */
  meant: count,
  rows: z.array(worthRow),
})
export type Worth = z.infer<typeof worth>

export const worthOperations = {
  /** What clients are worth to the shop, who is worth most first. */
  list: report(
    'shop.reports',
    z.strictObject({
      ...asked,
      sort: z.enum(WORTH_SORTS),
      who: z.enum(WORTH_WHO),
      away: z.enum(WORTH_AWAY).nullable(),
      limit: z.int().min(1).max(MOST_OF_WORTH),
    }),
    worth,
  ),
}
