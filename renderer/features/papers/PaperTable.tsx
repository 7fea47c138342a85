import { memo, useMemo } from 'react'
import { type Format, useFormat } from '#renderer/ui/format.tsx'
import { CellKey } from '#renderer/ui/table/CellKey.tsx'
import { Heads } from '#renderer/ui/table/Table.tsx'
import type { PaperCell, PaperColumn, PaperRow, PaperTable as Table } from '#shared/contract/papers.ts'
import { dayInNumbers } from '#shared/domain/dates/typed-day.ts'
import type { MoneyForm } from '#shared/i18n/format.ts'
import { type Day, isDay } from '#shared/kernel/day.ts'
import { currencyOf } from '#shared/kernel/money.ts'
import classes from './PaperTable.module.css'

/** Rows that are drawn, and left alone, together. */
export const BLOCK = 500

interface PaperTableProps {
  readonly table: Table
  /** So many rows of it. */
  readonly shown: number
  /** Opens what a row is about; null on paper. */
  readonly onOpen: ((row: PaperRow) => void) | null
}

/** A report as a table: words to the left, numbers to the right under each other. */
export function PaperTable({ table: { columns, rows, total }, shown, onOpen }: PaperTableProps) {
  const format = useFormat()
  const forms = useForms(columns, rows)
  const blocks = Array.from({ length: Math.ceil(shown / BLOCK) }, (_, at) => at * BLOCK)
  return (
    <table className={classes.table} data-many={columns.length > 14 ? 'most' : columns.length > 8 || undefined}>
      <Heads
        heads={columns.map(({ key, header, kind }) => ({
          key,
          title: kind === 'money' ? `${header},\u00a0${currencyOf(format.currency).symbol}` : header,
          words: kind === 'text',
        }))}
      />
      {blocks.map((from) => (
        <Block
          key={from}
          columns={columns}
          rows={rows}
          from={from}
          until={Math.min(shown, from + BLOCK)}
          forms={forms}
          onOpen={onOpen}
        />
      ))}
      {total !== null && shown >= rows.length && (
        <tbody className={classes.total}>
          <tr>
            <Cells columns={columns} cells={total} forms={forms} format={format} nothing="" onOpen={null} />
          </tr>
        </tbody>
      )}
    </table>
  )
}

interface BlockProps {
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
  readonly from: number
  readonly until: number
  readonly forms: readonly MoneyForm[]
  readonly onOpen: ((row: PaperRow) => void) | null
}

/** Drawn once: whatever is added beneath, ten thousand rows are not compared again. */
const Block = memo(function Block({ columns, rows, from, until, forms, onOpen }: BlockProps) {
  const format = useFormat()
  return (
    <tbody>
      {rows.slice(from, until).flatMap((row, at) => {
        const place = from + at
        const cells = (
          <tr key={place}>
            <Cells
              columns={columns}
              cells={row.cells}
              forms={forms}
              format={format}
              nothing="–"
              onOpen={onOpen === null || (row.clientId === null && row.employeeId === null) ? null : () => onOpen(row)}
            />
          </tr>
        )
        const begins = row.group !== null && row.group !== rows[place - 1]?.group
        if (!begins) return cells
        return [
          <tr key={`${place} heading`} className={classes.group}>
            <th scope="rowgroup" colSpan={columns.length}>
              {row.group}
            </th>
          </tr>,
          cells,
        ]
      })}
    </tbody>
  )
})

interface CellsProps {
  readonly columns: readonly PaperColumn[]
  readonly cells: readonly PaperCell[]
  readonly forms: readonly MoneyForm[]
  readonly format: Format
  /** Stands where there is no number. */
  readonly nothing: string
  readonly onOpen: (() => void) | null
}

function Cells({ columns, cells, forms, format, nothing, onOpen }: CellsProps) {
  // The name leads to the card; where there is none, the first column leads on.
  const leading = Math.max(
    0,
    columns.findIndex(({ key }) => key === 'client' || key === 'name'),
  )
  return columns.map(({ key, kind }, at) => {
    const plain = cellText(cells[at] ?? null, kind, forms[at] ?? 'full', format) || (kind === 'text' ? '' : nothing)
    // A number that is broken in two is dialled wrongly; one of several may begin a line.
    const text = key === 'phone' || key === 'phones' ? plain.replaceAll(/(?<!,) /g, '\u00a0') : plain
    const content =
      onOpen !== null && at === leading && text !== '' ? (
        <CellKey key={key} onClick={onOpen}>
          {text}
        </CellKey>
      ) : (
        text
      )
    const about = { 'data-words': kind === 'text' ? key : undefined, 'data-day': kind === 'day' || undefined }
    return at === 0 ? (
      <th key={key} scope="row" {...about}>
        {content}
      </th>
    ) : (
      <td key={key} {...about}>
        {content}
      </td>
    )
  })
}

function cellText(cell: PaperCell, kind: PaperColumn['kind'], form: MoneyForm, format: Format): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return kind === 'money' ? format.amount(cell, form) : format.number(cell)
  return kind === 'day' && isDay(cell) ? dayOnPaper(cell, format) : cell
}

const dayOnPaper = (day: Day, { language }: Format) => dayInNumbers(day, language === 'en' ? '/' : '.')

/** Sums of one column stand in line: all in full as soon as one has a part of the whole. */
function useForms(columns: readonly PaperColumn[], rows: readonly PaperRow[]): readonly MoneyForm[] {
  const format = useFormat()
  return useMemo(
    () =>
      columns.map(({ kind }, at) => {
        if (kind !== 'money') return 'full'
        return format.formTogether(rows.flatMap(({ cells }) => (typeof cells[at] === 'number' ? [cells[at]] : [])))
      }),
    [columns, rows, format],
  )
}
