import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import classes from './Calendar.module.css'

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

interface ClosedWeekdaysProps {
  readonly version: number
  readonly closed: readonly number[]
}

/** The days of every week on which the doors stay shut. */
export function ClosedWeekdays({ version, closed }: ClosedWeekdaysProps) {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const set = useCommand('calendar.setClosedWeekdays')
  const toggle = (weekday: number) => {
    if (set.isPending) return
    const closedWeekdays = closed.includes(weekday) ? closed.filter((one) => one !== weekday) : [...closed, weekday]
    set.mutate({ opId: newOpId(), version, closedWeekdays }, { onError: ({ code }) => code === 'CONFLICT' && refreshAll() })
  }
  return (
    <Group title={t('weekly')} hint={t('weeklyHint')} id="setting-closedWeekdays">
      <div className={classes.week}>
        {WEEK.map((weekday) => (
          <ToggleKey
            key={weekday}
            label={format.weekdayName(weekday)}
            on={closed.includes(weekday)}
            onClick={() => toggle(weekday)}
          >
            {format.weekdayShort(weekday)}
          </ToggleKey>
        ))}
      </div>
      <ErrorSentence error={set.error} />
    </Group>
  )
}
