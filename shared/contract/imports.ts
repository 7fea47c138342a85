import { z } from 'zod'
import { job, query, report } from './define.ts'
import { ownValue } from './fields.ts'
import { amount, day, id, incomingId, instant, language, nothing, opId, points } from './values.ts'

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
  'gender',
  'category',
  'tags',
] as const
/** One of the card's fields, or of the shop's own by its id. */
const importField = z.union([z.enum(IMPORT_FIELDS), z.templateLiteral(['own-', z.int().positive()])])
export type ImportField = z.infer<typeof importField>

/** What a column of a file of past visits is. */
export const VISIT_FIELDS = [
  'ignore',
  'client',
  'day',
  'time',
  'receipt',
  'item',
  'items',
  'quantity',
  'price',
  'amount',
  'total',
] as const
export type VisitFieldName = (typeof VISIT_FIELDS)[number]

/** What becomes of visits whose client code nobody here has: a card of that code is made, they are counted as passers-by's, or left out. */
export const STRANGERS = ['create', 'passers-by', 'leave-out'] as const

export const DATE_STYLES = ['iso', 'day-first', 'month-first'] as const

const reading = {
  fileId: incomingId,
  /** Null lets the program recognise it. */
  encoding: z.string().max(40).nullable(),
  delimiter: z.string().max(2).nullable(),
}
/** A file of cards, and the photos among them that had to be shrunk: bytes by the card's place in the file. */
const cardsFile = { fileId: incomingId, photosFile: incomingId.nullable() }
const visitsPlan = {
  ...reading,
  mapping: z.array(z.enum(VISIT_FIELDS)).max(200, 'too-large'),
  strangers: z.enum(STRANGERS),
}
const mapping = z.array(importField).max(200, 'too-large')

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
  'only-headings',
  'no-card',
  'too-many-cards',
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
  'erased-at-own-wish',
  'code-taken',
  'points-rounded',
  'gender-not-understood',
  'category-not-known',
  'tag-not-known',
  'choice-not-understood',
  'yes-no-not-understood',
  'outside-card',
  'cut-off',
  'group',
  'no-name',
  'line-not-understood',
  'charset-guessed',
  'charset-wrong',
  'letters-lost',
  'photo-not-understood',
  'photo-refused',
  'photo-not-first',
  'photo-left-out',
  'attachment-left-out',
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
  gender: z.enum(['female', 'male']).nullable(),
  categoryId: id.nullable(),
  tagIds: z.array(id),
  own: z.array(z.object({ fieldId: id, value: ownValue })),
  note: z.string(),
  skipped: z.boolean(),
})
export type ImportPreviewRow = z.infer<typeof previewRow>

/** What was wrong with a row of past visits. */
const VISIT_PROBLEMS = [
  'no-date',
  'date-not-understood',
  'date-in-future',
  'time-not-understood',
  'number-not-understood',
  'client-not-understood',
  'refund',
  'nothing-named',
  'cell-shortened',
  'two-clients',
  'two-totals',
  'sum-too-large',
] as const

const visitProblem = z.object({ ...problem.shape, kind: z.enum(VISIT_PROBLEMS) })

const pastVisit = z.object({
  row: z.int(),
  day,
  /** Minutes after midnight; null when the file has no time. */
  minute: z.int().nullable(),
  code: z.string(),
  /** Whose visit it is, when somebody here has the code. */
  called: z.string().nullable(),
  what: z.string(),
  amount: amount.nullable(),
  /** Came with an earlier file: left out. */
  known: z.boolean(),
})
export type ImportedVisit = z.infer<typeof pastVisit>
const some = z.object({ visits: z.int(), amount: z.int() })

const IMPORT_KINDS = ['clients', 'cards', 'visits'] as const
const importRow = z.object({
  id,
  at: instant,
  fileName: z.string(),
  created: z.int(),
  skipped: z.int(),
  undoneAt: instant.nullable(),
  kind: z.enum(IMPORT_KINDS),
  visits: z.int(),
})

/** What a file of clients would do. */
const preview = z.object({
  rows: z.int(),
  create: z.int(),
  skip: z.int(),
  first: z.array(previewRow),
  problems: z.array(problem),
  problemCounts: z.array(z.object({ kind: z.enum(IMPORT_PROBLEMS), count: z.int() })),
  points,
})

