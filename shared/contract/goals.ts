import { z } from 'zod'
import { GOAL_FIGURES } from '#shared/domain/reports/goal.ts'
import { command, report } from './define.ts'
import { day, id, nothing, opId, version } from './values.ts'

const fields = {
  figure: z.enum(GOAL_FIGURES),
  /** In minor units where the figure is money. */
  value: z.int('not-a-number').min(1, 'too-small').max(1_000_000_000_000, 'too-large'),
  from: day,
  until: day,
}

const goal = z.object({
  id,
  ...fields,
  version,
  reached: z.int(),
  state: z.enum(['ahead', 'running', 'ended']),
  daysLeft: z.int().nonnegative(),
  /** Of the goal, in hundredths of a percent: now, and at its end if it goes on like this; null where that cannot be told. */
  share: z.int(),
  atEnd: z.int().nullable(),
})
export type GoalTold = z.infer<typeof goal>

export const goalOperations = {
  /** How far each goal is: those on their way first, then those ahead, then those that have ended, the last first. */
  goals: report('shop.reports', nothing, z.array(goal)),
  /** Sets a goal, or changes one. Its last day may not lie before its first, nor two years after it. */
  saveGoal: command('shop.edit', z.strictObject({ opId, id: id.nullable(), version, ...fields }), z.object({ id })),
  /** It is a goal no more, and shown no more. */
  retireGoal: command('shop.edit', z.strictObject({ opId, id, version }), nothing),
}
