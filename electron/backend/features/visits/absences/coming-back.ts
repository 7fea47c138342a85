import { businessDay } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import { addDays, type Day, laterDay } from '#shared/kernel/day.ts'
import {
  absencesAround,
  absencesEndedBy,
  deleteAbsence,
  earliestVisit,
  findAbsence,
  forgetEnded,
  insertAbsence,
  keepEnded,
  updateAbsence,
} from './repository.ts'

interface Coming {
  readonly visitId: number
  readonly clientId: number
  readonly day: Day
}

interface Told {
  readonly from: Day
  readonly until: Day
  readonly why: string
}

/** When he is away, as the history of his card keeps it. */
const inHistory = ({ from, until, why }: Told) => [from, until, why]

/** Puts on record how an absence was changed; null where there was none, or is none any more. */
export function absenceChanged(context: Context, clientId: number, before: Told | null, after: Told | null): void {
  const changes = [{ field: 'away', before: before && inHistory(before), after: after && inHistory(after) }]
  context.audit('client', clientId, { changes })
}

/**
 * Who comes on a day on which he said he would be away is back: it ended the day before, or never began. What was said that day or later stands, as
 * whoever says at the till that he leaves is still there.
 */
export function endAbsences(context: Context, { visitId, clientId, day }: Coming): void {
  const { db, shop } = context
  for (const { id, version, ...absence } of absencesAround(db, clientId, day)) {
    if (businessDay(absence.toldAt, shop) >= day) continue
    keepEnded(db, { absenceId: id, visitId, ...absence })
    const until = addDays(day, -1)
    const isLeft = absence.from <= until
    if (isLeft) updateAbsence(db, id, version, { until })
    else deleteAbsence(db, id)
    absenceChanged(context, clientId, absence, isLeft ? { ...absence, until } : null)
  }
}

/** A visit that ended absences is void: each holds as it was told, or until another visit of those days. */
export function bringAbsencesBack(context: Context, visitId: number): void {
  const { db, shop } = context
  for (const { absenceId, visitId: _, ...told } of absencesEndedBy(db, visitId)) {
    const { clientId, from, until } = told
    const saidOn = addDays(businessDay(told.toldAt, shop), 1)
    const other = earliestVisit(db, { clientId, from: laterDay(saidOn, from), until })
    const now = findAbsence(db, absenceId)
    if (other === null) forgetEnded(db, absenceId)
    else keepEnded(db, { absenceId, ...told, visitId: other.id })
    const holds = { ...told, until: other === null ? until : addDays(other.day, -1) }
    if (holds.until < from || holds.until === now?.until) continue
    if (now === null) insertAbsence(db, { id: absenceId, ...holds, version: 2 })
    else updateAbsence(db, absenceId, now.version, { until: holds.until })
    absenceChanged(context, clientId, now, holds)
  }
}
