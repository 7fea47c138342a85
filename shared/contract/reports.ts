import { z } from 'zod'
import { PERIOD_KINDS } from '#shared/domain/reports/period.ts'
import { report } from './define.ts'
import { goalOperations } from './goals.ts'
import { moneySeen } from './sensitive.ts'
import { teamOperations } from './team.ts'
import { day, id, periodAsked } from './values.ts'

/** Never below nothing: what came back is part of what had been paid. In minor units. */
const money = z.int().nonnegative()
const count = z.int().nonnegative()

/** What each is, in plain words and to the last case: docs/FIGURES.md. */
const figures = z.object({
  visits: count,
  withCard: count,
  withoutCard: count,
  takings: money,
  /** Null without visits. */
  averageBill: money.nullable(),
  tips: money,
  discounts: money,
  clients: count,
  newClients: count,
  returning: count,
  pointsEarned: z.int(),
  pointsSpent: z.int(),
})
export type Figures = z.infer<typeof figures>

const span = { from: day, until: day }
const other = z.object({ ...span, figures })

export const face = z.object({ id, called: z.string(), colour: z.int(), photo: z.string().nullable() })
export const came = z.object({ client: face, visits: count, takings: moneySeen })
export type CameInPeriod = z.infer<typeof came>

const employeeFigures = z.object({
  employee: z.object({ id, name: z.string() }),
  visits: count,
  withCard: count,
  takings: money,
  tips: money,
})
export type EmployeeFigures = z.infer<typeof employeeFigures>

const told = z.object({
  kind: z.enum(PERIOD_KINDS),
  ...span,
  /** The last day that is counted; before `from` where the period has not begun. */
  through: day,
  /** The first business day of which there is anything. */
  first: day.nullable(),
  figures,
  before: other,
  yearBefore: other,
  /** Every day that is counted. */
  days: z.array(z.object({ day, visits: count, takings: money })),
  /** By weekday of the business day (1 = Monday) and hour of the wall clock; hours without visits are not named. */
  hours: z.array(z.object({ weekday: z.int(), hour: z.int(), visits: count })),
  /** Visits of which only the day is known. */
  hourUnknown: count,
  top: z.array(came),
  employees: z.array(employeeFigures),
})
export type PeriodTold = z.infer<typeof told>

const part = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['all', 'new', 'returning', 'tips', 'discounts', 'points-earned', 'points-spent']) }),
  z.strictObject({ what: z.literal('day'), day }),
  z.strictObject({
    what: z.literal('hour'),
    /** Null is any. */
    weekday: z.int('not-a-number').min(1, 'too-small').max(7, 'too-large').nullable(),
    hour: z.int('not-a-number').min(0, 'too-small').max(23, 'too-large').nullable(),
  }),
  z.strictObject({ what: z.literal('employee'), employeeId: id }),
])
export type FiguresPart = z.infer<typeof part>

export const reportsOperations = {
  /** A day, a week or a month, beside the one before and the same of the year before. */
  figures: report('shop.reports', z.strictObject(periodAsked), told),
  /** The clients behind a number of it, who brought most first. */
  behind: report(
    'shop.reports',
    z.strictObject({ ...periodAsked, part }),
    z.object({ rows: z.array(came), more: count, withoutCard: count }),
  ),
  ...teamOperations,
  ...goalOperations,
}
