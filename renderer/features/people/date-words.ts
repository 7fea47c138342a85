import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { PersonDate } from '#shared/contract/people.ts'
import { nextOccurrence } from '#shared/domain/dates/important-date.ts'
import { makeDay, partsOfDay } from '#shared/kernel/day.ts'

type Named = Pick<PersonDate, 'kind' | 'label' | 'date'>

interface DateWords {
  /** "Wedding", or the shop's own word. */
  readonly kind: (date: Named) => string
  /** "14 June 2016", "14 June", "June", "2016". */
  readonly day: (date: Named) => string
  /** What is said of the next time: "10 in 5 days". */
  readonly next: (date: Named) => string | null
  /** For a place with room for a few letters only: "19 on 2 Feb", "8 March". */
  readonly brief: (date: Named) => string
}

export function useDateWords(): DateWords {
  const { t } = useTranslation(['people', 'clients', 'common'])
  const format = useFormat()
  const { leapDay } = useShop().shop
  const upcoming = (date: Named) => nextOccurrence(date, format.today, leapDay)
  const day = ({ date: { year, month, day: dayOfMonth } }: Named) => {
    if (month === null) return String(year ?? '')
    if (dayOfMonth === null) return [format.monthName(month), year].filter(Boolean).join(' ')
    const whole = year === null ? null : makeDay(year, month, dayOfMonth)
    return whole === null ? format.monthAndDay(month, dayOfMonth) : format.day(whole)
  }
  return {
    kind: ({ kind, label }) => (kind === 'own' ? label : t(`people:date.${kind}`)),
    day,
    next: (date) => {
      const next = upcoming(date)
      if (next === null) return null
      const when = next.inDays === 0 ? t('common:today') : t('clients:inDays', { count: next.inDays })
      return next.years === null ? when : t('people:reached', { count: next.years, when })
    },
    brief: (date) => {
      const next = upcoming(date)
      if (next === null) return day(date)
      if (next.inDays === 0)
        return next.years === null ? t('common:today') : t('people:reached', { count: next.years, when: t('common:today') })
      const { month, day: dayOfMonth } = partsOfDay(next.day)
      if (next.years === null) return format.monthAndDay(month, dayOfMonth)
      return t('people:reachedOn', {
        count: next.years,
        day: format.dayShort(makeDay(partsOfDay(format.today).year, month, dayOfMonth) ?? next.day),
      })
    },
  }
}
