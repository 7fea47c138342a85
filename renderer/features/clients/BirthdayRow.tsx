import { NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import classes from './ProfileForm.module.css'
import type { ProfileFields } from './profile-fields.ts'

interface BirthdayRowProps {
  readonly value: ProfileFields['birthday']
  readonly focus: boolean
  readonly problem: string | undefined
  readonly onChange: (value: ProfileFields['birthday']) => void
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** Day, month and year, each of which may be unknown. */
export function BirthdayRow({ value, focus, problem, onChange }: BirthdayRowProps) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const problemId = useId()
  const set = (part: keyof typeof value, text: string) => onChange({ ...value, [part]: text })
  const number = (part: 'day' | 'year', width: string) => (
    <TextInput
      className={width}
      inputMode="numeric"
      maxLength={part === 'day' ? 2 : 4}
      aria-label={t(`birthday.${part}`)}
      placeholder={t(`birthday.${part}`)}
      autoComplete="off"
      value={value[part]}
      autoFocus={focus && part === 'day'}
      error={problem !== undefined}
      {...(problem ? { 'aria-describedby': problemId } : {})}
      onChange={(event) => set(part, event.currentTarget.value)}
    />
  )
  return (
    <fieldset className={classes.row} aria-label={t('field.birthday')}>
      <span className={classes.label}>{t('field.birthday')}</span>
      <div className={classes.stack}>
        <div className={classes.several}>
          {number('day', classes.short ?? '')}
          <NativeSelect
            className={classes.grow ?? ''}
            aria-label={t('birthday.month')}
            value={value.month}
            error={problem !== undefined}
            data={[
              { value: '', label: t('birthday.month') },
              ...MONTHS.map((month) => ({ value: String(month), label: format.monthName(month) })),
            ]}
            onChange={(event) => set('month', event.currentTarget.value)}
          />
          {number('year', classes.medium ?? '')}
        </div>
        {problem !== undefined && (
          <p id={problemId} className={classes.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </fieldset>
  )
}
