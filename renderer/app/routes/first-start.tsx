import { useTranslation } from 'react-i18next'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'

export function FirstStartPage() {
  const { t } = useTranslation('common')
  return (
    <main>
      <PageTitle title={t('appName')} />
    </main>
  )
}
