import { inflateRawSync } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'
import { refusal, TABLE_LIMITS, type TableRefusal } from '#shared/domain/imports/table-shape.ts'

/** The reader lays out empty cells too; so many it does within memory. */
const mostCells = TABLE_LIMITS.rows * TABLE_LIMITS.columns * 1.5

/** The first sheet of an XLSX file as text, row by row. Sizes are proven by unpacking under a limit before the reader sees the file. */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][] | TableRefusal> {
  const parts = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if ('why' in parts) return parts
  if (!parts.entries.some(({ name }) => name === 'xl/workbook.xml')) return refusal('not-a-table')
  const wide = widestSheet(parts.entries)
  if (wide.columns > TABLE_LIMITS.columns * 50) return refusal('too-many-columns', TABLE_LIMITS.columns, wide.columns)
  if (wide.rows > TABLE_LIMITS.rows * 2) return refusal('too-many-rows', TABLE_LIMITS.rows, wide.rows)
  if (wide.rows * wide.columns > mostCells) {
    if (wide.columns > TABLE_LIMITS.columns) return refusal('too-many-columns', TABLE_LIMITS.columns, wide.columns)
    return refusal('too-many-rows', TABLE_LIMITS.rows, wide.rows)
  }
  try {
    const sheet = await readSheet(Buffer.from(bytes))
    return sheet.map((row) => row.map(cellText))
  } catch {
    // The reader throws many kinds of errors for workbooks that are not well formed; each means the same to the person who chose it.
    return refusal('broken')
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? cell.toFixed(0) : String(cell)
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : ''
}

interface Entry {
  readonly name: string
  readonly content: Buffer
}

/** Only what the table is made of is kept; pictures in the workbook count towards the limit but are dropped. */
function unpack(file: Buffer): { entries: Entry[] } | TableRefusal {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > file.length) return refusal('broken')
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  let declared = 0
  const packed: { name: string; method: number; size: number; start: number }[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return refusal('broken')
    if ((file.readUInt16LE(at + 8) & 1) === 1) return refusal('protected')
    declared += file.readUInt32LE(at + 24)
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    packed.push({ name, method: file.readUInt16LE(at + 10), size: file.readUInt32LE(at + 20), start: file.readUInt32LE(at + 42) })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  if (declared > TABLE_LIMITS.unzippedBytes) return refusal('too-large-unzipped', TABLE_LIMITS.unzippedBytes, declared)
  return inflateAll(file, packed)
}

function inflateAll(
  file: Buffer,
  packed: readonly { name: string; method: number; size: number; start: number }[],
): { entries: Entry[] } | TableRefusal {
  const entries: Entry[] = []
  let left: number = TABLE_LIMITS.unzippedBytes
  for (const { name, method, size, start } of packed) {
    if (start + 30 > file.length) return refusal('broken')
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    const data = file.subarray(from, from + size)
    const content = method === 0 ? data : inflate(data, left)
    if (content === 'too large') return refusal('too-large-unzipped', TABLE_LIMITS.unzippedBytes, null)
    if (content === 'broken') return refusal('broken')
    left -= content.length
    if (left <= 0) return refusal('too-large-unzipped', TABLE_LIMITS.unzippedBytes, null)
    if (name === 'xl/workbook.xml' || /^xl\/worksheets\/[^/]+\.xml$/.test(name)) entries.push({ name, content })
  }
  return { entries }
}

function inflate(data: Buffer, limit: number): Buffer | 'too large' | 'broken' {
  try {
    return inflateRawSync(data, { maxOutputLength: limit })
  } catch (error) {
    return error instanceof RangeError ? 'too large' : 'broken'
  }
}

/** A cell far out makes the reader lay out every cell before it, so the farthest is looked up first. */
function widestSheet(entries: readonly Entry[]): { rows: number; columns: number } {
  let rows = 0
  let columns = 0
  for (const { name, content } of entries) {
    if (name === 'xl/workbook.xml') continue
    for (const [, letters = '', number = ''] of content.toString('latin1').matchAll(/\br=["']([A-Z]{0,7})(\d{1,10})["']/g)) {
      rows = Math.max(rows, Number(number))
      let column = 0
      for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
      columns = Math.max(columns, column)
    }
  }
  return { rows, columns }
}
