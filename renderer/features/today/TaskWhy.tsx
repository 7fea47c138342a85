import { useTranslation } from 'react-i18next'
import { TaskTime } from '#renderer/ui/TaskTime.tsx'
import type { TodayReason } from '#shared/contract/today.ts'

interface TaskWhyProps {
  readonly reason: Extract<TodayReason, { readonly why: 'task' }>
  /** The client's name stands above; else the task's own words do. */
  readonly named: boolean
}

/** What is to be done, when, and from whom it came. */
export function TaskWhy({ reason: { text, shown, from }, named }: TaskWhyProps) {
  const { t } = useTranslation('tasks')
  return (
    <>
      {named && <strong>{text}</strong>} <TaskTime time={shown} />
      {from !== null && ` ${t('from', { name: from })}`}
    </>
  )
}
