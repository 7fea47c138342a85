import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import type { Trend } from '#shared/contract/trends.ts'
import { spansOfMonth, spansOfWeeks } from '#shared/domain/trends/spans.ts'
import { verdictOf } from '#shared/domain/trends/verdict.ts'
import { findFace } from '../clients/index.ts'
import { firstDay } from '../reports/index.ts'
import { goodsOf, inPieces } from './pieces.ts'
import { namesOfItems, type SoldSums, soldBetween, takersOf } from './repository.ts'

/** Clients shown behind a number. */
const BEHIND = 200

type Asked = Omit<ParsedInputOf<'trends.goods'>, 'opId'>

const NOTHING: SoldSums = { bills: 0, amount: 0, takings: 0 }

/** What was sold in some spans, item by item or category by category, a week in each step. */
export const trendsOfGoods: Reading<Asked, OutputOf<'trends.goods'>> = function* (db, { today }, { by, beside }) {
  const spans = beside.what === 'weeks' ? spansOfWeeks(beside.weeks, today) : spansOfMonth(beside.day, today)
  const first = firstDay(db)
  const sold = new Map<number | string | null, SoldSums[]>()
  const pieces = spans.flatMap((span, place) => inPieces(span).map((piece) => ({ piece, place })))
  for (const [done, { piece, place }] of pieces.entries()) {
    for (const { key, ...more } of soldBetween(db, by, piece)) {
      const sums = sold.get(key) ?? spans.map(() => NOTHING)
      sold.set(key, sums.with(place, together(sums[place] ?? NOTHING, more)))
    }
    yield { done: done + 1, total: pieces.length }
  }
  const items = namesOfItems(db)
  const told = spans.map((span) => ({ ...span, known: first !== null && first <= span.from }))
  const rows = [...sold].map(([key, sums]): Trend => {
    const item = typeof key === 'number' ? items.get(key) : undefined
    const [now = NOTHING, before = NOTHING] = sums
    return {
      goods: goodsOf(key),
      name: item?.name ?? (typeof key === 'string' ? key : ''),
      unit: item?.unit ?? null,
      sums: sums.map((one) => ({ ...one, amount: Math.round(one.amount) })),
      verdict: told[1]?.known ? verdictOf(now.bills, before.bills) : null,
    }
  })
  return { spans: told, rows: rows.toSorted((one, other) => gain(other) - gain(one) || one.name.localeCompare(other.name)) }
}

/** The clients who took something between two days. */
export const behindGoods: Reading<ParsedInputOf<'trends.behind'>, OutputOf<'trends.behind'>> = function* (
  db,
  _,
  { goods, from, until },
) {
  const all = takersOf(db, {
    from,
    until,
    itemId: goods.what === 'item' ? goods.itemId : null,
    category: goods.what === 'category' ? goods.category : null,
    unlisted: goods.what === 'unlisted' ? 1 : 0,
  })
  yield { done: 1, total: 1 }
  const rows = all.flatMap(({ clientId, ...took }) => (clientId === null ? [] : [{ clientId, ...took }]))
  return {
    rows: rows.slice(0, BEHIND).flatMap(({ clientId, ...took }) => {
      const client = findFace(db, clientId)
      return client === null ? [] : [{ client, ...took }]
    }),
    more: Math.max(0, rows.length - BEHIND),
    withoutCard: all.find(({ clientId }) => clientId === null)?.visits ?? 0,
  }
}

/** In money, from the second span to the first. */
const gain = ({ sums: [now, before] }: Trend) => (now?.takings ?? 0) - (before?.takings ?? 0)

const together = (one: SoldSums, other: SoldSums): SoldSums => ({
  bills: one.bills + other.bills,
  amount: one.amount + other.amount,
  takings: one.takings + other.takings,
})
