import { z } from 'zod'
import { command, query } from './define.ts'
import { id, instant, opId, version } from './values.ts'

/** Whose field the surviving card has from now on; left out, its own unless that is empty. */
const side = z.enum(['survivor', 'merged']).optional()

const mergedFields = z.strictObject({
  name: side,
  nickname: side,
  pronunciation: side,
  email: side,
  birthday: side,
  language: side,
  photo: side,
  /** Left out, both notes are joined. */
  note: side,
})
export type MergedFields = z.infer<typeof mergedFields>

const card = z.object({ id, called: z.string(), colour: z.int(), photo: z.string().nullable() })
const merge = z.object({
  id,
  at: instant,
  by: z.string(),
  survivor: card,
  merged: card,
  visits: z.int(),
  movements: z.int(),
  facts: z.int(),
  undoneAt: instant.nullable(),
})
export type Merge = z.infer<typeof merge>

export const mergeOperations = {
  /**
   * Makes two cards of one person one (F86): all rows of the merged card go to the survivor, one by one on record, and the merged card leads there.
   * Refused for a card with itself, one that is archived or merged already, and invented cards with real ones.
   */
  merge: command(
    'clients.merge',
    z.strictObject({
      opId,
      survivorId: id,
      survivorVersion: version,
      mergedId: id,
      mergedVersion: version,
      fields: mergedFields,
    }),
    z.object({ mergeId: id, version }),
  ),
  /**
   * Parts them again, at any time: each card has its rows as before, what came since stays with the survivor. Where more points were spent since
   * than one of the two has by itself, the other makes up for it: `madeUp`.
   */
  undoMerge: command(
    'clients.merge',
    z.strictObject({ opId, mergeId: id }),
    z.object({ clientId: id, madeUp: z.object({ from: id, to: id, points: z.int() }).nullable() }),
  ),
  /** Two cards that look alike are two people's: they are not proposed again. */
  twoPeople: command('clients.merge', z.strictObject({ opId, one: id, other: id }), z.object({})),
  /** What was merged into a card, or in the whole shop, the latest first. */
  merges: query(
    'clients.read',
    z.strictObject({ clientId: id.nullable(), limit: z.int().min(1).max(200) }),
    z.object({ rows: z.array(merge) }),
  ),
}
