import type { Context } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import { nextDue } from '#shared/domain/tasks/repeat.ts'
import type { TaskKind } from '#shared/domain/tasks/task.ts'
import { type Day, partsOfDay } from '#shared/kernel/day.ts'
import { worksHere } from '../shop/index.ts'
import { deleteTask, findFollower, insertTask, type TaskRow } from './repository.ts'
import { addTask, repeatOf, write } from './tasks.ts'

interface Step {
  readonly kind: TaskKind
  readonly text: string
  readonly day: Day
  readonly minute: number | null
}

interface End {
  readonly state: 'done' | 'dropped'
  /** How it went, or why it was dropped. */
  readonly note: string
  readonly next: Step | null
}

/** Ends an open task; once it is done, what comes after it begins. A task that repeats ends with being dropped. */
export function endTask(
  context: Context,
  task: TaskRow,
  version: number,
  { state, note, next }: End,
): { id: number; day: Day } | null {
  const { now, today, me } = context
  write(context, task, version, { state, overAt: now, overDay: today, overBy: me.id, overNote: note })
  return state === 'done' ? followed(context, task, next) : null
}

/** Opens a task that is over again. What it brought about goes. */
export function reopen(context: Context, task: TaskRow): void {
  takeFollowerBack(context, task)
  write(context, task, task.version, { state: 'open', overAt: null, overDay: null, overBy: null, overNote: '' })
}

/** What comes after a task that is done: the next of its series, or the step that was chosen. Answers its id; null where nothing does. */
function followed(context: Context, task: TaskRow, step: Step | null): { id: number; day: Day } | null {
  const repeat = repeatOf(task)
  if (repeat !== null)
    return inSeries(context, task, nextDue(task.dueDay, repeat, task.repeatOn ?? partsOfDay(task.dueDay).day, context.today))
  if (step === null) return null
  const { clientId } = task
  return { id: addTask(context, { ...step, clientId, assigneeId: whoGoesOn(context, task), follows: task.id }), day: step.day }
}

function inSeries(context: Context, task: TaskRow, day: Day): { id: number; day: Day } {
  const { db, now, today, me } = context
  const { kind, text, words, clientId, dueMinute, repeatEvery, repeatUnit, repeatFrom, sample } = task
  const id = insertTask(db, {
    kind,
    text,
    words,
    clientId,
    assigneeId: whoGoesOn(context, task),
    dueDay: day,
    dueMinute,
    shownDay: day,
    shownMinute: dueMinute,
    repeatEvery,
    repeatUnit,
    repeatFrom,
    repeatOn: repeatFrom === 'done' ? partsOfDay(day).day : task.repeatOn,
    follows: task.id,
    createdAt: now,
    createdDay: today,
    createdBy: me.id,
    sample,
  })
  return { id, day }
}

/** Whose task it was, unless he works here no more. */
function whoGoesOn({ db, me }: Context, { assigneeId }: TaskRow): number {
  return worksHere(db, assigneeId) === true ? assigneeId : me.id
}

/** What a task brought about goes with its taking back, unless somebody has been at it since. */
export function takeFollowerBack({ db }: Context, task: TaskRow): void {
  const follower = findFollower(db, task.id)
  if (follower === null) return
  if (follower.state !== 'open' || follower.version > 1) refuse('task-went-on', { name: follower.text })
  deleteTask(db, follower.id)
}
