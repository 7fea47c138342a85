import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { addDays, type Day } from '#shared/kernel/day.ts'
import classes from './Tasks.module.css'

interface WhenFieldsProps {
  readonly day: Day | ''
  readonly hour: string
  readonly problem: { readonly day: string | null; readonly hour: string | null }
  readonly onDay: (day: Day | '') => void
  readonly onHour: (hour: string) => void
  /** A task that is put off is not for today, unless for a later hour. */
  readonly focusFirst?: boolean
}

/** On which day and at what hour: today, tomorrow and next week by one key. */
export function WhenFields({ day, hour, problem, onDay, onHour, focusFirst = false }: WhenFieldsProps) {
  const { t } = useTranslation('tasks')
  const { today, weekdayAndDay } = useFormat()
  const quick = [
    { label: t('when.today'), day: today },
    { label: t('when.tomorrow'), day: addDays(today, 1) },
    { label: t('when.week'), day: addDays(today, 7) },
  ]
  return (
    <fieldset className={classes.group}>
      <legend>{t('form.when')}</legend>
      <div className={classes.when}>
        {quick.map((one, place) => (
          <ToggleKey key={one.day} on={day === one.day} onClick={() => onDay(one.day)} focusFirst={focusFirst && place === 1}>
            {one.label}
          </ToggleKey>
        ))}
        <DayField
          className={classes.day ?? ''}
          aria-label={t('form.day')}
          min={today}
          value={day}
          error={problem.day}
          onChange={onDay}
        />
        <TextInput
          className={classes.hour ?? ''}
          aria-label={t('form.hour')}
          placeholder={t('form.hourHint')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          value={hour}
          error={problem.hour}
          onChange={({ currentTarget }) => onHour(currentTarget.value)}
        />
      </div>
      {day !== '' && <p className={classes.quiet}>{weekdayAndDay(day)}</p>}
    </fieldset>
  )
}
