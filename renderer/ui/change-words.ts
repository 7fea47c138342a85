import { useTranslation } from 'react-i18next'
import type { CardChange } from '#shared/contract/timeline.ts'
import type { ChangedOwnValue } from '#shared/domain/changes/change.ts'
import { NAME_DAY_TRADITIONS } from '#shared/domain/dates/name-days/tradition.ts'
import { AGE_BANDS } from '#shared/domain/fields/age-band.ts'
import { wordFor } from '#shared/domain/relations/relation-words.ts'
import { isLanguage, languageNames } from '#shared/i18n/languages.ts'
import { partsOfDay } from '#shared/kernel/day.ts'
import { useEventDates } from './event-dates.ts'
import { useFormat } from './format.tsx'

/** A change in words: the name of the field, what stood there, what stands there since. */
export interface ChangeWords {
  readonly field: string
  readonly before: string
  readonly after: string
}

export function changeWords(change: CardChange, toWords: (change: CardChange) => ChangeWords): string {
  const { field, before, after } = toWords(change)
  return change.before === null ? `${field}: ${after}` : `${field}: ${before} → ${after}`
}

export function useChangeWords(): (change: CardChange) => ChangeWords {
  const { t } = useTranslation(['timeline', 'clients', 'people', 'fields', 'common'])
  const format = useFormat()
  const dateWords = useEventDates()
  const said = (field: CardChange['field'], value: CardChange['before']): string => {
    if (value === null) return t('timeline:nothing')
    if (field === 'away' && Array.isArray(value)) {
      const [from = '', until = '', why = ''] = value
      return [dateWords(partsOfDay(from), partsOfDay(until)), why].filter(Boolean).join(', ')
    }
    if (Array.isArray(value)) return field === 'warnings' ? value.map(warning).join(', ') : value.join(', ')
    if (typeof value !== 'string') {
      if ('ownField' in value) return ownValue(value.value)
      if ('photoOf' in value) return t('timeline:photo.before')
      if ('relation' in value) return `${value.name}, ${wordFor(value.relation, value.gender, format.language)}`
      if ('kind' in value) {
        const kind = value.kind === 'own' ? value.label : t(`people:date.${value.kind}`)
        return `${kind}, ${dateWords(value.date, null)}`
      }
      return dateWords(value, null)
    }
    if (field === 'language') return isLanguage(value) ? languageNames[value] : value
    if (field === 'consent' && (value === 'given' || value === 'refused' || value === 'withdrawn'))
      return t(`clients:consent.${value}`)
    if (field === 'gender' && (value === 'female' || value === 'male')) return t(`people:gender.${value}`)
    if (field === 'nameDayCalendar') {
      const tradition = NAME_DAY_TRADITIONS.find((each) => each === value)
      return tradition === undefined ? t('people:nameDay.none') : t(`people:nameDay.calendar.${tradition}`)
    }
    if (field === 'ageBand') {
      const band = AGE_BANDS.find((each) => each === value)
      return band === undefined ? value : t(`fields:age.${band}`)
    }
    if (field === 'discount') return format.percent(Number(value))
    if (field === 'points') return format.number(Number(value))
    if (field === 'archived') return t('timeline:yes')
    return value
  }
  /** Kept as "allergy: nuts". */
  const warning = (kept: string): string => {
    const [kind = '', ...text] = kept.split(': ')
    const known = (['allergy', 'caution', 'debt', 'vip'] as const).find((each) => each === kind)
    return known ? [t(`common:warning.${known}`), text.join(': ')].filter(Boolean).join(': ') : kept
  }
  const ownValue = (value: ChangedOwnValue): string => {
    if (value.kind === 'text') return value.text
    if (value.kind === 'date') return format.dayShort(value.day)
    if (value.kind === 'yes-no') return t(value.yes ? 'common:yes' : 'common:no')
    return [format.quantity(value.number), value.unit].filter(Boolean).join(' ')
  }
  const ofPhoto = (before: CardChange['before'], after: CardChange['after']): ChangeWords => {
    const whose = [before, after].find((value) => value !== null && typeof value === 'object' && 'photoOf' in value)
    return {
      field: whose === undefined ? t('timeline:field.photo') : t('timeline:photo.of', { name: whose.photoOf }),
      before: t('timeline:photo.before'),
      after: t(`timeline:photo.${after === null ? 'removed' : before === null ? 'added' : 'changed'}`),
    }
  }
  return ({ field, before, after }) =>
    field === 'photo'
      ? ofPhoto(before, after)
      : {
          field: ownFieldName(before) ?? ownFieldName(after) ?? t(`timeline:field.${field}`),
          before: said(field, before),
          after: said(field, after),
        }
}

/** An own field is told by the name that it had then. */
function ownFieldName(value: CardChange['before']): string | null {
  return value !== null && typeof value === 'object' && 'ownField' in value ? value.ownField : null
}

/** What was done to the card; what this window has no words for is a change like others. */
export function useOperationWords(): (operation: string) => string {
  const { t, i18n } = useTranslation('timeline')
  return (operation) => {
    // The names have dots of their own.
    const words = i18n.getResourceBundle(i18n.language, 'timeline') as { readonly operation: Readonly<Record<string, string>> }
    return words.operation[operation] ?? t('otherChange')
  }
}
