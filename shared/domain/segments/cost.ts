import type { Leaf } from '#shared/contract/conditions.ts'

/** Whether it is answered by what the cards keep, and not by going through visits. */
export const isCheap = (leaf: Leaf): boolean =>
  leaf.by === 'visits' ? leaf.within.kind === 'ever' && leaf.weekdays === undefined : leaf.by !== 'bought'

/** Whether it tells what clients brought: only who may see that may ask it. */
export const asksForMoney = (leaf: Leaf): boolean => leaf.by === 'spender' || (leaf.by === 'visits' && leaf.what !== 'count')
