import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '#renderer/api/errors.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useErrorSentence } from '#renderer/ui/ErrorSentence.tsx'

interface FailedStartProps {
  readonly error: ApiError
  readonly retry?: () => void
}

/** The program could not be asked what to show. */
export function FailedStart({ error, retry }: FailedStartProps) {
  const { t } = useTranslation(['shell', 'common'])
  const sentence = useErrorSentence()
  const text = error.code === 'NO_SESSION' ? t('shell:openedWithoutKey') : sentence(error)
  return (
    <main>
      <EmptyState picture="plug" title={t('common:appName')} text={text}>
        {retry && <Button onClick={retry}>{t('common:retry')}</Button>}
      </EmptyState>
    </main>
  )
}