export const importsOperations = {
  /** Reads the uploaded file: what it is, its columns, and what each probably holds. */
  read: report(
    'clients.import',
    z.strictObject({ ...reading, as: z.enum(['clients', 'visits']).nullable().default(null) }),
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
        columns: z.array(z.object({ header: z.string(), field: importField, samples: z.array(z.string()) })),
        /** The mapping was remembered from an earlier file with the same columns. */
        remembered: z.boolean(),
        dateStyle: z.enum(DATE_STYLES),
      }),
      /** The file holds vCards. */
      z.object({ state: z.literal('cards'), fileName: z.string(), cards: z.int() }),
      /** The file holds past visits, or was said to. */
      z.object({
        state: z.literal('visits'),
        fileName: z.string(),
        kind: z.enum(['csv', 'xlsx']),
        encoding: z.string().nullable(),
        encodings: z.array(z.string()),
        delimiter: z.string().nullable(),
        rows: z.int(),
        columns: z.array(z.object({ header: z.string(), field: z.enum(VISIT_FIELDS), samples: z.array(z.string()) })),
        remembered: z.boolean(),
        dateStyle: z.enum(DATE_STYLES),
      }),
    ]),
  ),
  /** What the import would do, without doing it. */
  preview: report('clients.import', z.strictObject({ ...reading, mapping, dateStyle: z.enum(DATE_STYLES) }), preview),
  /** All or nothing. Progress comes as `progress` events carrying the opId. */
  run: job(
    'clients.import',
    z.strictObject({ opId, ...reading, mapping, dateStyle: z.enum(DATE_STYLES) }),
    z.object({ importId: id, created: z.int(), skipped: z.int() }),
  ),
  /** What the cards of a vCard file would become. */
  previewCards: report(
    'clients.import',
    z.strictObject(cardsFile),
    /** And what comes along with those who will be added. */
    preview.extend({ photos: z.int(), dates: z.int(), relatives: z.int() }),
  ),
  runCards: job(
    'clients.import',
    z.strictObject({ opId, ...cardsFile }),
    z.object({ importId: id, created: z.int(), skipped: z.int() }),
  ),
  /** What a file of past visits would bring. */
  previewVisits: report(
    'clients.import',
    z.strictObject({ ...visitsPlan, dateStyle: z.enum(DATE_STYLES) }),
    z.object({
      rows: z.int(),
      skippedRows: z.int(),
      /** Visits that an earlier import brought already: they are left out. */
      known: z.int(),
      /** Of clients who are here, of codes that nobody has, and of passers-by. */
      ofClients: some,
      ofStrangers: some,
      ofPassersBy: some,
      clients: z.int(),
      strangers: z.int(),
      /** Some codes that nobody has. */
      strangerCodes: z.array(z.string()),
      firstDay: day.nullable(),
      lastDay: day.nullable(),
      /** Different names of items, and how many of them are in the price list. */
      items: z.int(),
      itemsKnown: z.int(),
      /** Clients whose opening figures count some of these visits already. */
      withOpening: z.int(),
      first: z.array(pastVisit),
      problems: z.array(visitProblem),
      problemCounts: z.array(z.object({ kind: z.enum(VISIT_PROBLEMS), count: z.int() })),
    }),
  ),
  /** All or nothing. Past visits earn no points. */
  runVisits: job(
    'clients.import',
    z.strictObject({ opId, ...visitsPlan, dateStyle: z.enum(DATE_STYLES) }),
    z.object({ importId: id, visits: z.int(), created: z.int(), skipped: z.int() }),
  ),
  list: query('clients.import', nothing, z.array(importRow)),
  /**
   * Takes the whole import back, some clients at a time, with the till in between. Those who have come since, or whose card was changed, stay
   * and are named: also whoever comes while it is at work. Cut off half-way, it is asked for again and goes on.
   */
  undo: job(
    'clients.import',
    z.strictObject({ opId, importId: id }),
    z.object({
      /** This time: what was removed before it was cut off is not counted again. */
      removed: z.int(),
      kept: z.array(z.object({ id, called: z.string() })),
      visits: z.int(),
      /** Imported visits that were changed since, or that points hang on. */
      keptVisits: z.int(),
    }),
  ),
}
