import { IconAlertCircle, IconBell, IconClock, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useNow } from '#renderer/platform/use-now.ts'
import { type Urgency, urgencyOf } from '#shared/domain/tasks/urgency.ts'
import type { Day } from '#shared/kernel/day.ts'
import { Badge, type BadgeTone } from './Badge.tsx'
import { useFormat } from './format.tsx'
import { useWhen } from './use-when.ts'

interface Time {
  readonly day: Day
  /** Of the shop's wall clock; null = at any hour. */
  readonly minute: number | null
}

const looks = {
  overdue: { tone: 'danger', Icon: IconAlertCircle },
  now: { tone: 'warn', Icon: IconBell },
  today: { tone: 'info', Icon: IconSun },
  later: { tone: 'plain', Icon: IconClock },
} as const satisfies Readonly<Record<Urgency, { readonly tone: BadgeTone; readonly Icon: typeof IconSun }>>

/** When something is to be done, and how pressing it is: in words and a colour. The word turns by itself as its hour comes. */
export function TaskTime({ time: { day, minute } }: { readonly time: Time }) {
  const { t } = useTranslation('tasks')
  const { shop } = useShop()
  const format = useFormat()
  const when = useWhen()
  const now = { day: format.today, minute: format.minuteOfDay(useNow()) }
  const urgency = urgencyOf({ day, minute }, now, shop.dayEndsAt)
  const { tone, Icon } = looks[urgency]
  const values = { when: when(day), day: format.dayShort(day), hour: minute === null ? '' : format.minute(minute) }
  const key = () => {
    if (urgency === 'overdue') return day < format.today ? 'time.overdue' : 'time.overdueHour'
    if (minute === null) return urgency === 'today' ? 'time.today' : 'time.later'
    return urgency === 'now' ? 'time.now' : urgency === 'today' ? 'time.todayAt' : 'time.laterAt'
  }
  return (
    <Badge tone={tone} size="mini" icon={<Icon size={14} stroke={2} aria-hidden="true" />}>
      {t(key(), values)}
    </Badge>
  )
}
