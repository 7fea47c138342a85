import { z } from 'zod'
import { face } from './clients.ts'
import { command, query } from './define.ts'
import { amount, day, id, instant, nothing, opId, points, reason, requiredLine, version } from './values.ts'

const stock = points.max(1_000_000, 'too-large')

const gift = z.object({
  id,
  name: z.string(),
  /** What one costs the shop. */
  cost: amount,
  /** Null where nobody counts. */
  stock: points.nullable(),
  retired: z.boolean(),
  version,
  given: z.int(),
  planned: z.int(),
  /** Given in the month of today, and what those cost. */
  givenInMonth: z.int(),
  costInMonth: amount,
})

export type Gift = z.infer<typeof gift>

const giving = z.object({
  id,
  giftId: id,
  name: z.string(),
  client: z.object(face),
  why: z.string(),
  /** The reward for whose points it was given; empty where it cost none. */
  reward: z.string(),
  plannedDay: day.nullable(),
  /** Null while it is only planned. */
  givenDay: day.nullable(),
  cost: amount.nullable(),
  employee: z.string(),
  /** Given within a visit: then only the visit takes it back. */
  visitId: id.nullable(),
  back: z.boolean(),
})
export type GiftGiving = z.infer<typeof giving>

export const giftOperations = {
  gifts: query('clients.read', nothing, z.array(gift)),
  /** A new gift, or another name, cost or way of counting: `stock` is how many there are where counting begins, and stays where it has; null = nobody counts. */
  saveGift: command(
    'loyalty.edit',
    z.strictObject({ opId, id: id.nullable(), version, name: requiredLine(60), cost: amount, stock: stock.nullable() }),
    z.object({ id, version }),
  ),
  /** No more to be given, or again. */
  retireGift: command('loyalty.edit', z.strictObject({ opId, id, retired: z.boolean() }), z.object({ version })),
  /** Some came into the stock, or went otherwise than to a client. */
  stockGift: command(
    'loyalty.adjust',
    z.strictObject({
      opId,
      giftId: id,
      amount: z
        .int('not-a-number')
        .min(-1_000_000, 'too-small')
        .max(1_000_000, 'too-large')
        .refine((value) => value !== 0, 'missing'),
      reason,
    }),
    z.object({ stock: points }),
  ),
  /** What changed the stock of one gift, the latest first. */
  giftStock: query(
    'clients.read',
    z.strictObject({ giftId: id }),
    z.array(
      z.object({
        id,
        day,
        at: instant,
        amount: z.int(),
        reason: z.string(),
        employee: z.string(),
        client: z.object({ id, called: z.string() }).nullable(),
      }),
    ),
  ),
  /** Planned and given gifts, of one client or of all; the planned first, by day, then the latest given. */
  giftGivings: query(
    'clients.read',
    z.strictObject({
      clientId: id.nullable(),
      giftId: id.nullable(),
      only: z.enum(['planned', 'given']).nullable().default(null),
      limit: z.int().min(1).max(200),
    }),
    z.object({ rows: z.array(giving), more: z.boolean() }),
  ),
  planGift: command(
    'clients.edit',
    z.strictObject({ opId, clientId: id, giftId: id, day, why: requiredLine(200) }),
    z.object({ id }),
  ),
  /** Gives one: a planned one (`planned`), or without a plan. */
  giveGift: command(
    'visits.log',
    z.strictObject({ opId, clientId: id, giftId: id, why: requiredLine(200), planned: id.nullable() }),
    z.object({ id, stock: points.nullable() }),
  ),
  /** A given one comes back into the stock; a plan is dropped. `planAgain`: it was given by mistake, and its plan waits again. */
  takeGiftBack: command('visits.log', z.strictObject({ opId, id, reason, planAgain: z.boolean().default(false) }), nothing),
}
