import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { paths } from './paths.ts'

export function NotFound() {
  const { t } = useTranslation('shell')
  return (
    <EmptyState picture="cup" title={t('notFound')} text={t('notFoundHint')}>
      <Button component={Link} href={paths.till}>
        {t('toTill')}
      </Button>
    </EmptyState>
  )
}
