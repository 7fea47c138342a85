import type { Reading } from '#electron/backend/workers/reading.ts'
import type { PaperCell, PaperColumn, PaperTable } from '#shared/contract/papers.ts'
import type { Cell } from '#shared/domain/exports/cell.ts'
import type { PaperFormat } from '#shared/domain/papers/papers.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { assertNever } from '#shared/kernel/assert.ts'
import { isDay } from '#shared/kernel/day.ts'
import { currencyOf } from '#shared/kernel/money.ts'
import { wholeTable } from '../exports/index.ts'
import { celebrationsTable } from './celebrations.ts'
import { clientsTable } from './clients.ts'
import { lapsedTable } from './lapsed.ts'
import { movementsTable } from './movements.ts'
import { passesTable } from './passes.ts'
import { staffTable } from './staff.ts'
import { daysTable, owedTable } from './sums.ts'
import type { Asked, Making, Steps, Table } from './table.ts'

/** The rows of a report, in the words of who asked for it. */
export const paperTable: Reading<Asked, PaperTable> = function* (db, facts, asked) {
  const { rows, more = 0, ...table } = yield* tableOf({ db, facts, asked })
  const most = asked.most ?? rows.length
  return { ...table, rows: rows.slice(0, most), more: more + Math.max(0, rows.length - most) }
}

/** The same rows as the bytes of a file: headings become a column, the sums the last row. */
export const paperFile: Reading<Asked & { readonly format: PaperFormat }, { readonly bytes: string; readonly rows: number }> =
  function* (db, facts, { format, ...asked }) {
    const { columns, rows, total } = yield* tableOf({ db, facts, asked })
    const grouped = rows.some(({ group }) => group !== null)
    const { group } = catalogues[asked.language].papers.column
    const heads = [...(grouped ? [{ key: 'group', header: group }] : []), ...columns]
    const digits = currencyOf(facts.shop.currency).digits
    const written = rows.map((row) => [...(grouped ? [row.group] : []), ...cellsOf(row.cells, columns, digits)])
    if (total !== null) written.push([...(grouped ? [null] : []), ...cellsOf(total, columns, digits)])
    const file = yield* wholeTable(heads, written, { format, language: asked.language, name: facts.shop.name })
    return { bytes: file.toString('base64'), rows: rows.length }
  }

function* tableOf(making: Making): Steps<Table> {
  const { what } = making.asked
  switch (what.paper) {
    case 'days':
      return yield* daysTable(making, what)
    case 'staff':
      return yield* staffTable(making, what)
    case 'clients':
      return yield* clientsTable(making, what)
    case 'celebrations':
      return yield* celebrationsTable(making, what)
    case 'lapsed':
      return yield* lapsedTable(making, what)
    case 'owed':
      return yield* owedTable(making, what)
    case 'movements':
      return yield* movementsTable(making, what)
    case 'passes':
      return yield* passesTable(making, what)
    default:
      return assertNever(what, 'a report')
  }
}

function cellsOf(cells: readonly PaperCell[], columns: readonly PaperColumn[], digits: number): Cell[] {
  return cells.map((cell, at): Cell => {
    const kind = columns[at]?.kind
    if (typeof cell === 'number') return { number: cell, places: kind === 'money' ? digits : 0 }
    return kind === 'day' && cell !== null && isDay(cell) ? { day: cell } : cell
  })
}
