import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { shareOut } from '#shared/domain/care/share-out.ts'
import { changesBetween } from '#shared/domain/changes/change.ts'
import { findClient, findFace } from '../../clients/index.ts'
import { findStaff, listStaff, servedBy, setCaretaker } from '../../staff/index.ts'
import { owedNow } from '../gestures/owed.ts'
import { readCareSettings, writeCareSettings } from '../gestures/repository.ts'
import { type OrphanRow, readLeftBehind, readWithoutCaretaker } from './repository.ts'

/** Shown at once; who is handed over makes room for the next. */
const MOST_ORPHANS = 100
const MOST_WITHOUT = 20
const MOST_OWED = 50
/** Of so many last visits it is told who served. */
const LAST_VISITS = 50

export const balanceHandlers: Pick<HandlersOf<'care'>, 'balance' | 'saveSettings' | 'handOver'> = {
  balance(context) {
    const { db, today } = context
    const staff = listStaff(db, today).filter(({ leftAt }) => leftAt === null)
    const left = readLeftBehind(db, MOST_ORPHANS)
    // One alone answers for everybody: nothing to share out.
    const without = staff.length < 2 ? [] : readWithoutCaretaker(db, MOST_WITHOUT)
    const orphans = [...left.rows, ...without].map((row) => ({ ...row, served: servedBy(db, row.clientId, LAST_VISITS) }))
    const shared = shareOut(orphans, staff)
    const owed = owedNow(db, null, today)
    return {
      ...readCareSettings(db),
      staff: staff.map(({ id, name, colour, clients, weeklyTenths }) => ({ id, name, colour, clients, weeklyTenths })),
      owed: owed.slice(0, MOST_OWED).flatMap(({ clientId, spentYear, last, caretakerId }) => {
        const client = findFace(db, clientId)
        return client === null ? [] : [{ client, spentYear, last, caretaker: nameOf(context, caretakerId) }]
      }),
      owedTotal: owed.length,
      orphans: orphans.flatMap(
        ({ clientId, from, lastVisitDay, served }: OrphanRow & { served: (typeof orphans)[number]['served'] }) => {
          const client = findFace(db, clientId)
          const to = shared.get(clientId)
          if (client === null || to === undefined) return []
          const visits = served.find(({ employeeId }) => employeeId === to)?.visits ?? 0
          return [
            { client, from: nameOf(context, from), to, lastVisitDay, visits, of: served.reduce((sum, by) => sum + by.visits, 0) },
          ]
        },
      ),
      orphansTotal: left.total + without.length,
    }
  },

  saveSettings({ db, audit }, { version, gestureDays }) {
    const before = readCareSettings(db)
    if (before.version !== version) throw new AppError('CONFLICT', { current: before })
    writeCareSettings(db, { gestureDays, version: version + 1 })
    audit('care', null, { before: before.gestureDays, after: gestureDays })
    return { version: version + 1 }
  },

  handOver(context, { moves, back }) {
    const { db, audit } = context
    for (const to of new Set(moves.map((move) => move.to))) {
      const employee = to === null ? null : findStaff(db, to)
      if (to !== null && (employee === null || (!back && employee.leftAt !== null))) refuse('employee-left')
    }
    const done = moves.filter(({ clientId, from, to }) => {
      const client = findClient(db, clientId)
      if (client === null || client.mergedInto !== null || client.caretakerId !== from) return false
      setCaretaker(db, clientId, to)
      const called = (id: number | null) => nameOf(context, id)?.name ?? null
      audit('client', clientId, {
        caretaker: to,
        instead: from,
        changes: changesBetween({ caretaker: called(from) }, { caretaker: called(to) }),
      })
      return true
    })
    return { done, left: moves.length - done.length }
  },
}

function nameOf({ db }: Context, id: number | null): { id: number; name: string } | null {
  const employee = id === null ? null : findStaff(db, id)
  return employee && { id: employee.id, name: employee.name }
}
