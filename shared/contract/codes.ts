import { z } from 'zod'
import { job, report } from './define.ts'
import { id, opId } from './values.ts'
import { whom } from './whom.ts'

/** As many as are printed at once. */
export const MOST_PRINTED = 2000

const ids = z.array(id).min(1).max(MOST_PRINTED, 'too-large')

/** What stands on a membership card or a label. */
const labelled = z.object({
  id,
  called: z.string(),
  /** Empty where only a description is known. */
  name: z.string(),
  /** The first of the card's codes; null where it has none. */
  code: z.string().nullable(),
})
export type Labelled = z.infer<typeof labelled>

export const codesOperations = {
  /** Who is no longer there is left out. `clients-too-many` refuses. */
  of: report('clients.read', z.strictObject({ whom }), z.array(labelled)),
  /** Gives a new number to each who has no code and whose card is in use; `opId` names the progress. Answers how many were given. */
  give: job('clients.edit', z.strictObject({ opId, ids }), z.object({ given: z.int() })),
}
