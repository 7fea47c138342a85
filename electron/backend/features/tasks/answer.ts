import type { Context } from '#electron/backend/context.ts'
import { notFound } from '#shared/contract/errors.ts'
import type { ReminderMark } from '#shared/domain/today/mark.ts'
import type { Day } from '#shared/kernel/day.ts'
import { endTask, reopen } from './end.ts'
import { findTask, updateTask } from './repository.ts'
import { requireOpen } from './tasks.ts'

/** The task that a cause of Today is; null for what is no task. */
export function taskOfCause(cause: string): number | null {
  const [what, id] = cause.split(' ')
  return what === 'task' ? Number(id) : null
}

/** A line of Today that is a task was answered there: the task is done, put off or dropped. */
export function answerTask(
  context: Context,
  { id, clientId }: { readonly id: number; readonly clientId: number | null },
  mark: ReminderMark,
  until: Day | null,
): void {
  const task = requireOpen(context, id)
  if (task.clientId !== clientId) notFound()
  if (mark === 'later' && until !== null) updateTask(context.db, id, task.version, { shownDay: until, shownMinute: null })
  else endTask(context, task, task.version, { state: mark === 'done' ? 'done' : 'dropped', note: '', next: null })
}

/** That answer is taken back: the task is open again, and due as before. */
export function takeAnswerBack(context: Context, id: number): void {
  const task = findTask(context.db, id)
  if (task === null) return
  if (task.state !== 'open') reopen(context, task)
  else updateTask(context.db, id, task.version, { shownDay: task.dueDay, shownMinute: task.dueMinute })
}
