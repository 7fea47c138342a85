import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { CameList } from '#renderer/ui/CameList.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PeriodBar } from '#renderer/ui/PeriodBar.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import type { FiguresPart, PeriodTold } from '#shared/contract/reports.ts'
import { COMPARED, type PeriodKind } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'
import { BehindDrawer } from './BehindDrawer.tsx'
import classes from './Dashboard.module.css'
import { DaysChart } from './DaysChart.tsx'
import { EmployeeTable } from './EmployeeTable.tsx'
import { FigureGrid } from './FigureGrid.tsx'
import { isKnown, useComparedWords, usePeriodWords } from './figure-words.ts'
import { Goals } from './goals/Goals.tsx'
import { HoursMap } from './HoursMap.tsx'
import type { Shown } from './shown.ts'

/** By what the period differs from those it is compared with: another feature tells it. */
interface ChangesAsked {
  readonly kind: PeriodKind
  readonly day: Day
  readonly name: string
  readonly others: readonly { readonly beside: (typeof COMPARED)[number]; readonly name: string; readonly when: string }[]
  readonly onShow: (title: string, part: FiguresPart) => void
}

interface DashboardProps {
  readonly onOpenClient: (id: number) => void
  readonly onTill: () => void
  /** Null for who may not bring a file. */
  readonly onImport: (() => void) | null
  readonly onList: (conditions: readonly Condition[]) => void
  /** To the sheet of the period, its paper and its files. */
  readonly onPrint: (asked: { readonly kind: PeriodKind; readonly day: Day }) => void
  /** To what the shop owes its clients. */
  readonly onOwed: () => void
  readonly changes: (asked: ChangesAsked) => ReactNode
}

/** A day, a week or a month of the shop, beside the one before and the same of the year before. */
export function Dashboard({ onOpenClient, onTill, onImport, onList, onPrint, onOwed, changes }: DashboardProps) {
  const { t } = useTranslation(['figures', 'common'])
  const format = useFormat()
  const words = usePeriodWords()
  const compared = useComparedWords()
  const [asked, setAsked] = useState<{ readonly kind: PeriodKind; readonly day: Day }>({ kind: 'month', day: format.today })
  const [shown, setShown] = useState<Shown | null>(null)
  const { data: told, error, isPlaceholderData } = useQuery('reports.figures', asked, { keepPrevious: true })
  const hasVisits = told !== undefined && told.figures.visits > 0
  // Added up from the entries of the whole ledger: the other figures do not wait for it.
  const owed = useQuery('loyalty.liability', hasVisits && !isPlaceholderData ? { day: told.through } : null)
  const others = COMPARED.flatMap((beside) => {
    const other = told?.[beside]
    if (told === undefined || other === undefined || !isKnown(told.first, other)) return []
    return [{ beside, name: words.short(told.kind, other), when: words.exact(told, other) }]
  })
  return (
    <>
      <PeriodBar {...asked} onChange={(kind, day) => setAsked({ kind, day })}>
        <Button
          variant="default"
          disabled={!hasVisits}
          leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => onPrint(asked)}
        >
          {t('figures:print')}
        </Button>
      </PeriodBar>
      <ErrorSentence error={error} />
      {told === undefined && error === null && <p className={classes.hint}>{t('common:loading')}</p>}
      {told && (
        <div className={classes.period} aria-busy={isPlaceholderData} data-waiting={isPlaceholderData || undefined}>
          <div>
            <h2 className={classes.title}>
              {words.title(told.kind, told)}
              {told.through < told.until && hasVisits && (
                <span className={classes.soFar}>{t('figures:soFar', { day: format.dayShort(told.through) })}</span>
              )}
            </h2>
            {hasVisits && <p className={classes.hint}>{compared(told)}</p>}
          </div>
          {hasVisits ? (
            <>
              <FigureGrid told={told} owed={owed.data} onShow={setShown} onOwed={onOwed} />
              {others.length > 0 &&
                changes({
                  kind: told.kind,
                  day: told.from,
                  name: words.short(told.kind, told),
                  others,
                  onShow: (title, part) => setShown({ title, means: '', part }),
                })}
              <Goals />
              <Parts told={told} onShow={setShown} onOpenClient={onOpenClient} />
            </>
          ) : (
            <NothingYet told={told} onTill={onTill} onImport={onImport} />
          )}
          {shown !== null && (
            <BehindDrawer
              {...asked}
              shown={shown}
              period={words.title(told.kind, told)}
              onClose={() => setShown(null)}
              onOpenClient={onOpenClient}
              onList={onList}
            />
          )}
        </div>
      )}
    </>
  )
}

interface PartsProps {
  readonly told: PeriodTold
  readonly onShow: (shown: Shown) => void
  readonly onOpenClient: (id: number) => void
}

function Parts({ told, onShow, onOpenClient }: PartsProps) {
  const { t } = useTranslation('figures')
  const seesMoney = useMay('clients.money')
  const { hours, hourUnknown, top, days, employees } = told
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {days.length > 1 && <DaysChart days={days} onShow={onShow} />}
        <TitledPanel title={t('hours')}>
          {hours.length > 0 && <p className={classes.hint}>{t('hoursLead')}</p>}
          {hours.length > 0 && <HoursMap hours={hours} onShow={onShow} />}
          {hourUnknown > 0 && <p className={classes.hint}>{t('hourUnknown', { count: hourUnknown })}</p>}
        </TitledPanel>
        <TitledPanel title={t('employees')}>
          <EmployeeTable employees={employees} onShow={onShow} />
        </TitledPanel>
      </div>
      <TitledPanel
        title={t(seesMoney ? 'top' : 'topVisits')}
        acts={
          told.figures.clients > top.length && (
            <TextKey onClick={() => onShow({ title: t('of.clients'), means: t('means.clients'), part: { what: 'all' } })}>
              {t('everyone')}
            </TextKey>
          )
        }
      >
        {top.length === 0 && <p className={classes.hint}>{t('nobody')}</p>}
        <CameList rows={top} onOpenClient={onOpenClient} />
      </TitledPanel>
    </div>
  )
}

function NothingYet({ told, onTill, onImport }: Pick<DashboardProps, 'onTill' | 'onImport'> & { readonly told: PeriodTold }) {
  const { t } = useTranslation('figures')
  if (told.first === null) {
    return (
      <EmptyState picture="cup" title={t('empty')} text={t('emptyHint')}>
        <Button onClick={onTill}>{t('toTill')}</Button>
        {onImport !== null && (
          <Button variant="default" onClick={onImport}>
            {t('toImport')}
          </Button>
        )}
      </EmptyState>
    )
  }
  const isAhead = told.through < told.from
  return (
    <EmptyState picture="search" title={t(isAhead ? 'ahead' : 'nothing')} text={t(isAhead ? 'aheadHint' : 'nothingHint')}>
      <Button variant="default" onClick={onTill}>
        {t('toTill')}
      </Button>
    </EmptyState>
  )
}
