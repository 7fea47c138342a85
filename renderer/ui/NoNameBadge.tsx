import { IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Badge } from './Badge.tsx'

/** Says in words that this is a regular whose name nobody knows yet. */
export function NoNameBadge() {
  const { t } = useTranslation('nameless')
  return <Badge icon={<IconUserQuestion stroke={1.75} aria-hidden="true" />}>{t('badge')}</Badge>
}
