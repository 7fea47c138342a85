import type { Item } from '#shared/contract/catalogue.ts'
import { typedAmount } from '#shared/i18n/format.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { type CurrencyCode, parseMoney } from '#shared/kernel/money.ts'

/** An item as it is being written: sums as typed. */
export interface ItemDraft {
  readonly name: string
  readonly category: string
  readonly kind: Item['kind']
  readonly unit: Item['unit']
  readonly price: string
  readonly cost: string
  readonly step: number
  readonly minimum: number
}

export type ItemFields = Pick<Item, 'name' | 'category' | 'kind' | 'unit' | 'price' | 'cost' | 'time'>

/** How a table by the hour is usually charged. */
const USUAL_TIME = { step: 15, minimum: 30 }

export function draftOf(item: ItemFields | null, currency: CurrencyCode, language: Language): ItemDraft {
  if (item === null) return { name: '', category: '', kind: 'good', unit: 'piece', price: '', cost: '', ...USUAL_TIME }
  const { name, category, kind, unit, price, cost, time } = item
  const plain = (amount: number) => typedAmount(amount, currency, language)
  return { name, category, kind, unit, price: plain(price), cost: cost === null ? '' : plain(cost), ...(time ?? USUAL_TIME) }
}

/** What is to be saved, or which sums could not be read. */
export function fieldsOf(
  draft: ItemDraft,
  currency: CurrencyCode,
): { readonly ok: true; readonly fields: ItemFields } | { readonly ok: false; readonly unclear: readonly ('price' | 'cost')[] } {
  const { name, category, kind, unit, step, minimum } = draft
  const price = parseMoney(draft.price, currency)
  const costIsSaid = draft.cost.trim() !== ''
  const cost = costIsSaid ? parseMoney(draft.cost, currency) : null
  const costIsUnclear = costIsSaid && cost === null
  if (price === null || costIsUnclear) {
    return { ok: false, unclear: [...(price === null ? ['price' as const] : []), ...(costIsUnclear ? ['cost' as const] : [])] }
  }
  return { ok: true, fields: { name, category, kind, unit, price, cost, time: unit === 'hour' ? { step, minimum } : null } }
}
