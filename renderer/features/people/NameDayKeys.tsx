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
}

/** The days that a name has in the calendar, each taken with one touch. */
export function NameDayKeys({ days, chosen, onChoose }: NameDayKeysProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  return days.slice(0, MOST_KEYS).map((day) => {
    const text = format.monthAndDay(day.month, day.day)
    return (
      <span key={text} className={classes.key}>
        <ToggleKey
          label={t('nameDay.choose', { day: text })}
          on={chosen !== null && isSameDay(chosen, day)}
          onClick={() => onChoose(day)}
        >
          {text}
        </ToggleKey>
      </span>
    )
  })
}
