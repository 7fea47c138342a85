import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import classes from './Points.module.css'

interface AdjustDialogProps {
  readonly card: ClientCard
  /** That may be adjusted besides points. */
  readonly stampCards: readonly { readonly seriesId: number; readonly name: string; readonly has: number }[]
  readonly onDone: () => void
}

/** Points or stamps given or taken by hand, with a reason that stays in the ledger. */
export function AdjustDialog({ card, stampCards, onDone }: AdjustDialogProps) {
  const { t } = useTranslation(['loyalty', 'errors', 'rewards'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const fieldErrors = useFieldErrors()
  const [opId] = useOpId()
  const [way, setWay] = useState<'give' | 'take'>('give')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [seriesId, setSeriesId] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const adjust = useCommand('loyalty.adjust')
  const { unit } = card.loyalty
  const stampCard = stampCards.find((one) => one.seriesId === seriesId)
  const held = stampCard ? stampCard.has : card.loyalty.points
  const inWords = (count: number) => (stampCard ? t('rewards:stamps', { count }) : pointsWords(count, unit))

  const amount = /^\d{1,9}$/.test(typed.replaceAll(/\s/g, '')) ? Number(typed.replaceAll(/\s/g, '')) : null
  const after = amount === null ? null : held + (way === 'give' ? amount : -amount)
  const byField = fieldErrors(adjust.error)
  const rule = adjust.error?.code === 'RULE' ? adjust.error.details?.['rule'] : undefined
  const notEnough = rule === 'points-not-enough' || rule === 'stamps-not-enough'
  const amountProblem = tried && !amount ? t('loyalty:wholePoints') : (byField['amount'] ?? null)
  const reasonProblem = tried && reason.trim() === '' ? t('errors:field.missing') : (byField['reason'] ?? null)
  const tooFew =
    after !== null && after < 0
      ? stampCard
        ? t('errors:rule.stamps-not-enough')
        : t('errors:rule.points-not-enough', { balance: format.number(held) })
      : null

  const save = () => {
    setTried(true)
    if (!amount || reason.trim() === '') return
    adjust.mutate({ opId, clientId: card.id, seriesId, amount: way === 'give' ? amount : -amount, reason }, { onSuccess: onDone })
  }
  const rest = adjust.error instanceof ApiError && (adjust.error.code === 'INPUT' || notEnough) ? null : adjust.error

  return (
    <ConfirmDialog
      opened
      title={t('loyalty:adjustTitle', { name: card.called })}
      text={stampCard ? t('rewards:adjustStamps', { stamps: inWords(held) }) : t('loyalty:adjustText', { points: inWords(held) })}
      confirm={t('loyalty:adjustSave')}
      busy={adjust.isPending}
      error={rest}
      onClose={onDone}
      onConfirm={save}
    >
      {stampCards.length > 0 && (
        <NativeSelect
          label={t('rewards:adjustWhat')}
          value={seriesId ?? ''}
          data={[
            { value: '', label: t('rewards:points') },
            ...stampCards.map((one) => ({ value: String(one.seriesId), label: one.name })),
          ]}
          onChange={({ currentTarget }) => setSeriesId(currentTarget.value === '' ? null : Number(currentTarget.value))}
        />
      )}
      <SegmentedControl
        fullWidth
        aria-label={t('loyalty:adjustWay')}
        value={way}
        data={[
          { value: 'give', label: stampCard ? t('rewards:give') : t('loyalty:give') },
          { value: 'take', label: stampCard ? t('rewards:take') : t('loyalty:take') },
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
        <p className={classes.afterwards}>{t('loyalty:afterwards', { points: inWords(after) })}</p>
      )}
    </ConfirmDialog>
  )
}
