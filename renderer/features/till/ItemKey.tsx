import { useFormat } from '#renderer/ui/format.tsx'
import type { ItemPrice } from '#renderer/ui/item-price.ts'
import { QuickKey } from '#renderer/ui/QuickKey.tsx'
import type { Item } from '#shared/contract/catalogue.ts'
import { quantityShown } from './basket-words.ts'
import type { TillState } from './use-till.ts'

interface ItemKeyProps {
  readonly till: TillState
  readonly item: Item
  readonly prices: ItemPrice
  readonly onTake: (item: Item) => void
}

/** An item with its price and, once taken, how much of it is in the basket. */
export function ItemKey({ till, item, prices, onTake }: ItemKeyProps) {
  const format = useFormat()
  const taken = quantityShown(
    item.unit,
    till.basket.lines.filter((line) => line.itemId === item.id),
    format,
  )
  return (
    <QuickKey
      name={item.name}
      price={taken === undefined ? prices.price(item) : prices.bare(item)}
      quantity={taken}
      onClick={() => onTake(item)}
    />
  )
}
