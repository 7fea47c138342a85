import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'

const WHOLE = 10_000

/** "7,5" or "7.5" in hundredths of a percent; null when it is no percentage. */
function readPercent(typed: string): number | null {
  const clean = typed.replaceAll(/[\s%]/g, '').replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(clean)) return null
  const hundredths = Math.round(Number(clean) * 100)
  return hundredths <= WHOLE ? hundredths : null
}

/** A discount of this client alone, with a reason that stays in the history of changes. */
export function OwnDiscountDialog({ card, onDone }: { readonly card: ClientCard; readonly onDone: () => void }) {
  const { t } = useTranslation(['tiers', 'loyalty', 'errors'])
  const format = useFormat()
  const fieldErrors = useFieldErrors()
  const [opId, renewOpId] = useOpId()
  const [seen, setSeen] = useState(card.loyalty.discount)
  const [typed, setTyped] = useState(seen === 0 ? '' : String(seen / 100))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [meanwhile, setMeanwhile] = useState<number | null>(null)
  const command = useCommand('loyalty.setDiscount')
  const hundredths = readPercent(typed)
  const byField = fieldErrors(command.error)
  const percentProblem = tried && hundredths === null ? t('tiers:percentProblem') : (byField['hundredths'] ?? null)
  const reasonProblem = tried && reason.trim() === '' ? t('errors:field.missing') : (byField['reason'] ?? null)

  const save = () => {
    setTried(true)
    if (hundredths === null || reason.trim() === '') return
    command.mutate(
      { opId, clientId: card.id, hundredths, seen, reason },
      {
        onSuccess: onDone,
        onError: (error) => {
          const now = error instanceof ApiError && error.code === 'CONFLICT' ? error.details?.['discount'] : undefined
          if (typeof now !== 'number') return
          setMeanwhile(now)
          setSeen(now)
          renewOpId()
        },
      },
    )
  }
  const shownElsewhere = command.error instanceof ApiError && ['INPUT', 'CONFLICT'].includes(command.error.code)
  return (
    <ConfirmDialog
      opened
      title={t('tiers:dialogTitle', { name: card.called })}
      text={t('tiers:dialogText')}
      confirm={t('tiers:save')}
      busy={command.isPending}
      error={shownElsewhere ? null : command.error}
      onClose={onDone}
      onConfirm={save}
    >
      {meanwhile !== null && <p role="alert">{t('tiers:changed', { percent: format.percent(meanwhile) })}</p>}
      <TextInput
        label={t('tiers:percent')}
        inputMode="decimal"
        autoComplete="off"
        data-autofocus
        rightSection="%"
        value={typed}
        error={percentProblem}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label={t('loyalty:reason')}
        placeholder={t('tiers:reasonHint')}
        autoComplete="off"
        value={reason}
        error={reasonProblem}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
