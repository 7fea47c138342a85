import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import classes from './Points.module.css'
import { usePointsWords } from './points-words.ts'

/** Points given or taken by hand, with a reason that stays in the ledger. */
export function AdjustDialog({ card, onDone }: { readonly card: ClientCard; readonly onDone: () => void }) {
  const { t } = useTranslation(['loyalty', 'errors'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const fieldErrors = useFieldErrors()
  const [opId] = useOpId()
  const [way, setWay] = useState<'give' | 'take'>('give')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const adjust = useCommand('loyalty.adjust')
  const { points, unit } = card.loyalty

  const amount = /^\d{1,9}$/.test(typed.replaceAll(/\s/g, '')) ? Number(typed.replaceAll(/\s/g, '')) : null
  const after = amount === null ? null : points + (way === 'give' ? amount : -amount)
  const byField = fieldErrors(adjust.error)
  const notEnough = adjust.error?.code === 'RULE' && adjust.error.details?.['rule'] === 'points-not-enough'
  const amountProblem = tried && !amount ? t('loyalty:wholePoints') : (byField['amount'] ?? null)
  const reasonProblem = tried && reason.trim() === '' ? t('errors:field.missing') : (byField['reason'] ?? null)
  const tooFew = after !== null && after < 0 ? t('errors:rule.points-not-enough', { balance: format.number(points) }) : null

  const save = () => {
    setTried(true)
    if (!amount || reason.trim() === '') return
    adjust.mutate({ opId, clientId: card.id, amount: way === 'give' ? amount : -amount, reason }, { onSuccess: onDone })
  }
  const rest = adjust.error instanceof ApiError && (adjust.error.code === 'INPUT' || notEnough) ? null : adjust.error

  return (
    <ConfirmDialog
      opened
      title={t('loyalty:adjustTitle', { name: card.called })}
      text={t('loyalty:adjustText', { points: pointsWords(points, unit) })}
      confirm={t('loyalty:adjustSave')}
      busy={adjust.isPending}
      error={rest}
      onClose={onDone}
      onConfirm={save}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('loyalty:adjustWay')}
        value={way}
        data={[
          { value: 'give', label: t('loyalty:give') },
          { value: 'take', label: t('loyalty:take') },
        ]}
        onChange={(value) => setWay(value === 'take' ? 'take' : 'give')}
      />
      <TextInput
        label={t('loyalty:howMany')}
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
        value={typed}
        error={amountProblem ?? tooFew}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label={t('loyalty:reason')}
        placeholder={t('loyalty:reasonHint')}
        autoComplete="off"
        value={reason}
        error={reasonProblem}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {after !== null && after >= 0 && (
        <p className={classes.afterwards}>{t('loyalty:afterwards', { points: pointsWords(after, unit) })}</p>
      )}
    </ConfirmDialog>
  )
}
