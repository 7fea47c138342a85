import { useTranslation } from 'react-i18next'
import { Page } from '#renderer/ui/Page.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'

export function LoyaltyPage() {
  const { t } = useTranslation('shell')
  return (
    <Page>
      <PageTitle title={t('loyalty')} />
    </Page>
  )
}
