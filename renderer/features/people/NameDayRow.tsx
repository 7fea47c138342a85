import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useNameDays } from '#renderer/api/name-days.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { BoxAct } from '#renderer/ui/CardBox.tsx'
import { DataRow } from '#renderer/ui/DataList.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { PersonDate } from '#shared/contract/people.ts'
import type { MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import type { NameDayCalendar } from '#shared/domain/dates/name-days/tradition.ts'
import { NameDayKeys } from './NameDayKeys.tsx'

interface NameDayRowProps {
  readonly clientId: number
  readonly personId: number | null
  readonly name: string
  readonly calendar: NameDayCalendar | null
  readonly dates: readonly PersonDate[]
  /** A day was taken: the answer that shows it is on its way. */
  readonly onChosen: () => void
  /** Another day, another calendar, or none. */
  readonly onOther: () => void
}

/** The days that the calendar knows for a name for which none was chosen yet. Stands inside a `DataList`. */
export function NameDayRow({ clientId, personId, name, calendar, dates, onChosen, onOther }: NameDayRowProps) {
  const { t } = useTranslation('people')
  const { daysOf } = useNameDays()
  const set = useCommand('people.setDates')
  const [opId, nextOpId] = useOpId()
  const days = daysOf(name, calendar)
  if (days.length === 0 || dates.some(({ kind }) => kind === 'name-day')) return null
  const choose = ({ month, day }: MonthDay) => {
    if (set.isPending) return
    const nameDay = { id: null, kind: 'name-day', label: '', date: { year: null, month, day } } as const
    set.mutate(
      { opId, clientId, personId, instead: [...dates], dates: [...dates, nameDay] },
      {
        onSuccess: onChosen,
        onSettled: nextOpId,
        onError: ({ code }) => code === 'CONFLICT' && refreshAll(),
      },
    )
  }
  return (
    <DataRow label={t('date.name-day')}>
      <NameDayKeys days={days} chosen={null} onChoose={choose}>
        <BoxAct onClick={onOther}>{t('nameDay.other')}</BoxAct>
      </NameDayKeys>
      <ErrorSentence error={set.error} />
    </DataRow>
  )
}
