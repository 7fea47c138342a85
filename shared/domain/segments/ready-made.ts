import type { LIST_FILTERS } from '#shared/contract/clients.ts'
import type { Condition } from '#shared/contract/conditions.ts'

interface ReadyMade {
  /** Null for those that are a tab of the list, and are called like it. */
  readonly name: 'missing' | 'spenders' | 'never' | 'birthday' | 'near' | 'noNews' | null
  readonly filter: (typeof LIST_FILTERS)[number]
  readonly conditions: readonly Condition[]
}

/** Whom an owner asks for most. `item`: what "never had" begins with, the first of the price list; null where there is none yet. */
export function readyMade(item: number | null): readonly ReadyMade[] {
  const within = { kind: 'this-month' } as const
  return [
    { name: null, filter: 'regulars', conditions: [] },
    { name: 'missing', filter: 'regulars', conditions: [{ by: 'visits', what: 'count', from: null, until: 0, within }] },
    { name: null, filter: 'new', conditions: [] },
    { name: null, filter: 'late', conditions: [] },
    { name: null, filter: 'lost', conditions: [] },
    { name: 'spenders', filter: 'all', conditions: [{ by: 'spender' }] },
    { name: 'birthday', filter: 'all', conditions: [{ by: 'birthday', month: null }] },
    { name: 'near', filter: 'all', conditions: [{ by: 'reward', is: 'near' }] },
    { name: 'noNews', filter: 'all', conditions: [{ by: 'reach', is: 'no-news' }] },
    ...(item === null
      ? []
      : [
          {
            name: 'never' as const,
            filter: 'regulars' as const,
            conditions: [{ by: 'bought' as const, itemId: item, category: '', has: false, within: { kind: 'ever' as const } }],
          },
        ]),
  ]
}
