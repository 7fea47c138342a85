import { columnLetters } from './column-letters.ts'
import { isKnownHeader, looksLikePhone } from './mapping.ts'
import { isEmail } from './values.ts'

/** What a file may at most be. Larger ones are refused with the number found, never read in part. */
export const TABLE_LIMITS = {
  bytes: 20_000_000,
  unzippedBytes: 50_000_000,
  rows: 100_000,
  columns: 200,
} as const

/** Why a file is not read: `limit` and `found` are given where a number says it; for `broken` found is the row, if known. */
export interface TableRefusal {
  readonly why:
    | 'empty'
    | 'too-large'
    | 'too-large-unzipped'
    | 'too-many-rows'
    | 'too-many-columns'
    | 'not-a-table'
    | 'broken'
    | 'protected'
    | 'only-headings'
    | 'no-card'
    | 'too-many-cards'
  readonly limit: number | null
  readonly found: number | null
}

export interface Table {
  readonly headers: readonly string[]
  /** Every row has as many cells as there are headers. */
  readonly rows: readonly (readonly string[])[]
  /** The number of the first of `rows` in the file as a spreadsheet counts, from 1. */
  readonly firstRow: number
}

export function refusal(why: TableRefusal['why'], limit: number | null = null, found: number | null = null): TableRefusal {
  return { why, limit, found }
}

/**
 * Finds the header row, pads ragged rows, calls columns without a header by their letters, and refuses what is no list of people, or of
 * whatever `isKnown` knows the headers.
 */
export function shapeTable(records: readonly (readonly string[])[], isKnown = isKnownHeader): Table | TableRefusal {
  const headerAt = findHeader(records, isKnown)
  const first = headerAt === null ? records.findIndex(isFilled) : headerAt + 1
  if (first === -1) return refusal('empty')
  const body = records.slice(first, records.findLastIndex(isFilled) + 1)
  const header = headerAt === null ? [] : (records[headerAt] ?? [])
  const width = body.reduce((most, record) => Math.max(most, filledWidth(record)), filledWidth(header))
  if (width > TABLE_LIMITS.columns) return refusal('too-many-columns', TABLE_LIMITS.columns, width)
  const filled = body.filter(isFilled).length
  if (filled > TABLE_LIMITS.rows) return refusal('too-many-rows', TABLE_LIMITS.rows, filled)
  if (filled === 0) return refusal('only-headings')
  if (headerAt === null && !isList(body.filter(isFilled))) return refusal('not-a-table')
  const headers = Array.from({ length: width }, (_, column) => header[column]?.trim() || columnLetters(column))
  const rows = body.map((record) => Array.from({ length: width }, (_, column) => record[column] ?? ''))
  return { headers, rows, firstRow: first + 1 }
}

/** A title may stand above the header, so the first rows are looked through for the one with the most known headers. */
function findHeader(records: readonly (readonly string[])[], isKnown: (header: string) => boolean): number | null {
  let best: { at: number; known: number } | null = null
  for (const [at, record] of records.slice(0, 6).entries()) {
    if (record.length > TABLE_LIMITS.columns * 4 || record.some(isData)) continue
    const known = record.filter((cell) => cell.length <= 60 && isKnown(cell)).length
    if (known > (best?.known ?? 0)) best = { at, known }
  }
  if (best !== null) return best.at
  const first = records.findIndex(isFilled)
  const second = records.slice(first + 1).find(isFilled)
  const top = records[first]
  if (top === undefined || second === undefined) return null
  return !top.some(isData) && second.some(isData) ? first : null
}

function isData(cell: string): boolean {
  const text = cell.trim()
  return isEmail(text) || looksLikePhone(text) || /^[\d.,/-]+$/.test(text)
}

function isFilled(record: readonly string[]): boolean {
  return record.some((cell) => cell.trim() !== '')
}

function filledWidth(record: readonly string[]): number {
  for (let column = record.length; column > 0; column -= 1) if (record[column - 1]?.trim()) return column
  return 0
}

/** Without a known header: rows of short cells, or cells that are numbers, addresses or dates, are a list; sentences are not. */
function isList(records: readonly (readonly string[])[]): boolean {
  const looked = records.slice(0, 200)
  const withData = looked.filter((record) => record.some(isData)).length
  if (withData >= looked.length / 2) return true
  const widths = new Set(looked.map(filledWidth))
  const short = looked.filter((record) =>
    record.every((cell) => cell.length <= 60 && cell.trim().split(/\s+/).length <= 5 && !/[.!?:]$/.test(cell.trim())),
  )
  return short.length >= looked.length * 0.8 && widths.size <= 3
}
