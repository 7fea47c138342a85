import { useTranslation } from 'react-i18next'
import { type FieldNames, KEYS_AS_NAMES, MERGE_FIELDS, type MergeField } from '#shared/domain/messages/merge.ts'

/** What the fields of texts are called in the language of the reader. */
export function useFieldNames(): FieldNames {
  const { t } = useTranslation('messages')
  const names: Record<MergeField, string> = { ...KEYS_AS_NAMES }
  for (const field of MERGE_FIELDS) names[field] = t(`field.${field}`)
  return names
}
