import { type Cell, decimal } from './cell.ts'

export interface CsvManner {
  /** Where the comma parts whole from part, a semicolon parts the cells. */
  readonly decimalComma: boolean
  readonly yes: string
  readonly no: string
}

/** Programs tell by it that the letters are UTF-8. */
export const BYTE_ORDER_MARK = '\u{FEFF}'

/** One row, with its end. Text stays text: what a sheet would take for a formula gets an apostrophe in front, as a person would type it. */
export function csvRow(cells: readonly Cell[], manner: CsvManner): string {
  return `${cells.map((cell) => quoted(written(cell, manner), manner)).join(manner.decimalComma ? ';' : ',')}\r\n`
}

function written(cell: Cell, { decimalComma, yes, no }: CsvManner): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return harmless(cell)
  if ('number' in cell) return decimal(cell, decimalComma ? ',' : '.')
  if ('day' in cell) return cell.day
  if ('yes' in cell) return cell.yes ? yes : no
  return harmless(cell.list.join(', '))
}

/**
 * A sheet takes a text for a formula by its first letter. A phone number ("+380 67 …") begins like one and is none: digits and spaces alone
 * are left as they are, so that it can be read back.
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !/^[+-]?\d[\d ]*$/.test(text) ? `'${text}` : text
}

function quoted(text: string, { decimalComma }: CsvManner): string {
  return /["\r\n\t]/.test(text) || text.includes(decimalComma ? ';' : ',') || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text
}
