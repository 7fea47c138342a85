import { useMemo } from 'react'
import { useQuery } from '#renderer/api/hooks.ts'
import type { Item } from '#shared/contract/catalogue.ts'
import { inForceOn } from '#shared/domain/loyalty/points.ts'
import type { Day } from '#shared/kernel/day.ts'

const QUICK_KEYS = 9

/** What is sold, what stands on the keys, and the points programme in force on `day`. */
export function useGoods(day: Day) {
  const list = useQuery('catalogue.list', { archived: false }).data
  const programmes = useQuery('loyalty.programmes', {}).data
  return useMemo(() => {
    const sold: readonly Item[] = list ?? []
    const versions = programmes ? [programmes.current, programmes.next, ...programmes.past].filter((each) => each !== null) : []
    const programme = inForceOn(versions, day)
    return {
      sold,
      /** Until the catalogue has come no line may be told to be sold out. */
      known: list !== undefined,
      items: new Map(sold.map((item) => [item.id, item])) as ReadonlyMap<number, Item>,
      quick: sold
        .filter((item) => item.quickKey !== null)
        .sort((one, other) => (one.quickKey ?? 0) - (other.quickKey ?? 0))
        .slice(0, QUICK_KEYS),
      programme,
      pointWorth: programme?.pointWorth ?? 0,
    }
  }, [list, programmes, day])
}
