import { useTranslation } from 'react-i18next'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'

export function SettingsPage() {
  const { t } = useTranslation('shell')
  return <PageTitle title={t('settings')} />
}
