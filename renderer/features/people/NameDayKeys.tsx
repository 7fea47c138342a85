import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { isMoving, isSameDay, type MonthDay, type NameDay } from '#shared/domain/dates/name-days/feast.ts'
import classes from './NameDays.module.css'

/** More than this is a list to read, not a choice to take. */
const MOST_KEYS = 5

interface NameDayKeysProps {
  readonly days: readonly NameDay[]
  readonly chosen: MonthDay | null
  readonly onChoose: (day: MonthDay) => void
  /** What else may be done, after the days. */
  readonly children?: ReactNode
}

/** The days that a name has in the calendar, each taken with one touch; one that moves from year to year is only told. */
export function NameDayKeys({ days, chosen, onChoose, children }: NameDayKeysProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in lists of terms, where a fieldset has no place.
    <div role="group" className={classes.row} aria-label={t('nameDay.byName')}>
      {days.slice(0, MOST_KEYS).map((day) => {
        const text = format.monthAndDay(day.month, day.day)
        if (isMoving(day)) return <span key={text}>{t('nameDay.moves', { day: text })}</span>
        return (
          <ToggleKey
            key={text}
            label={t('nameDay.choose', { day: text })}
            on={chosen !== null && isSameDay(chosen, day)}
            onClick={() => onChoose({ month: day.month, day: day.day })}
          >
            {text}
          </ToggleKey>
        )
      })}
      {children}
    </div>
  )
}
