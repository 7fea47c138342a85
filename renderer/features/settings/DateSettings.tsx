import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import type { Shop } from '#shared/contract/shop.ts'
import { LEAP_DAY_RULES } from '#shared/domain/dates/important-date.ts'
import { leapDays } from './Conflict.tsx'
import { idOfTopic } from './parts.ts'
import classes from './ShopSettings.module.css'

type DateFields = Pick<Shop, 'datesAhead' | 'datesAfter' | 'leapDay' | 'nameDaysByCalendar'>

/** Days that are offered; what else is set stands among them. */
const AHEAD = [0, 1, 2, 3, 5, 7, 10, 14, 30]
const AFTER = [0, 1, 2, 3, 5, 7, 14]

interface DateSettingsProps {
  readonly fields: DateFields
  readonly onChange: (changed: Partial<DateFields>) => void
}

/** When the till speaks of birthdays and other dates. */
export function DateSettings({ fields, onChange }: DateSettingsProps) {
  const { t } = useTranslation(['settings', 'common'])
  const format = useFormat()
  const days = (field: 'datesAhead' | 'datesAfter', offered: readonly number[], none: string) => (
    <Select
      label={t(`settings:${field}`)}
      data={[...new Set([...offered, fields[field]])]
        .sort((one, other) => one - other)
        .map((count) => ({ value: String(count), label: count === 0 ? none : t('common:days', { count }) }))}
      value={String(fields[field])}
      onChange={(chosen) => chosen !== null && onChange({ [field]: Number(chosen) })}
      allowDeselect={false}
    />
  )
  return (
    <Group title={t('settings:topic.dates')} hint={t('settings:datesHint')} id={idOfTopic('dates')}>
      <div className={classes.pair}>
        {days('datesAhead', AHEAD, t('settings:onlyOnTheDay'))}
        {days('datesAfter', AFTER, t('settings:notAfterwards'))}
        <div>
          <Select
            id={idOfTopic('leapDay')}
            label={t('settings:topic.leapDay')}
            data={LEAP_DAY_RULES.map((rule) => ({ value: rule, label: format.monthAndDay(...leapDays[rule]) }))}
            value={fields.leapDay}
            onChange={(chosen) => onChange({ leapDay: LEAP_DAY_RULES.find((rule) => rule === chosen) ?? fields.leapDay })}
            allowDeselect={false}
          />
          <p className={classes.hint}>{t('settings:leapDayHint')}</p>
        </div>
        <div>
          <Select
            id={idOfTopic('nameDaysByCalendar')}
            label={t('settings:topic.nameDaysByCalendar')}
            data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`settings:nameDaysGreeted.${value}`) }))}
            value={fields.nameDaysByCalendar ? 'yes' : 'no'}
            onChange={(chosen) => onChange({ nameDaysByCalendar: chosen === 'yes' })}
            allowDeselect={false}
          />
          <p className={classes.hint}>{t('settings:nameDaysHint')}</p>
        </div>
      </div>
    </Group>
  )
}
