import { useTranslation } from 'react-i18next'
import { TextKey } from './TextKey.tsx'

/** The way back to Today, beside the title of the pages that it leads to. */
export function ToToday({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('today')
  return <TextKey onClick={onClick}>{t('toToday')}</TextKey>
}
