import type { PassType } from '#shared/contract/passes.ts'
import { typedAmount } from '#shared/i18n/format.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { type CurrencyCode, parseMoney } from '#shared/kernel/money.ts'

/** A kind of pass as it stands in the form: numbers as typed. */
export interface PassFields extends Pick<PassType, 'name' | 'starts' | 'categories' | 'items'> {
  readonly price: string
  readonly entries: string
  readonly count: string
  readonly unit: 'days' | 'months'
  readonly remindEntries: string
  readonly remindDays: string
}

export type PassBlank = 'name' | 'price' | 'entries' | 'count' | 'remindEntries' | 'remindDays'

const shown = (value: number | null) => (value === null ? '' : String(value))

export function passFieldsOf(type: PassType | null, currency: CurrencyCode, language: Language): PassFields {
  return {
    name: type?.name ?? '',
    price: type ? typedAmount(type.price, currency, language) : '',
    entries: type ? shown(type.entries) : '10',
    count: type ? shown(type.lasts?.count ?? null) : '60',
    unit: type?.lasts?.unit ?? 'days',
    starts: type?.starts ?? 'first-use',
    categories: type?.categories ?? [],
    items: type?.items ?? [],
    remindEntries: type ? shown(type.remindEntries) : '2',
    remindDays: type ? shown(type.remindDays) : '5',
  }
}

/** What is to be saved; or the blanks that cannot be read. */
export function passTypeOf(
  fields: PassFields,
  currency: CurrencyCode,
): { readonly type: Omit<PassType, 'id' | 'retired' | 'version'> } | { readonly unclear: readonly PassBlank[] } {
  const { starts, categories, items, unit } = fields
  const name = fields.name.trim()
  const price = parseMoney(fields.price, currency)
  const entries = whole(fields.entries)
  const count = whole(fields.count)
  const remindEntries = whole(fields.remindEntries)
  const remindDays = whole(fields.remindDays)
  const unclear: PassBlank[] = []
  if (name === '') unclear.push('name')
  if (fields.price.trim() === '' || price === null) unclear.push('price')
  if (entries === 'unclear') unclear.push('entries')
  if (count === 'unclear') unclear.push('count')
  if (remindEntries === 'unclear') unclear.push('remindEntries')
  if (remindDays === 'unclear') unclear.push('remindDays')
  if (
    unclear.length > 0 ||
    price === null ||
    entries === 'unclear' ||
    count === 'unclear' ||
    remindEntries === 'unclear' ||
    remindDays === 'unclear'
  )
    return { unclear }
  const lasts = count === null ? null : { count, unit }
  const reminded = { remindEntries: entries === null ? null : remindEntries, remindDays: lasts === null ? null : remindDays }
  return { type: { name, price, entries, lasts, starts, categories, items, ...reminded } }
}

/** Empty = none. */
function whole(typed: string): number | null | 'unclear' {
  const text = typed.trim()
  if (text === '') return null
  return /^\d{1,4}$/.test(text) ? Number(text) : 'unclear'
}
