import { useTranslation } from 'react-i18next'
import type { ClientCard } from '#shared/contract/clients.ts'
import { useFormat } from './format.tsx'

type Tier = NonNullable<ClientCard['loyalty']['tier']>

/** What is wanting to the next level: "640 ₴ more until Gold". */
export function useNextTierWords(): (tier: Tier) => string {
  const { t } = useTranslation('tiers')
  const format = useFormat()
  return ({ next, by }) => {
    if (next === null) return t('highest')
    const { name, wanting } = next
    return by === 'spent' ? t('toNextMoney', { name, sum: format.money(wanting) }) : t('toNextVisits', { name, count: wanting })
  }
}
