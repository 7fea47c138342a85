import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useOwnValueWords } from '#renderer/ui/own-value.ts'
import type { ImportPreviewRow } from '#shared/contract/imports.ts'

interface AboutColumn {
  readonly key: string
  readonly name: string
  readonly text: (row: ImportPreviewRow) => string
}

export type AboutPart = 'gender' | 'categoryId' | 'tagIds' | 'own'

/** The columns of the preview for what is kept beyond the card's own fields, each only where something stands in it. */
export function useAboutColumns(rows: readonly ImportPreviewRow[]): readonly AboutColumn[] {
  const { t } = useTranslation(['imports', 'people'])
  const words = useOwnValueWords()
  const { data: setup } = useQuery('fields.setup', {})
  const all: readonly AboutColumn[] = [
    {
      key: 'gender',
      name: t('imports:field.gender'),
      text: ({ gender }) => (gender === null ? '' : t(`people:gender.${gender}`)),
    },
    {
      key: 'category',
      name: t('imports:field.category'),
      text: ({ categoryId }) => setup?.categories.find(({ id }) => id === categoryId)?.name ?? '',
    },
    {
      key: 'tags',
      name: t('imports:field.tags'),
      text: ({ tagIds }) =>
        (setup?.tags ?? [])
          .filter(({ id }) => tagIds.includes(id))
          .map(({ name }) => name)
          .join(', '),
    },
    ...(setup?.fields ?? []).map((field) => ({
      key: `own-${field.id}`,
      name: field.name,
      text: ({ own }: ImportPreviewRow) => {
        const found = own.find(({ fieldId }) => fieldId === field.id)
        return found === undefined ? '' : words(field, found.value)
      },
    })),
  ]
  return all.filter(({ text }) => rows.some((row) => text(row) !== ''))
}
