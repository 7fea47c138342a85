import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'

/** Puts a card into the archive, or brings it back. */
export function ArchiveDialog({ card, onDone }: { readonly card: ClientCard; readonly onDone: () => void }) {
  const { t } = useTranslation(['clients', 'cards'])
  const format = useFormat()
  const [opId] = useOpId()
  const archive = useCommand('clients.archive')
  const into = card.archivedAt === null
  const name = card.called
  const debt = useQuery('loyalty.account', into ? { clientId: card.id, without: null } : null).data?.debt ?? 0
  const owes = debt > 0 ? t('cards:archiveOwes', { sum: format.money(debt, 'full') }) : null
  return (
    <ConfirmDialog
      opened
      title={into ? t('clients:archiveTitle', { name }) : t('clients:bringBackTitle', { name })}
      text={into ? [t('clients:archiveText'), owes].filter(Boolean).join(' ') : t('clients:bringBackText')}
      confirm={into ? t('clients:archive') : t('clients:bringBack')}
      busy={archive.isPending}
      error={archive.error}
      onClose={onDone}
      onConfirm={() => archive.mutate({ opId, id: card.id, archived: into }, { onSuccess: onDone })}
    />
  )
}
