import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

/** Where no client has ever come there is nothing to tell of any. */
export function NobodyYet({ onTill }: { readonly onTill: () => void }) {
  const { t } = useTranslation('worth')
  return (
    <EmptyState picture="people" title={t('empty')} text={t('emptyHint')}>
      <Button onClick={onTill}>{t('toTill')}</Button>
    </EmptyState>
  )
}
