import { useMemo } from 'react'
import { useQuery } from '#renderer/api/hooks.ts'
import { type Item, QUICK_KEYS } from '#shared/contract/catalogue.ts'

/** What is sold and what stands on the keys. */
export function useGoods() {
  const list = useQuery('catalogue.list', { archived: false }).data
  return useMemo(() => {
    const sold: readonly Item[] = list ?? []
    return {
      sold,
      /** Until the catalogue has come no line may be told to be sold out. */
      known: list !== undefined,
      items: new Map(sold.map((item) => [item.id, item])) as ReadonlyMap<number, Item>,
      quick: sold
        .filter((item) => item.quickKey !== null)
        .sort((one, other) => (one.quickKey ?? 0) - (other.quickKey ?? 0))
        .slice(0, QUICK_KEYS),
    }
  }, [list])
}
