import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import { useWhen } from '#renderer/ui/use-when.ts'
import type { Task } from '#shared/contract/tasks.ts'
import type { Day } from '#shared/kernel/day.ts'
import { DoneDialog } from './DoneDialog.tsx'
import { DropDialog } from './DropDialog.tsx'
import { draftOf, type TaskDraft } from './draft.ts'
import { SnoozeDialog } from './SnoozeDialog.tsx'
import { TaskForm } from './TaskForm.tsx'

type Doing = 'change' | 'done' | 'drop' | 'snooze'
type Open =
  | { readonly what: 'add'; readonly draft: TaskDraft; readonly cause: string | null }
  | { readonly what: Doing; readonly id: number }

/** What was just done to a task, and how it is taken back. */
interface Said {
  readonly words: 'added' | 'done' | 'dropped' | 'snoozed'
  readonly text: string
  readonly day: Day | null
  readonly undo: () => void
}

interface Tasks {
  /** Opens the form of a new task, with what is known of it already. */
  readonly add: (known?: Partial<TaskDraft>, cause?: string) => void
  readonly open: (what: Doing, id: number) => void
  /** Puts a task off to a day without asking further. */
  readonly later: (task: Pick<Task, 'id' | 'version' | 'text' | 'shown'>, until: Day) => void
  /** The dialog that is open. */
  readonly dialog: ReactNode
  /** What was just done, with ten seconds to undo it; null when nothing was. */
  readonly bar: ReactNode
}

/** Everything that is done with tasks, wherever they are shown. */
export function useTasks(): Tasks {
  const { t } = useTranslation(['tasks', 'common'])
  const { me } = useShop()
  const { today } = useFormat()
  const [opened, setOpened] = useState<Open | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const takeBack = useCommand('tasks.takeBack')
  const snooze = useCommand('tasks.snooze')
  const close = () => setOpened(null)
  const say = (words: Said['words'], text: string, undo: () => void, day: Day | null = null) => {
    takeBack.reset()
    snooze.reset()
    setOpened(null)
    setSaid({ words, text, day, undo })
  }
  const back = (id: number, version: number) => () => takeBack.mutate({ opId: newOpId(), id, version })
  const snoozed = ({ id, text, shown }: Pick<Task, 'id' | 'text' | 'shown'>, version: number, until: Day) =>
    say('snoozed', text, () => snooze.mutate({ opId: newOpId(), id, version, ...notPast(shown, today) }), until)
  const error = takeBack.error ?? snooze.error
  return {
    add: (known = {}, cause) =>
      setOpened({
        what: 'add',
        cause: cause ?? null,
        draft: {
          kind: 'do',
          text: '',
          client: null,
          assigneeId: me.id,
          day: today,
          hour: '',
          repeats: 'never',
          every: '1',
          from: 'due',
          ...known,
        },
      }),
    open: (what, id) => setOpened({ what, id }),
    later: (task, until) =>
      snooze.mutate(
        { opId: newOpId(), id: task.id, version: task.version, day: until, minute: null },
        { onSuccess: ({ version }) => snoozed(task, version, until) },
      ),
    dialog:
      opened === null ? null : opened.what === 'add' ? (
        <Modal opened size="lg" onClose={close} title={t('tasks:newTask')} closeButtonProps={{ 'aria-label': t('common:close') }}>
          <TaskForm
            first={opened.draft}
            task={null}
            cause={opened.cause}
            onAdded={({ id, version }, text) => say('added', text, back(id, version))}
            onDone={close}
          />
        </Modal>
      ) : (
        <OfTask
          key={`${opened.what} ${opened.id}`}
          {...opened}
          onClose={close}
          onDone={(task, version, nextDay) => say('done', task.text, back(task.id, version), nextDay)}
          onDropped={(task, version) => say('dropped', task.text, back(task.id, version))}
          onSnoozed={snoozed}
        />
      ),
    bar:
      error === null ? (
        said && <Bar key={`${said.words} ${said.text}`} said={said} onGone={() => setSaid(null)} />
      ) : (
        <ErrorSentence error={error} />
      ),
  }
}

/** A day gone by cannot be chosen again: what was overdue before it was put off is for today then. */
function notPast(shown: Task['shown'], today: Day): Task['shown'] {
  return shown.day < today ? { day: today, minute: null } : shown
}

function Bar({ said: { words, text, day, undo }, onGone }: { readonly said: Said; readonly onGone: () => void }) {
  const { t } = useTranslation('tasks')
  const when = useWhen()
  return (
    <SavedBar
      title={[t(`said.${words}`), text]}
      facts={day === null ? [] : [t(words === 'done' ? 'said.next' : 'said.until', { when: when(day) })]}
      onUndo={() => {
        onGone()
        undo()
      }}
      onGone={onGone}
    />
  )
}

interface OfTaskProps {
  readonly what: Doing
  readonly id: number
  readonly onClose: () => void
  readonly onDone: (task: Task, version: number, nextDay: Day | null) => void
  readonly onDropped: (task: Task, version: number) => void
  readonly onSnoozed: (task: Task, version: number, until: Day) => void
}

/** The dialog about one task, as it stood when the dialog opened. */
function OfTask({ what, id, onClose, onDone, onDropped, onSnoozed }: OfTaskProps) {
  const { t } = useTranslation(['tasks', 'common'])
  const format = useFormat()
  const read = useQuery('tasks.get', { id })
  const [first, setFirst] = useState<Task | null>(null)
  if (first === null && read.data !== undefined && !read.isFetching) setFirst(read.data)
  const closing = { 'aria-label': t('common:close') }
  if (first === null)
    return read.error ? (
      <Modal opened onClose={onClose} title={t('tasks:task')} closeButtonProps={closing}>
        <ErrorSentence error={read.error} />
      </Modal>
    ) : null
  switch (what) {
    case 'change':
      return (
        <Modal opened size="lg" onClose={onClose} title={t('tasks:changeTask')} closeButtonProps={closing}>
          <TaskForm first={draftOf(first, format.minute)} task={first} cause={null} onAdded={onClose} onDone={onClose} />
        </Modal>
      )
    case 'done':
      return <DoneDialog task={first} onDone={({ version, nextDay }) => onDone(first, version, nextDay)} onClose={onClose} />
    case 'drop':
      return <DropDialog task={first} onDropped={(version) => onDropped(first, version)} onClose={onClose} />
    case 'snooze':
      return <SnoozeDialog task={first} onSnoozed={(version, until) => onSnoozed(first, version, until)} onClose={onClose} />
  }
}
