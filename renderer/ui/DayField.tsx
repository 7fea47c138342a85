import 'dayjs/locale/pl'
import 'dayjs/locale/ro'
import 'dayjs/locale/ru'
import 'dayjs/locale/uk'
import { DateInput, type DateInputProps } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { dayInNumbers, typedDay } from '#shared/domain/dates/typed-day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { useFormat } from './format.tsx'

type DayFieldProps = Omit<
  DateInputProps,
  'value' | 'onChange' | 'minDate' | 'maxDate' | 'valueFormat' | 'dateParser' | 'locale' | 'error'
> & {
  /** Empty while none is chosen. */
  readonly value: Day | ''
  readonly onChange: (day: Day | '') => void
  readonly min?: Day
  readonly max?: Day
  readonly error?: boolean | string | null
}

/** A day, typed in the reader's manner or chosen from a calendar in his language. */
export function DayField({ value, onChange, min, max, error, ...rest }: DayFieldProps) {
  const { t } = useTranslation('common')
  const { language, today } = useFormat()
  return (
    <DateInput
      {...rest}
      locale={language}
      value={value === '' ? null : value}
      onChange={(day) => onChange(day ?? '')}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
      error={error ?? false}
      valueFormat={(day) => dayInNumbers(day.slice(0, 10), language === 'en' ? '/' : '.')}
      dateParser={(text) => typedDay(text, today)}
      getDayProps={(day) => (day === today ? { 'aria-current': 'date' } : {})}
      ariaLabels={t('calendar', { returnObjects: true })}
      highlightToday
      weekendDays={[]}
      autoComplete="off"
      inputMode="numeric"
      popoverProps={{
        withinPortal: true,
        shadow: 'md',
        radius: 'md',
        styles: { dropdown: { backgroundColor: 'var(--surface)' } },
      }}
    />
  )
}
