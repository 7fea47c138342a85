import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useNameDays } from '#renderer/api/name-days.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import { NAME_DAY_CALENDARS, NAME_DAY_TRADITIONS, type NameDayCalendar } from '#shared/domain/dates/name-days/tradition.ts'
import { NameDayKeys } from './NameDayKeys.tsx'
import classes from './NameDays.module.css'

interface NameDayChoiceProps {
  readonly clientId: number
  readonly personId: number | null
  readonly name: string
  readonly calendar: NameDayCalendar | null
  readonly chosen: MonthDay | null
  readonly onChoose: (day: MonthDay) => void
}

/** By whose calendar someone keeps his name day, and its days for his name. The calendar is kept at once, the day with the form. */
export function NameDayChoice({ clientId, personId, name, calendar, chosen, onChoose }: NameDayChoiceProps) {
  const { t } = useTranslation('people')
  const { ofShop, daysOf } = useNameDays()
  const set = useCommand('people.setNameDayCalendar')
  const [opId, nextOpId] = useOpId()
  const days = daysOf(name, calendar)
  return (
    <div className={classes.choice}>
      <NativeSelect
        aria-label={t('nameDay.whose')}
        value={calendar ?? ''}
        disabled={set.isPending}
        data={[
          ...(ofShop === null
            ? [{ value: '', label: t('nameDay.noCalendar') }]
            : [{ value: '', label: t(`nameDay.calendar.${ofShop}`) }]),
          ...NAME_DAY_TRADITIONS.filter((one) => one !== ofShop || calendar === one).map((one) => ({
            value: one,
            label: t(`nameDay.calendar.${one}`),
          })),
          { value: 'none', label: t('nameDay.none') },
        ]}
        onChange={({ currentTarget: { value } }) =>
          set.mutate(
            { opId, clientId, personId, calendar: NAME_DAY_CALENDARS.find((one) => one === value) ?? null },
            { onSettled: nextOpId },
          )
        }
        data-mantine-stop-propagation="true"
      />
      {days.length > 0 && <NameDayKeys days={days} chosen={chosen} onChoose={onChoose} />}
      <ErrorSentence error={set.error} />
    </div>
  )
}
