import { useTranslation } from 'react-i18next'
import type { OwnField } from '#shared/contract/fields.ts'
import type { OwnValue } from '#shared/domain/fields/own-field.ts'
import { useFormat } from './format.tsx'

/** Writes what stands in an own field in the manner of the reader: "12,5 kg", "8 March 2026", "yes". */
export function useOwnValueWords(): (field: Pick<OwnField, 'unit' | 'options'>, value: OwnValue) => string {
  const { t } = useTranslation('common')
  const format = useFormat()
  return ({ unit, options }, value) => {
    switch (value.kind) {
      case 'text':
        return value.text
      case 'number':
        return unit === '' ? format.quantity(value.number) : `${format.quantity(value.number)} ${unit}`
      case 'date':
        return format.dayShort(value.day)
      case 'choice':
        return options.find(({ id }) => id === value.optionId)?.name ?? ''
      case 'yes-no':
        return value.yes ? t('yes') : t('no')
    }
  }
}
