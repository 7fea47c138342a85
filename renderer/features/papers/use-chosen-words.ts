import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { periodOf } from '#shared/domain/reports/period.ts'
import type { Handed, What } from './asked.ts'
import { usePaperLists } from './use-paper-lists.ts'

/** What was chosen for a report, in words, for the line beneath its title. */
export function useChosenWords(handed: Handed | null): (asked: What) => string[] {
  const { t } = useTranslation('papers')
  const format = useFormat()
  const lists = usePaperLists(handed)
  const days = (from: string, until: string) => (from === until ? format.day(from) : `${format.day(from)} – ${format.day(until)}`)
  return (asked) => {
    switch (asked.paper) {
      case 'days':
      case 'staff': {
        const { from, until } = periodOf(asked.kind, asked.day, format.today)
        return [asked.kind === 'month' ? format.monthAndYear(from) : days(from, until)]
      }
      case 'clients':
        return [
          lists.find((list) => list.of(asked))?.name ?? '',
          `${t('order')}: ${t(`orders.${asked.order}`).toLowerCase()}`,
          asked.group === null ? '' : `${t('groupBy')}: ${t(`groupings.${asked.group}`).toLowerCase()}`,
        ].filter(Boolean)
      case 'lapsed':
        return [asked.who === 'both' ? `${t('lapsed.late')}, ${t('lapsed.lost').toLowerCase()}` : t(`lapsed.${asked.who}`)]
      case 'owed':
        return [`${t('onDay')} ${format.day(asked.day)}`]
      case 'movements':
        return [days(asked.from, asked.until)]
      case 'celebrations':
      case 'passes':
        return [days(asked.from, asked.until)]
    }
  }
}
