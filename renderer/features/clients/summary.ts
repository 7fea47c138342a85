import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Summary } from '#shared/contract/clients.ts'

/** The one-line summary (F10), of what is known: "with us since March 2022 · 143 visits · every 6 days · …". */
export function useSummary({ since, visits, everyDays, averageBill, spent, tipShare }: Summary): string {
  const { t } = useTranslation(['clients', 'common'])
  const format = useFormat()
  if (visits === 0) return t('clients:summary.never')
  return [
    since !== null && t('clients:summary.since', { month: format.monthSince(since) }),
    t('common:visits', { count: visits }),
    everyDays !== null && (everyDays === 1 ? t('clients:summary.daily') : t('clients:summary.every', { count: everyDays })),
    averageBill !== null && t('clients:summary.average', { sum: format.money(averageBill) }),
    spent > 0 && t('clients:summary.total', { sum: format.money(spent) }),
    tipShare !== null && t('clients:summary.tips', { share: format.percent(Math.round(tipShare / 10) * 100) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
