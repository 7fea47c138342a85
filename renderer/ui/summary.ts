import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Summary } from '#shared/contract/clients.ts'

/** "with us since March 2022 · 143 visits · every 6 days · avg 180 ₴ · total 25,740 ₴ · tips 8 %" (F10). What is not known is left out. */
export function useSummarySentence(): (summary: Summary) => string {
  const { t } = useTranslation(['till', 'common'])
  const format = useFormat()
  return ({ since, visits, everyDays, averageBill, spent, tipShare }) => {
    if (visits === 0) return t('till:summary.none')
    return [
      since === null ? null : t('till:summary.since', { month: format.monthSince(since) }),
      t('common:visits', { count: visits }),
      everyDays === null ? null : everyDays === 1 ? t('till:summary.everyDay') : t('till:summary.every', { count: everyDays }),
      averageBill === null ? null : t('till:summary.average', { sum: format.money(Math.round(averageBill / 100) * 100) }),
      spent === 0 ? null : t('till:summary.total', { sum: format.money(spent) }),
      tipShare === null ? null : t('till:summary.tips', { share: format.percent(Math.round(tipShare / 10) * 100) }),
    ]
      .filter((part) => part !== null)
      .join(' · ')
  }
}
