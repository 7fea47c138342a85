import { parentPort } from 'node:worker_threads'
import type { DuplicateCard } from '#shared/domain/duplicates/card.ts'
import { findDuplicates } from '#shared/domain/duplicates/find-duplicates.ts'
import { columnLetters } from '#shared/domain/imports/column-letters.ts'
import { decideDateStyle } from '#shared/domain/imports/dates.ts'
import { hasUkrainianApostrophe } from '#shared/domain/imports/encoding.ts'
import type { ImportField } from '#shared/domain/imports/fields.ts'
import type { ImportRow } from '#shared/domain/imports/import-row.ts'
import { guessMapping, headerFingerprint } from '#shared/domain/imports/mapping.ts'
import { type ImportPlan, planImport } from '#shared/domain/imports/plan.ts'
import { refusal, TABLE_LIMITS, type TableRefusal } from '#shared/domain/imports/table-shape.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { sortKey } from '#shared/domain/search/sort-key.ts'
import type { VisitField } from '#shared/domain/visit-history/fields.ts'
import { isVisitHeader } from '#shared/domain/visit-history/header-words.ts'
import { guessVisitMapping } from '#shared/domain/visit-history/mapping.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { assert } from '#shared/kernel/assert.ts'
import { understandPhone } from '../phones.ts'
import { searchWords } from '../search-words.ts'
import { countCards, type PlannedCards, planCardFile } from './card-file.ts'
import type {
  CardsWanted,
  FileToRead,
  ImportRequest,
  PlanWanted,
  PreparedCard,
  PreparedRow,
  ReadSummary,
  VisitsWanted,
} from './import-messages.ts'
import { type PlannedVisits, planVisits } from './past-visits.ts'
import { type ReadRecords, type ReadTable, readRecords, shaped } from './read-table.ts'

/* Reads a file of clients off the till's thread: decoding, guessing, understanding and folding of a hundred thousand rows take seconds, as does
   comparing them all. */

let table: ReadTable | null = null
let plan: ImportPlan | null = null
let wanted: PlanWanted | null = null
let cards: { readonly planned: PlannedCards; readonly wanted: CardsWanted } | null = null
let history: PlannedVisits | null = null
const compared: DuplicateCard[] = []

parentPort?.on('message', (request: ImportRequest) => {
  answer(request).then(
    (value) => parentPort?.postMessage({ ok: true, value }),
    (error: unknown) =>
      parentPort?.postMessage({ ok: false, message: error instanceof Error ? `${error.name} ${error.stack}` : String(error) }),
  )
})

async function answer(request: ImportRequest) {
  switch (request.act) {
    case 'read':
      return read(request.file)
    case 'plan':
      return makePlan(request.wanted)
    case 'rows':
      return rows(request.from, request.count)
    case 'cards':
      return makeCardPlan(request)
    case 'card-rows':
      return cardRows(request.from, request.count)
    case 'visits':
      return makeVisitPlan(request.wanted)
    case 'visit-rows':
      assert(history, 'visits are asked before their plan')
      return history.visits.slice(request.from, request.from + request.count)
    case 'compare':
      return compared.push(...request.cards)
    case 'duplicates':
      return findDuplicates(compared)
  }
}

async function read({ bytes, encoding, delimiter, as, fields }: FileToRead) {
  const cardsInside = as === null ? countCards(bytes) : 0
  if (cardsInside > TABLE_LIMITS.rows) return refusal('too-many-cards', TABLE_LIMITS.rows, cardsInside)
  if (cardsInside > 0) return { as: 'cards' as const, cards: cardsInside }
  const records = await readRecords(bytes, { encoding, delimiter })
  if ('why' in records) return records
  if (as === 'visits' || (as === null && looksLikeVisits(records))) return readVisits(shaped(records, isVisitHeader))
  const outcome = shaped(records)
  if ('why' in outcome) return outcome
  table = outcome
  const mapping = guessMapping(outcome.headers, outcome.rows, fields)
  const dated = ['birthday', 'firstVisit', 'lastVisit', ...fields.flatMap(({ id, kind }) => (kind === 'date' ? `own-${id}` : []))]
  const dateColumns = mapping.flatMap((field, at) => (dated.includes(field) ? [at] : []))
  const summary: ReadSummary = {
    as: 'clients',
    kind: outcome.kind,
    encoding: outcome.encoding,
    encodings: outcome.encodings,
    delimiter: outcome.delimiter,
    rows: outcome.rows.length,
    columns: outcome.headers.map((header, at) => ({ header, field: mapping[at] ?? 'ignore', samples: samplesOf(outcome, at) })),
    dateStyle: decideDateStyle(outcome.rows.flatMap((row) => dateColumns.map((at) => row[at] ?? ''))),
    fingerprint: headerFingerprint(outcome.headers),
  }
  return summary
}

