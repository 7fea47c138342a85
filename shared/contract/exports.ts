import { z } from 'zod'
import { looksFor } from './clients.ts'
import { report } from './define.ts'
import { id } from './values.ts'

export const CARD_VERSIONS = ['4.0', '3.0'] as const

export const exportsOperations = {
  /** Clients as one file of vCards: one of them, or those that a list shows. Put on record, because personal data leaves the shop. */
  cards: report(
    'clients.export',
    z.strictObject({
      who: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('one'), id }),
        /** Those that were chosen; who is no longer there is left out. */
        z.strictObject({ kind: z.literal('some'), ids: z.array(id).min(1).max(2000, 'too-large') }),
        z.strictObject({ kind: z.literal('list'), ...looksFor, text: z.string().max(200, 'too-long') }),
      ]),
      /** 3.0 is for phones of before 2012. */
      version: z.enum(CARD_VERSIONS),
    }),
    z.object({
      /** To be written as UTF-8. */
      text: z.string(),
      cards: z.int(),
      /** Cards whose photo would have made the file too large for a phone. */
      withoutPhoto: z.int(),
    }),
  ),
}
