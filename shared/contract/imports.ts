import { z } from 'zod'
import { command, job, query, report } from './define.ts'
import { amount, day, id, instant, language, nothing, opId, points } from './values.ts'

export const IMPORT_FIELDS = [
  'ignore',
  'name',
  'firstName',
  'middleName',
  'lastName',
  'nickname',
  'phone',
  'email',
  'birthday',
  'note',
  'code',
  'points',
  'visits',
  'spent',
  'firstVisit',
  'lastVisit',
  'language',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

export const DATE_STYLES = ['iso', 'day-first', 'month-first'] as const

const reading = {
  fileId: z.string().min(1).max(80),
  /** Null lets the program recognise it. */
  encoding: z.string().max(40).nullable(),
  delimiter: z.string().max(2).nullable(),
}
const mapping = z.array(z.enum(IMPORT_FIELDS)).max(200, 'too-large')

/** Why a file was not read at all; the words stand in the `imports` catalogue. */
const FILE_REFUSALS = [
  'empty',
  'too-large',
  'too-large-unzipped',
  'too-many-rows',
  'too-many-columns',
  'not-a-table',
  'broken',
  'gone',
  'protected',
] as const

/** What was wrong with one cell or one row of the file. */
export const IMPORT_PROBLEMS = [
  'no-name-no-phone',
  'phone-not-understood',
  'email-not-understood',
  'date-not-understood',
  'number-not-understood',
  'language-not-understood',
  'cell-shortened',
  'name-shortened',
  'apostrophe-restored',
  'duplicate-in-file',
  'duplicate-of-client',
  'code-taken',
] as const
export type ImportProblemKind = (typeof IMPORT_PROBLEMS)[number]

const problem = z.object({
  row: z.int(),
  kind: z.enum(IMPORT_PROBLEMS),
  column: z.string().nullable(),
  value: z.string().nullable(),
  /** Whether the whole row is left out. */ skips: z.boolean(),
})

const previewRow = z.object({
  row: z.int(),
  name: z.string(),
  nickname: z.string(),
  phone: z.string(),
  email: z.string(),
  birthday: z.string(),
  code: z.string(),
  points: points.nullable(),
  visits: z.int().nullable(),
  spent: amount.nullable(),
  firstVisit: day.nullable(),
  lastVisit: day.nullable(),
  language: language.nullable(),
  note: z.string(),
  skipped: z.boolean(),
})
export type ImportPreviewRow = z.infer<typeof previewRow>

const importRow = z.object({
  id,
  at: instant,
  fileName: z.string(),
  created: z.int(),
  skipped: z.int(),
  undoneAt: instant.nullable(),
})

export const importsOperations = {
  /** Reads the uploaded file: what it is, its columns, and what each probably holds. */
  read: report(
    'clients.import',
    z.strictObject(reading),
    z.discriminatedUnion('state', [
      z.object({ state: z.literal('refused'), why: z.enum(FILE_REFUSALS), limit: z.int().nullable(), found: z.int().nullable() }),
      z.object({
        state: z.literal('read'),
        fileName: z.string(),
        kind: z.enum(['csv', 'xlsx']),
        encoding: z.string().nullable(),
        encodings: z.array(z.string()),
        delimiter: z.string().nullable(),
        rows: z.int(),
        columns: z.array(z.object({ header: z.string(), field: z.enum(IMPORT_FIELDS), samples: z.array(z.string()) })),
        /** The mapping was remembered from an earlier file with the same columns. */
        remembered: z.boolean(),
        dateStyle: z.enum(DATE_STYLES),
      }),
    ]),
  ),
  /** What the import would do, without doing it. */
  preview: report(
    'clients.import',
    z.strictObject({ ...reading, mapping, dateStyle: z.enum(DATE_STYLES) }),
    z.object({
      rows: z.int(),
      create: z.int(),
      skip: z.int(),
      first: z.array(previewRow),
      problems: z.array(problem),
      problemCounts: z.array(z.object({ kind: z.enum(IMPORT_PROBLEMS), count: z.int() })),
      points,
    }),
  ),
  /** All or nothing. Progress comes as `progress` events carrying the opId. */
  run: job(
    'clients.import',
    z.strictObject({ opId, ...reading, mapping, dateStyle: z.enum(DATE_STYLES) }),
    z.object({ importId: id, created: z.int(), skipped: z.int() }),
  ),
  list: query('clients.import', nothing, z.array(importRow)),
  /** Takes the whole import back. Clients who have come since, or whose card was changed, stay and are named. */
  undo: command(
    'clients.import',
    z.strictObject({ opId, importId: id }),
    z.object({ removed: z.int(), kept: z.array(z.object({ id, called: z.string() })) }),
  ),
}
