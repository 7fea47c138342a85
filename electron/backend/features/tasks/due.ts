import type { Context } from '#electron/backend/context.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import { monthlyWorth } from '#shared/domain/today/worth.ts'
import { requireClient } from '../clients/index.ts'
import type { TodayFound, TodaySource } from '../reminders/index.ts'
import { type TaskRow, tasksDue } from './repository.ts'

/** What of a task is told on Today: those to call somebody stand among the calls, the others were promised. */
function ofTasks(kind: TodayKind, calls: boolean): TodaySource {
  return {
    kind,
    read(context, { caretaker, limit }) {
      const { db, today } = context
      const { rows, total } = tasksDue(db, calls, { today, assigneeId: caretaker, limit })
      return { lines: rows.map((row) => toLine(context, row)), total }
    },
  }
}

function toLine(context: Context, row: TaskRow): TodayFound {
  const { id, clientId, kind, text, assigneeId, dueDay, dueMinute, shownDay, shownMinute, fromName, version } = row
  return {
    cause: `task ${id}`,
    clientId,
    reason: {
      why: 'task',
      taskId: id,
      kind,
      text,
      due: { day: dueDay, minute: dueMinute },
      shown: { day: shownDay, minute: shownMinute },
      from: fromName,
      version,
    },
    worth: clientId === null ? 0 : monthlyWorth(requireClient(context, clientId)),
    dueDay: shownDay,
    assigneeId,
  }
}

export const promisedTasks = ofTasks('promise', false)
export const callTasks = ofTasks('call', true)
