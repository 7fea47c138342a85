import type { Db } from '#electron/backend/db/connection.ts'
import type { Reading, ReadingFacts } from '#electron/backend/workers/reading.ts'
import type { TableColumn } from '#shared/contract/exports.ts'
import { type Cell, decimal } from '#shared/domain/exports/cell.ts'
import type { TableFormat } from '#shared/domain/exports/columns.ts'
import { BYTE_ORDER_MARK, csvRow } from '#shared/domain/exports/csv.ts'
import { SHEET_END, SHEET_PART, sheetBegin, sheetRow, workbookParts } from '#shared/domain/exports/sheet.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { countEverything, TABLES_HANDED_OUT, type TablePlace, tableRows } from './everything.ts'
import { countVisits, type VisitPlace } from './repository.ts'
import { clientCells, clientHeads, type Head, visitCells, visitHeads } from './rows.ts'
import { beginFile, EMPTY_ZIP, endFile, endZip, packPiece, type ZipState } from './zip.ts'

/** Rows read between two steps. */
const STEP = 250
/** Rows of a portion. */
export const PORTION = 2_000

export type ExportKind =
  | { readonly kind: 'clients'; readonly columns: readonly TableColumn[]; readonly format: TableFormat }
  | { readonly kind: 'visits'; readonly from: string; readonly until: string; readonly format: TableFormat }
  | { readonly kind: 'everything' }

/** How far the file has come: all that the next portion needs. */
export type ExportState = {
  readonly rows: number
  readonly visit: VisitPlace | null
  readonly table: TablePlace | null
  readonly zip: ZipJson | null
}
type ZipJson = { readonly offset: number; readonly entries: readonly ZipFile[]; readonly open: ZipFile | null }
type ZipFile = {
  readonly name: string
  readonly at: number
  readonly crc: number
  readonly size: number
  readonly packed: number
}

export const EXPORT_BEGINS: ExportState = { rows: 0, visit: null, table: null, zip: null }

type Asked = {
  readonly what: ExportKind
  /** Of clients: those of this portion. */
  readonly ids: readonly number[]
  /** Of clients: nobody comes after them. */
  readonly lastIds: boolean
  /** From 0. */
  readonly number: number
  readonly language: Language
  readonly state: ExportState
}

type Portion = { readonly bytes: string; readonly state: ExportState; readonly last: boolean }

/** How many rows an export will have that is not a list of clients. */
export const countExport: Reading<{ readonly from: string | null; readonly until: string | null }, { readonly total: number }> =
  function* (db, _facts, { from, until }) {
    yield { done: 0, total: 1 }
    return { total: from === null || until === null ? countEverything(db) : countVisits(db, from, until) }
  }

/** The bytes of the next rows, and what the portion after it needs to know. */
export const exportPortion: Reading<Asked, Portion> = function* (db, facts, asked) {
  if (asked.what.kind === 'everything') return yield* everythingPortion(db, facts, asked)
  const { what, language, state } = asked
  const heads = what.kind === 'clients' ? clientHeads(db, what.columns, language) : visitHeads(language)
  const { rows, visit, last } =
    what.kind === 'clients' ? yield* clientsPortion(db, facts, asked, what.columns) : yield* visitsPortion(db, facts, asked, what)
  const first = asked.number === 0
  const next = { ...state, rows: state.rows + rows.length, visit }
  if (what.format === 'xlsx') {
    const { bytes, zip } = sheetBytes(heads, rows, { first, last, before: state.rows, zip: state.zip, name: facts.shop.name })
    return { bytes: bytes.toString('base64'), state: { ...next, zip }, last }
  }
  const text =
    what.format === 'csv'
      ? csvText(heads, rows, first, language)
      : jsonText(heads, rows, { first, last, before: state.rows, kind: what.kind, facts })
  return { bytes: Buffer.from(text).toString('base64'), state: { ...next, zip: null }, last }
}

/** A table that is known as a whole, as a file. */
export function* wholeTable(
  heads: readonly Head[],
  rows: readonly Cell[][],
  { format, language, name }: { readonly format: 'xlsx' | 'csv'; readonly language: Language; readonly name: string },
): Steps<Buffer> {
  const pieces: Buffer[] = []
  let zip: ZipState | null = null
  let from = 0
  do {
    const some = rows.slice(from, from + PORTION)
    const about = { first: from === 0, last: from + PORTION >= rows.length, before: from, zip, name }
    if (format === 'xlsx') {
      const written = sheetBytes(heads, some, about)
      zip = written.zip
      pieces.push(written.bytes)
    } else pieces.push(Buffer.from(csvText(heads, some, about.first, language)))
    from += PORTION
    yield { done: Math.min(from, rows.length), total: rows.length }
  } while (from < rows.length)
  return Buffer.concat(pieces)
}

type Rows = { readonly rows: Cell[][]; readonly visit: VisitPlace | null; readonly last: boolean }
type Steps<T> = Generator<{ done: number; total: number }, T>

