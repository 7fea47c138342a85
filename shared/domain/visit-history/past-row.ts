import { type DateStyle, isEmptyDate, readDate } from '#shared/domain/imports/dates.ts'
import { type DecimalSign, readNumber } from '#shared/domain/imports/numbers.ts'
import { CELL_LIMITS, shorten } from '#shared/domain/imports/read-cells.ts'
import { oneLine } from '#shared/domain/imports/values.ts'
import { type Day, makeDay } from '#shared/kernel/day.ts'
import { MAX_MONEY, MAX_QUANTITY, type Money, ONE, priceFor } from '#shared/kernel/money.ts'
import type { VisitField } from './fields.ts'
import { LONGEST_ITEM_NAME, namesNothing, type PastLine, splitItems } from './items.ts'
import { readMinute, timeAfterDate } from './moments.ts'

export type VisitProblemKind =
  | 'no-date'
  | 'date-not-understood'
  | 'date-in-future'
  | 'time-not-understood'
  | 'number-not-understood'
  | 'client-not-understood'
  /** Money or goods given back: past refunds are not taken over. */
  | 'refund'
  /** The item's cell holds a word for nothing; the visit counts without the line. */
  | 'nothing-named'
  | 'cell-shortened'
  /** One receipt, two clients: each has a visit. */
  | 'two-clients'
  /** One receipt, two sums: the first counts. */
  | 'two-totals'
  /** More than one visit may cost, or one line may count. */
  | 'sum-too-large'

export interface VisitProblem {
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  readonly kind: VisitProblemKind
  readonly column: string | null
  readonly value: string | null
  /** Whether the whole row is left out. */
  readonly skips: boolean
}

export type VisitFinding = Pick<VisitProblem, 'kind'> & Partial<VisitProblem>

export interface VisitColumn {
  readonly at: number
  readonly header: string
  readonly decimal: DecimalSign
}

export interface RowReading {
  readonly columns: ReadonlyMap<VisitField, VisitColumn>
  readonly dateStyle: DateStyle
  readonly currencyDigits: number
  readonly today: Day
}

export interface PastRow {
  readonly day: Day
  readonly minute: number | null
  /** As written, to the second. */
  readonly time: string
  readonly client: string
  readonly receipt: string
  readonly lines: readonly PastLine[]
  readonly amount: Money | null
  readonly total: Money | null
  /** Belongs to the receipt of the row above, which alone carries day and number. */
  readonly continues: boolean
}

/** One row in values; null when it is left out, with the reason among `found`. */
export function readPastRow(
  cells: readonly string[],
  reading: RowReading,
  above: PastRow | null,
  found: VisitFinding[],
): PastRow | null {
  const { columns } = reading
  const text = (field: VisitField) => oneLine((cells[columns.get(field)?.at ?? -1] ?? '').slice(0, CELL_LIMITS.cell))
  const say = (kind: VisitProblemKind, field: VisitField, skips = false) => {
    found.push({ kind, column: columns.get(field)?.header ?? null, value: shorten(text(field), CELL_LIMITS.name), skips })
  }
  for (const field of ['quantity', 'amount', 'total'] as const) {
    if (!isGivenBack(text(field))) continue
    say('refund', field, true)
    return null
  }
  const receipt = readCode(text('receipt'))
  const written = text('day')
  const isSameReceipt = columns.has('receipt') && (receipt === '' || receipt === above?.receipt)
  const continues = written === '' && above !== null && above.receipt !== '' && isSameReceipt
  const day = continues ? above.day : readDay(written, reading, say)
  if (day === null) return null
  const time = continues ? above.time : readTime(text('time'), written)
  const minute = time === '' ? null : readMinute(time)
  if (time !== '' && minute === null) say('time-not-understood', columns.has('time') ? 'time' : 'day')
  const number = (field: VisitField, digits: number, most: number) => {
    const cell = text(field)
    const value = cell === '' ? null : readNumber(cell, digits, columns.get(field)?.decimal ?? null, most)
    if (cell !== '' && value === null) say('number-not-understood', field)
    return value
  }
  const pieces = number('quantity', 3, MAX_QUANTITY)
  if (pieces === 0) say('number-not-understood', 'quantity')
  const quantity = pieces === null || pieces === 0 ? ONE : pieces
  const price = number('price', reading.currencyDigits, MAX_MONEY)
  return {
    day,
    minute,
    time: minute === null ? '' : time,
    client: readClient(text('client'), say),
    receipt: continues ? above.receipt : receipt,
    lines: readLines(text, cells[columns.get('items')?.at ?? -1] ?? '', quantity, columns, say),
    amount: number('amount', reading.currencyDigits, MAX_MONEY) ?? (price === null ? null : priceFor(price, quantity)),
    total: number('total', reading.currencyDigits, MAX_MONEY),
    continues,
  }
}

type Say = (kind: VisitProblemKind, field: VisitField, skips?: boolean) => void

function readDay(text: string, { dateStyle, today }: RowReading, say: Say): Day | null {
  const date = text.length > 60 ? null : (readDate(text.replace(',', ' '), dateStyle) ?? readDate(text, dateStyle))
  const whole = date === null || date.year === null || date.month === null || date.day === null ? null : date
  const day = whole === null ? null : makeDay(whole.year ?? 0, whole.month ?? 0, whole.day ?? 0)
  if (day !== null && day <= today) return day
  if (day !== null) say('date-in-future', 'day', true)
  else say(text === '' || isEmptyDate(text) ? 'no-date' : 'date-not-understood', 'day', true)
  return null
}

/** Midnight behind a date is how spreadsheets write that there is no time. */
function readTime(cell: string, dayCell: string): string {
  if (cell !== '') return cell
  const time = timeAfterDate(dayCell)
  return readMinute(time) === 0 ? '' : time
}

/** Spreadsheets make numbers of codes. */
function readCode(text: string): string {
  return namesNothing(text) ? '' : text.replace(/^(\d+)\.0+$/, '$1')
}

/** Tills give nobody the number 0. */
function readClient(text: string, say: Say): string {
  const code = readCode(text)
  if (code.length <= CELL_LIMITS.code) return /^0+$/.test(code) ? '' : code
  say('client-not-understood', 'client')
  return ''
}

function readLines(
  text: (field: VisitField) => string,
  list: string,
  quantity: number,
  columns: ReadonlyMap<VisitField, VisitColumn>,
  say: Say,
): PastLine[] {
  if (list.trim() !== '') {
    if (list.length > CELL_LIMITS.cell) say('cell-shortened', 'items')
    return splitItems(shorten(list, CELL_LIMITS.cell))
  }
  const name = text('item')
  if (columns.has('item')) {
    if (namesNothing(name)) {
      if (name !== '') say('nothing-named', 'item')
      return []
    }
    if (name.length > LONGEST_ITEM_NAME) say('cell-shortened', 'item')
    return [{ name: shorten(name, LONGEST_ITEM_NAME), quantity }]
  }
  return text('quantity') === '' ? [] : [{ name: '', quantity }]
}

function isGivenBack(text: string): boolean {
  return /^[-−–(]\D{0,4}\d|^\D{0,4}[-−–]\s?\d|\d\s?[-−–]$/.test(text)
}
