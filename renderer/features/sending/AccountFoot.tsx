import { Button, NumberInput, PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import classes from './Sending.module.css'

interface PasswordProps {
  readonly label: string
  readonly setAt: number | null
  readonly readable: boolean
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** A password goes in and never comes out: only the day it was set is shown. */
export function AccountPassword({ label, setAt, readable, value, error, onChange }: PasswordProps) {
  const { t } = useTranslation('sending')
  const format = useFormat()
  return (
    <PasswordInput
      label={label}
      description={setAt !== null && readable ? t('passwordSet', { when: format.instant(setAt) }) : t('passwordHint')}
      value={value}
      maxLength={500}
      autoComplete="new-password"
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

interface LimitsProps {
  readonly draft: { readonly perHour: number; readonly perDay: number }
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (change: { perHour?: number; perDay?: number }) => void
}

export function AccountLimits({ draft, problems, onChange }: LimitsProps) {
  const { t } = useTranslation('sending')
  const fields = ['perHour', 'perDay'] as const
  return (
    <div className={classes.limits}>
      {fields.map((field) => (
        <NumberInput
          key={field}
          label={t(field)}
          value={draft[field]}
          min={1}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          error={problems[`settings.${field}`]}
          onChange={(value) => onChange({ [field]: typeof value === 'number' ? value : 0 })}
        />
      ))}
      <p className={classes.hint}>{t('limitsHint')}</p>
    </div>
  )
}

interface FootProps {
  readonly conflict: boolean
  readonly busy: boolean
  readonly error: Error | null
  /** Absent while there is nothing to remove. */
  readonly onRemove: (() => void) | null
  readonly onCancel: () => void
  readonly onKeepMine: () => void
}

/** The end of an account's form; where somebody else has changed it meanwhile, the choice. */
export function AccountFoot({ conflict, busy, error, onRemove, onCancel, onKeepMine }: FootProps) {
  const { t } = useTranslation('sending')
  return (
    <>
      {conflict ? (
        <ChangedMeanwhile busy={busy} onKeepMine={onKeepMine} onTakeTheirs={onCancel}>
          {t('changedMeanwhile')}
        </ChangedMeanwhile>
      ) : (
        <FormFoot busy={busy} error={error} onCancel={onCancel} />
      )}
      {onRemove !== null && (
        <div className={classes.row}>
          <Button variant="subtle" onClick={onRemove}>
            {t('remove')}
          </Button>
        </div>
      )}
    </>
  )
}
