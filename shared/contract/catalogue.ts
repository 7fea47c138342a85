import { z } from 'zod'
import { command, query } from './define.ts'
import { amount, id, line, opId, requiredLine, version } from './values.ts'

export const UNITS = ['piece', 'hour', 'kg'] as const

/** As many as the till shows: two rows of five, the last of which opens the whole catalogue. */
export const QUICK_KEYS = 9

/** How time is charged: whole steps of `step` minutes, never under `minimum`. */
const timeRule = z.object({
  step: z.int('not-a-number').min(1, 'too-small').max(240, 'too-large'),
  minimum: z.int('not-a-number').min(0, 'too-small').max(1440, 'too-large'),
})

const fields = {
  name: requiredLine(60),
  category: line(40),
  kind: z.enum(['good', 'service']),
  unit: z.enum(UNITS),
  /** Of one piece, one hour or one kilogram, in minor units. */
  price: amount,
  /** What one unit costs the shop; null when nobody has said. */
  cost: amount.nullable(),
  time: timeRule.nullable(),
}

const item = z.object({
  id,
  ...fields,
  /** Place among the quick keys of the till, from 0. */ quickKey: z.int().nullable(),
  archived: z.boolean(),
  version,
})
export type Item = z.infer<typeof item>

export const catalogueOperations = {
  list: query('everyone', z.strictObject({ archived: z.boolean() }), z.array(item)),
  create: command('catalogue.edit', z.strictObject({ opId, ...fields }), z.object({ id })),
  update: command('catalogue.edit', z.strictObject({ opId, id, version, ...fields }), z.object({ version })),
  archive: command('catalogue.edit', z.strictObject({ opId, id, archived: z.boolean() }), z.object({ version })),
  /** The items on the till's keys, in their order. */
  setQuickKeys: command(
    'catalogue.edit',
    z.strictObject({ opId, ids: z.array(id).max(QUICK_KEYS, 'too-large') }),
    z.strictObject({}),
  ),
}
