import { z } from 'zod'
import { VERDICTS } from '#shared/domain/reports/by-chance.ts'
import { PERIOD_KINDS } from '#shared/domain/reports/period.ts'
import { report } from './define.ts'
import { day, id, opId, periodAsked } from './values.ts'

const count = z.int().nonnegative()
const money = z.int().nonnegative()

/** What an employee did for clients, one line for each: docs/FIGURES.md. */
export const TEAM_DEEDS = [
  'greeted',
  'asked',
  'answered',
  'learned',
  'praised',
  'firstServed',
  'cameAgain',
  'nextVisits',
  'toSame',
  'broughtBack',
] as const
export type TeamDeed = (typeof TEAM_DEEDS)[number]

const member = z.object({
  employee: z.object({ id, name: z.string() }),
  visits: count,
  withCard: count,
  takings: money,
  /** Null without visits. */
  averageBill: money.nullable(),
  tips: money,
  deeds: z.record(z.enum(TEAM_DEEDS), count),
  /** Of `nextVisits`, how many would have been to him by chance, in tenths; and what is to be thought of `toSame`. */
  byChance: count,
  verdict: z.enum(VERDICTS),
})
export type TeamMember = z.infer<typeof member>

const bills = z.object({
  visits: count,
  takings: money,
  averageBill: money.nullable(),
  tips: money,
  /** Visits whose 30 days ended in the period, and those of them after which the client came again; null of guests without a card. */
  watched: count.nullable(),
  again: count.nullable(),
})
export type KnownBills = z.infer<typeof bills>

const known = z.object({
  /** Null is the whole shop. */
  employeeId: id.nullable(),
  greeted: bills,
  withCard: bills,
  withoutCard: bills,
})

export const teamOperations = {
  /** What each employee served, whom he greeted, and who came again because of it. */
  team: report(
    'shop.reports',
    z.strictObject({
      ...periodAsked,
      /** Under which name its progress is waited for. */
      opId: opId.optional(),
    }),
    z.object({
      kind: z.enum(PERIOD_KINDS),
      from: day,
      until: day,
      through: day,
      /** The first business day of which there is anything. */
      first: day.nullable(),
      members: z.array(member),
      known: z.array(known),
    }),
  ),
  /** The clients behind a number of it, the latest first. */
  behindTeam: report(
    'shop.reports',
    z.strictObject({ ...periodAsked, employeeId: id, of: z.enum(TEAM_DEEDS) }),
    z.object({
      rows: z.array(
        z.object({
          client: z.object({ id, called: z.string(), colour: z.int(), photo: z.string().nullable() }),
          day,
          /** The first visit, the last one before, or the conversation that it followed. */
          after: day.nullable(),
          text: z.string(),
        }),
      ),
      more: count,
    }),
  ),
}
