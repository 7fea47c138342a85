import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetDrafts } from '#renderer/platform/kept-draft.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

/** A page that stops so soon after it was opened may do so over what it took up again. */
const SOON_MS = 60_000

/** In place of everything after a fault of the program: what is safe, and the way back. */
export function Crashed() {
  const { t } = useTranslation('shell')
  const [soon] = useState(() => performance.now() < SOON_MS)
  const openWithout = () => {
    forgetDrafts()
    location.reload()
  }
  return (
    <main>
      <EmptyState picture="plug" title={t('crashed')} text={t('crashedHint')}>
        <Button onClick={() => location.reload()}>{t('openAgain')}</Button>
        {soon && (
          <Button variant="subtle" onClick={openWithout}>
            {t('openWithout')}
          </Button>
        )}
      </EmptyState>
    </main>
  )
}
