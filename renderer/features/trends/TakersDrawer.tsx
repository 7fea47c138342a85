import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ClientsDrawer } from '#renderer/ui/ClientsDrawer.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import type { Goods } from '#shared/contract/trends.ts'
import type { Day } from '#shared/kernel/day.ts'

/** What of whom the takers are wanted, and when. */
export interface ShownGoods {
  readonly title: string
  readonly when: string
  readonly goods: Goods
  readonly from: Day
  readonly until: Day
}

interface TakersDrawerProps {
  readonly shown: ShownGoods
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
  readonly onList: (conditions: readonly Condition[]) => void
}

/** The clients who took something in a span, with what they paid for it, and the way to the list of all of them. */
export function TakersDrawer({ shown, onClose, onOpenClient, onList }: TakersDrawerProps) {
  const { t } = useTranslation(['trends', 'figures'])
  const { title, when, ...asked } = shown
  const { data, error } = useQuery('trends.behind', asked)
  const condition = conditionOf(shown)
  return (
    <ClientsDrawer
      title={title}
      hint={t('trends:took', { when })}
      error={error}
      told={data}
      others={data && data.withoutCard > 0 ? t('figures:passersBy', { count: data.withoutCard }) : null}
      onClose={onClose}
      onOpenClient={onOpenClient}
      onList={condition && (() => onList([condition]))}
    />
  )
}

/** As the list of clients is asked for them; null for what it cannot be asked by. */
function conditionOf({ goods, from, until }: ShownGoods): Condition | null {
  const within = { kind: 'between', from, until } as const
  if (goods.what === 'item') return { by: 'bought', itemId: goods.itemId, category: '', within, has: true }
  if (goods.what === 'category' && goods.category !== '')
    return { by: 'bought', itemId: null, category: goods.category, within, has: true }
  return null
}
