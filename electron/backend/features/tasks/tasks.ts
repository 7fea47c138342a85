import type { Context } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { Task } from '#shared/contract/tasks.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import type { Repeat } from '#shared/domain/tasks/repeat.ts'
import type { TaskKind } from '#shared/domain/tasks/task.ts'
import { type Day, partsOfDay } from '#shared/kernel/day.ts'
import { requireClient, requireUnmerged, toFace } from '../clients/index.ts'
import { openOnly } from '../reminders/index.ts'
import { worksHere } from '../shop/index.ts'
import { findTask, insertTask, type TaskRecord, type TaskRow, takenUpBy, updateTask } from './repository.ts'

export interface NewTask {
  readonly kind: TaskKind
  readonly text: string
  readonly clientId: number | null
  readonly assigneeId: number
  readonly day: Day
  /** Of the shop's wall clock, 0–1439; null = at any hour. */
  readonly minute: number | null
  readonly repeat?: Repeat | null
  /** The reminder that is taken up. */
  readonly cause?: string | null
  /** The task that brought it about. */
  readonly follows?: number | null
  /** Invented, and removable with the rest of the sample shop. */
  readonly sample?: boolean
}

/** Writes a task down and answers its id. Refused for a day gone by, for who left, and where another has taken the same reminder up. */
export function addTask(context: Context, task: NewTask): number {
  const { db, now, today, me } = context
  const { clientId, assigneeId, day, cause = null, follows = null } = task
  requireClientInUse(context, clientId)
  requireWorking(context, assigneeId)
  if (day < today) refuse('task-in-past')
  if (cause !== null) requireFree(context, clientId, cause)
  return insertTask(db, {
    ...toColumns(task),
    clientId,
    assigneeId,
    shownDay: day,
    shownMinute: task.minute,
    cause,
    follows,
    createdAt: now,
    createdDay: today,
    createdBy: me.id,
    sample: task.sample ? 1 : 0,
  })
}

/** What is written of a task in its own columns. A series keeps the day of the month that it was begun with. */
export function toColumns({
  kind,
  text,
  day,
  minute,
  repeat = null,
}: Pick<NewTask, 'kind' | 'text' | 'day' | 'minute' | 'repeat'>) {
  return {
    kind,
    text,
    words: foldWords(text)
      .map((word) => ` ${word}`)
      .join(''),
    dueDay: day,
    dueMinute: minute,
    repeatEvery: repeat?.every ?? null,
    repeatUnit: repeat?.unit ?? null,
    repeatFrom: repeat?.from ?? null,
    repeatOn: repeat === null ? null : partsOfDay(day).day,
  }
}

export function repeatOf({ repeatEvery, repeatUnit, repeatFrom }: TaskRow): Repeat | null {
  if (repeatEvery === null || repeatUnit === null || repeatFrom === null) return null
  return { every: repeatEvery, unit: repeatUnit, from: repeatFrom }
}

export function requireTask({ db }: Context, id: number): TaskRow {
  return findTask(db, id) ?? notFound()
}

export function requireOpen(context: Context, id: number): TaskRow {
  const task = requireTask(context, id)
  if (task.state === 'open') return task
  return refuse(task.state === 'done' ? 'task-done-already' : 'task-dropped-already', { name: task.overByName ?? '' })
}

/** Refused when the task has been changed since `version` was read. */
export function write(
  context: Context,
  before: TaskRow,
  version: number,
  values: Partial<Omit<TaskRecord, 'id' | 'version'>>,
): void {
  if (!updateTask(context.db, before.id, version, values)) conflict(context, before)
}

export function conflict(context: Context, before: TaskRow): never {
  throw new AppError('CONFLICT', { current: toTask(context, before) })
}

/** Refuses for a card that is archived, and leads on from one that was merged. */
export function requireClientInUse(context: Context, clientId: number | null): void {
  if (clientId !== null && requireUnmerged(context, clientId).archivedAt !== null) refuse('client-archived')
}

export function requireWorking({ db }: Context, employeeId: number): void {
  const here = worksHere(db, employeeId)
  if (here === null) notFound()
  if (!here) refuse('employee-left')
}

/** A reminder that somebody took up is his, whether he is at it still or is done with it; and one that was answered is over. */
function requireFree({ db, today }: Context, clientId: number | null, cause: string): void {
  if (clientId === null) throw new AppError('INPUT', { fields: [{ path: 'clientId', problem: 'missing' }] })
  const by = takenUpBy(db, clientId, cause)
  if (by !== null) refuse('task-taken-up', { name: by })
  if (openOnly(db, [{ clientId, cause }], today).length === 0) refuse('reminder-marked')
}

export function toTask(context: Context, row: TaskRow): Task {
  const { id, kind, text, clientId, dueDay, dueMinute, shownDay, shownMinute, cause, state, version } = row
  return {
    id,
    kind,
    text,
    client: clientId === null ? null : toFace(requireClient(context, clientId)),
    assignee: { id: row.assigneeId, name: row.assignee, colour: row.assigneeColour },
    from: row.fromName,
    due: { day: dueDay, minute: dueMinute },
    shown: { day: shownDay, minute: shownMinute },
    repeat: repeatOf(row),
    cause,
    state,
    over:
      row.overAt === null || row.overDay === null
        ? null
        : { day: row.overDay, at: row.overAt, by: row.overByName ?? '', note: row.overNote },
    created: { day: row.createdDay, by: row.createdByName },
    version,
  }
}
