import { useTranslation } from 'react-i18next'
import type { ContactPurpose } from '#shared/domain/contacts/channel.ts'

/** What one usually speaks about. */
export function useSubjects(): Readonly<Record<ContactPurpose, readonly string[]>> {
  const { t } = useTranslation('journal')
  const words = (purpose: ContactPurpose) => Object.values(t(`subjects.${purpose}`, { returnObjects: true }))
  return { service: words('service'), greeting: words('greeting'), marketing: words('marketing') }
}
