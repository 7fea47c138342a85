import { z } from 'zod'
import { looksFor } from './clients.ts'
import { id } from './values.ts'

/** Clients that may be chosen one by one for something that is done with all of them. */
const MOST_CHOSEN = 2000

export const whom = z.discriminatedUnion('kind', [
  /** Those that were chosen, in this order; who is no longer there is left out. */
  z.strictObject({ kind: z.literal('some'), ids: z.array(id).min(1).max(MOST_CHOSEN, 'too-large') }),
  /** Everybody whom the list of clients finds by this. */
  z.strictObject({ kind: z.literal('list'), ...looksFor, text: z.string().max(200, 'too-long') }),
  /** Everybody of a list that has a name, as it finds them now. */
  z.strictObject({ kind: z.literal('saved'), id }),
])
/** For whom something is done: wherever more than one client is picked, this says which. */
export type Whom = z.infer<typeof whom>
