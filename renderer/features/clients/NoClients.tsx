import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { LIST_FILTERS } from '#shared/contract/clients.ts'

interface NoClientsProps {
  readonly filter: (typeof LIST_FILTERS)[number]
  readonly text: string
  /** Conditions narrow the list: there are others, whom they leave out. */
  readonly narrowed: boolean
  /** The shop knows nobody at all yet. */
  readonly empty: boolean
  readonly onNew: () => void
  readonly onImport: () => void
}

/** Why the list is empty, and what to do. */
export function NoClients({ filter, text, narrowed, empty, onNew, onImport }: NoClientsProps) {
  const { t } = useTranslation('clients')
  if (text !== '') {
    return (
      <EmptyState picture="search" title={t('empty.nothing', { text })} text={t('empty.nothingHint')}>
        <Button variant="soft" onClick={onNew}>
          {t('newNamed', { text })}
        </Button>
      </EmptyState>
    )
  }
  if (narrowed) return <EmptyState picture="search" title={t('empty.narrowed')} text={t('empty.narrowedHint')} />
  if (empty && filter !== 'archived') {
    return (
      <EmptyState picture="people" title={t('empty.shop')} text={t('empty.shopHint')}>
        <Button variant="soft" onClick={onImport}>
          {t('bringIn')}
        </Button>
      </EmptyState>
    )
  }
  return <EmptyState picture="cup" title={t(`empty.${filter}`)} text={t(`empty.${filter}Hint`)} />
}
