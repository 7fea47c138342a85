import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { TemplateKind } from '#shared/domain/messages/template.ts'
import { WriteForm } from './WriteForm.tsx'

interface WriteDialogProps {
  readonly clientId: number
  /** What it is about; null for anything. */
  readonly kind: TemplateKind | null
  /** The line of Today that it answers. */
  readonly cause: string | null
  readonly onDone: () => void
  /** It has been sent, and is in the journal. */
  readonly onSent?: (saved: OutputOf<'contacts.record'>) => void
}

/** Writes to one client by whatever he can be reached by; where he must not be written to, the reason stands in the place of the text. */
export function WriteDialog({ clientId, kind, cause, onDone, onSent }: WriteDialogProps) {
  const { t } = useTranslation(['messages', 'common'])
  const { data: card, error } = useQuery('clients.card', { id: clientId })
  const { data: templates, error: noTemplates } = useQuery('messages.templates', {})
  return (
    <Modal
      opened
      onClose={onDone}
      title={card ? t('messages:writeTo', { name: card.called }) : t('messages:write')}
      size="46rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ErrorSentence error={error ?? noTemplates} />
      {card && templates && (
        <WriteForm
          card={card}
          templates={templates.filter(({ retired }) => !retired)}
          kind={kind}
          cause={cause}
          onDone={onDone}
          onSent={(saved) => {
            onSent?.(saved)
            onDone()
          }}
        />
      )}
    </Modal>
  )
}
