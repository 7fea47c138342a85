import { parentPort } from 'node:worker_threads'
import { decideDateStyle } from '#shared/domain/imports/dates.ts'
import { hasUkrainianApostrophe } from '#shared/domain/imports/encoding.ts'
import type { ImportRow } from '#shared/domain/imports/import-row.ts'
import { guessMapping, headerFingerprint } from '#shared/domain/imports/mapping.ts'
import { type ImportPlan, planImport } from '#shared/domain/imports/plan.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { sortKey } from '#shared/domain/search/sort-key.ts'
import { assert } from '#shared/kernel/assert.ts'
import { understandPhone } from '../phones.ts'
import { searchWords } from '../search-words.ts'
import type { FileToRead, ImportRequest, PlanWanted, PreparedRow, ReadSummary } from './import-messages.ts'
import { type ReadTable, readTable } from './read-table.ts'

/* Reads a file of clients off the till's thread: decoding, guessing, understanding and folding of a hundred thousand rows take seconds. */

let table: ReadTable | null = null
let plan: ImportPlan | null = null
let wanted: PlanWanted | null = null

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
  }
}

async function read({ bytes, encoding, delimiter }: FileToRead) {
  const outcome = await readTable(bytes, { encoding, delimiter })
  if ('why' in outcome) return outcome
  table = outcome
  const mapping = guessMapping(outcome.headers, outcome.rows)
  const dateColumns = mapping.flatMap((field, at) => (['birthday', 'firstVisit', 'lastVisit'].includes(field) ? [at] : []))
  const summary: ReadSummary = {
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
  })
  const { problems, create, skip, points } = plan
  return { problems, create, skip, points, rows: plan.rows.length }
}

function rows(from: number, count: number): PreparedRow[] {
  assert(plan && wanted, 'rows are asked before the plan')
  const { language, country } = wanted
  return plan.rows.slice(from, from + count).map((row) => ({
    ...row,
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
  }))
}

/** Two rows or cards of one key are the same person: the same words in the name. */
function personKey(row: ImportRow): string {
  return foldWords(row.name || row.nickname)
    .toSorted()
    .join(' ')
}
