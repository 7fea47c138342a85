import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconPencil, IconRepeat, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TaskTime } from '#renderer/ui/TaskTime.tsx'
import type { Task } from '#shared/contract/tasks.ts'
import { kindIcons } from './kind-icons.tsx'
import classes from './Tasks.module.css'
import { useRepeatWords } from './use-repeat-words.ts'
import type { useTasks } from './use-tasks.tsx'

interface TaskRowProps {
  readonly task: Task
  readonly tasks: ReturnType<typeof useTasks>
  /** Null on the client's own card. */
  readonly onOpenClient: ((id: number) => void) | null
}

/** One task in a list: what, for whom, when, who does it, and what can be done about it. */
export function TaskRow({ task, tasks, onOpenClient }: TaskRowProps) {
  const { t } = useTranslation('tasks')
  const { id, kind, text, client, assignee, from, repeat, state, over } = task
  const repeats = useRepeatWords()
  const Icon = kindIcons[kind]
  const named = (words: string) => `${words}: ${text}`
  return (
    <li className={classes.row} data-over={state !== 'open' || undefined}>
      <Icon className={classes.sign} size={22} stroke={1.75} role="img" aria-label={t(`kind.${kind}`)} />
      <div className={classes.words}>
        <p className={classes.what}>
          <strong>{text}</strong>
          {client !== null && onOpenClient !== null && (
            <button type="button" className={classes.client} onClick={() => onOpenClient(client.id)}>
              {client.called}
            </button>
          )}
        </p>
        <p className={classes.facts}>
          {over === null ? <TaskTime time={task.shown} /> : <Ended task={task} />}
          {repeat !== null && (
            <Badge size="mini" icon={<IconRepeat size={14} stroke={2} aria-hidden="true" />}>
              {repeats(repeat.every, repeat.unit)}
            </Badge>
          )}
          <span className={classes.assignee}>
            <Face name={assignee.name} colour={assignee.colour} size={22} />
            {from === null ? assignee.name : `${assignee.name}, ${t('from', { name: from })}`}
          </span>
        </p>
        {over !== null && over.note !== '' && <p className={classes.note}>{over.note}</p>}
      </div>
      <div className={classes.acts}>
        {over === null ? (
          <>
            <Button
              variant="soft"
              size="sm"
              leftSection={<IconCheck size={18} stroke={1.75} aria-hidden="true" />}
              aria-label={named(t('act.done'))}
              onClick={() => tasks.open('done', id)}
            >
              {t('act.done')}
            </Button>
            <Button variant="subtle" size="sm" aria-label={named(t('act.later'))} onClick={() => tasks.open('snooze', id)}>
              {t('act.later')}
            </Button>
            <ActionIcon aria-label={named(t('act.change'))} title={t('act.change')} onClick={() => tasks.open('change', id)}>
              <IconPencil size={18} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon aria-label={named(t('act.drop'))} title={t('act.drop')} onClick={() => tasks.open('drop', id)}>
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </>
        ) : (
          <OpenAgain task={task} label={named(t('act.openAgain'))} />
        )}
      </div>
    </li>
  )
}

function Ended({ task: { state, over } }: { readonly task: Task }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  if (over === null) return null
  const words = { day: format.relativeDay(over.day), name: over.by }
  return (
    <Badge size="mini" tone={state === 'done' ? 'good' : 'plain'}>
      {t(state === 'done' ? 'ended.done' : 'ended.dropped', words)}
    </Badge>
  )
}

function OpenAgain({ task: { id, version }, label }: { readonly task: Task; readonly label: string }) {
  const { t } = useTranslation('tasks')
  const takeBack = useCommand('tasks.takeBack')
  return (
    <>
      <Button
        variant="subtle"
        size="sm"
        leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden="true" />}
        aria-label={label}
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate({ opId: newOpId(), id, version })}
      >
        {t('act.openAgain')}
      </Button>
      <ErrorSentence error={takeBack.error} />
    </>
  )
}
