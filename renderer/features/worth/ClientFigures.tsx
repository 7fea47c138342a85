import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { ValueList } from './ValueList.tsx'
import classes from './Worth.module.css'

interface ClientFiguresProps {
  readonly onOpenClient: (id: number) => void
  readonly onTill: () => void
  /** To the price list, where costs are written down; null for who may not. */
  readonly onCosts: (() => void) | null
}

const VIEWS = ['value'] as const

/** What the shop's clients are worth, how they group, and whether they come back. */
export function ClientFigures({ onOpenClient, onTill, onCosts }: ClientFiguresProps) {
  const { t } = useTranslation('worth')
  const [view, setView] = useState<(typeof VIEWS)[number]>('value')
  return (
    <div className={classes.page}>
      {VIEWS.length > 1 && (
        <FilterTabs
          label={t('views')}
          value={view}
          onChange={setView}
          tabs={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      )}
      {view === 'value' && <ValueList onOpenClient={onOpenClient} onTill={onTill} onCosts={onCosts} />}
    </div>
  )
}
