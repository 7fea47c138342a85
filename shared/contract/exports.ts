import { z } from 'zod'
import { CLIENT_COLUMNS, TABLE_FORMATS } from '#shared/domain/exports/columns.ts'
import { report } from './define.ts'
import { day, id, opId } from './values.ts'
import { whom } from './whom.ts'

export const CARD_VERSIONS = ['4.0', '3.0'] as const

/** A column by its name, or an own field of the shop: `own-7`. */
export const tableColumn = z.union([z.enum(CLIENT_COLUMNS), z.templateLiteral(['own-', z.int().positive()])])
export type TableColumn = z.infer<typeof tableColumn>

const format = z.enum(TABLE_FORMATS)
const exportId = opId

export const exportsOperations = {
  /**
   * Begins to hand a table out: puts on record who takes what, and its portions are fetched under the name it was given, one after the other; whoever stops
   * fetching has stopped. `export-too-long` where a sheet has no room for so many rows.
   */
  begin: report(
    'clients.export',
    z.strictObject({
      /** Made by who asks, new for each file. */
      exportId,
      what: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('clients'),
          who: whom,
          columns: z.array(tableColumn).min(1, 'missing').max(100, 'too-large'),
          format,
        }),
        /** Visits of the business days between, both included. */
        z.strictObject({ kind: z.literal('visits'), from: day, until: day, format }),
        /** All the shop knows, table by table, as JSON; without pictures, files and what the program keeps for itself. */
        z.strictObject({ kind: z.literal('everything') }),
      ]),
    }),
    z.object({ total: z.int() }),
  ),
  /** The next portion, or the last one again. `export-gone` after a restart, or when several others were begun since. */
  portion: report(
    'clients.export',
    z.strictObject({ exportId, number: z.int().nonnegative() }),
    z.object({
      /** Bytes of the file, in base64. */
      bytes: z.string(),
      /** Rows so far. */
      done: z.int(),
      last: z.boolean(),
    }),
  ),
  /** Clients as one file of vCards: one of them, or several. Put on record, because personal data leaves the shop. */
  cards: report(
    'clients.export',
    z.strictObject({
      who: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('one'), id }), whom]),
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
