import { z } from 'zod'
import { faceSchema, looksFor } from './clients.ts'
import { report } from './define.ts'

/** How many the first of a segment are, by name. */
export const SHOWN_OF_SEGMENT = 6

export const segmentsOperations = {
  /** How many are meant, of all who are in use, and the first of them by name: asked while a segment is being put together. */
  count: report(
    'clients.read',
    z.strictObject({ ...looksFor, text: z.string().max(200, 'too-long') }),
    z.object({ count: z.int(), of: z.int(), first: z.array(faceSchema).max(SHOWN_OF_SEGMENT) }),
  ),
}
