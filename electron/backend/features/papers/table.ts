import type { Db } from '#electron/backend/db/connection.ts'
import type { ReadingFacts, Share } from '#electron/backend/workers/reading.ts'
import type { PaperAsked, PaperCell, PaperColumn, PaperRow, PaperTable } from '#shared/contract/papers.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { meaningOf } from '../arrival/index.ts'
import { readListIds } from '../clients/index.ts'

export type Asked = {
  readonly what: PaperAsked
  readonly language: Language
  /** What its reader may see of clients. */
  readonly sees: { readonly contacts: boolean; readonly money: boolean }
  /** Of a list of clients: who is found by what was typed; null where nothing was. */
  readonly among: readonly number[] | null
  /** So many rows at most; null for all. */
  readonly most: number | null
}

/** `more`: rows left unread because there is no room for them. */
export type Table = Omit<PaperTable, 'more'> & { readonly more?: number }
export type Steps<T> = Generator<Share, T>

/** What is asked of one report. */
export type OfPaper<P extends PaperAsked['paper']> = Extract<PaperAsked, { paper: P }>

/** What every table is made from. */
export interface Making {
  readonly db: Db
  readonly facts: ReadingFacts
  readonly asked: Asked
}

/** The words of reports, in the language of who asked. */
export const wordsOf = ({ language }: Asked) => catalogues[language].papers

/** In minor units; null without visits. */
export const perVisit = (sum: number, visits: number): number | null => (visits === 0 ? null : Math.round(sum / visits))

/** A row about one client. */
export const rowOf = (clientId: number | null, cells: readonly PaperCell[], group: string | null = null): PaperRow => ({
  clientId,
  employeeId: null,
  group,
  cells: [...cells],
})

/** A column by its name among the words of reports. */
export type ColumnName = keyof typeof catalogues.en.papers.column

/** The heads of a table by name and kind, in the words of the reader; `null` for a column that is not in it. */
export function columnsIn(
  language: Language,
  named: readonly (readonly [ColumnName, PaperColumn['kind']] | null)[],
): PaperColumn[] {
  const words = catalogues[language].papers.column
  return named.flatMap((each) => (each === null ? [] : [{ key: each[0], header: words[each[0]], kind: each[1] }]))
}

type Looks = Pick<Extract<PaperAsked, { paper: 'clients' }>, 'filter' | 'conditions'>

/** Everyone whom a list shows, found in the reader's thread: of a large shop it takes longer than the till may wait. */
export function idsOf({ db, facts, asked }: Making, { filter, conditions }: Looks): number[] {
  const among = asked.among === null ? null : [...asked.among]
  const query = { filter, among, today: facts.today, conditions: meaningOf({ db, ...facts }, conditions) }
  return readListIds(db, query, Number.MAX_SAFE_INTEGER)
}
