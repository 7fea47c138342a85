import { type DecimalSign, decideDecimalSign, readNumber } from '#shared/domain/imports/numbers.ts'
import { shorten } from '#shared/domain/imports/read-cells.ts'
import { oneLine } from '#shared/domain/imports/values.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { MAX_QUANTITY, ONE, type Quantity } from '#shared/kernel/money.ts'

export interface PastLine {
  /** Empty when the file does not name what was bought. */
  readonly name: string
  readonly quantity: Quantity
}

export const LONGEST_ITEM_NAME = 200

/** What programs write where nothing was named. */
const nothing = new Set(['', 'none', 'null', 'nan', 'n a', 'na', 'нет', 'немае', 'нема', 'brak', 'lipsa', 'nimic'])

export function namesNothing(name: string): boolean {
  return nothing.has(foldWords(name).join(' '))
}

/** Tills write pieces with three decimals ("1.000"), and nobody buys a thousand: a sign that may mean either parts decimals. */
export function quantitySign(cells: readonly string[]): DecimalSign {
  const sign = decideDecimalSign(cells) ?? cells.find((cell) => /[.,]/.test(cell))?.match(/[.,]/)?.[0]
  return sign === '.' || sign === ',' ? sign : null
}

/** "2 x Coffee; Cake" as lines. A number before or after a multiplication sign is the quantity, otherwise it is one. */
export function splitItems(cell: string): PastLine[] {
  return cell
    .split(/[;|\n]|,(?!\d)/)
    .map(oneLine)
    .filter((part) => !namesNothing(part))
    .map((part) => {
      const before = /^(\d{1,4}(?:[.,]\d{1,3})?)\s?[x×х*]\s?(?=\D)/iu.exec(part)
      const after = /(?:\s[xх*]|\s?×)\s?(\d{1,4}(?:[.,]\d{1,3})?)$/iu.exec(part)
      const counted = before ?? after
      const count = counted?.[1] ?? ''
      const quantity = readNumber(count, 3, quantitySign([count]), MAX_QUANTITY) ?? 0
      if (counted === null || quantity === 0) return { name: shorten(part, LONGEST_ITEM_NAME), quantity: ONE }
      const name = before === null ? part.slice(0, counted.index) : part.slice(before[0].length)
      return { name: shorten(oneLine(name), LONGEST_ITEM_NAME), quantity }
    })
}
