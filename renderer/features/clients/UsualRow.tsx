import { useTranslation } from 'react-i18next'
import { DataRow } from '#renderer/ui/DataList.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Usual } from '#shared/contract/clients.ts'

/** What he usually takes, computed from his visits. */
export function UsualRow({ usual: { lines, seen, of } }: { readonly usual: Usual }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const words = lines.map(({ name, quantity, minutes }) => {
    if (minutes !== null) return `${name} ${t('minutes', { count: minutes })}`
    return quantity === 1000 ? name : `${format.quantity(quantity)}\u00a0×\u00a0${name}`
  })
  // Taken once, it is no habit yet.
  if (seen === 1) return <DataRow label={t('field.lastTaken')}>{words.join(', ')}</DataRow>
  return (
    <DataRow label={t('field.usual')} aside={t('seenOf', { seen, of })}>
      {words.join(', ')}
    </DataRow>
  )
}
