import type { PaperAsked, PaperRow } from '#shared/contract/papers.ts'
import { MOVEMENT_KINDS } from '#shared/domain/loyalty/ledger.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { byName, pointsBefore, pointsByClient, pointsByKind, pointsOneByOne } from './repository.ts'
import { columnsIn, type Making, rowOf, type Steps, type Table } from './table.ts'

/** Points given and taken within some days. The sums are of the entries of the ledger, so what was there before, what came and what went is what is left. */
export function* movementsTable(
  { db, asked }: Making,
  { from, until, by }: Extract<PaperAsked, { paper: 'movements' }>,
): Steps<Table> {
  const { language } = asked
  const span = { from, until }
  const words = catalogues[language].papers
  const kinds = pointsByKind(db, span)
  const before = pointsBefore(db, from)
  const rows: PaperRow[] = []
  if (by === 'kind') {
    const found = new Map(kinds.map((each) => [each.kind, each]))
    rows.push(rowOf(null, [words.movement.before, null, null, null, before]))
    let balance = before
    for (const kind of MOVEMENT_KINDS) {
      const { entries, given, taken } = found.get(kind) ?? { entries: 0, given: 0, taken: 0 }
      if (entries === 0) continue
      balance += given - taken
      rows.push(rowOf(null, [words.movement[kind], entries, given, taken, balance]))
    }
  } else if (by === 'client') {
    for (const { clientId, called, entries, given, taken, balance } of byName(
      pointsByClient(db, span),
      (row) => row.called,
      language,
    )) {
      rows.push(rowOf(clientId, [called, entries, given, taken, balance]))
    }
  } else {
    for (const { day, clientId, called, kind, amount, receipt, employee } of pointsOneByOne(db, span)) {
      const [given, taken] = amount > 0 ? [amount, null] : [null, -amount]
      rows.push(
        rowOf(clientId, [
          day,
          called,
          words.movement[kind],
          receipt === null ? null : String(receipt),
          employee || catalogues[language].shell.owner,
          given,
          taken,
        ]),
      )
    }
  }
  yield { done: 1, total: 1 }
  const entries = sum(kinds.map((each) => each.entries))
  const given = sum(kinds.map((each) => each.given))
  const taken = sum(kinds.map((each) => each.taken))
  if (by === 'each') {
    return {
      columns: columnsIn(language, [
        ['day', 'day'],
        ['client', 'text'],
        ['what', 'text'],
        ['receipt', 'text'],
        ['employee', 'text'],
        ['given', 'count'],
        ['taken', 'count'],
      ]),
      rows,
      total: [words.total, null, null, null, null, given, taken],
    }
  }
  return {
    columns: columnsIn(language, [
      [by === 'kind' ? 'what' : 'client', 'text'],
      ['entries', 'count'],
      ['given', 'count'],
      ['taken', 'count'],
      ['balance', 'count'],
    ]),
    rows,
    total:
      by === 'kind'
        ? [words.movement.after, entries, given, taken, before + given - taken]
        : [words.total, entries, given, taken, null],
  }
}
