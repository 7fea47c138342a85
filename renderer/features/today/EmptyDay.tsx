import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

interface EmptyDayProps {
  readonly who: 'mine' | 'all'
  /** Others have something to do. */
  readonly elsewhere: boolean
  readonly onShowAll: () => void
}

export function EmptyDay({ who, elsewhere, onShowAll }: EmptyDayProps) {
  const { t } = useTranslation('today')
  if (who === 'all' || !elsewhere) return <EmptyState picture="cup" title={t('empty.title')} text={t('empty.text')} />
  return (
    <EmptyState picture="cup" title={t('empty.titleMine')} text={t('empty.textMine')}>
      <Button variant="outline" onClick={onShowAll}>
        {t('empty.showAll')}
      </Button>
    </EmptyState>
  )
}
