import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import { NAME_DAY_CALENDARS, traditionOfShop } from '#shared/domain/dates/name-days/tradition.ts'
import classes from './Calendar.module.css'
import { NameDayChanges } from './NameDayChanges.tsx'
import { NameDaysAhead } from './NameDaysAhead.tsx'
import { NameDaysOfName } from './NameDaysOfName.tsx'

interface NameDaySettingsProps {
  readonly title: string
  readonly onClient: (id: number) => void
}

/** Whose name days the shop keeps, what it has changed in them, and who has his this week. */
export function NameDaySettings({ title, onClient }: NameDaySettingsProps) {
  const { t } = useTranslation(['calendar', 'people'])
  const { country } = useShop().shop
  const { data, error } = useQuery('calendar.nameDays', {})
  const choose = useCommand('calendar.chooseNameDays')
  if (!data) return <ErrorSentence error={error} />
  const usual = traditionOfShop(null, country)
  const kept = traditionOfShop(data.chosen, country)
  const called = (calendar: (typeof NAME_DAY_CALENDARS)[number]) =>
    calendar === 'none' ? t('calendar:nameDays.none') : t(`people:nameDay.calendar.${calendar}`)
  return (
    <Part title={title} lead={t('calendar:nameDays.lead')}>
      <div id="setting-nameDayCalendar" className={classes.field}>
        <Select
          label={t('calendar:nameDays.calendar')}
          data={[
            {
              value: '',
              label:
                usual === null ? t('calendar:nameDays.usualNone') : t('calendar:nameDays.usual', { calendar: called(usual) }),
            },
            ...NAME_DAY_CALENDARS.map((value) => ({ value, label: called(value) })),
          ]}
          value={data.chosen ?? ''}
          onChange={(value) =>
            choose.mutate(
              {
                opId: newOpId(),
                chosen: NAME_DAY_CALENDARS.find((one) => one === value) ?? null,
                instead: data.chosen,
              },
              { onError: ({ code }) => code === 'CONFLICT' && refreshAll() },
            )
          }
          allowDeselect={false}
          disabled={choose.isPending}
        />
        {choose.error?.code === 'CONFLICT' ? (
          <p className={classes.gone} role="alert">
            {t('calendar:nameDays.chosenMeanwhile')}
          </p>
        ) : (
          <ErrorSentence error={choose.error} />
        )}
      </div>
      {kept !== null && (
        <Group title={t('calendar:nameDays.name')} hint={t('calendar:nameDays.nameHint')} id="setting-nameDayDays">
          <NameDaysOfName tradition={kept} edits={data.edits} />
          <NameDayChanges edits={data.edits.filter(({ calendar }) => calendar === kept)} />
        </Group>
      )}
      <Group title={t('calendar:nameDays.who')} id="setting-nameDayWho">
        <NameDaysAhead onClient={onClient} />
      </Group>
    </Part>
  )
}
