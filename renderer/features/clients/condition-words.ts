import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { useOwnValueWords } from '#renderer/ui/own-value.ts'
import type { Condition, Leaf } from '#shared/contract/conditions.ts'
import type { OwnField } from '#shared/contract/fields.ts'
import { useJoined, useVisitWords } from './segment-words.ts'

type FieldTest = Extract<Leaf, { by: 'field' }>['test']

/** A condition of the list in a few words: "With a dog", "Age: 25–34", "Shoe size: from 42". */
export function useConditionWords(): (condition: Condition) => string {
  const leafWords = useLeafWords()
  const joined = useJoined(leafWords)
  return (condition) => (condition.by === 'group' ? joined([condition]) : leafWords(condition))
}

export function useLeafWords(): (leaf: Leaf) => string {
  const visitWords = useVisitWords()
  const { t } = useTranslation(['segments', 'fields', 'people', 'staff', 'clients', 'care', 'common'])
  const format = useFormat()
  const words = useOwnValueWords()
  const { data: setup } = useQuery('fields.setup', {})
  const { data: staff } = useQuery('staff.list', {})
  const span = (from: string | null, until: string | null) => {
    if (from !== null && until !== null) return t('fields:list.fromTo', { from, until })
    return from === null ? t('fields:list.atMost', { until: until ?? '' }) : t('fields:list.atLeast', { from })
  }
  const testWords = (field: OwnField, test: FieldTest) => {
    const number = (value: number | null) => (value === null ? null : words(field, { kind: 'number', number: value }))
    const day = (value: string | null) => (value === null ? null : format.dayShort(value))
    switch (test.is) {
      case 'filled':
        return t(test.filled ? 'fields:list.filled' : 'fields:list.empty')
      case 'containing':
        return `„${test.text}”`
      case 'number':
        return span(number(test.from), number(test.until))
      case 'date':
        return span(day(test.from), day(test.until))
      case 'choice':
        return words(field, { kind: 'choice', optionId: test.optionId })
      case 'yes-no':
        return t(test.yes ? 'common:yes' : 'common:no').toLocaleLowerCase()
    }
  }
  return (condition) => {
    switch (condition.by) {
      case 'tag': {
        const tag = setup?.tags.find(({ id }) => id === condition.id)?.name ?? '…'
        return condition.has ? tag : t('fields:list.without', { tag })
      }
      case 'category': {
        const name = setup?.categories.find(({ id }) => id === condition.id)?.name
        return `${t('fields:category')}: ${condition.id === null ? t('fields:list.none') : (name ?? '…')}`
      }
      case 'caretaker': {
        const name = staff?.find(({ id }) => id === condition.id)?.name
        return `${t('staff:caretakerLabel')}: ${condition.id === null ? t('staff:nobody').toLocaleLowerCase() : (name ?? '…')}`
      }
      case 'gender':
        return condition.gender === null
          ? `${t('people:gender.label')}: ${t('fields:list.notKnown')}`
          : t(`people:gender.${condition.gender}`)
      case 'age':
        return `${t('fields:ageLabel')}: ${condition.band === null ? t('fields:list.notKnown') : t(`fields:age.${condition.band}`)}`
      case 'tier':
        return `${t('clients:column.tier')}: ${condition.name ?? t('fields:list.none')}`
      case 'rhythm':
        return t(`clients:filter.${condition.is}`).toLocaleLowerCase(format.language)
      case 'visits':
      case 'bought':
        return visitWords(condition)
      case 'birthday':
        return condition.month === null
          ? t('segments:born.now')
          : t('segments:born.month', { month: format.monthName(condition.month) })
      case 'spender':
        return t('segments:spender')
      case 'points': {
        const written = (value: number | null) => (value === null ? null : format.number(value))
        return `${t('clients:column.points')}: ${span(written(condition.from), written(condition.until))}`
      }
      case 'debt':
        return t(condition.owes ? 'clients:owes' : 'clients:owesNothing')
      case 'reach':
        return t(`clients:reach.${condition.is}`)
      case 'touch':
        return condition.has ? t('care:touch.label') : `${t('care:touch.label')}: ${t('fields:list.none')}`
      case 'field': {
        const field = setup?.fields.find(({ id }) => id === condition.id)
        return field ? `${field.name}: ${testWords(field, condition.test)}` : '…'
      }
    }
  }
}
