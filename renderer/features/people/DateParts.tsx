import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import classes from './Dates.module.css'
import type { TypedDate } from './typed-date.ts'

interface DatePartsProps {
  readonly label: string
  readonly value: TypedDate
  readonly problem: string | null
  readonly focus?: boolean
  readonly onChange: (value: TypedDate) => void
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** Day, month and year, each of which may be unknown. */
export function DateParts({ label, value, problem, focus = false, onChange }: DatePartsProps) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const number = (part: 'day' | 'year') => (
    <TextInput
      className={(part === 'day' ? classes.dayPart : classes.yearPart) ?? ''}
      inputMode="numeric"
      maxLength={part === 'day' ? 2 : 4}
      aria-label={t(`birthday.${part}`)}
      placeholder={t(`birthday.${part}`)}
      autoComplete="off"
      autoFocus={focus && part === 'day'}
      value={value[part]}
      error={problem !== null}
      onChange={({ currentTarget }) => onChange({ ...value, [part]: currentTarget.value })}
      data-mantine-stop-propagation="true"
    />
  )
  return (
    <fieldset className={classes.parts} aria-label={label}>
      <div className={classes.three}>
        {number('day')}
        <NativeSelect
          className={classes.monthPart ?? ''}
          aria-label={t('birthday.month')}
          value={value.month}
          error={problem !== null}
          data={[
            { value: '', label: t('birthday.month') },
            ...MONTHS.map((month) => ({ value: String(month), label: format.monthName(month) })),
          ]}
          onChange={({ currentTarget }) => onChange({ ...value, month: currentTarget.value })}
          data-mantine-stop-propagation="true"
        />
        {number('year')}
      </div>
      {problem !== null && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
