import { z } from 'zod'
import { MOVEMENT_GROUPS, PAPER_FORMATS, PAPER_ORDERS } from '#shared/domain/papers/papers.ts'
import { looksFor } from './clients.ts'
import { command, report } from './define.ts'
import { tableColumn } from './exports.ts'
import { id, nothing, opId, periodAsked, reportedDay } from './values.ts'

/** Business days, both included. */
const span = { from: reportedDay, until: reportedDay }

const what = z.discriminatedUnion('paper', [
  z.strictObject({ paper: z.literal('days'), ...periodAsked }),
  z.strictObject({ paper: z.literal('staff'), ...periodAsked }),
  z.strictObject({
    paper: z.literal('clients'),
    ...looksFor,
    text: z.string().max(200, 'too-long'),
    columns: z.array(tableColumn).min(1, 'missing').max(100, 'too-large'),
    order: z.enum(PAPER_ORDERS),
    group: z.enum(['category', 'caretaker']).nullable(),
  }),
  /** At most 366 days: birthdays, name days and the other dates that come back every year, of clients and of their families. */
  z.strictObject({ paper: z.literal('celebrations'), ...span }),
  z.strictObject({ paper: z.literal('lapsed'), who: z.enum(['late', 'lost', 'both']) }),
  z.strictObject({ paper: z.literal('owed'), day: reportedDay }),
  z.strictObject({ paper: z.literal('movements'), ...span, by: z.enum(MOVEMENT_GROUPS) }),
  z.strictObject({ paper: z.literal('passes'), ...span }),
])
export type PaperAsked = z.infer<typeof what>

/** A day is "2026-11-23", money is in minor units. */
const cell = z.union([z.string(), z.int(), z.null()])
export type PaperCell = z.infer<typeof cell>

const PAPER_COLUMN_KINDS = ['text', 'day', 'count', 'money'] as const
const column = z.object({ key: z.string(), header: z.string(), kind: z.enum(PAPER_COLUMN_KINDS) })
export type PaperColumn = z.infer<typeof column>

const row = z.object({
  /** Whose card the row is about. */
  clientId: id.nullable(),
  /** Whose visits it adds up: the clients behind it are asked of `reports.behind`. */
  employeeId: id.nullable(),
  /** Under which heading it stands; rows of one heading follow each other. */
  group: z.string().nullable(),
  cells: z.array(cell),
})
export type PaperRow = z.infer<typeof row>

const table = z.object({
  columns: z.array(column),
  rows: z.array(row),
  total: z.array(cell).nullable(),
  /** Rows that one table has no room for; a file has them. */
  more: z.int().nonnegative(),
})
export type PaperTable = z.infer<typeof table>

/**
 * Tables for paper. One that names clients needs `clients.export` too; a column that its reader may not see is not in it. What each of them tells stands in
 * docs/PAPER.md.
 */
export const papersOperations = {
  table: report('shop.reports', z.strictObject({ what }), table),
  /** The same as a file, with every row. Put on record. */
  file: report(
    'shop.reports',
    z.strictObject({ what, format: z.enum(PAPER_FORMATS) }),
    z.object({
      /** In base64. */
      bytes: z.string(),
      rows: z.int(),
    }),
  ),
  /** Puts on record that a table which names clients was printed or saved as a PDF. */
  printed: command('shop.reports', z.strictObject({ opId, what, rows: z.int().nonnegative() }), nothing),
}
