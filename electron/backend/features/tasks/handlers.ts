import type { HandlersOf } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { cardInUse, requireClient } from '../clients/index.ts'
import { findClients } from '../search/index.ts'
import { endTask, reopen, takeFollowerBack } from './end.ts'
import { followUpHandlers } from './follow-ups/handlers.ts'
import { openMatters } from './open-matters.ts'
import { countTasks, deleteTask, openTasks, type TaskRow, tasksOver } from './repository.ts'
import {
  addTask,
  conflict,
  requireClientInUse,
  requireOpen,
  requireTask,
  requireWorking,
  toColumns,
  toTask,
  write,
} from './tasks.ts'

/** Of whom a search in the tasks may speak: so many clients, the likeliest. */
const CLIENTS_FOUND = 20
const LAST_DAY = '9999-12-31'

export const taskHandlers: HandlersOf<'tasks'> = {
  ...followUpHandlers,

  list(context, { list, assigneeId, text, offset, limit }) {
    const { db, now, today } = context
    const words = foldWords(text)
    const clients = words.length === 0 ? [] : findClients(db, { text, now, limit: CLIENTS_FOUND, alikeBelow: 0 }).ids
    const wanted = { assigneeId, words, clients, offset, limit: limit + 1 }
    const rows = list === 'over' ? tasksOver(db, wanted) : openTasks(db, wanted, list === 'due' ? today : LAST_DAY)
    return {
      rows: rows.slice(0, limit).map((row) => toTask(context, row)),
      more: rows.length > limit,
      counts: countTasks(db, assigneeId, today),
    }
  },

  get: (context, { id }) => toTask(context, requireTask(context, id)),

  openMatters: (context, { clientId }) => openMatters(context, cardInUse(context, requireClient(context, clientId))),

  add(context, { opId: _, ...task }) {
    const id = addTask(context, task)
    context.audit('task', id, { added: task })
    return { id, version: 1 }
  },

  update(context, { opId: _, id, version, ...task }) {
    const before = requireOpen(context, id)
    if (task.clientId !== before.clientId) requireClientInUse(context, task.clientId)
    if (task.assigneeId !== before.assigneeId) requireWorking(context, task.assigneeId)
    const moved = task.day !== before.dueDay || task.minute !== before.dueMinute
    if (moved && task.day < context.today) refuse('task-in-past')
    const columns = toColumns(task)
    write(context, before, version, {
      ...columns,
      // A series that was begun with the 31st stays one while its day is only kept.
      repeatOn: columns.repeatOn === null || moved ? columns.repeatOn : (before.repeatOn ?? columns.repeatOn),
      clientId: task.clientId,
      // A reminder is of one client: for another there is none.
      cause: task.clientId === before.clientId ? before.cause : null,
      ...handed(before, task.assigneeId),
      ...(moved ? { shownDay: task.day, shownMinute: task.minute } : {}),
    })
    context.audit('task', id, { before: told(before), after: task })
    return { version: version + 1 }
  },

  done(context, { id, version, note, next }) {
    const follower = endTask(context, requireOpen(context, id), version, { state: 'done', note, next })
    context.audit('task', id, { done: note, ...(follower ? { next: follower.id } : {}) })
    return { version: version + 1, nextId: follower?.id ?? null, nextDay: follower?.day ?? null }
  },

  drop(context, { id, version, reason }) {
    endTask(context, requireOpen(context, id), version, { state: 'dropped', note: reason, next: null })
    context.audit('task', id, { dropped: reason })
    return { version: version + 1 }
  },

  snooze(context, { id, version, day, minute }) {
    const before = requireOpen(context, id)
    if (day < context.today) refuse('task-in-past')
    write(context, before, version, { shownDay: day, shownMinute: minute })
    context.audit('task', id, { until: day, minute })
    return { version: version + 1 }
  },

  assign(context, { id, version, assigneeId }) {
    const before = requireOpen(context, id)
    requireWorking(context, assigneeId)
    write(context, before, version, handed(before, assigneeId))
    context.audit('task', id, { from: before.assigneeId, to: assigneeId })
    return { version: version + 1 }
  },

  takeBack(context, { id, version }) {
    const { db, today } = context
    const before = requireTask(context, id)
    if (before.version !== version) conflict(context, before)
    if (before.state === 'open') {
      if (version > 1 || before.createdDay !== today) refuse('task-undo-too-late')
      takeFollowerBack(context, before)
      deleteTask(db, id)
    } else reopen(context, before)
    context.audit('task', id, { takenBack: before.state })
    return {}
  },
}

function handed({ assigneeId, fromId }: TaskRow, to: number) {
  return to === assigneeId ? { assigneeId, fromId } : { assigneeId: to, fromId: assigneeId }
}

const told = ({ kind, text, clientId, assigneeId, dueDay, dueMinute, repeatEvery, repeatUnit, repeatFrom }: TaskRow) => ({
  kind,
  text,
  clientId,
  assigneeId,
  dueDay,
  dueMinute,
  repeatEvery,
  repeatUnit,
  repeatFrom,
})
