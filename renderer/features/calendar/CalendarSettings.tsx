import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { ClosedWeekdays } from './ClosedWeekdays.tsx'
import { OwnDays } from './OwnDays.tsx'
import { YearOfShop } from './YearOfShop.tsx'

/** When the shop is shut and when it is quiet: every week, on holidays, on days of its own. Every change is saved at once. */
export function CalendarSettings({ title }: { readonly title: string }) {
  const { t } = useTranslation('calendar')
  const { data, error } = useQuery('calendar.settings', {})
  if (!data) return <ErrorSentence error={error} />
  return (
    <Part title={title} lead={t('lead')}>
      <ClosedWeekdays version={data.version} closed={data.closedWeekdays} />
      <YearOfShop hasHolidays={data.hasHolidays}>
        <OwnDays own={data.own} />
      </YearOfShop>
    </Part>
  )
}
