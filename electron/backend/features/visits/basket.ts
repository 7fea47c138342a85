import type { Context } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { LineInput, VisitInput } from '#shared/contract/visits.ts'
import { type Bill, type BillLine, makeBill } from '#shared/domain/visits/bill.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { MAX_MONEY, ONE } from '#shared/kernel/money.ts'
import { findItem } from '../catalogue/index.ts'

/** A line of the basket with what the catalogue says of it. */
export interface PricedLine extends BillLine {
  readonly itemId: number | null
  readonly name: string
  readonly category: string
  readonly cost: number | null
}

export interface PricedBasket {
  readonly lines: readonly PricedLine[]
  readonly bill: Bill
  /** For lists and the receipt's first line: "2 × Flat white, cheesecake". */
  readonly what: string
}

/** Prices the lines by the catalogue and adds the bill up. */
export function priceBasket(context: Context, input: Pick<VisitInput, 'lines' | 'discount'>): PricedBasket {
  const lines = input.lines.map((line) => priceLine(context, line))
  if (input.discount?.kind === 'amount') {
    const { gross } = makeBill(lines, null)
    if (input.discount.amount > gross) refuse('visit-discount-too-large', { gross })
  }
  const bill = makeBill(lines, input.discount)
  if (bill.gross > MAX_MONEY) refuse('visit-total-too-large')
  return { lines, bill, what: inWords(lines, context.shop.language) }
}

function priceLine(context: Context, line: LineInput): PricedLine {
  const { itemId, quantity, minutes } = line
  if (itemId === null) {
    if (line.price === null) throw new AppError('INPUT', { fields: [{ path: 'lines.price', problem: 'missing' }] })
    return { itemId, name: line.name, category: '', cost: null, price: line.price, quantity, minutes: null, time: null }
  }
  const item = findItem(context.db, itemId)
  if (!item) throw new AppError('NOT_FOUND')
  if (item.archived) refuse('item-archived', { name: item.name })
  const { name, category, cost, time } = item
  return {
    itemId,
    name,
    category,
    cost,
    price: line.price ?? item.price,
    quantity,
    minutes: item.unit === 'hour' ? minutes : null,
    time,
  }
}

/** "2 × Flat white, cheesecake"; lines without a name are left out. */
export function inWords(lines: readonly Pick<PricedLine, 'name' | 'quantity' | 'minutes'>[], language: Language): string {
  return lines
    .filter((line) => line.name !== '')
    .map((line) => {
      const count = line.quantity === ONE ? '' : `${String(line.quantity / ONE).replace('.', language === 'en' ? '.' : ',')} × `
      return `${count}${line.name}${line.minutes === null ? '' : ` ${hoursAndMinutes(line.minutes)}`}`
    })
    .join(', ')
    .slice(0, 300)
}

/** Read alike in every language: 1:30. */
function hoursAndMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
