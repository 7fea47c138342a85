import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LeafOf } from '#shared/contract/conditions.ts'
import classes from './Filters.module.css'
import { fullHour } from './segment-words.ts'

type Hours = NonNullable<LeafOf<'visits'>['hours']>

interface HoursBlankProps {
  /** Null for any. */
  readonly value: Hours | null
  readonly onChange: (value: Hours | null) => void
}

/** At what time of the day; a span may go over midnight. */
export function HoursBlank({ value, onChange }: HoursBlankProps) {
  const { t } = useTranslation(['segments', 'fields'])
  const hour = (end: 'from' | 'until', given: Hours) => (
    <NativeSelect
      label={t(`fields:list.${end}`)}
      value={given[end]}
      data={Array.from({ length: 24 }, (_, place) => place + (end === 'from' ? 0 : 1))
        .filter((each) => each !== given[end === 'from' ? 'until' : 'from'])
        .map((each) => ({ value: String(each), label: fullHour(each) }))}
      onChange={({ currentTarget }) => onChange({ ...given, [end]: Number(currentTarget.value) })}
    />
  )
  return (
    <>
      <NativeSelect
        label={t('segments:hours')}
        value={value === null ? 'any' : 'some'}
        data={[
          { value: 'any', label: t('segments:anyHour') },
          { value: 'some', label: t('segments:someHours') },
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'any' ? null : { from: 8, until: 11 })}
      />
      {value !== null && (
        <div className={classes.span}>
          {hour('from', value)}
          {hour('until', value)}
        </div>
      )}
    </>
  )
}
