import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import type { ClientFace } from '#shared/contract/clients.ts'

interface BanDialogProps {
  readonly client: Pick<ClientFace, 'id' | 'called'>
  /** The reason of the ban that is lifted; null to write one down. */
  readonly lifting: string | null
  readonly onClose: () => void
}

/** "Do not contact", or the end of it: neither without a reason. */
export function BanDialog({ client, lifting, onClose }: BanDialogProps) {
  const { t } = useTranslation(['consent', 'errors'])
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [opId, nextOpId] = useOpId()
  const ban = useCommand('contacts.ban')
  const lift = useCommand('contacts.lift')
  const act = lifting === null ? ban : lift
  const confirm = () => {
    setTried(true)
    if (reason.trim() === '') return
    act.mutate(
      { opId, clientId: client.id, reason },
      { onSuccess: onClose, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )
  }
  return (
    <ConfirmDialog
      opened
      danger={lifting === null}
      title={t(lifting === null ? 'consent:banTitle' : 'consent:liftTitle', { name: client.called })}
      text={lifting === null ? t('consent:banText') : t('consent:liftText', { reason: lifting })}
      confirm={t(lifting === null ? 'consent:banDo' : 'consent:liftDo')}
      busy={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Textarea
        label={t('consent:reason')}
        value={reason}
        maxLength={300}
        autosize
        minRows={2}
        maxRows={5}
        data-autofocus
        error={tried && reason.trim() === '' ? t('errors:field.missing') : null}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
