import { z } from 'zod'
import { command, query } from './define.ts'
import { amount, day, id, nothing, opId, points, readonlyOf, requiredLine, version } from './values.ts'

const whole = (most: number) => z.int('not-a-number').min(1, 'too-small').max(most, 'too-large')

/** What points buy. */
const effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('item'),
    categories: readonlyOf(z.array(requiredLine(40)).max(50, 'too-large')),
    items: readonlyOf(z.array(id).max(200, 'too-large')),
    freeUpTo: amount.min(1, 'too-small').nullable(),
  }),
  /** In hundredths of a percent: 10 % = 1000. */
  z.strictObject({ kind: z.literal('percent'), hundredths: whole(10_000), ceiling: amount.min(1, 'too-small').nullable() }),
  z.strictObject({ kind: z.literal('money'), amount: amount.min(1, 'too-small') }),
  z.strictObject({ kind: z.literal('gift'), giftId: id }),
])

const limited = {
  name: requiredLine(60),
  /** In points. */
  cost: points.min(1, 'too-small'),
  effect,
  /** So often at most for one client; null = as often as he can. */
  most: whole(1000).nullable(),
  /** Within so many days; null = ever. */
  mostDays: whole(1830).nullable(),
}

/** As the till knows it on one day. */
export const rewardOnDay = z.object({ id, ...limited })

const fields = {
  ...limited,
  /** First and last business day; null = open. */
  from: day.nullable(),
  until: day.nullable(),
}

const reward = z.object({ id, ...fields, retired: z.boolean(), version })
export type Reward = z.infer<typeof reward>

export const rewardOperations = {
  /** The whole catalogue, the retired too; the cheapest first. */
  rewards: query('everyone', nothing, z.array(reward)),
  /** A new one where `id` is null; else changed, based on the version that was seen. What was given stays as it was. */
  saveReward: command('loyalty.edit', z.strictObject({ opId, id: id.nullable(), version, ...fields }), z.object({ id, version })),
  /** No longer given, or given again. */
  retireReward: command('loyalty.edit', z.strictObject({ opId, id, retired: z.boolean() }), z.object({ version })),
}
