import type { Item } from '#shared/contract/catalogue.ts'
import { type Language, localeOf } from '#shared/i18n/languages.ts'

interface Category {
  readonly category: string
  readonly items: readonly Item[]
}

/** Categories in the order in which the shop made them, the nameless last; items by their names. */
export function byCategory(items: readonly Item[], language: Language): readonly Category[] {
  const names = [...new Set(items.map(({ category }) => category))].sort(
    (one, other) => Number(one === '') - Number(other === ''),
  )
  const order = new Intl.Collator(localeOf(language), { numeric: true })
  return names.map((category) => ({
    category,
    items: items.filter((item) => item.category === category).sort((one, other) => order.compare(one.name, other.name)),
  }))
}
