import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/api/shop.tsx'
import { Dashboard } from '#renderer/features/dashboard/Dashboard.tsx'
import { WatchLine } from '#renderer/features/watch/WatchLine.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { paths, pathTo } from '../paths.ts'

/** What the shop brought, and who brought it. */
export function ReportsPage() {
  const { t } = useTranslation('shell')
  const [, navigate] = useLocation()
  const mayWatch = useMay('loyalty.watch')
  const mayImport = useMay('clients.import')
  return (
    <Page>
      <PageTitle
        title={t('reports')}
        aside={mayWatch && <WatchLine onLook={() => navigate(pathTo('loyaltyPart', { part: 'watch' }))} />}
      />
      <Dashboard
        onOpenClient={(id) => navigate(pathTo('client', { id }))}
        onTill={() => navigate(paths.till)}
        onImport={mayImport ? () => navigate(paths.imports) : null}
        onOwed={() => navigate(pathTo('loyaltyPart', { part: 'owed' }))}
      />
    </Page>
  )
}
