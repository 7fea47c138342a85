import { useTranslation } from 'react-i18next'
import type { Item } from '#shared/contract/catalogue.ts'
import { useFormat } from './format.tsx'

export interface ItemPrice {
  /** "85", "9.50 / h" */
  price(item: Item): string
  /** "9.50", where the hours or the weight stand beside it. */
  bare(item: Item): string
}

/** The price on the key of an item; keys that stand together are written alike. */
export function useItemPrice(together: readonly Item[]): ItemPrice {
  const { t } = useTranslation('place')
  const format = useFormat()
  const form = format.formTogether(together.map(({ price }) => price))
  const bare = (item: Item) => format.amount(item.price, form)
  return {
    bare,
    price(item) {
      if (item.unit === 'hour') return t('perHour', { price: bare(item) })
      return item.unit === 'kg' ? t('perKg', { price: bare(item) }) : bare(item)
    },
  }
}
