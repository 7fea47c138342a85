import { useQuery } from '#renderer/api/hooks.ts'
import { DateRows } from './DateRows.tsx'

const KINDS = ['wedding', 'name-day', 'own', 'birthday'] as const
const WITHOUT_BIRTHDAY = ['wedding', 'name-day', 'own'] as const

interface OwnDatesProps {
  readonly clientId: number
  readonly name: string
  readonly adding: boolean
  readonly onAdded: () => void
}

/** The client's dates beside the birthday on his card. Stands inside a `DataList`. */
export function OwnDates({ clientId, name, adding, onAdded }: OwnDatesProps) {
  const { data } = useQuery('people.ofClient', { clientId })
  if (!data) return null
  const left = data.dates.some(({ kind }) => kind === 'birthday')
  return (
    <DateRows
      clientId={clientId}
      personId={null}
      dates={data.dates}
      kinds={left ? KINDS : WITHOUT_BIRTHDAY}
      named={{ name, calendar: data.nameDayCalendar }}
      adding={{ now: adding, onDone: onAdded }}
    />
  )
}
