import type { PaperAsked, PaperRow } from '#shared/contract/papers.ts'
import { usualBasket } from '#shared/domain/visits/usual.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { findItem } from '../catalogue/index.ts'
import { exportClients } from '../exports/index.ts'
import { inWords, lastBaskets } from '../visits/index.ts'
import { gapsOf, inOrder } from './repository.ts'
import { columnsIn, idsOf, type Making, rowOf, type Steps, type Table } from './table.ts'
import { calledOnPaper, phoneOnPaper } from './whose.ts'

/** Clients read between two steps: the last baskets of each are looked at. */
const STEP = 100

/** Who is late or lost by his own rhythm, who brought most first: how to reach him, and what he came for. */
export function* lapsedTable(making: Making, { who }: Extract<PaperAsked, { paper: 'lapsed' }>): Steps<Table> {
  const { db, asked } = making
  const { language, sees } = asked
  const listed = (filter: 'late' | 'lost') => idsOf(making, { filter, conditions: [] })
  const late = who === 'lost' ? [] : listed('late')
  const lost = who === 'late' ? [] : listed('lost')
  const words = catalogues[language].papers.lapsed
  const order = sees.money ? 'spent' : 'visits'
  const rows: PaperRow[] = []
  const total = late.length + lost.length
  const most = asked.most ?? total
  for (const [group, ids] of [
    [words.late, late],
    [words.lost, lost],
  ] as const) {
    const meant = inOrder(db, ids, { order, group: null, language }).slice(0, Math.max(0, most - rows.length))
    for (let from = 0; from < meant.length; from += STEP) {
      const some = meant.slice(from, from + STEP).map(({ id }) => id)
      const gaps = gapsOf(db, some)
      for (const client of exportClients(db, some)) {
        rows.push(
          rowOf(
            client.id,
            [
              calledOnPaper(client),
              ...(sees.contacts ? [phoneOnPaper(db, client, language)] : []),
              client.lastVisit,
              gaps.get(client.id) ?? null,
              takes({ db, asked }, client.id),
              client.visits,
              ...(sees.money ? [client.spent] : []),
            ],
            group,
          ),
        )
      }
      yield { done: rows.length, total }
    }
  }
  return {
    columns: columnsIn(language, [
      ['client', 'text'],
      sees.contacts ? ['phone', 'text'] : null,
      ['lastVisit', 'day'],
      ['everyDays', 'count'],
      ['takes', 'text'],
      ['visits', 'count'],
      sees.money ? ['spent', 'money'] : null,
    ]),
    rows,
    total: null,
    more: Math.max(0, total - most),
  }
}

/** What he usually took, also of what is no longer sold: it says what he came for. */
function takes({ db, asked }: Pick<Making, 'db' | 'asked'>, clientId: number): string | null {
  const lines = (usualBasket(lastBaskets(db, clientId))?.lines ?? []).flatMap((line) => {
    const item = findItem(db, line.itemId)
    return item ? [{ ...line, name: item.name, unit: item.unit }] : []
  })
  return lines.length === 0 ? null : inWords(lines, asked.language)
}
