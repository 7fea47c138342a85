import type { Goods } from '#shared/contract/trends.ts'
import type { Span } from '#shared/domain/reports/period.ts'
import { addDays, earlierDay } from '#shared/kernel/day.ts'

/** Days read in one step: some tens of milliseconds. */
const AT_A_TIME = 7

/** Some days, a week at a time. */
export function inPieces({ from, until }: Span): Span[] {
  const pieces: Span[] = []
  for (let day = from; day <= until; day = addDays(day, AT_A_TIME))
    pieces.push({ from: day, until: earlierDay(until, addDays(day, AT_A_TIME - 1)) })
  return pieces
}

/** An item by its number, a category by its name; null is what is not in the price list. */
export const goodsOf = (key: number | string | null): Goods =>
  key === null
    ? { what: 'unlisted' }
    : typeof key === 'number'
      ? { what: 'item', itemId: key }
      : { what: 'category', category: key }
