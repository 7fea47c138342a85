import { useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { refreshAll } from '#renderer/api/query-client.ts'
import { type OpenShop, ShopProvider } from '#renderer/api/shop.tsx'
import { forgetOldDrafts } from '#renderer/platform/kept-draft.ts'
import { FormatProvider } from '#renderer/ui/format.tsx'
import { NeedsRight } from './NeedsRight.tsx'
import { NotFound } from './NotFound.tsx'
import { paths } from './paths.ts'
import { CallsPage } from './routes/calls.tsx'
import { ClientsPage } from './routes/clients.tsx'
import { LoyaltyPage } from './routes/loyalty.tsx'
import { MessagesPage } from './routes/messages.tsx'
import { ReportsPage } from './routes/reports.tsx'
import { SettingsPage } from './routes/settings.tsx'
import { TillPage } from './routes/till.tsx'
import { AllTasksPage, CareBalancePage, TodayPage } from './routes/today.tsx'
import { ScanElsewhere } from './ScanElsewhere.tsx'
import { Shell } from './Shell.tsx'

/** Long enough to cost nothing, short enough that the business day changes on the screen soon after its hour. */
const DAY_CHECK_MS = 60_000

export function OpenShopPages({ shop }: { readonly shop: OpenShop }) {
  useEffect(() => {
    const timer = setInterval(() => {
      refreshAll()
      forgetOldDrafts()
    }, DAY_CHECK_MS)
    return () => clearInterval(timer)
  }, [])
  const { language } = shop.me
  const { currency, zone } = shop.shop
  return (
    <ShopProvider shop={shop}>
      <FormatProvider manner={{ language, currency, zone, today: shop.today }}>
        <Shell>
          <Switch>
            <Route path={paths.till}>
              <NeedsRight right="clients.read">
                <TillPage />
              </NeedsRight>
            </Route>
            <Route path={paths.messages}>
              <NeedsRight right="clients.read">
                <MessagesPage />
              </NeedsRight>
            </Route>
            <Route path={paths.today}>
              <NeedsRight right="clients.read">
                <TodayPage />
              </NeedsRight>
            </Route>
            <Route path={paths.tasks}>
              <NeedsRight right="clients.read">
                <AllTasksPage />
              </NeedsRight>
            </Route>
            <Route path={paths.calls}>
              <NeedsRight right="clients.read">
                <CallsPage />
              </NeedsRight>
            </Route>
            <Route path={paths.care}>
              <NeedsRight right="clients.read">
                <CareBalancePage />
              </NeedsRight>
            </Route>
            <Route path="/clients/*?">
              <NeedsRight right="clients.read">
                <ClientsPage />
              </NeedsRight>
            </Route>
            <Route path="/loyalty/*?" component={LoyaltyPage} />
            <Route path="/reports/*?">
              <NeedsRight right="shop.reports">
                <ReportsPage />
              </NeedsRight>
            </Route>
            <Route path="/settings/*?" component={SettingsPage} />
            <Route component={NotFound} />
          </Switch>
          <ScanElsewhere />
        </Shell>
      </FormatProvider>
    </ShopProvider>
  )
}
