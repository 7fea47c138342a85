import { useTranslation } from 'react-i18next'
import type { Item } from '#shared/contract/catalogue.ts'
import { useFormat } from './format.tsx'

/** The price on the key of an item: "85", "9.50 / h"; keys that stand together are written alike. */
export function useItemPrice(together: readonly Item[]): (item: Item) => string {
  const { t } = useTranslation('place')
  const format = useFormat()
  const form = format.formTogether(together.map(({ price }) => price))
  return ({ price, unit }) => {
    const amount = format.amount(price, form)
    if (unit === 'hour') return t('perHour', { price: amount })
    return unit === 'kg' ? t('perKg', { price: amount }) : amount
  }
}
