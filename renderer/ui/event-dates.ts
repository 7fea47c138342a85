import { useTranslation } from 'react-i18next'
import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { makeDay } from '#shared/kernel/day.ts'
import { useFormat } from './format.tsx'

/** When a life event is, in words: "August", "12 – 20 July 2026", "2027". */
export function useEventDates(): (when: PartialDate, until: PartialDate | null) => string {
  const { t } = useTranslation('timeline')
  const format = useFormat()
  const one = ({ year, month, day }: PartialDate): string => {
    if (month === null) return String(year ?? '')
    if (day === null) return [format.monthName(month), year].filter(Boolean).join(' ')
    const whole = year === null ? null : makeDay(year, month, day)
    return whole === null ? format.monthAndDay(month, day) : format.day(whole)
  }
  return (when, until) => (until === null ? one(when) : t('until', { from: one(when), until: one(until) }))
}
