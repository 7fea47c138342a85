import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { ABSENCE_BEGAN_WITHIN, LONGEST_ABSENCE } from '#shared/domain/care/limits.ts'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { requireUnmerged } from '../../clients/index.ts'
import {
  type AbsenceRow,
  absenceChanged,
  deleteAbsence,
  findAbsence,
  insertAbsence,
  rhythmAnew,
  updateAbsence,
} from '../../visits/index.ts'

export const absenceHandlers: Pick<HandlersOf<'care'>, 'saveAbsence' | 'endAbsence'> = {
  saveAbsence(context, { id, clientId, version, from, until, why }) {
    const { db, now, me } = context
    requirePossible(context, { from, until })
    if (id === null) {
      requireUnmerged(context, clientId)
      const made = insertAbsence(db, { clientId, from, until, why, toldAt: now, employeeId: me.id })
      rhythmAnew(context, clientId)
      absenceChanged(context, clientId, null, { from, until, why })
      return { id: made }
    }
    const before = requireAbsence(context, id)
    if (before.clientId !== clientId) notFound()
    if (before.until < context.today) refuse('absence-over')
    if (!updateAbsence(db, id, version, { from, until, why })) throw conflict(before)
    rhythmAnew(context, clientId)
    absenceChanged(context, clientId, before, { from, until, why })
    return { id }
  },

  endAbsence(context, { id, version }) {
    const { db, today } = context
    const before = requireAbsence(context, id)
    if (before.version !== version) throw conflict(before)
    if (before.until < today) refuse('absence-over')
    const until = addDays(today, -1)
    const isLeft = before.from <= until
    if (isLeft) updateAbsence(db, id, version, { until })
    else deleteAbsence(db, id)
    rhythmAnew(context, before.clientId)
    absenceChanged(context, before.clientId, before, isLeft ? { ...before, until } : null)
    return {}
  },
}

function requireAbsence({ db }: Context, id: number): AbsenceRow {
  return findAbsence(db, id) ?? notFound()
}

function requirePossible({ today }: Context, { from, until }: { from: Day; until: Day }): void {
  if (until < from || until < today || from < addDays(today, -ABSENCE_BEGAN_WITHIN)) refuse('absence-order')
  if (daysBetween(from, until) >= LONGEST_ABSENCE || from > addDays(today, LONGEST_ABSENCE)) refuse('absence-too-long')
}

const told = ({ from, until, why }: AbsenceRow) => ({ from, until, why })
const conflict = (row: AbsenceRow) => new AppError('CONFLICT', { current: { ...told(row), version: row.version } })
