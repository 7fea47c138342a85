import { useTranslation } from 'react-i18next'
import { useItemPrice } from '#renderer/ui/item-price.ts'
import { AllItemsKey } from '#renderer/ui/QuickKey.tsx'
import type { Item } from '#shared/contract/catalogue.ts'
import { ItemKey } from './ItemKey.tsx'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

interface ItemKeysProps {
  readonly till: TillState
  readonly onTake: (item: Item) => void
}

/** The items of the quick keys, and the way to all others. */
export function ItemKeys({ till, onTake }: ItemKeysProps) {
  const { t } = useTranslation('till')
  const prices = useItemPrice(till.goods.quick)
  return (
    <div className={classes.keys}>
      <div className={classes.quick}>
        {till.goods.quick.map((item) => (
          <ItemKey key={item.id} till={till} item={item} prices={prices} onTake={onTake} />
        ))}
      </div>
      <AllItemsKey label={t('allItems')} onClick={() => till.openSheet('items')} />
    </div>
  )
}
