import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Task } from '#shared/contract/tasks.ts'
import { typedMinute } from '#shared/domain/tasks/typed-minute.ts'
import { addDays, type Day, isDay } from '#shared/kernel/day.ts'
import { WhenFields } from './WhenFields.tsx'

interface SnoozeDialogProps {
  readonly task: Task
  readonly onSnoozed: (version: number, until: Day) => void
  readonly onClose: () => void
}

/** Puts a task off to another day or a later hour. */
export function SnoozeDialog({ task, onSnoozed, onClose }: SnoozeDialogProps) {
  const { t } = useTranslation(['tasks', 'errors'])
  const format = useFormat()
  const [opId, nextOpId] = useOpId()
  const [day, setDay] = useState<Day | ''>(addDays(format.today, 1))
  const [hour, setHour] = useState(task.due.minute === null ? '' : format.minute(task.due.minute))
  const [tried, setTried] = useState(false)
  const snooze = useCommand('tasks.snooze')
  const minute = hour.trim() === '' ? null : typedMinute(hour)
  const wrongHour = hour.trim() !== '' && minute === null
  const send = () => {
    setTried(true)
    if (!isDay(day) || day < format.today || wrongHour || snooze.isPending) return
    snooze.mutate(
      { opId, id: task.id, version: task.version, day, minute },
      { onSuccess: ({ version }) => onSnoozed(version, day), onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )
  }
  return (
    <ConfirmDialog
      opened
      title={t('tasks:snooze.title')}
      text={[task.client?.called, task.text].filter(Boolean).join(': ')}
      confirm={t('tasks:snooze.confirm')}
      busy={snooze.isPending}
      error={snooze.error}
      onConfirm={send}
      onClose={onClose}
    >
      <WhenFields
        focusFirst
        day={day}
        hour={hour}
        problem={{
          day: tried && (!isDay(day) || day < format.today) ? t('tasks:problem.past') : null,
          hour: tried && wrongHour ? t('tasks:problem.hour') : null,
        }}
        onDay={setDay}
        onHour={setHour}
      />
    </ConfirmDialog>
  )
}
