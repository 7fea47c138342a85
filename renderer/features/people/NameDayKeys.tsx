import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { isSameDay, type MonthDay } from '#shared/domain/dates/name-days/name-days.ts'
import classes from './NameDays.module.css'

/** More than this is a list to read, not a choice to take. */
const MOST_KEYS = 5

interface NameDayKeysProps {
  readonly days: readonly MonthDay[]
  readonly chosen: MonthDay | null
  readonly onChoose: (day: MonthDay) => void
  /** What else may be done, after the days. */
  readonly children?: ReactNode
}

/** The days that a name has in the calendar, each taken with one touch. */
export function NameDayKeys({ days, chosen, onChoose, children }: NameDayKeysProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in lists of terms, where a fieldset has no place.
    <div role="group" className={classes.row} aria-label={t('nameDay.byName')}>
      {days.slice(0, MOST_KEYS).map((day) => {
        const text = format.monthAndDay(day.month, day.day)
        return (
          <ToggleKey
            key={text}
            label={t('nameDay.choose', { day: text })}
            on={chosen !== null && isSameDay(chosen, day)}
            onClick={() => onChoose(day)}
          >
            {text}
          </ToggleKey>
        )
      })}
      {children}
    </div>
  )
}
