import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import { Cohorts } from './Cohorts.tsx'
import { RfmGroups } from './RfmGroups.tsx'
import { ValueList } from './ValueList.tsx'
import classes from './Worth.module.css'

interface ClientFiguresProps {
  readonly onOpenClient: (id: number) => void
  readonly onTill: () => void
  /** To the price list, where costs are written down; null for who may not. */
  readonly onCosts: (() => void) | null
  /** To the list of clients, of all those who fulfil these. */
  readonly onList: (conditions: readonly Condition[]) => void
  /** To the list, to put conditions together. */
  readonly onTogether: () => void
}

const VIEWS = ['value', 'groups', 'again'] as const

/** What the shop's clients are worth, how they group, and whether they come back. */
export function ClientFigures({ onOpenClient, onTill, onCosts, onList, onTogether }: ClientFiguresProps) {
  const { t } = useTranslation(['worth', 'segments'])
  const [view, setView] = useState<(typeof VIEWS)[number]>('value')
  return (
    <div className={classes.page}>
      <div className={classes.choices}>
        <FilterTabs
          label={t('worth:views')}
          value={view}
          onChange={setView}
          tabs={VIEWS.map((value) => ({ value, label: t(`worth:view.${value}`) }))}
        />
        <TextKey onClick={onTogether}>{t('segments:open')}</TextKey>
      </div>
      {view === 'value' && <ValueList onOpenClient={onOpenClient} onTill={onTill} onCosts={onCosts} onList={onList} />}
      {view === 'groups' && <RfmGroups onOpenClient={onOpenClient} onTill={onTill} onList={onList} />}
      {view === 'again' && <Cohorts onOpenClient={onOpenClient} onTill={onTill} onList={onList} />}
    </div>
  )
}
