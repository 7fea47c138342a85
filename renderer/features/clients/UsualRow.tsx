import { useTranslation } from 'react-i18next'
import { DataRow } from '#renderer/ui/DataList.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Usual } from '#shared/contract/clients.ts'
import { lineWords } from '#shared/i18n/line-words.ts'

/** What he usually takes, computed from his visits. */
export function UsualRow({ usual: { lines, seen, of } }: { readonly usual: Usual }) {
  const { t } = useTranslation('clients')
  const { language } = useFormat()
  const words = lines.map((line) => lineWords(line, language, '\u00a0')).join(', ')
  // Taken once, it is no habit yet.
  if (seen === 1) return <DataRow label={t('field.lastTaken')}>{words}</DataRow>
  return (
    <DataRow label={t('field.usual')} aside={t('seenOf', { seen, of })}>
      {words}
    </DataRow>
  )
}
