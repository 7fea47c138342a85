import { useTranslation } from 'react-i18next'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'

export function TillPage() {
  const { t } = useTranslation('shell')
  return <PageTitle title={t('till')} />
}
