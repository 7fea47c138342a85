import type { DateStyle } from '#shared/domain/imports/dates.ts'
import { decideDecimalSign } from '#shared/domain/imports/numbers.ts'
import type { Table } from '#shared/domain/imports/table-shape.ts'
import type { Day } from '#shared/kernel/day.ts'
import { MAX_MONEY, MAX_QUANTITY, type Money } from '#shared/kernel/money.ts'
import type { VisitField } from './fields.ts'
import { type PastLine, quantitySign } from './items.ts'
import { type PastRow, type RowReading, readPastRow, type VisitFinding, type VisitProblem } from './past-row.ts'

/** A visit that happened before the program was there. */
export interface PastVisit {
  /** Its first row in the file, as a spreadsheet counts, from 1. */
  readonly row: number
  /** By the calendar: which business day it counts for, the shop's hour decides. */
  readonly day: Day
  /** After midnight, in the shop's own time; null when the file has no time. */
  readonly minute: number | null
  /** Null is a passer-by. */
  readonly clientCode: string | null
  readonly lines: readonly PastLine[]
  /** Minor units; null when the file says nothing of money. */
  readonly amount: Money | null
  readonly receipt: string | null
}

export interface VisitHistoryPlan {
  readonly visits: readonly PastVisit[]
  readonly problems: readonly VisitProblem[]
  readonly counts: VisitHistoryCounts
}

export interface VisitHistoryCounts {
  /** Rows that are not blank. */
  readonly rows: number
  readonly skippedRows: number
  readonly visits: number
  readonly passersBy: number
  readonly clients: number
  /** Minor units of all visits; null when none has an amount, or the sum cannot be counted exactly. */
  readonly amount: Money | null
  readonly firstDay: Day | null
  readonly lastDay: Day | null
}

export interface VisitPlanOptions {
  /** One field per column of the table. */
  readonly mapping: readonly VisitField[]
  readonly dateStyle: DateStyle
  /** Decimals of the shop's currency. */
  readonly currencyDigits: number
  /** Nobody came after it. */
  readonly today: Day
}

interface OpenVisit {
  readonly row: number
  readonly day: Day
  minute: number | null
  clientCode: string | null
  /** The same item twice in a visit is one line of two. */
  readonly quantities: Map<string, number>
  /** Of the rows. */
  sum: Money | null
  /** Of the receipt, where the file says it. */
  total: Money | null
  readonly receipt: string | null
}

/**
 * The visits that the rows make. Rows of one receipt of one day are one visit; without receipt numbers, rows of one client at one time,
 * and where there is no time either, a client's items of one day. A row that names nothing to join by is a visit of its own.
 */
export function planVisitHistory(table: Table, options: VisitPlanOptions): VisitHistoryPlan {
  const reading = rowReading(table, options)
  const visits: OpenVisit[] = []
  const known = new Map<string, OpenVisit>()
  const problems: VisitProblem[] = []
  let rows = 0
  let skippedRows = 0
  let above: PastRow | null = null
  let open: OpenVisit | undefined
  for (const [index, cells] of table.rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    rows += 1
    const number = table.firstRow + index
    const found: VisitFinding[] = []
    const row: PastRow | null = readPastRow(cells, reading, above, found)
    if (row === null) skippedRows += 1
    else {
      const visit: OpenVisit = (row.continues ? open : visitOf(row, known, number, found)) ?? newVisit(row, number)
      if (visit.row === number) visits.push(visit)
      addRow(visit, row, found)
      above = row
      open = visit
    }
    for (const finding of found) problems.push({ row: number, column: null, value: null, skips: false, ...finding })
  }
  const planned = visits.map(closeVisit)
  return { visits: planned, problems, counts: countsOf(planned, rows, skippedRows) }
}

function rowReading(table: Table, { mapping, dateStyle, currencyDigits, today }: VisitPlanOptions): RowReading {
  const columns = mapping.flatMap((field, at) => {
    if (field === 'ignore') return []
    const cells = table.rows.map((row) => row[at] ?? '')
    return [
      {
        field,
        at,
        header: table.headers[at] ?? '',
        decimal: field === 'quantity' ? quantitySign(cells) : decideDecimalSign(cells),
      },
    ]
  })
  return { columns: new Map(columns.map((column) => [column.field, column])), dateStyle, currencyDigits, today }
}

/** The visit that the row belongs to, made when there is none yet. */
function visitOf(row: PastRow, known: Map<string, OpenVisit>, number: number, found: VisitFinding[]): OpenVisit {
  const key = keyOf(row)
  if (key === null) return newVisit(row, number)
  const first = known.get(key)
  const isOther = first !== undefined && row.client !== '' && first.clientCode !== null && first.clientCode !== row.client
  if (isOther && row.receipt !== '') found.push({ kind: 'two-clients', value: row.receipt })
  const ownKey = isOther ? `${key}${JSON.stringify(row.client)}` : key
  const visit = known.get(ownKey) ?? newVisit(row, number)
  known.set(ownKey, visit)
  return visit
}

/** Null when the row names nothing to join it to another by. The client is compared apart: on a receipt, one row may be without him. */
function keyOf({ day, time, client, receipt, lines }: PastRow): string | null {
  if (receipt !== '') return JSON.stringify([day, 'receipt', receipt])
  if (time !== '') return JSON.stringify([day, 'time', time, client])
  return client !== '' && lines.some(({ name }) => name !== '') ? JSON.stringify([day, 'client', client]) : null
}

function newVisit({ day, minute, client, receipt }: PastRow, row: number): OpenVisit {
  return {
    row,
    day,
    minute,
    clientCode: client === '' ? null : client,
    quantities: new Map(),
    sum: null,
    total: null,
    receipt: receipt === '' ? null : receipt,
  }
}

function addRow(visit: OpenVisit, row: PastRow, found: VisitFinding[]): void {
  visit.minute ??= row.minute
  visit.clientCode ??= row.client === '' ? null : row.client
  for (const { name, quantity } of row.lines) {
    const together = (visit.quantities.get(name) ?? 0) + quantity
    if (together <= MAX_QUANTITY) visit.quantities.set(name, together)
    else found.push({ kind: 'sum-too-large', value: name })
  }
  if (row.amount !== null) {
    const sum = (visit.sum ?? 0) + row.amount
    if (sum <= MAX_MONEY) visit.sum = sum
    else found.push({ kind: 'sum-too-large', value: visit.receipt })
  }
  if (row.total !== null && visit.total !== null && row.total !== visit.total)
    found.push({ kind: 'two-totals', value: visit.receipt })
  visit.total ??= row.total
}

function closeVisit({ row, day, minute, clientCode, quantities, sum, total, receipt }: OpenVisit): PastVisit {
  const lines = Array.from(quantities, ([name, quantity]) => ({ name, quantity }))
  return { row, day, minute, clientCode, lines, amount: total ?? sum, receipt }
}

function countsOf(visits: readonly PastVisit[], rows: number, skippedRows: number): VisitHistoryCounts {
  const days = visits.map(({ day }) => day).toSorted()
  const amounts = visits.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  const amount = amounts.reduce((sum, one) => sum + one, 0)
  return {
    rows,
    skippedRows,
    visits: visits.length,
    passersBy: visits.filter(({ clientCode }) => clientCode === null).length,
    clients: new Set(visits.flatMap(({ clientCode }) => clientCode ?? [])).size,
    amount: amounts.length === 0 || !Number.isSafeInteger(amount) ? null : amount,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  }
}
