import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Liability } from '#renderer/features/loyalty/Liability.tsx'
import { Programmes } from '#renderer/features/loyalty/Programmes.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { pathTo } from '../paths.ts'
import classes from './loyalty.module.css'

export function LoyaltyPage() {
  const { t } = useTranslation('shell')
  const [, navigate] = useLocation()
  return (
    <Page>
      <PageTitle title={t('loyalty')} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Programmes />
        </div>
        <Liability onOpenClient={(id) => navigate(pathTo('client', { id }))} />
      </div>
    </Page>
  )
}
