import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { weekday } from '#shared/kernel/day.ts'
import classes from './Calendar.module.css'

const DAYS = 7

/** Clients whose name day is today or in the days to come, by the day. */
export function NameDaysAhead({ onClient }: { readonly onClient: (id: number) => void }) {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const { shop, today } = useShop()
  const { data, error } = useQuery('people.nameDaysAhead', { from: today, days: DAYS })
  if (!data) return <ErrorSentence error={error} />
  const kept = data.filter(({ total }) => total > 0)
  return (
    <>
      {!shop.nameDaysByCalendar && <p className={classes.nothing}>{t('nameDays.onlyChosen')}</p>}
      {kept.length === 0 && shop.nameDaysByCalendar && <p className={classes.nothing}>{t('nameDays.nobody')}</p>}
      <ul className={classes.people}>
        {kept.map(({ day, total, clients }) => (
          <li key={day} className={classes.entry}>
            <span className={classes.date}>
              <strong>
                {day === today ? format.relativeDay(day) : format.monthAndDay(Number(day.slice(5, 7)), Number(day.slice(8)))}
              </strong>
              <span>{format.weekdayName(weekday(day))}</span>
            </span>
            <span className={classes.keys}>
              {clients.map(({ id, called, colour, photo }) => (
                <UnstyledButton key={id} className={classes.person ?? ''} onClick={() => onClient(id)}>
                  <Face name={called} colour={colour} photo={photo} size={32} />
                  {called}
                </UnstyledButton>
              ))}
              {total > clients.length && (
                <span className={classes.nothing}>{t('nameDays.more', { count: total - clients.length })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
