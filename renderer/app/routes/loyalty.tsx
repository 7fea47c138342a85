import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/api/shop.tsx'
import { Gifts } from '#renderer/features/gifts/Gifts.tsx'
import { Debtors } from '#renderer/features/loyalty/Debtors.tsx'
import { Liability } from '#renderer/features/loyalty/Liability.tsx'
import { Vouchers } from '#renderer/features/loyalty/Vouchers.tsx'
import { PassTypes } from '#renderer/features/passes/PassTypes.tsx'
import { Programmes } from '#renderer/features/programmes/Programmes.tsx'
import { Rewards } from '#renderer/features/rewards/Rewards.tsx'
import { VisitDialog } from '#renderer/features/till/VisitDialog.tsx'
import { Watch } from '#renderer/features/watch/Watch.tsx'
import { WatchLine } from '#renderer/features/watch/WatchLine.tsx'
import { CardTabs } from '#renderer/ui/CardTabs.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import type { Day } from '#shared/kernel/day.ts'
import { paths, pathTo } from '../paths.ts'
import { atClients } from './clients.tsx'
import classes from './part.module.css'

type LoyaltyPart = 'programmes' | 'passes' | 'cards' | 'rewards' | 'owed' | 'watch'

/** What the shop gives, and what it owes. The part stands in the address. */
export function LoyaltyPage() {
  const { t } = useTranslation(['shell', 'programmes'])
  const [location, navigate] = useLocation()
  const mayWatch = useMay('loyalty.watch')
  const mayReport = useMay('shop.reports')
  const mayReadRecord = useMay('audit.read')
  const [visitId, setVisitId] = useState<number | null>(null)
  const openClient = (id: number) => navigate(pathTo('client', { id }))
  const openRecord = (employeeId: number, from: Day, until: Day) =>
    navigate(pathTo('settingsPart', { part: 'audit' }), { state: { audit: { employeeId, from, until } } })
  const parts: readonly (readonly [LoyaltyPart, ReactNode])[] = [
    ['programmes', <Programmes key="programmes" />],
    ['passes', <PassTypes key="passes" />],
    [
      'cards',
      <>
        <Vouchers />
        {mayReport && <Debtors onOpenClient={openClient} />}
      </>,
    ],
    [
      'rewards',
      <>
        <Rewards />
        <Gifts onOpenClient={openClient} />
      </>,
    ],
    ...(mayReport
      ? [
          [
            'owed',
            <Liability
              key="owed"
              onOpenClient={openClient}
              onList={(conditions) => navigate(paths.clients, { state: atClients(conditions) })}
            />,
          ] as const,
        ]
      : []),
    ...(mayWatch
      ? [
          [
            'watch',
            <Watch
              key="watch"
              covered={visitId !== null}
              onOpenClient={openClient}
              onOpenVisit={setVisitId}
              onRecord={mayReadRecord ? openRecord : null}
            />,
          ] as const,
        ]
      : []),
  ]
  const named = location.slice(`${paths.loyalty}/`.length)
  const [opened] = parts.find(([part]) => part === named) ?? ['programmes' as const]
  return (
    <Page>
      <PageTitle
        title={t('shell:loyalty')}
        aside={mayWatch && opened !== 'watch' && <WatchLine onLook={() => navigate(pathTo('loyaltyPart', { part: 'watch' }))} />}
      />
      <CardTabs
        onPage
        value={opened}
        onChange={(part) => navigate(part === 'programmes' ? paths.loyalty : pathTo('loyaltyPart', { part }))}
        tabs={parts.map(([value, panel]) => ({
          value,
          label: t(`programmes:part.${value}`),
          panel: <div className={classes.part}>{panel}</div>,
        }))}
      />
      {visitId !== null && (
        <VisitDialog
          visitId={visitId}
          onVisit={setVisitId}
          onOpenCard={(client) => {
            setVisitId(null)
            openClient(client)
          }}
        />
      )}
    </Page>
  )
}
