import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTold } from '#renderer/api/report.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PeriodBar } from '#renderer/ui/PeriodBar.tsx'
import { Telling } from '#renderer/ui/Telling.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import type { PeriodKind } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'
import { BehindDrawer } from '../BehindDrawer.tsx'
import classes from '../Dashboard.module.css'
import { usePeriodWords } from '../figure-words.ts'
import type { Shown } from '../shown.ts'
import { DeedDrawer, type ShownDeed } from './DeedDrawer.tsx'
import { AttentionTable, BackTable, WorkTable } from './DeedTables.tsx'
import { KnownTable } from './KnownTable.tsx'

/** What each employee served in a period, how clients were attended to, and who came again because of it. */
interface TeamFiguresProps {
  readonly onOpenClient: (id: number) => void
  readonly onList: (conditions: readonly Condition[]) => void
  /** To the sheet of the period. */
  readonly onPrint: (asked: { readonly kind: PeriodKind; readonly day: Day }) => void
}

export function TeamFigures({ onOpenClient, onList, onPrint }: TeamFiguresProps) {
  const { t } = useTranslation(['team', 'figures'])
  const format = useFormat()
  const words = usePeriodWords()
  const [asked, setAsked] = useState<{ readonly kind: PeriodKind; readonly day: Day }>({ kind: 'month', day: format.today })
  const [shown, setShown] = useState<Shown | null>(null)
  const [deed, setDeed] = useState<ShownDeed | null>(null)
  const report = useTold('reports.team', asked)
  const { data: told, isOld } = report
  const title = told ? words.title(told.kind, told) : ''
  return (
    <>
      <PeriodBar {...asked} onChange={(kind, day) => setAsked({ kind, day })}>
        <Button
          variant="default"
          disabled={told === undefined || told.members.length === 0}
          leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => onPrint(asked)}
        >
          {t('figures:print')}
        </Button>
      </PeriodBar>
      <Telling told={report} />
      {told && (
        <div className={classes.period} aria-busy={isOld} data-waiting={isOld || undefined}>
          <h2 className={classes.title}>
            {title}
            {told.through < told.until && told.members.length > 0 && (
              <span className={classes.soFar}>{t('figures:soFar', { day: format.dayShort(told.through) })}</span>
            )}
          </h2>
          {told.members.length === 0 ? (
            <EmptyState picture="cup" title={t('team:empty')} text={t('team:emptyHint')} />
          ) : (
            <>
              <TitledPanel title={t('team:work')}>
                <p className={classes.hint}>{t('team:workLead')}</p>
                <WorkTable members={told.members} onShow={setShown} />
              </TitledPanel>
              <div className={classes.halves}>
                <TitledPanel title={t('team:attention')}>
                  <p className={classes.hint}>{t('team:attentionLead')}</p>
                  <AttentionTable members={told.members} onShow={setDeed} />
                </TitledPanel>
                <TitledPanel title={t('team:back')}>
                  <p className={classes.hint}>{t('team:backLead')}</p>
                  <BackTable members={told.members} onShow={setDeed} />
                </TitledPanel>
              </div>
              <KnownTable {...told} />
            </>
          )}
          {shown !== null && (
            <BehindDrawer
              {...asked}
              shown={shown}
              period={title}
              onClose={() => setShown(null)}
              onOpenClient={onOpenClient}
              onList={onList}
            />
          )}
          {deed !== null && (
            <DeedDrawer {...asked} shown={deed} period={title} onClose={() => setDeed(null)} onOpenClient={onOpenClient} />
          )}
        </div>
      )}
    </>
  )
}
