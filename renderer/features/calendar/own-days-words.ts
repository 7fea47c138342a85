import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OwnDaysRow } from '#shared/contract/calendar.ts'

/** "3–14 August 2026 · we are shut", "12 May, every year · …" */
export function useOwnDaysWords(): (row: Omit<OwnDaysRow, 'id' | 'version'>) => string {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  return ({ from, until, kind, yearly }) => {
    const one = (day: string) => (yearly ? format.monthAndDay(Number(day.slice(5, 7)), Number(day.slice(8))) : format.day(day))
    const days = from === until ? one(from) : `${one(from)} – ${one(until)}`
    return [yearly ? `${days}, ${t('yearly').toLocaleLowerCase(format.language)}` : days, t(`kind.${kind}`)].join(' · ')
  }
}
