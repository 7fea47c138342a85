import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { useWhen } from '#renderer/ui/use-when.ts'
import type { Task } from '#shared/contract/tasks.ts'
import { nextSteps } from '#shared/domain/tasks/next-step.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import classes from './Tasks.module.css'

interface DoneDialogProps {
  readonly task: Task
  readonly onDone: (done: { readonly version: number; readonly nextDay: Day | null }) => void
  readonly onClose: () => void
}

/** A task is done: how it went, and by one key what usually comes after it. */
export function DoneDialog({ task, onDone, onClose }: DoneDialogProps) {
  const { t } = useTranslation('tasks')
  const { today } = useFormat()
  const when = useWhen()
  const [opId, nextOpId] = useOpId()
  const [note, setNote] = useState('')
  const [goesOn, setGoesOn] = useState(false)
  const done = useCommand('tasks.done')
  const { step, kind, days } = nextSteps[task.kind]
  const day = addDays(today, days)
  const offered = task.client !== null && task.repeat === null
  const send = () => {
    if (done.isPending) return
    const text = t(`next.${step}.text`, { text: task.text }).slice(0, MOST)
    const next = offered && goesOn ? { kind, text, day, minute: null } : null
    done.mutate(
      { opId, id: task.id, version: task.version, note: note.trim(), next },
      { onSuccess: onDone, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )
  }
  return (
    <ConfirmDialog
      opened
      title={task.client === null ? t('done.title') : t('done.titleFor', { name: task.client.called })}
      text={task.text}
      confirm={t('done.confirm')}
      busy={done.isPending}
      error={done.error}
      onConfirm={send}
      onClose={onClose}
    >
      <Textarea
        label={t('done.note')}
        placeholder={t('done.noteHint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        data-autofocus
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {offered && (
        <fieldset className={classes.group}>
          <legend>{t('done.afterwards')}</legend>
          <div className={classes.when}>
            <ToggleKey on={!goesOn} onClick={() => setGoesOn(false)}>
              {t('done.nothing')}
            </ToggleKey>
            <ToggleKey on={goesOn} onClick={() => setGoesOn(true)}>
              {t(`next.${step}.label`, { when: days === 14 ? t('when.twoWeeks') : when(day) })}
            </ToggleKey>
          </div>
        </fieldset>
      )}
    </ConfirmDialog>
  )
}

/** Letters of a task. */
const MOST = 300
