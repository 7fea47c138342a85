import type { PaperAsked } from '#shared/contract/papers.ts'
import { exportClients } from '../exports/index.ts'
import { passesThatEnd } from './repository.ts'
import { columnsIn, type Making, rowOf, type Steps, type Table } from './table.ts'
import { calledOnPaper, phoneOnPaper } from './whose.ts'

/** Passes with something left that end within some days, the nearest end first. */
export function* passesTable({ db, asked }: Making, { from, until }: Extract<PaperAsked, { paper: 'passes' }>): Steps<Table> {
  const { language, sees } = asked
  const ending = passesThatEnd(db, { from, until })
  const clients = new Map(
    exportClients(db, [...new Set(ending.map(({ clientId }) => clientId))]).map((client) => [client.id, client]),
  )
  yield { done: 1, total: 1 }
  return {
    columns: columnsIn(language, [
      ['ends', 'day'],
      ['client', 'text'],
      ['pass', 'text'],
      ['left', 'count'],
      sees.contacts ? ['phone', 'text'] : null,
      ['lastVisit', 'day'],
    ]),
    rows: ending.flatMap(({ clientId, name, left, until: ends }) => {
      const client = clients.get(clientId)
      if (client === undefined) return []
      const phone = sees.contacts ? [phoneOnPaper(db, client, language)] : []
      return [rowOf(clientId, [ends, calledOnPaper(client), name, left, ...phone, client.lastVisit])]
    }),
    total: null,
  }
}
