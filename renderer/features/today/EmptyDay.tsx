import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

interface EmptyDayProps {
  readonly who: 'mine' | 'all'
  /** Others have something to do. */
  readonly elsewhere: boolean
  readonly onShowAll: () => void
  /** What comes first while the shop knows nobody. */
  readonly beginning: ReactNode
}

export function EmptyDay({ who, elsewhere, onShowAll, beginning }: EmptyDayProps) {
  const { t } = useTranslation('today')
  const known = useQuery('clients.counts', {}).data?.all
  if (who === 'all' || !elsewhere)
    return (
      <EmptyState picture="cup" title={t('empty.title')} text={t('empty.text')}>
        {known === 0 ? beginning : undefined}
      </EmptyState>
    )
  return (
    <EmptyState picture="cup" title={t('empty.titleMine')} text={t('empty.textMine')}>
      <Button variant="outline" onClick={onShowAll}>
        {t('empty.showAll')}
      </Button>
    </EmptyState>
  )
}
