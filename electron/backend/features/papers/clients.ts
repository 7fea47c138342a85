import type { TableColumn } from '#shared/contract/exports.ts'
import type { PaperAsked, PaperCell, PaperColumn, PaperRow } from '#shared/contract/papers.ts'
import { type Cell, decimal } from '#shared/domain/exports/cell.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { clientCells, clientHeads } from '../exports/index.ts'
import { inOrder } from './repository.ts'
import { idsOf, type Making, rowOf, type Steps, type Table } from './table.ts'

/** Clients read between two steps. */
const STEP = 250

const KINDS: Readonly<Partial<Record<TableColumn, PaperColumn['kind']>>> = {
  birthday: 'day',
  firstVisit: 'day',
  lastVisit: 'day',
  added: 'day',
  points: 'count',
  visits: 'count',
  debt: 'money',
  spent: 'money',
}

/** The clients that are meant, with the columns that were chosen. */
export function* clientsTable(making: Making, what: Extract<PaperAsked, { paper: 'clients' }>): Steps<Table> {
  const { db, facts, asked } = making
  const { columns: chosen, order, group } = what
  const { language, sees } = asked
  const columns = chosen.filter((column) => {
    if (column === 'spent') return sees.money
    return sees.contacts || (column !== 'phones' && column !== 'email')
  })
  const all = inOrder(db, idsOf(making, what), { order, group, language })
  const meant = all.slice(0, asked.most ?? all.length)
  const without = group === null ? null : catalogues[language].papers.without[group]
  const rows: PaperRow[] = []
  const days = new Set<number>()
  for (let from = 0; from < meant.length; from += STEP) {
    const some = meant.slice(from, from + STEP)
    const groups = new Map(some.map((one) => [one.id, one.group]))
    const read = clientCells(
      db,
      some.map(({ id }) => id),
      columns,
      { facts, language },
    )
    for (const { id, cells } of read) {
      for (const [at, cell] of cells.entries()) if (cell !== null && typeof cell === 'object' && 'day' in cell) days.add(at)
      const under = group === null ? null : (groups.get(id) ?? without)
      rows.push(
        rowOf(
          id,
          cells.map((cell) => plain(cell, language)),
          under,
        ),
      )
    }
    yield { done: rows.length, total: meant.length }
  }
  return {
    columns: clientHeads(db, columns, language).map(({ key, header }, at) => {
      const column = columns[at]
      return { key: column ?? key, header, kind: days.has(at) ? 'day' : ((column && KINDS[column]) ?? 'text') }
    }),
    rows,
    total: null,
    more: all.length - meant.length,
  }
}

function plain(cell: Cell, language: Language): PaperCell {
  if (cell === null || typeof cell === 'string') return cell
  if ('day' in cell) return cell.day
  if ('list' in cell) return cell.list.join(', ')
  if ('yes' in cell) return catalogues[language].common[cell.yes ? 'yes' : 'no']
  // Only own fields have parts of a whole; money is counted in its smallest unit.
  return cell.places === 3 ? decimal(cell, language === 'en' ? '.' : ',') : cell.number
}
