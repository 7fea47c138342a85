import type { Context } from '#electron/backend/context.ts'
import type { Item } from '#shared/contract/catalogue.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { LineInput, VisitInput } from '#shared/contract/visits.ts'
import type { SettledInput } from '#shared/domain/loyalty/settle.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { lineWords } from '#shared/i18n/line-words.ts'
import { ONE } from '#shared/kernel/money.ts'
import { findItem } from '../catalogue/index.ts'
import { passTypeOnSale } from '../loyalty/index.ts'

/** A line of the basket with what the catalogue says of it. */
export interface PricedLine extends SettledInput {
  readonly name: string
  readonly unit: Item['unit']
  readonly cost: number | null
}

export interface PricedBasket {
  readonly lines: readonly PricedLine[]
  /** For lists and the receipt's first line: "2 × Flat white, cheesecake". */
  readonly what: string
}

/** Prices the lines by the catalogue. */
export function priceBasket(context: Context, input: Pick<VisitInput, 'lines'>): PricedBasket {
  const lines = input.lines.map((line) => priceLine(context, line))
  return { lines, what: inWords(lines, context.shop.language) }
}

function priceLine(context: Context, line: LineInput): PricedLine {
  const { itemId, quantity, minutes, free, passTypeId } = line
  if (passTypeId !== null) return pricePass(context, line, passTypeId)
  if (itemId === null) {
    if (line.price === null) throw new AppError('INPUT', { fields: [{ path: 'lines.price', problem: 'missing' }] })
    return {
      itemId,
      name: line.name,
      unit: 'piece',
      category: '',
      cost: null,
      price: line.price,
      quantity,
      minutes: null,
      time: null,
      free,
      passTypeId: null,
    }
  }
  const item = findItem(context.db, itemId)
  if (!item) throw new AppError('NOT_FOUND')
  if (item.archived) refuse('item-archived', { name: item.name })
  const { name, unit, category, cost, time } = item
  return {
    itemId,
    name,
    unit,
    category,
    cost,
    price: line.price ?? item.price,
    quantity,
    minutes: unit === 'hour' ? minutes : null,
    time,
    free,
    passTypeId: null,
  }
}

/** One pass a line: each lives a life of its own. */
function pricePass(context: Context, { price, quantity, free }: LineInput, passTypeId: number): PricedLine {
  if (quantity !== ONE) throw new AppError('INPUT', { fields: [{ path: 'lines.quantity', problem: 'too-large' }] })
  const type = passTypeOnSale(context.db, passTypeId)
  return {
    itemId: null,
    name: type.name,
    unit: 'piece',
    category: '',
    cost: null,
    price: price ?? type.price,
    quantity,
    minutes: null,
    time: null,
    free,
    passTypeId,
  }
}

/** "2 × Flat white, Ironing 4.47 kg"; lines without a name are left out. */
export function inWords(
  lines: readonly Pick<PricedLine, 'name' | 'unit' | 'quantity' | 'minutes'>[],
  language: Language,
): string {
  return lines
    .filter((line) => line.name !== '')
    .map((line) => lineWords(line, language))
    .join(', ')
    .slice(0, 300)
}
