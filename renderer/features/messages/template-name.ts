import { useTranslation } from 'react-i18next'
import type { MessageTemplate } from '#shared/contract/messages.ts'

/** What a text is called: by its own name, else by its kind. */
export function useTemplateName(): (template: Pick<MessageTemplate, 'kind' | 'name'>) => string {
  const { t } = useTranslation('messages')
  return ({ kind, name }) => name || t(`kind.${kind}`)
}
