import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { type Beside, type Changes, MOST_CHANGES } from '#shared/contract/trends.ts'
import { comparedWith, periodOf, type Span } from '#shared/domain/reports/period.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { addDays, weekday } from '#shared/kernel/day.ts'
import { firstDay, seeVisits } from '../reports/index.ts'
import { goodsOf, inPieces } from './pieces.ts'
import { namesOfItems, soldBetween } from './repository.ts'

type Asked = Omit<ParsedInputOf<'trends.changes'>, 'opId'>

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const
const NOTHING: Beside = { visits: 0, visitsThen: 0, takings: 0, takingsThen: 0 }

/** By what a period differs from another, a week in each step. */
export const changesOfPeriod: Reading<Asked, OutputOf<'trends.changes'>> = function* (db, { today, shop }, { beside, ...asked }) {
  const period = periodOf(asked.kind, asked.day, today)
  const counted = { from: period.from, until: period.through }
  const other = comparedWith(period)[beside]
  const [byWeekday, byHour, byGoods] = [
    new Map<number, Beside>(),
    new Map<number | null, Beside>(),
    new Map<number | null, Beside>(),
  ]
  const pieces = [counted, other].flatMap((span, place) => inPieces(span).map((piece) => ({ piece, isNow: place === 0 })))
  for (const [done, { piece, isNow }] of pieces.entries()) {
    seeVisits(db, shop.zone, { from: piece.from, through: piece.until }, (visit) => {
      if (visit.isCompanion) return
      const more = ofSpan(isNow, 1, visit.takings)
      add(byWeekday, visit.weekday, more)
      add(byHour, visit.hour, more)
    })
    for (const { key, bills, takings } of soldBetween(db, 'items', piece))
      add(byGoods, typeof key === 'number' ? key : null, ofSpan(isNow, bills, takings))
    yield { done: done + 1, total: pieces.length }
  }
  const names = namesOfItems(db)
  const goods = [...byGoods]
    .map(([key, sums]) => ({ goods: goodsOf(key), name: key === null ? '' : (names.get(key)?.name ?? ''), ...sums }))
    .toSorted((one, another) => gain(another) - gain(one) || one.name.localeCompare(another.name))
  const more = goods.filter((one) => gain(one) > 0).slice(0, MOST_CHANGES)
  const less = goods
    .filter((one) => gain(one) < 0)
    .toReversed()
    .slice(0, MOST_CHANGES)
  const others = goods.filter((one) => !more.includes(one) && !less.includes(one))
  const first = firstDay(db)
  return {
    ...counted,
    other,
    known: first !== null && first <= other.until,
    weekdays: WEEK.flatMap((each) => {
      const [days, daysThen] = [countOf(each, counted), countOf(each, other)]
      return days + daysThen === 0 ? [] : [{ weekday: each, days, daysThen, ...(byWeekday.get(each) ?? NOTHING) }]
    }),
    hours: [...byHour]
      .map(([hour, sums]) => ({ hour, ...sums }))
      .toSorted((one, another) => placeOf(one.hour, shop.dayEndsAt) - placeOf(another.hour, shop.dayEndsAt)),
    more,
    less,
    rest: { things: others.length, ...together(others) },
  }
}

/** In money, from the other period to this one. */
const gain = ({ takings, takingsThen }: Beside) => takings - takingsThen

const ofSpan = (isNow: boolean, visits: number, takings: number): Beside =>
  isNow ? { ...NOTHING, visits, takings } : { ...NOTHING, visitsThen: visits, takingsThen: takings }

function add<Key>(sums: Map<Key, Beside>, key: Key, more: Beside): void {
  sums.set(key, together([sums.get(key) ?? NOTHING, more]))
}

function together(some: readonly Beside[]): Beside {
  return {
    visits: sum(some.map(({ visits }) => visits)),
    visitsThen: sum(some.map(({ visitsThen }) => visitsThen)),
    takings: sum(some.map(({ takings }) => takings)),
    takingsThen: sum(some.map(({ takingsThen }) => takingsThen)),
  }
}

/** How often a weekday is among some days. */
function countOf(wanted: number, { from, until }: Span): Changes['weekdays'][number]['days'] {
  let count = 0
  for (let day = from; day <= until; day = addDays(day, 1)) if (weekday(day) === wanted) count += 1
  return count
}

/** The hours of the night stand behind the evening before them, and what nobody knows last. */
function placeOf(hour: number | null, dayEndsAt: number): number {
  if (hour === null) return 48
  return hour < dayEndsAt ? hour + 24 : hour
}
