import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import classes from './Sheets.module.css'

interface ReasonFormProps {
  /** What will happen, and what stays. */
  readonly text: string
  /** The usual ones, for one press. */
  readonly reasons: readonly string[]
  readonly confirm: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly error?: unknown
  readonly onSubmit: (reason: string) => void
}

/** Asks why; without a reason nothing is changed. */
export function ReasonForm({ text, reasons, confirm, danger = false, busy = false, error = null, onSubmit }: ReasonFormProps) {
  const { t } = useTranslation(['visits', 'errors'])
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() !== '' && !busy) onSubmit(reason.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.hint}>{text}</p>
      <div className={classes.chips}>
        {reasons.map((each) => (
          <ToggleKey key={each} on={reason === each} onClick={() => setReason(each)}>
            {each}
          </ToggleKey>
        ))}
      </div>
      <TextInput
        label={t('visits:reason')}
        maxLength={300}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && reason.trim() === '' ? t('visits:reasonNeeded') : null}
      />
      <ErrorSentence error={error} />
      <div className={classes.foot}>
        <Button type="submit" color={danger ? 'danger' : 'apron'} loading={busy}>
          {confirm}
        </Button>
      </div>
    </form>
  )
}
