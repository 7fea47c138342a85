import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { GiftGiving } from '#shared/contract/gifts.ts'

interface BackDialogProps {
  readonly giving: GiftGiving
  readonly onDone: () => void
}

/** Drops a plan, or takes a gift back into the stock, with the reason. */
export function BackDialog({ giving, onDone }: BackDialogProps) {
  const { t } = useTranslation(['gifts', 'errors'])
  const format = useFormat()
  const [opId, nextOpId] = useOpId()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const takeBack = useCommand('loyalty.takeGiftBack')
  const { id, name, plannedDay, givenDay } = giving
  const isPlan = givenDay === null
  const day = format.dayShort(givenDay ?? plannedDay ?? format.today)
  const save = () => {
    setTried(true)
    if (reason.trim() === '') return
    takeBack.mutate({ opId, id, reason }, { onSuccess: onDone, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() })
  }
  return (
    <ConfirmDialog
      opened
      title={t(isPlan ? 'gifts:dropTitle' : 'gifts:backTitle')}
      text={t(isPlan ? 'gifts:dropText' : 'gifts:backText', { name, day })}
      confirm={t(isPlan ? 'gifts:dropConfirm' : 'gifts:backConfirm')}
      busy={takeBack.isPending}
      error={takeBack.error}
      onClose={onDone}
      onConfirm={save}
    >
      <TextInput
        label={t('gifts:reason')}
        placeholder={t('gifts:backHint')}
        autoComplete="off"
        maxLength={200}
        data-autofocus
        value={reason}
        error={tried && reason.trim() === '' ? t('errors:field.missing') : null}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
