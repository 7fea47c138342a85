import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { addDays, addMonths, type Day, weekday } from '#shared/kernel/day.ts'
import classes from './Calendar.module.css'

interface YearSheetProps {
  readonly year: number
  readonly closed: readonly Day[]
  readonly quiet: readonly Day[]
}

/** Twelve small months: where the shop is shut, and where nobody is written to. */
export function YearSheet({ year, closed, quiet }: YearSheetProps) {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const [shutOn, quietOn] = [new Set(closed), new Set(quiet)]
  const numbers = (days: readonly Day[]) =>
    days.length === 0 ? t('none') : format.list(days.map((day) => String(Number(day.slice(8)))))
  return (
    <>
      <div className={classes.year}>
        {Array.from({ length: 12 }, (_, index) => {
          const first: Day = `${year}-${String(index + 1).padStart(2, '0')}-01`
          const days = daysOfMonth(first)
          const within = (all: readonly Day[]) => numbers(all.filter((day) => day.startsWith(first.slice(0, 7))))
          const label = t('month', { month: format.monthName(index + 1), shut: within(closed), quiet: within(quiet) })
          return (
            <div key={first} className={classes.month} role="img" aria-label={label}>
              <span className={classes.monthName}>{format.monthName(index + 1)}</span>
              {days.map((day, place) => (
                <span
                  key={day}
                  className={classes.day}
                  style={place === 0 ? { gridColumnStart: weekday(day) } : undefined}
                  data-shut={shutOn.has(day) || undefined}
                  data-quiet={quietOn.has(day) || undefined}
                >
                  {Number(day.slice(8))}
                </span>
              ))}
            </div>
          )
        })}
      </div>
      <p className={classes.legend} aria-hidden="true">
        <span className={classes.day} data-shut />
        {t('legend.shut')}
        <span className={classes.day} data-quiet />
        {t('legend.quiet')}
      </p>
    </>
  )
}

function daysOfMonth(first: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day < addMonths(first, 1); day = addDays(day, 1)) days.push(day)
  return days
}
