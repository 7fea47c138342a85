import { useTranslation } from 'react-i18next'
import type { ClientRow } from '#shared/contract/clients.ts'

/** How long a card without a name is still kept. */
export function useWaitingWords(): (waits: NonNullable<ClientRow['waits']>) => string {
  const { t } = useTranslation('nameless')
  return ({ daysLeft, hasCode }) => {
    if (hasCode && daysLeft < 0) return t('kept')
    return daysLeft <= 0 ? t('lastDay') : t('left', { count: daysLeft })
  }
}
