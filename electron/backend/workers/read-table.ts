import Papa from 'papaparse'
import { DELIMITERS, type Delimiter, detectDelimiter, mostDelimiters } from '#shared/domain/imports/delimiter.ts'
import { type Decode, detectEncoding, ENCODINGS, type Encoding } from '#shared/domain/imports/encoding.ts'
import { refusal, shapeTable, TABLE_LIMITS, type Table, type TableRefusal } from '#shared/domain/imports/table-shape.ts'
import { splitByWhitespace } from '#shared/domain/visit-history/whitespace-table.ts'
import { isZip, readWorkbook } from './read-workbook.ts'

interface HowRead {
  readonly kind: 'csv' | 'xlsx'
  /** Null for a workbook: it says itself how it is written. */
  readonly encoding: Encoding | null
  /** In which the file could be read as well, likeliest first. */
  readonly encodings: readonly Encoding[]
  readonly delimiter: Delimiter | null
}

export interface ReadTable extends Table, HowRead {}

export interface ReadRecords extends HowRead {
  readonly records: readonly (readonly string[])[]
}

interface Reading {
  /** Null: recognise it. An unknown one is treated so too. */
  readonly encoding: string | null
  readonly delimiter: string | null
}

/** A list of clients out of the bytes of a CSV or XLSX file, whatever they are; never throws for what is in the file. */
export async function readTable(bytes: Uint8Array, reading: Reading): Promise<ReadTable | TableRefusal> {
  const read = await readRecords(bytes, reading)
  return 'why' in read ? read : shaped(read)
}

/** The same records as a table of something else, whose headers `isKnown` knows. */
export function shaped({ records, ...read }: ReadRecords, isKnown?: (header: string) => boolean): ReadTable | TableRefusal {
  const table = shapeTable(records, isKnown)
  return 'why' in table ? table : { ...table, ...read }
}

/** The rows of the file as they stand in it. */
export async function readRecords(bytes: Uint8Array, reading: Reading): Promise<ReadRecords | TableRefusal> {
  if (bytes.length === 0) return refusal('empty')
  if (bytes.length > TABLE_LIMITS.bytes) return refusal('too-large', TABLE_LIMITS.bytes, bytes.length)
  if (isCompoundFile(bytes)) return refusal(isEncryptedWorkbook(bytes) ? 'protected' : 'not-a-table')
  if (isZip(bytes)) {
    const records = await readWorkbook(bytes)
    if ('why' in records) return records
    return { records, kind: 'xlsx', encoding: null, encodings: [], delimiter: null }
  }
  return readText(bytes, reading)
}

function readText(bytes: Uint8Array, reading: Reading): ReadRecords | TableRefusal {
  if (startsLikeOtherFile(bytes)) return refusal('not-a-table')
  const guess = detectEncoding(bytes, decode)
  const asked = ENCODINGS.find((encoding) => encoding === reading.encoding)
  const encoding = asked ?? guess?.encoding
  if (guess === null || encoding === undefined) return refusal('not-a-table')
  const decoded = decode(bytes, encoding)
  if (decoded === null) return refusal('broken')
  const text = withRomanianCommas(decoded, encoding)
  if (text.trim() === '') return refusal('empty')
  if (hasControlCharacters(text)) return refusal('not-a-table')
  const delimiter = DELIMITERS.find((one) => one === reading.delimiter) ?? detectDelimiter(text)
  const parts = delimiter === null ? 0 : mostDelimiters(text, delimiter)
  // Trailing empty columns of a spreadsheet are no reason to refuse; a million of them are.
  if (parts >= TABLE_LIMITS.columns * 50) return refusal('too-many-columns', TABLE_LIMITS.columns, parts + 1)
  const byWhitespace = delimiter === null ? figuresByWhitespace(text) : null
  const records = byWhitespace ?? parseRecords(text.replace(/^sep=[,;\t|]\r?\n/i, ''), delimiter ?? ',')
  if ('why' in records) return records
  const encodings = [guess.encoding, ...guess.alternatives].filter((one) => one !== encoding)
  return { records, kind: 'csv', encoding, encodings, delimiter }
}

/** Columns parted by spaces only; not names that happen to have two words each. */
function figuresByWhitespace(text: string): string[][] | null {
  const records = splitByWhitespace(text)
  const filled = records?.find((record) => record.length > 0) ?? []
  return filled.length >= 3 && text.slice(0, 10_000).match(/\d/g) !== null ? records : null
}

function parseRecords(text: string, delimiter: Delimiter): string[][] | TableRefusal {
  const { data, errors, meta } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false, preview: TABLE_LIMITS.rows * 2 })
  if (meta.truncated) return refusal('too-many-rows', TABLE_LIMITS.rows, data.length)
  const unclosed = errors.find((error) => error.code === 'MissingQuotes')
  return unclosed === undefined ? data : refusal('broken', null, (unclosed.row ?? 0) + 1)
}

export const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // Thrown for bytes that are not of the encoding; anything else is ours.
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The beginnings of pictures, PDF, RTF, HTML, XML, gzip, RAR, 7z, databases: files people pick by mistake. */
const otherFiles = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '%PDF',
  '{\\rtf',
  '<!DOC',
  '<!doc',
  '<html',
  '<HTML',
  '<?xml',
  '\x1f\x8b',
  'Rar!',
  '7z\xbc\xaf',
  'SQLite',
  'MZ',
  'RIFF',
]

function startsLikeOtherFile(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  // "MZ" also begins a name; a program has a zero byte near it.
  return otherFiles.some((magic) => start.startsWith(magic) && (magic !== 'MZ' || bytes.subarray(0, 64).includes(0)))
}

function hasControlCharacters(text: string): boolean {
  const looked = text.slice(0, 100_000)
  const controls = looked.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0
  return looked.includes('\0') || controls > looked.length / 200
}

/** These two code pages are older than ș and ț: Romanian is written with cedillas in them. */
function withRomanianCommas(text: string, encoding: Encoding): string {
  if (encoding !== 'windows-1250' && encoding !== 'iso-8859-2') return text
  return text.replace(/[şţŞŢ]/g, (letter) => ({ ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' })[letter] ?? letter)
}

/** OLE: the old .xls, and the envelope of a workbook with a password. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
}

function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
