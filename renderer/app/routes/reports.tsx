import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/api/shop.tsx'
import { Dashboard } from '#renderer/features/dashboard/Dashboard.tsx'
import { TeamFigures } from '#renderer/features/dashboard/team/TeamFigures.tsx'
import { WatchLine } from '#renderer/features/watch/WatchLine.tsx'
import { ClientFigures } from '#renderer/features/worth/ClientFigures.tsx'
import { CardTabs } from '#renderer/ui/CardTabs.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { paths, pathTo } from '../paths.ts'
import classes from './part.module.css'

type ReportsPart = 'overview' | 'clients' | 'goods' | 'staff' | 'paper'

/** What the shop brought, who brought it, and all of it on paper. The part stands in the address. */
export function ReportsPage() {
  const { t } = useTranslation(['shell', 'figures'])
  const [location, navigate] = useLocation()
  const mayWatch = useMay('loyalty.watch')
  const mayImport = useMay('clients.import')
  const mayPrice = useMay('catalogue.edit')
  const parts: readonly (readonly [ReportsPart, ReactNode])[] = [
    [
      'overview',
      <Dashboard
        key="overview"
        onOpenClient={(id) => navigate(pathTo('client', { id }))}
        onTill={() => navigate(paths.till)}
        onImport={mayImport ? () => navigate(paths.imports) : null}
        onOwed={() => navigate(pathTo('loyaltyPart', { part: 'owed' }))}
      />,
    ],
    [
      'clients',
      <ClientFigures
        key="clients"
        onOpenClient={(id) => navigate(pathTo('client', { id }))}
        onTill={() => navigate(paths.till)}
        onCosts={mayPrice ? () => navigate(pathTo('settingsPart', { part: 'items' })) : null}
      />,
    ],
    ['staff', <TeamFigures key="staff" onOpenClient={(id) => navigate(pathTo('client', { id }))} />],
  ]
  const named = location.slice(`${paths.reports}/`.length)
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
