import { columnLetters } from '#shared/domain/imports/column-letters.ts'
import { fieldsByContent } from './column-content.ts'
import type { VisitField } from './fields.ts'
import { fieldOfVisitHeader } from './header-words.ts'

const rowsLooked = 2000
/** So many receipts, each with one sum on all its rows, are no chance. */
const enoughReceipts = 3

/** The field of each column by its header in the five languages, else by what stands in it; every field is given once. */
export function guessVisitMapping(headers: readonly string[], rows: readonly (readonly string[])[]): VisitField[] {
  const taken = new Set<VisitField>()
  const byHeader = headers.map((header) => {
    const field = fieldOfVisitHeader(header)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
  const looked = rows.slice(0, rowsLooked)
  const unknown = headers
    .map((header, at) => ({ header, at, cells: looked.map((row) => (row[at] ?? '').trim()) }))
    .filter(({ at }) => byHeader[at] === null)
  const named = unknown.some(({ header, at }) => header !== columnLetters(at))
  const byContent = fieldsByContent(unknown, taken)
  const mapping = byHeader.map((field, at) => {
    const seen = byContent.get(at)
    // Under a header that is not known, only a day and a time can be nothing else.
    if (seen !== undefined && named && seen !== 'day' && seen !== 'time') return 'ignore'
    return field ?? seen ?? 'ignore'
  })
  return mapping.map((field, at) =>
    field === 'amount' && !mapping.includes('total') && isReceiptTotal(mapping, at, looked) ? 'total' : field,
  )
}

/** Whether a sum stands on every row of its receipt: whatever the header says, it is not the row's. */
function isReceiptTotal(mapping: readonly VisitField[], amountAt: number, rows: readonly (readonly string[])[]): boolean {
  const receiptAt = mapping.indexOf('receipt')
  if (receiptAt === -1 || !mapping.includes('item')) return false
  const sums = new Map<string, string[]>()
  for (const row of rows) {
    const receipt = (row[receiptAt] ?? '').trim()
    if (receipt === '') continue
    const own = sums.get(receipt) ?? []
    own.push((row[amountAt] ?? '').trim())
    sums.set(receipt, own)
  }
  const several = [...sums.values()].filter((own) => own.length > 1)
  // Where everything costs the same, sums say nothing: the receipts must differ among themselves.
  const differ = new Set(several.map((own) => own[0])).size >= enoughReceipts
  return differ && several.every((own) => new Set(own).size === 1)
}