function* clientsPortion(
  db: Db,
  facts: ReadingFacts,
  { ids, lastIds, language }: Asked,
  columns: readonly TableColumn[],
): Steps<Rows> {
  const rows: Cell[][] = []
  for (let from = 0; from < ids.length; from += STEP) {
    rows.push(...clientCells(db, ids.slice(from, from + STEP), columns, { facts, language }).map(({ cells }) => cells))
    yield { done: from, total: ids.length }
  }
  return { rows, visit: null, last: lastIds }
}

function* visitsPortion(
  db: Db,
  facts: ReadingFacts,
  { language, state }: Asked,
  { from, until }: { readonly from: string; readonly until: string },
): Steps<Rows> {
  const rows: Cell[][] = []
  let place = state.visit ?? { day: from, at: Number.MIN_SAFE_INTEGER, id: 0 }
  while (rows.length < PORTION) {
    const some = visitCells(db, place, until, STEP, { facts, language })
    rows.push(...some.rows)
    place = some.place
    if (some.rows.length < STEP) return { rows, visit: place, last: true }
    yield { done: rows.length, total: PORTION }
  }
  return { rows, visit: place, last: false }
}

function csvText(heads: readonly Head[], rows: readonly Cell[][], first: boolean, language: Language): string {
  const { yes, no } = catalogues[language].common
  const manner = { decimalComma: language !== 'en', yes, no }
  const begin = first
    ? BYTE_ORDER_MARK +
      csvRow(
        heads.map(({ header }) => header),
        manner,
      )
    : ''
  return begin + rows.map((row) => csvRow(row, manner)).join('')
}

interface JsonAbout {
  readonly first: boolean
  readonly last: boolean
  /** Rows before these. */
  readonly before: number
  readonly kind: string
  readonly facts: ReadingFacts
}

function jsonText(heads: readonly Head[], rows: readonly Cell[][], { first, last, before, kind, facts }: JsonAbout): string {
  const begin = first ? `${jsonBegin(facts)},"${kind}":[\n` : ''
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(row.map((cell, at) => [heads[at]?.key ?? at, plain(cell)]))),
  )
  const joint = before > 0 && objects.length > 0 ? ',\n' : ''
  return `${begin}${joint}${objects.join(',\n')}${last ? '\n]}\n' : ''}`
}

function jsonBegin({ shop, now }: ReadingFacts): string {
  const { name, currency, zone } = shop
  return JSON.stringify({ program: 'Regulars', at: new Date(now).toISOString(), shop: { name, currency, zone } }).slice(0, -1)
}

function plain(cell: Cell): unknown {
  if (cell === null || typeof cell === 'string') return cell
  if ('number' in cell) return Number(decimal(cell))
  if ('day' in cell) return cell.day
  return 'yes' in cell ? cell.yes : cell.list
}

interface SheetAbout {
  readonly first: boolean
  readonly last: boolean
  /** Rows before these. */
  readonly before: number
  readonly zip: ZipState | null
  readonly name: string
}

function sheetBytes(heads: readonly Head[], rows: readonly Cell[][], { first, last, before, zip, name }: SheetAbout) {
  const pieces: Buffer[] = []
  let state = zip ?? EMPTY_ZIP
  const take = (step: { state: ZipState; bytes: Buffer }) => {
    state = step.state
    pieces.push(step.bytes)
  }
  if (first) {
    for (const part of workbookParts(name)) {
      take(beginFile(state, part.name))
      take(packPiece(state, part.xml))
      take(endFile(state))
    }
    take(beginFile(state, SHEET_PART))
    take(packPiece(state, sheetBegin(heads.map(({ header }) => header))))
  }
  take(packPiece(state, rows.map((row, at) => sheetRow(row, before + at + 2)).join('')))
  if (last) {
    take(packPiece(state, SHEET_END))
    take(endFile(state))
    pieces.push(endZip(state))
  }
  return { bytes: Buffer.concat(pieces), zip: { ...state, entries: [...state.entries] } }
}

/** Table after table; a portion ends with its rows or with the last table. */
function* everythingPortion(db: Db, facts: ReadingFacts, { state }: Asked): Steps<Portion> {
  const pieces: string[] = []
  let { table, behind } = state.table ?? { table: 0, behind: -1 }
  if (state.table === null) pieces.push(`${jsonBegin(facts)},"tables":{\n`)
  let rows = 0
  while (rows < PORTION && table < TABLES_HANDED_OUT.length) {
    const some = tableRows(db, { table, behind }, STEP)
    if (behind === -1) pieces.push(`${table === 0 ? '' : ',\n'}${JSON.stringify(TABLES_HANDED_OUT[table])}:[\n`)
    const joint = behind > 0 && some.length > 0 ? ',\n' : ''
    pieces.push(joint, some.map(({ row }) => JSON.stringify(row)).join(',\n'))
    rows += some.length
    behind = some.at(-1)?.place ?? Math.max(0, behind)
    if (some.length < STEP) {
      pieces.push('\n]')
      table += 1
      behind = -1
    }
    yield { done: rows, total: PORTION }
  }
  const last = table === TABLES_HANDED_OUT.length
  if (last) pieces.push('\n}}\n')
  return {
    bytes: Buffer.from(pieces.join('')).toString('base64'),
    state: { rows: state.rows + rows, visit: null, table: { table, behind }, zip: null },
    last,
  }
}
