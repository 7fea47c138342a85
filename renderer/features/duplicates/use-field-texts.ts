import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { useWarningWords } from '#renderer/ui/Warnings.tsx'
import type { DuplicateSide } from '#shared/contract/merges.ts'
import { isLanguage, languageNames } from '#shared/i18n/languages.ts'

type Field =
  | 'name'
  | 'nickname'
  | 'pronunciation'
  | 'phones'
  | 'email'
  | 'birthday'
  | 'language'
  | 'photo'
  | 'discount'
  | 'codes'
  | 'warnings'
  | 'consent'
  | 'visits'
  | 'spent'
  | 'points'
  | 'lastVisit'
  | 'createdAt'

/** A card's fields as they are read; empty where there is nothing. */
export function useFieldTexts(): (side: DuplicateSide) => Readonly<Record<Field, string>> {
  const { t } = useTranslation(['duplicates', 'clients'])
  const format = useFormat()
  const warning = useWarningWords()
  return (side) => {
    const { year, month, day } = side.birthday ?? { year: null, month: null, day: null }
    const dayOfYear = month === null ? '' : day === null ? format.monthName(month) : format.monthAndDay(month, day)
    return {
      name: side.name,
      nickname: side.nickname,
      pronunciation: side.pronunciation,
      phones: side.phones.join('\n'),
      email: side.email,
      birthday: [dayOfYear, year ?? ''].filter((part) => part !== '').join(' '),
      language: side.language !== null && isLanguage(side.language) ? languageNames[side.language] : '',
      photo: side.photo === null ? '' : t('duplicates:hasPhoto'),
      discount: side.discount === 0 ? '' : format.percent(side.discount),
      codes: side.codes.join('\n'),
      warnings: side.warnings.map(warning).join('\n'),
      consent: side.consent === null ? '' : t(`clients:consent.${side.consent}`),
      visits: format.number(side.visits),
      spent: format.money(side.spent),
      points: format.number(side.points),
      lastVisit: side.lastVisitDay === null ? '' : format.relativeDay(side.lastVisitDay),
      createdAt: format.instant(side.createdAt),
    }
  }
}
