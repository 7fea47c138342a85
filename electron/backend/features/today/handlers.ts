import type { HandlersOf } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import { clientsMeant } from '../arrival/index.ts'
import { requireClient, requireUnmerged } from '../clients/index.ts'
import { peopleHandlers } from '../people/index.ts'
import { deleteReminderMark, findReminderMark, openOnly, writeMark } from '../reminders/index.ts'
import { answerTask, takeAnswerBack, taskOfCause } from '../tasks/index.ts'
import { listToday } from './list.ts'
import { saidLine } from './said.ts'
import { sources } from './sources.ts'

export const todayHandlers: HandlersOf<'today'> = {
  async list(context, { whom, ...asked }) {
    const among = whom === null ? null : new Set(await clientsMeant(context, whom))
    return context.read((now) => listToday(now, sources, { ...asked, among }))
  },

  mark(context, { opId, clientId, cause, mark, until }) {
    const { db, today, now, me } = context
    if (clientId !== null) requireUnmerged(context, clientId)
    if (mark === 'later' && (until === null || until <= today)) refuse('reminder-later-in-past')
    const taskId = taskOfCause(cause)
    if (taskId !== null) answerTask(context, { id: taskId, clientId }, mark, until)
    else if (openOnly(db, [{ clientId, cause }], today).length === 0) refuse('reminder-marked')
    const line = mark === 'done' ? saidLine(cause) : null
    const said =
      line && clientId !== null
        ? peopleHandlers.answer(context, { opId, clientId, line, mark: 'asked', words: '', next: null })
        : null
    const comesBack = mark === 'later' ? until : null
    const row = {
      clientId,
      cause,
      mark,
      until: comesBack,
      day: today,
      at: now,
      employeeId: me.id,
      sayMarkId: said?.markId ?? null,
    }
    const markId = writeMark(db, row)
    context.audit('client', clientId, { reminder: cause, mark, until: comesBack })
    return { markId }
  },

  takeBack(context, { opId, markId }) {
    const { db } = context
    const mark = findReminderMark(db, markId)
    if (mark === null) return {}
    const { clientId, sayMarkId } = mark
    if (clientId !== null) requireClient(context, clientId)
    if (clientId !== null && sayMarkId !== null) peopleHandlers.takeBack(context, { opId, clientId, markId: sayMarkId })
    const taskId = taskOfCause(mark.cause)
    if (taskId !== null) takeAnswerBack(context, taskId)
    deleteReminderMark(db, markId)
    context.audit('client', clientId, { reminder: mark.cause, takenBack: mark.mark })
    return {}
  },
}
