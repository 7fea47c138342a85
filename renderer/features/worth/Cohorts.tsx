import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useTold } from '#renderer/api/report.ts'
import { ClientsDrawer } from '#renderer/ui/ClientsDrawer.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Telling } from '#renderer/ui/Telling.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import { COHORT_MONTHS, type CohortPart, type Cohorts as Told } from '#shared/contract/worth.ts'
import { periodOf } from '#shared/domain/reports/period.ts'
import { behindCohort, behindFigure } from '#shared/domain/segments/behind.ts'
import type { Day } from '#shared/kernel/day.ts'
import classes from './Cohorts.module.css'
import { CohortTable } from './CohortTable.tsx'
import { MonthBars } from './MonthBars.tsx'
import { NobodyYet } from './NobodyYet.tsx'
import { ReturnTable } from './ReturnTable.tsx'
import worth from './Worth.module.css'

interface CohortsProps {
  readonly onOpenClient: (id: number) => void
  readonly onTill: () => void
  readonly onList: (conditions: readonly Condition[]) => void
}

type Months = (typeof COHORT_MONTHS)[number]

/** A number of which the clients are wanted. */
interface Shown {
  readonly title: string
  readonly hint: string
  readonly part: CohortPart
}
export type OnShow = (title: string, hint: string, part: CohortPart) => void
/** Who came in a month, for the first time or again: as the dashboard tells. */
export interface ShownMonth {
  readonly title: string
  readonly month: Day
  readonly what: 'new' | 'returning'
}

/** Who came for the first time, month by month, and whether they came again. */
export function Cohorts({ onOpenClient, onTill, onList }: CohortsProps) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  const [months, setMonths] = useState<Months>(COHORT_MONTHS[0])
  const [shown, setShown] = useState<Shown | null>(null)
  const [month, setMonth] = useState<ShownMonth | null>(null)
  const told = useTold('worth.cohorts', { months })
  const { data } = told
  const show: OnShow = (title, hint, part) => setShown({ title, hint, part })
  if (data && isEmpty(data)) return <NobodyYet onTill={onTill} />
  return (
    <>
      <SegmentedControl
        className={classes.months ?? ''}
        aria-label={t('monthsLabel')}
        value={String(months)}
        data={COHORT_MONTHS.map((count) => ({
          value: String(count),
          label: t('lastMonths', { count, shown: format.number(count) }),
        }))}
        onChange={(value) => setMonths(Number(value) as Months)}
      />
      <Telling told={told} />
      {data && (
        <div className={worth.answer} aria-busy={told.isOld} data-waiting={told.isOld || undefined}>
          <TitledPanel title={t('cohorts')}>
            <p className={worth.hint}>{t('cohortsLead')}</p>
            <CohortTable cohorts={data.cohorts} onShow={show} />
          </TitledPanel>
          <div className={classes.columns}>
            <TitledPanel title={t('again')}>
              <p className={worth.hint}>{t('againLead')}</p>
              <ReturnTable windows={data.windows} employees={data.employees} onShow={show} />
            </TitledPanel>
            <TitledPanel title={t('newAndAgain')}>
              <MonthBars months={data.months} onShow={setMonth} />
            </TitledPanel>
          </div>
        </div>
      )}
      {shown !== null && (
        <CohortDrawer months={months} shown={shown} onClose={() => setShown(null)} onOpenClient={onOpenClient} onList={onList} />
      )}
      {month !== null && <MonthDrawer shown={month} onClose={() => setMonth(null)} onOpenClient={onOpenClient} onList={onList} />}
    </>
  )
}

const isEmpty = ({ months }: Told) => months.every(({ newClients, returning }) => newClients + returning === 0)

interface CohortDrawerProps {
  readonly months: Months
  readonly shown: Shown
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
  readonly onList: CohortsProps['onList']
}

function CohortDrawer({ months, shown: { title, hint, part }, onClose, onOpenClient, onList }: CohortDrawerProps) {
  const conditions = behindCohort(part)
  const { data, error } = useQuery('worth.behind', { months, part })
  return (
    <ClientsDrawer
      title={title}
      hint={hint}
      error={error}
      told={data}
      onClose={onClose}
      onOpenClient={onOpenClient}
      onList={conditions && (() => onList(conditions))}
    />
  )
}

interface MonthDrawerProps {
  readonly shown: ShownMonth
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
  readonly onList: CohortsProps['onList']
}

function MonthDrawer({ shown: { title, month, what }, onClose, onOpenClient, onList }: MonthDrawerProps) {
  const format = useFormat()
  const conditions = behindFigure({ what }, periodOf('month', month, format.today))
  const { data, error } = useQuery('reports.behind', { kind: 'month', day: month, part: { what } })
  return (
    <ClientsDrawer
      title={title}
      hint={format.monthAndYear(month)}
      error={error}
      told={data}
      onClose={onClose}
      onOpenClient={onOpenClient}
      onList={conditions && (() => onList(conditions))}
    />
  )
}
