import { Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import type { LedgerFinding } from '#shared/contract/holds.ts'
import { useSumWritten } from './sum-written.ts'

interface SetRightDialogProps {
  readonly finding: LedgerFinding
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Which of the two figures is the right one, and why: what is written is an adjustment, and what was held is free. */
export function SetRightDialog({ finding, onClose, onDone }: SetRightDialogProps) {
  const { t } = useTranslation(['ledger', 'errors'])
  const written = useSumWritten()
  const [opId] = useOpId()
  const [side, setSide] = useState<'entries' | 'card'>('entries')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const setRight = useCommand('loyalty.setRight')
  const { what, clientId, holderId, kept, summed } = finding
  const ofVisits = what === 'visits' || what === 'spent' || what === 'tips'
  const values = { kept: written(what, kept), summed: written(what, summed) }

  const save = () => {
    setTried(true)
    if (reason.trim() === '') return
    const balance = side === 'card' && !ofVisits ? Math.max(0, kept) : null
    setRight.mutate({ opId, what: what === 'lots' ? 'points' : what, clientId, holderId, balance, reason }, { onSuccess: onDone })
  }

  return (
    <ConfirmDialog
      opened
      title={t('ledger:title')}
      text={ofVisits ? t('ledger:textVisits', values) : t('ledger:text', values)}
      confirm={t('ledger:save')}
      busy={setRight.isPending}
      error={setRight.error}
      onClose={onClose}
      onConfirm={save}
    >
      {!ofVisits && (
        <Radio.Group label={t('ledger:how')} value={side} onChange={(value) => setSide(value === 'card' ? 'card' : 'entries')}>
          <Stack gap="xs" mt="xs">
            <Radio value="entries" label={t('ledger:byEntries', { value: written(what, Math.max(0, summed)) })} />
            <Radio value="card" label={t('ledger:byCard', { value: values.kept })} />
          </Stack>
        </Radio.Group>
      )}
      <TextInput
        label={t('ledger:reason')}
        placeholder={t('ledger:reasonHint')}
        autoComplete="off"
        value={reason}
        error={tried && reason.trim() === '' ? t('errors:field.missing') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
