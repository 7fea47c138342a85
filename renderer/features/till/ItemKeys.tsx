import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { AllItemsKey, QuickKey } from '#renderer/ui/QuickKey.tsx'
import type { Item } from '#shared/contract/catalogue.ts'
import { quantityShown } from './basket-words.ts'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

interface ItemKeysProps {
  readonly till: TillState
  readonly onTake: (item: Item) => void
}

/** The items of the quick keys, and the way to all others. */
export function ItemKeys({ till, onTake }: ItemKeysProps) {
  const { t } = useTranslation('till')
  const format = useFormat()
  return (
    <div className={classes.keys}>
      {till.goods.quick.map((item) => (
        <QuickKey
          key={item.id}
          name={item.name}
          price={format.amount(item.price)}
          quantity={quantityShown(
            till.basket.lines.filter((line) => line.itemId === item.id),
            format,
          )}
          onClick={() => onTake(item)}
        />
      ))}
      <AllItemsKey label={t('allItems')} onClick={() => till.openSheet('items')} />
    </div>
  )
}
