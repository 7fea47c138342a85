import { z } from 'zod'
import { RETURN_DAYS } from '#shared/domain/worth/cohorts.ts'
import { isRising, SCORES, STEPS } from '#shared/domain/worth/rfm.ts'
import { command, query, report } from './define.ts'
import { came, face } from './reports.ts'
import { moneySeen, shareSeen } from './sensitive.ts'
import { amount, day, id, nothing, opId, readonlyOf, reportedDay, version } from './values.ts'

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

const score = z.literal(SCORES)
const groupOf = { clients: count, spent: moneySeen }

const rising = (step: z.ZodType<number, number>) =>
  readonlyOf(z.array(step).length(STEPS, 'missing').refine(isRising, 'not-understood'))
const bounds = z.strictObject({
  recency: rising(z.int('not-a-number').min(0, 'too-small').max(3650, 'too-large')),
  frequency: rising(z.int('not-a-number').min(2, 'too-small').max(100_000, 'too-large')),
  money: rising(amount.min(1, 'too-small')),
})
const scoring = { bounds: bounds.nullable(), version }

const rfm = z.object({
  /** All clients in use who have ever come. */
  ...groupOf,
  /** How lately by how often; places without clients are not named. */
  cells: z.array(z.object({ recency: score, frequency: score, ...groupOf })),
  /** By how much they brought, the most first. */
  money: z.array(z.object({ score, ...groupOf })),
})
export type Rfm = z.infer<typeof rfm>

const window = z.object({
  days: z.literal(RETURN_DAYS),
  /** First visits whose window is over, and who of them came again within it. */
  of: count,
  returned: count,
})
export type ReturnWindow = z.infer<typeof window>

const cohort = z.object({
  /** The first day of the month of the first visits. */
  month: day,
  clients: count,
  /** Who of them came in the month after, the one after that, and so on up to the month that is running. */
  came: z.array(count),
})
export type Cohort = z.infer<typeof cohort>

const cohorts = z.object({
  /** The earliest first; months without a first visit are among them. */
  cohorts: z.array(cohort),
  windows: z.array(window),
  /** By who served the first visit, or logged it; who served most first. */
  employees: z.array(z.object({ employee: z.object({ id, name: z.string() }), windows: z.array(window) })),
  /** Who came in each month: for the first time, and not. */
  months: z.array(z.object({ month: day, newClients: count, returning: count })),
})
export type Cohorts = z.infer<typeof cohorts>

/** `after`: months after the first visit; null = all whose first visit it was. `days`: those of a window, by who came again in it. */
const part = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('cohort'), month: reportedDay, after: z.int().min(1).max(60).nullable() }),
  z.strictObject({ what: z.literal('window'), days: z.literal(RETURN_DAYS), employeeId: id.nullable(), returned: z.boolean() }),
])
export type CohortPart = z.infer<typeof part>

/** How many months of first visits are shown. */
export const COHORT_MONTHS = [12, 24] as const
const months = z.literal(COHORT_MONTHS)

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
  /** All clients by how lately, how often they came, and how much they brought. */
  rfm: report('shop.reports', z.strictObject(asked), rfm),
  scoring: query('shop.reports', nothing, z.object(scoring)),
  /** Null bounds: a fifth of the clients for each score. */
  saveScoring: command('shop.edit', z.strictObject({ opId, ...scoring }), z.object({ version })),
  /** Who came for the first time, month by month, and whether they came again. */
  cohorts: report('shop.reports', z.strictObject({ ...asked, months }), cohorts),
  /** The clients behind a number of it, who brought most first. */
  behind: report('shop.reports', z.strictObject({ months, part }), z.object({ rows: z.array(came), more: count })),
}
