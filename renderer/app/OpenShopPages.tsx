import { useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { refreshAll } from '#renderer/api/query-client.ts'
import { type OpenShop, ShopProvider } from '#renderer/api/shop.tsx'
import { FormatProvider } from '#renderer/ui/format.tsx'
import { NotFound } from './NotFound.tsx'
import { paths } from './paths.ts'
import { CallsPage } from './routes/calls.tsx'
import { ClientsPage } from './routes/clients.tsx'
import { LoyaltyPage } from './routes/loyalty.tsx'
import { MessagesPage } from './routes/messages.tsx'
import { SettingsPage } from './routes/settings.tsx'
import { TillPage } from './routes/till.tsx'
import { AllTasksPage, CareBalancePage, TodayPage } from './routes/today.tsx'
import { ScanElsewhere } from './ScanElsewhere.tsx'
import { Shell } from './Shell.tsx'

/** Long enough to cost nothing, short enough that the business day changes on the screen soon after its hour. */
const DAY_CHECK_MS = 60_000

export function OpenShopPages({ shop }: { readonly shop: OpenShop }) {
  useEffect(() => {
    const timer = setInterval(refreshAll, DAY_CHECK_MS)
    return () => clearInterval(timer)
  }, [])
  const { language } = shop.me
  const { currency, zone } = shop.shop
  return (
    <ShopProvider shop={shop}>
      <FormatProvider manner={{ language, currency, zone, today: shop.today }}>
        <Shell>
          <Switch>
            <Route path={paths.till} component={TillPage} />
            <Route path={paths.messages} component={MessagesPage} />
            <Route path={paths.today} component={TodayPage} />
            <Route path={paths.tasks} component={AllTasksPage} />
            <Route path={paths.calls} component={CallsPage} />
            <Route path={paths.care} component={CareBalancePage} />
            <Route path="/clients/*?" component={ClientsPage} />
            <Route path="/loyalty/*?" component={LoyaltyPage} />
            <Route path="/settings/*?" component={SettingsPage} />
            <Route component={NotFound} />
          </Switch>
          <ScanElsewhere />
        </Shell>
      </FormatProvider>
    </ShopProvider>
  )
}