function readVisits(outcome: ReadTable | TableRefusal) {
  if ('why' in outcome) return outcome
  table = outcome
  const mapping = guessVisitMapping(outcome.headers, outcome.rows)
  const dayAt = mapping.indexOf('day')
  return {
    as: 'visits' as const,
    kind: outcome.kind,
    encoding: outcome.encoding,
    encodings: outcome.encodings,
    delimiter: outcome.delimiter,
    rows: outcome.rows.length,
    columns: outcome.headers.map((header, at) => ({ header, field: mapping[at] ?? 'ignore', samples: samplesOf(outcome, at) })),
    dateStyle: decideDateStyle(outcome.rows.map((row) => row[dayAt] ?? '')),
    // The same columns may once have held clients.
    fingerprint: `visits ${headerFingerprint(outcome.headers)}`,
  }
}

const bought: readonly VisitField[] = ['amount', 'total', 'item', 'items', 'receipt', 'client']
const personal: readonly ImportField[] = [
  'phone',
  'email',
  'birthday',
  'points',
  'firstName',
  'lastName',
  'nickname',
  'firstVisit',
]

/** Whether the first rows say when somebody came, and nothing that only a list of people says. */
function looksLikeVisits({ records, ...read }: ReadRecords): boolean {
  const first = shaped({ ...read, records: records.slice(0, 400) }, isVisitHeader)
  if ('why' in first) return false
  const fields = guessVisitMapping(first.headers, first.rows)
  const people = guessMapping(first.headers, first.rows)
  const isNamed = first.headers.some((header, at) => header !== columnLetters(at))
  // Without headings, what people's columns look like is seen in sums and days too.
  const ofPeople = people.some((field, at) => personal.includes(field) && (isNamed || fields[at] === 'ignore'))
  return fields.includes('day') && fields.some((field) => bought.includes(field)) && !ofPeople
}

function makeCardPlan(request: Extract<ImportRequest, { act: 'cards' }>) {
  const planned = planCardFile(request.bytes, request.photos, request.wanted)
  cards = { planned, wanted: request.wanted }
  return { problems: planned.problems, rows: planned.rows.length }
}

function cardRows(from: number, count: number): PreparedCard[] {
  assert(cards, 'cards are asked before their plan')
  const { planned, wanted: asked } = cards
  return planned.rows.slice(from, from + count).map((card) => ({ ...card, ...prepared(card, asked) }))
}

function makeVisitPlan(asked: VisitsWanted) {
  assert(table, 'a plan is asked before the file was read')
  history = planVisits(table, asked)
  return history.summary
}

/** The first three different cells that hold something. */
function samplesOf({ rows: all }: ReadTable, at: number): string[] {
  const samples = new Set<string>()
  for (const row of all) {
    const cell = (row[at] ?? '').trim()
    if (cell !== '') samples.add(cell.slice(0, 60))
    if (samples.size === 3) break
  }
  return [...samples]
}

function makePlan(asked: PlanWanted) {
  assert(table, 'a plan is asked before the file was read')
  wanted = asked
  plan = planImport(table, {
    mapping: asked.mapping,
    dateStyle: asked.dateStyle,
    currencyDigits: asked.currencyDigits,
    today: asked.today,
    apostrophesLost: !hasUkrainianApostrophe(table.encoding),
    parsePhone: (written) => understandPhone(written, asked.country)?.e164 ?? null,
    about: asked.about,
  })
  const { problems, create, skip, points } = plan
  return { problems, create, skip, points, rows: plan.rows.length }
}

function rows(from: number, count: number): PreparedRow[] {
  assert(plan && wanted, 'rows are asked before the plan')
  const asked = wanted
  return plan.rows.slice(from, from + count).map((row) => ({ ...row, ...prepared(row, asked) }))
}

function prepared(row: ImportRow, { language, country }: { language: Language; country: string }) {
  return {
    sortKey: sortKey(row.nickname || row.name || row.phones[0]?.typed || '', language),
    personKey: personKey(row),
    words: row.skipped
      ? []
      : searchWords({
          names: [row.name, row.nickname],
          email: row.email,
          note: row.note,
          phones: row.phones.map((phone) => ({ ...phone, national: understandPhone(phone.e164, country)?.national ?? null })),
          codes: row.code === '' ? [] : [row.code],
        }),
  }
}

/** Two rows or cards of one key are the same person: the same words in the name. */
function personKey(row: ImportRow): string {
  return foldWords(row.name || row.nickname)
    .toSorted()
    .join(' ')
}
