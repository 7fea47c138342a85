import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { weekday } from '#shared/kernel/day.ts'
import classes from './Calendar.module.css'

interface HolidaysProps {
  readonly year: number
  readonly holidays: OutputOf<'calendar.year'>['holidays']
}

/** Each holiday of a year with whether the shop is shut on it. */
export function Holidays({ year, holidays }: HolidaysProps) {
  const { t } = useTranslation(['calendar', 'holidays'])
  const format = useFormat()
  const answer = useCommand('calendar.answerHoliday')
  return (
    <>
      <ul className={classes.holidays}>
        {holidays.map(({ key, day, closed }) => {
          const name = t(`holidays:${key}`)
          const on = format.monthAndDay(Number(day.slice(5, 7)), Number(day.slice(8)))
          return (
            <li key={key} className={classes.holiday}>
              <span className={classes.date}>
                <strong>{on}</strong>
                <span>{format.weekdayName(weekday(day))}</span>
              </span>
              <span className={classes.name}>{name}</span>
              <Switch
                aria-label={t('calendar:closedOn', { holiday: name, day: on })}
                label={t(closed ? 'calendar:shut' : 'calendar:open')}
                labelPosition="left"
                checked={closed}
                onChange={({ currentTarget }) =>
                  answer.mutate(
                    { opId: newOpId(), holiday: key, year, closed: currentTarget.checked, instead: closed },
                    { onError: ({ code }) => code === 'CONFLICT' && refreshAll() },
                  )
                }
              />
            </li>
          )
        })}
      </ul>
      <ErrorSentence error={answer.error} />
    </>
  )
}
