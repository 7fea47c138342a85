import { SegmentedControl, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { PersonKey } from '#renderer/ui/ToggleKey.tsx'
import type { Task } from '#shared/contract/tasks.ts'
import { TASK_KINDS, type TaskKind } from '#shared/domain/tasks/task.ts'
import { ClientField } from './ClientField.tsx'
import { type DraftProblem, problemsOf, type TaskDraft, writtenOf } from './draft.ts'
import { RepeatFields } from './RepeatFields.tsx'
import classes from './Tasks.module.css'
import { WhenFields } from './WhenFields.tsx'

interface TaskFormProps {
  readonly first: TaskDraft
  /** The task that is changed; null for a new one. */
  readonly task: Task | null
  /** The reminder that is taken up. */
  readonly cause: string | null
  readonly onAdded: (task: { readonly id: number; readonly version: number }, text: string) => void
  readonly onDone: () => void
}

/** What is to be done, for whom, by whom, when, and how often. */
export function TaskForm({ first, task, cause, onAdded, onDone }: TaskFormProps) {
  const { t } = useTranslation(['tasks', 'errors'])
  const { today } = useFormat()
  const { me } = useShop()
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const [opId, nextOpId] = useOpId()
  const add = useCommand('tasks.add')
  const update = useCommand('tasks.update')
  const conflict = update.error?.code === 'CONFLICT'
  const now = useQuery('tasks.get', conflict && task !== null ? { id: task.id } : null).data ?? null
  const staff = useQuery('staff.list', {}).data ?? []
  const working = staff.filter(({ leftAt }) => leftAt === null)
  const change = (fields: Partial<TaskDraft>) => setDraft({ ...draft, ...fields })
  const problems = problemsOf(draft, today, task?.due.day ?? null)
  const problem = (name: DraftProblem, words: string) => (tried && problems.has(name) ? words : null)
  const send = (version: number) => {
    setTried(true)
    if (problems.size > 0) return
    const written = writtenOf(draft)
    const onError = ({ code }: { readonly code: string }) => code !== 'OFFLINE' && nextOpId()
    if (task !== null) update.mutate({ opId, id: task.id, version, ...written }, { onSuccess: onDone, onError })
    else add.mutate({ opId, ...written, cause }, { onSuccess: (added) => onAdded(added, written.text), onError })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!conflict) send(task?.version ?? 0)
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <Textarea
        label={t('tasks:form.what')}
        placeholder={t('tasks:form.whatHint')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={300}
        data-autofocus
        value={draft.text}
        error={problem('text', t('errors:field.missing'))}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('tasks:form.kind')}
        value={draft.kind}
        data={TASK_KINDS.map((kind) => ({ value: kind, label: t(`tasks:kind.${kind}`) }))}
        onChange={(value) => change({ kind: TASK_KINDS.find((kind: TaskKind) => kind === value) ?? 'do' })}
      />
      <ClientField client={draft.client} onChange={(client) => change({ client })} />
      <WhenFields
        day={draft.day}
        hour={draft.hour}
        problem={{
          day: problem('day', t('errors:field.missing')) ?? problem('past', t('tasks:problem.past')),
          hour: problem('hour', t('tasks:problem.hour')),
        }}
        onDay={(day) => change({ day })}
        onHour={(hour) => change({ hour })}
      />
      {(working.length > 1 || draft.assigneeId !== me.id) && (
        <fieldset className={classes.group}>
          <legend>{t('tasks:form.who')}</legend>
          <div className={classes.when}>
            {working.map(({ id, name, colour }) => (
              <PersonKey
                key={id}
                name={name}
                colour={colour}
                photo={null}
                on={id === draft.assigneeId}
                onClick={() => change({ assigneeId: id })}
              />
            ))}
          </div>
        </fieldset>
      )}
      <RepeatFields draft={draft} wrong={tried && problems.has('every')} onChange={change} />
      {conflict && now !== null ? (
        <ChangedMeanwhile busy={update.isPending} onKeepMine={() => send(now.version)} onTakeTheirs={onDone}>
          {t('tasks:conflict', { text: now.text, name: now.assignee.name })}
        </ChangedMeanwhile>
      ) : (
        <FormFoot busy={add.isPending || update.isPending} error={add.error ?? update.error} onCancel={onDone} />
      )}
    </form>
  )
}
