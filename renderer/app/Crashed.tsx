import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

/** In place of everything after a fault of the program: what is safe, and the way back. */
export function Crashed() {
  const { t } = useTranslation('shell')
  return (
    <main>
      <EmptyState picture="plug" title={t('crashed')} text={t('crashedHint')}>
        <Button onClick={() => location.reload()}>{t('openAgain')}</Button>
      </EmptyState>
    </main>
  )
}
