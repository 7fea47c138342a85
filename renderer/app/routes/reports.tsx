import { type ComponentProps, Fragment, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { useMay } from '#renderer/api/shop.tsx'
import { BehindDrawer } from '#renderer/features/dashboard/BehindDrawer.tsx'
import { Dashboard } from '#renderer/features/dashboard/Dashboard.tsx'
import { PeriodSheet } from '#renderer/features/dashboard/PeriodSheet.tsx'
import { TeamFigures } from '#renderer/features/dashboard/team/TeamFigures.tsx'
import { atPaper, type Handed } from '#renderer/features/papers/asked.ts'
import { Gallery } from '#renderer/features/papers/Gallery.tsx'
import { PaperPage } from '#renderer/features/papers/PaperPage.tsx'
import { type Elsewhere, PAPER_NAMES } from '#renderer/features/papers/papers.ts'
import { Changes } from '#renderer/features/trends/Changes.tsx'
import { Together } from '#renderer/features/trends/Together.tsx'
import { Trends } from '#renderer/features/trends/Trends.tsx'
import { WatchLine } from '#renderer/features/watch/WatchLine.tsx'
import { ClientFigures } from '#renderer/features/worth/ClientFigures.tsx'
import { CardTabs } from '#renderer/ui/CardTabs.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import { paths, pathTo } from '../paths.ts'
import { atClients, atConditions } from './clients.tsx'
import classes from './part.module.css'

type ReportsPart = 'overview' | 'clients' | 'goods' | 'staff' | 'paper'

/** What the shop brought, who brought it, and all of it on paper. The part stands in the address. */
export function ReportsPage() {
  const { t } = useTranslation(['shell', 'figures'])
  const [location, navigate] = useLocation()
  const mayWatch = useMay('loyalty.watch')
  const mayImport = useMay('clients.import')
  const mayPrice = useMay('catalogue.edit')
  const onList = useOnList()
  const onPaper = (handed: Handed) => navigate(pathTo('report', { paper: handed.paper }), { state: atPaper(handed) })
  const [named, paper = ''] = location.slice(`${paths.reports}/`.length).split('/')
  const parts: readonly (readonly [ReportsPart, ReactNode])[] = [
    [
      'overview',
      <Dashboard
        key="overview"
        onOpenClient={(id) => navigate(pathTo('client', { id }))}
        onTill={() => navigate(paths.till)}
        onImport={mayImport ? () => navigate(paths.imports) : null}
        onList={onList}
        onPrint={(asked) => onPaper({ paper: 'days', ...asked })}
        onOwed={() => navigate(pathTo('loyaltyPart', { part: 'owed' }))}
        changes={(asked) => <Changes {...asked} onOpenClient={(id) => navigate(pathTo('client', { id }))} onList={onList} />}
      />,
    ],
    [
      'clients',
      <ClientFigures
        key="clients"
        onOpenClient={(id) => navigate(pathTo('client', { id }))}
        onTill={() => navigate(paths.till)}
        onList={onList}
        onTogether={() => navigate(paths.clients, { state: atConditions })}
        onCosts={mayPrice ? () => navigate(pathTo('settingsPart', { part: 'items' })) : null}
      />,
    ],
    [
      'goods',
      <Fragment key="goods">
        <Trends onOpenClient={(id) => navigate(pathTo('client', { id }))} onTill={() => navigate(paths.till)} onList={onList} />
        <Together onList={onList} />
      </Fragment>,
    ],
    [
      'staff',
      <TeamFigures
        key="staff"
        onList={onList}
        onPrint={(asked) => onPaper({ paper: 'staff', ...asked })}
        onOpenClient={(id) => navigate(pathTo('client', { id }))}
      />,
    ],
    ['paper', <PrintedReports key="paper" paper={paper} />],
  ]
  const [opened] = parts.find(([part]) => part === named) ?? ['overview' as const]
  return (
    <Page>
      <PageTitle
        title={t('shell:reports')}
        aside={mayWatch && <WatchLine onLook={() => navigate(pathTo('loyaltyPart', { part: 'watch' }))} />}
      />
      <CardTabs
        onPage
        value={opened}
        onChange={(part) => navigate(part === 'overview' ? paths.reports : pathTo('reportsPart', { part }))}
        tabs={parts.map(([value, panel]) => ({
          value,
          label: t(`figures:part.${value}`),
          panel: <div className={classes.part}>{panel}</div>,
        }))}
      />
    </Page>
  )
}

/** To the list of clients, of all those who fulfil some conditions. */
function useOnList() {
  const [, navigate] = useLocation()
  return (conditions: readonly Condition[]) => navigate(paths.clients, { state: atClients(conditions) })
}

/** The reports that can be printed, or the one that the address names. */
function PrintedReports({ paper: named }: { readonly paper: string }) {
  const [, navigate] = useLocation()
  const { t } = useTranslation('papers')
  const [behind, setBehind] = useState<Omit<ComponentProps<typeof BehindDrawer>, 'onClose' | 'onOpenClient' | 'onList'> | null>(
    null,
  )
  const onList = useOnList()
  const handed = useHistoryState<Partial<ReturnType<typeof atPaper>> | null>()?.handed ?? null
  const paper = PAPER_NAMES.find((each) => each === named)
  const onOpenClient = (id: number) => navigate(pathTo('client', { id }))
  if (paper === undefined) {
    return (
      <Gallery
        onOpen={(each) => navigate(pathTo('report', { paper: each }))}
        onElsewhere={(where) => navigate(ELSEWHERE[where])}
      />
    )
  }
  return (
    <>
      <PaperPage
        key={paper}
        paper={paper}
        handed={handed}
        figures={({ kind, day }, show) => <PeriodSheet kind={kind} day={day} show={show} />}
        onBack={() => navigate(pathTo('reportsPart', { part: 'paper' }))}
        onOpenClient={onOpenClient}
        onEmployee={({ kind, day }, employeeId, name) =>
          setBehind({
            kind,
            day,
            shown: { title: name, means: '', part: { what: 'employee', employeeId } },
            period: t('of.staff.name'),
          })
        }
      />
      {behind !== null && (
        <BehindDrawer {...behind} onClose={() => setBehind(null)} onOpenClient={onOpenClient} onList={onList} />
      )}
    </>
  )
}

const ELSEWHERE: Readonly<Record<Elsewhere, string>> = {
  card: paths.clients,
  morning: paths.today,
  calls: paths.calls,
  labels: paths.clients,
}
