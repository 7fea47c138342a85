import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { SayLine } from '#shared/contract/clients.ts'
import { type Gender, wordFor } from '#shared/domain/relations/relation-words.ts'
import { assertNever } from '#shared/kernel/assert.ts'
import { partsOfDay, weekday } from '#shared/kernel/day.ts'

type About = Extract<SayLine, { readonly kind: 'question' }>['about']
type DateLine = Exclude<
  SayLine,
  { readonly kind: 'question' | 'first-visit-today' | 'gift' | 'long-away' | 'reward' | 'reward-ahead' | 'suggestion' }
>

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export interface Said {
  readonly text: string
  readonly detail?: string
}

/** The words for a line. `gender` is the client's: a wife's mother and a husband's mother have different names. */
export function useSaid(gender: Gender | null): (line: Exclude<SayLine, { readonly kind: 'gift' }>) => Said {
  const { t } = useTranslation('say')
  const format = useFormat()
  const relative = (about: NonNullable<About>) =>
    `${about.name} (${wordFor(about.relation, about.gender, format.language, gender)})`

  const when = ({ day, days }: DateLine): string => {
    if (days === 0) return t('when.today')
    if (days === 1) return t('when.tomorrow')
    if (days === -1) return t('when.yesterday')
    if (days === 7) return t('when.inAWeek')
    const onWeekday = WEEKDAYS[weekday(day) - 1]
    if (Math.abs(days) < 7 && onWeekday !== undefined) return t(`when.weekday.${onWeekday}`)
    const date = partsOfDay(day)
    return t('when.day', { day: format.monthAndDay(date.month, date.day) })
  }

  const occasion = (line: DateLine): string => {
    const values = { when: when(line), count: line.years ?? 0 }
    const past = line.days < 0
    switch ('dateKind' in line ? line.dateKind : 'birthday') {
      case 'birthday': {
        const who = line.about === null ? '' : relative(line.about)
        if (who !== '') {
          if (line.years === null) return past ? t('birthdayWasOf', { ...values, who }) : t('birthdayOf', { ...values, who })
          return past ? t('birthdayWasOfYears', { ...values, who }) : t('birthdayOfYears', { ...values, who })
        }
        if (line.years === null) return past ? t('birthdayWas', values) : t('birthday', values)
        return past ? t('birthdayWasYears', values) : t('birthdayYears', values)
      }
      case 'wedding':
        if (line.years === null) return past ? t('weddingWas', values) : t('wedding', values)
        return past ? t('weddingWasYears', values) : t('weddingYears', values)
      case 'name-day':
        return past ? t('nameDayWas', values) : t('nameDay', values)
      case 'own': {
        const label = 'label' in line ? line.label : ''
        if (line.years === null) return past ? t('ownWas', { ...values, label }) : t('own', { ...values, label })
        return past ? t('ownWasYears', { ...values, label }) : t('ownYears', { ...values, label })
      }
    }
  }

  const dateSentence = (line: DateLine): string => {
    const what = occasion(line)
    if (line.about !== null) {
      const isBirthday = !('dateKind' in line) || line.dateKind === 'birthday'
      return isBirthday ? what : t('of', { who: relative(line.about), what })
    }
    // Not every day of the owner's own making is one to congratulate on.
    if ('dateKind' in line && line.dateKind === 'own') return what
    if (line.days === 0) return t('wish.today', { what })
    return line.days > 0 ? t('wish.ahead', { what }) : t('wish.past', { what })
  }

  return (line) => {
    switch (line.kind) {
      case 'question':
        return { text: line.text, detail: line.about === null ? line.fact : `${relative(line.about)}: ${line.fact}` }
      case 'first-visit-today':
        return { text: t('firstVisit') }
      case 'reward-ahead': {
        const { name, unit, missing } = line
        if (missing === 0) return { text: t(unit === 'stamps' ? 'cardFull' : 'rewardNow', { name }) }
        return { text: t(unit === 'stamps' ? 'stampsAhead' : 'pointsAhead', { name, count: missing }) }
      }
      case 'reward':
        return { text: t('reward') }
      case 'suggestion': {
        const { name, because, both, takers } = line
        const numbers = { both: format.number(both), takers: format.number(takers) }
        return { text: t('suggestion', { name, because }), detail: t('suggestionDetail', numbers) }
      }
      case 'long-away':
        return { text: t('longAway', { count: line.days ?? 0 }) }
      case 'birthday-today':
      case 'birthday-soon':
      case 'birthday-past':
      case 'date-today':
      case 'date-soon':
      case 'date-past':
        return { text: capital(dateSentence(line)) }
      default:
        return assertNever(line, 'what to say')
    }
  }
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
}
