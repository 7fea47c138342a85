import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import type { Task } from '#shared/contract/tasks.ts'

interface DropDialogProps {
  readonly task: Task
  readonly onDropped: (version: number) => void
  readonly onClose: () => void
}

/** Nobody is to do it any more, and why. */
export function DropDialog({ task, onDropped, onClose }: DropDialogProps) {
  const { t } = useTranslation(['tasks', 'errors'])
  const [opId, nextOpId] = useOpId()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const drop = useCommand('tasks.drop')
  const send = () => {
    setTried(true)
    if (reason.trim() === '' || drop.isPending) return
    drop.mutate(
      { opId, id: task.id, version: task.version, reason },
      { onSuccess: ({ version }) => onDropped(version), onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )
  }
  return (
    <ConfirmDialog
      opened
      title={t('tasks:drop.title')}
      text={[task.client?.called, task.text].filter(Boolean).join(': ')}
      confirm={t('tasks:drop.confirm')}
      busy={drop.isPending}
      error={drop.error}
      onConfirm={send}
      onClose={onClose}
    >
      <TextInput
        label={t('tasks:drop.reason')}
        placeholder={t('tasks:drop.reasonHint')}
        autoComplete="off"
        maxLength={300}
        data-autofocus
        value={reason}
        error={tried && reason.trim() === '' ? t('errors:field.missing') : null}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
