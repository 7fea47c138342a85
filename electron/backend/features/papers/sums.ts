import type { PaperRow } from '#shared/contract/papers.ts'
import { periodOf } from '#shared/domain/reports/period.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { addDays } from '#shared/kernel/day.ts'
import { liabilityOn } from '../loyalty/index.ts'
import { daySums } from '../reports/index.ts'
import { columnsIn, type Making, type OfPaper, perVisit, rowOf, type Steps, type Table, wordsOf } from './table.ts'

/** Every day of a period that is counted, with the figures of the overview. */
export function* daysTable({ db, facts, asked }: Making, { kind, day }: OfPaper<'days'>): Steps<Table> {
  const { from, through } = periodOf(kind, day, facts.today)
  const known = new Map(daySums(db, { from, until: through }).map((sums) => [sums.day, sums]))
  yield { done: 1, total: 1 }
  const rows: PaperRow[] = []
  for (let each = from; each <= through; each = addDays(each, 1)) {
    const { withCard = 0, withoutCard = 0, total = 0, tips = 0, discounts = 0 } = known.get(each) ?? {}
    const visits = withCard + withoutCard
    const cells = [each, visits, withCard, withoutCard, total, perVisit(total, visits), tips, discounts]
    rows.push(rowOf(null, cells))
  }
  const added = (at: number) => sum(rows.map(({ cells }) => Number(cells[at])))
  return {
    columns: columnsIn(asked.language, [
      ['day', 'day'],
      ['visits', 'count'],
      ['withCard', 'count'],
      ['withoutCard', 'count'],
      ['takings', 'money'],
      ['averageBill', 'money'],
      ['tips', 'money'],
      ['discounts', 'money'],
    ]),
    rows,
    total: [wordsOf(asked).total, added(1), added(2), added(3), added(4), perVisit(added(4), added(1)), added(6), added(7)],
  }
}

/** What the shop owes its clients at the end of a day; what they owe it stands apart, and is no part of the sum. */
export function* owedTable({ db, facts, asked }: Making, { day }: OfPaper<'owed'>): Steps<Table> {
  const { points, stamps, passes, giftCards, vouchers, deposits, debts } = yield* liabilityOn(db, facts, { day })
  const { owed: words, ...other } = wordsOf(asked)
  const of = (
    what: string,
    holders: number,
    held: number | null,
    worth: number | null,
    group: string = words.toClients,
  ): PaperRow[] => (holders === 0 ? [] : [rowOf(null, [what, holders, held, worth], group)])
  return {
    columns: columnsIn(asked.language, [
      ['what', 'text'],
      ['holders', 'count'],
      ['held', 'count'],
      ['worth', 'money'],
    ]),
    rows: [
      ...of(words.debts, debts.count, null, debts.sum, words.byClients),
      ...of(words.points, points.clients, points.points, points.worth),
      ...stamps.flatMap(({ name, clients, stamps: held }) => of(`${words.stamps}: ${name}`, clients, held, null)),
      ...passes.flatMap(({ name, passes: count, entries }) => of(`${words.passes}: ${name}`, count, entries, null)),
      ...of(words.giftCards, giftCards.count, null, giftCards.sum),
      ...of(words.vouchers, vouchers.count, null, vouchers.sum),
      ...of(words.deposits, deposits.count, null, deposits.sum),
    ],
    total: [
      `${words.toClients}, ${other.total.toLowerCase()}`,
      null,
      null,
      points.worth + giftCards.sum + vouchers.sum + deposits.sum,
    ],
  }
}
