import { readDate } from '#shared/domain/imports/dates.ts'
import type { VisitField } from './fields.ts'
import { readMinute } from './moments.ts'

export interface Column {
  readonly at: number
  /** Trimmed, row by row. */
  readonly cells: readonly string[]
}

const nearlyAll = 0.9
/** More pieces than these on most rows are sums or numbers of something else. */
const usualPieces = 50

/** What columns without a header hold, by what stands in them and how they repeat beside each other. */
export function fieldsByContent(columns: readonly Column[], taken: ReadonlySet<VisitField>): Map<number, VisitField> {
  const found = new Map<number, VisitField>()
  const free = (field: VisitField) => !taken.has(field) && ![...found.values()].includes(field)
  const give = (field: VisitField, test: (column: Column) => boolean) => {
    const column = free(field) ? columns.find((one) => !found.has(one.at) && test(one)) : undefined
    if (column !== undefined) found.set(column.at, field)
    return column
  }
  const day = give('day', ({ cells }) => areNearlyAll(cells, isDay))
  give('time', ({ cells }) => areNearlyAll(cells, (cell) => readMinute(cell) !== null))
  give('amount', ({ cells }) => areNearlyAll(cells, (cell) => /^\D{0,3}\d[\d ]*[.,]\d{2}\D{0,4}$/.test(cell)))
  const days = day?.cells ?? []
  give('receipt', ({ cells }) => areNearlyAll(cells, isCode) && repeats(cells) && !recursOverDays(cells, days))
  give('client', ({ cells }) => areNearlyAll(cells, isCode) && isNumbering(cells) && recursOverDays(cells, days))
  give('quantity', ({ cells }) => areNearlyAll(cells, (cell) => /^\d{1,3}$/.test(cell) && Number(cell) <= usualPieces))
  give('item', ({ cells }) => areNearlyAll(cells, (cell) => /\p{L}{2}/u.test(cell) && cell.length <= 80))
  return found
}

function isDay(cell: string): boolean {
  return (/\d[-./ ]|\d{8}/.test(cell) && readDate(cell, 'day-first')?.day != null) || readDate(cell, 'month-first')?.day != null
}

function isCode(cell: string): boolean {
  return /^[A-Za-z]{0,4}[-#]?\d{1,20}$/.test(cell)
}

/** Pieces are small numbers again and again; a numbering has many different ones, or is padded with zeros. */
function isNumbering(cells: readonly string[]): boolean {
  const different = new Set(cells)
  return cells.some((cell) => /^0\d/.test(cell)) || different.size > Math.min(usualPieces, cells.length / 4)
}

function repeats(cells: readonly string[]): boolean {
  return new Set(cells).size < cells.filter((cell) => cell !== '').length
}

/** A client comes on several days, a receipt belongs to one. */
function recursOverDays(cells: readonly string[], days: readonly string[]): boolean {
  const dayOf = new Map<string, string>()
  return cells.some((cell, row) => {
    const day = days[row] ?? ''
    const first = dayOf.get(cell)
    if (first === undefined) dayOf.set(cell, day)
    return cell !== '' && first !== undefined && first !== day
  })
}

function areNearlyAll(cells: readonly string[], test: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(test).length >= filled.length * nearlyAll
}
