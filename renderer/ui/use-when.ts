import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { type Day, daysBetween, partsOfDay, weekday } from '#shared/kernel/day.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A day as one says it in the middle of a sentence: "today", "on Friday", "on 14 November". */
export function useWhen(): (day: Day) => string {
  const { t } = useTranslation('say')
  const format = useFormat()
  return (day) => {
    const days = daysBetween(format.today, day)
    if (days === 0) return t('when.today')
    if (days === 1) return t('when.tomorrow')
    if (days === -1) return t('when.yesterday')
    const onWeekday = WEEKDAYS[weekday(day) - 1]
    if (Math.abs(days) < 7 && onWeekday !== undefined) return t(`when.weekday.${onWeekday}`)
    const date = partsOfDay(day)
    return t('when.day', { day: format.monthAndDay(date.month, date.day) })
  }
}
