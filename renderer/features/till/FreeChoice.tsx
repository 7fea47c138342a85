import { useTranslation } from 'react-i18next'
import { useItemPrice } from '#renderer/ui/item-price.ts'
import { QuickKey } from '#renderer/ui/QuickKey.tsx'
import { ONE } from '#shared/kernel/money.ts'
import { addFree, type Free } from './free.ts'
import classes from './Sheets.module.css'
import { itemsFor } from './use-gifts.ts'
import type { TillState } from './use-till.ts'

/** What may be given for a full card or a reward, where neither the basket nor the usual says it. */
export function FreeChoice({ till, free }: { readonly till: TillState; readonly free: Free }) {
  const { t } = useTranslation('rewards')
  const items = itemsFor(till, free)
  const prices = useItemPrice(items)
  if (items.length === 0) return <p className={classes.hint}>{t('nothingFits')}</p>
  return (
    <div className={classes.freeItems}>
      {items.map((item) => (
        <QuickKey
          key={item.id}
          name={item.name}
          price={prices.price(item)}
          onClick={() => {
            const line = { itemId: item.id, name: item.name, quantity: ONE, minutes: null, price: null }
            till.change(addFree(till.basket, line, free))
            till.closeSheet()
          }}
        />
      ))}
    </div>
  )
}
