import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'

/** Puts a card into the archive, or brings it back. */
export function ArchiveDialog({ card, onDone }: { readonly card: ClientCard; readonly onDone: () => void }) {
  const { t } = useTranslation('clients')
  const [opId] = useOpId()
  const archive = useCommand('clients.archive')
  const into = card.archivedAt === null
  const name = card.called
  return (
    <ConfirmDialog
      opened
      title={into ? t('archiveTitle', { name }) : t('bringBackTitle', { name })}
      text={into ? t('archiveText') : t('bringBackText')}
      confirm={into ? t('archive') : t('bringBack')}
      busy={archive.isPending}
      error={archive.error}
      onClose={onDone}
      onConfirm={() => archive.mutate({ opId, id: card.id, archived: into }, { onSuccess: onDone })}
    />
  )
}
