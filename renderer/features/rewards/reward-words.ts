import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Item } from '#shared/contract/catalogue.ts'
import type { Gift } from '#shared/contract/gifts.ts'
import type { Reward } from '#shared/contract/rewards.ts'

/** A reward in a sentence: what it gives, and under it how often and when. */
export function useRewardWords(
  items: readonly Item[],
  gifts: readonly Gift[],
): (reward: Reward) => { readonly gives: string; readonly limits: string } {
  const { t } = useTranslation(['rewards', 'common'])
  const format = useFormat()
  const nameOf = (id: number) => items.find((item) => item.id === id)?.name
  const gives = ({ effect }: Reward) => {
    if (effect.kind === 'gift') {
      const gift = gifts.find(({ id }) => id === effect.giftId)
      if (gift?.retired) return t('rewards:giftRetired', { name: gift.name })
      if (gift?.stock === 0) return t('rewards:giftGone', { name: gift.name })
      return t('rewards:gift', { name: gift?.name ?? '' })
    }
    if (effect.kind === 'money') return t('rewards:moneyOff', { sum: format.money(effect.amount) })
    if (effect.kind === 'percent') {
      const percent = format.percent(effect.hundredths)
      if (effect.ceiling === null) return t('rewards:percentOff', { percent })
      return t('rewards:percentUpTo', { percent, sum: format.money(effect.ceiling) })
    }
    const named = [...effect.categories, ...effect.items.flatMap((id) => nameOf(id) ?? [])]
    const goods = named.length === 0 ? t('rewards:anything') : format.list(named)
    if (effect.freeUpTo === null) return t('rewards:oneOf', { goods })
    return t('rewards:oneUpTo', { goods, sum: format.money(effect.freeUpTo) })
  }
  const limits = ({ most, mostDays, from, until, retired }: Reward) => {
    const often = most === null ? null : t('rewards:limit', { count: most })
    const within =
      often !== null && mostDays !== null
        ? t('rewards:limitDays', { most: often, days: t('common:days', { count: mostDays }) })
        : often
    return [
      retired ? t('rewards:retired') : null,
      within,
      from === null ? null : t('rewards:from', { day: format.dayShort(from) }),
      until === null ? null : t('rewards:until', { day: format.dayShort(until) }),
    ]
      .filter((part) => part !== null)
      .join(' · ')
  }
  return (reward) => ({ gives: gives(reward), limits: limits(reward) })
}
