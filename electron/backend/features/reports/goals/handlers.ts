import type { HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound } from '#shared/contract/errors.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import { insertGoal, readGoals, retireGoal, updateGoal } from './repository.ts'

const LONGEST_DAYS = 731

export const goalHandlers: Pick<HandlersOf<'reports'>, 'goals' | 'saveGoal' | 'retireGoal'> = {
  goals: ({ reader }) => reader.ask('reports.goals', {}),

  saveGoal({ db, me, now, audit }, { opId: _, id, version, ...goal }) {
    const days = daysBetween(goal.from, goal.until)
    if (days < 0 || days > LONGEST_DAYS) {
      throw new AppError('INPUT', { fields: [{ path: 'until', problem: days < 0 ? 'too-small' : 'too-large' }] })
    }
    if (id === null) {
      const made = insertGoal(db, goal, { createdAt: now, createdBy: me.id })
      audit('goal', made, { added: goal })
      return { id: made }
    }
    const { id: _id, version: _version, ...before } = readGoals(db).find((one) => one.id === id) ?? notFound()
    if (!updateGoal(db, { id, version, ...goal })) throw new AppError('CONFLICT', { current: before })
    audit('goal', id, { before, after: goal })
    return { id }
  },

  retireGoal({ db, now, audit }, { id, version }) {
    const { id: _id, version: _version, ...removed } = readGoals(db).find((one) => one.id === id) ?? notFound()
    if (!retireGoal(db, id, version, now)) throw new AppError('CONFLICT', { current: removed })
    audit('goal', id, { removed })
    return {}
  },
}
