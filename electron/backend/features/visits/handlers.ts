import type { HandlersOf } from '#electron/backend/context.ts'
import { notFound, refuse } from '#shared/contract/errors.ts'
import { earnedPoints } from '#shared/domain/loyalty/points.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { findItem } from '../catalogue/index.ts'
import { findClient, toFace } from '../clients/index.ts'
import { bookVisit, programmeOn, readBalance } from '../loyalty/index.ts'
import { changeDay, findEmployee } from '../shop/index.ts'
import { logVisit } from './log.ts'
import {
  companionVisits,
  findByReceipt,
  findCorrection,
  findVisit,
  readLines,
  readReturns,
  readVisitRow,
  setClient,
  visitsOfClient,
  visitsOfDay,
} from './repository.ts'
import { openVisit, returnLines, voidVisit } from './reverse.ts'
import { cameSince } from './sums.ts'

/** The bar that offers the undo runs ten seconds; whoever reads slowly, or whose screen hung, still has a while. */
const UNDO_WITHIN = 10 * 60_000

export const visitsHandlers: HandlersOf<'visits'> = {
  log: (context, { opId: _, ...input }) => logVisit(context, input),

  undo(context, { visitId }) {
    const visit = openVisit(context, visitId)
    if (context.now - visit.loggedAt > UNDO_WITHIN || visit.device !== context.device) refuse('undo-too-late')
    return voidVisit(context, visit, '')
  },

  void: (context, { visitId, reason }) => voidVisit(context, openVisit(context, visitId), reason),

  correct(context, { visitId, reason, visit }) {
    const wrong = openVisit(context, visitId)
    if (wrong.returned > 0) refuse('visit-has-returns')
    voidVisit(context, wrong, reason)
    return logVisit(context, { ...visit, day: visit.day ?? wrong.day }, { corrects: visitId })
  },

  return: (context, { visitId, lines, reason }) => returnLines(context, openVisit(context, visitId), lines, reason),

  attach(context, { visitId, clientId }) {
    const visit = openVisit(context, visitId)
    if (visit.clientId !== null) refuse('visit-has-client')
    if (visit.day !== context.today) refuse('visit-day-over', { day: visit.day })
    const client = findClient(context.db, clientId) ?? notFound()
    if (client.archivedAt !== null) refuse('client-archived')
    setClient(context.db, visitId, clientId)
    const programme = programmeOn(context, visit.day)
    const lines = readLines(context.db, visitId)
    const left = lines.map((line) => line.eligible - Math.floor((line.eligible * line.returned) / line.quantity))
    const earned = programme ? earnedPoints(programme, sum(left), visit.gross - visit.discount) : 0
    const balance = programme
      ? bookVisit(context, { clientId, visitId, day: visit.day, programmeId: programme.id, earned, spent: 0 })
      : readBalance(context.db, clientId)
    cameSince(context, clientId, { visits: 1, spent: visit.total - visit.returned, tips: visit.tip })
    changeDay(context.db, {
      day: visit.day,
      visits: 1,
      passersBy: -1,
      total: 0,
      tips: 0,
      discounts: 0,
      returned: 0,
      pointsEarned: earned,
    })
    context.audit('visit', visitId, { attachedTo: clientId, earned })
    return { pointsEarned: earned, balance }
  },

  get({ db, me, today, device }, { id }) {
    const row = readVisitRow(db, id) ?? notFound()
    const visit = findVisit(db, id) ?? notFound()
    const voided =
      visit.voidedAt === null
        ? null
        : { at: visit.voidedAt, by: findEmployee(db, visit.voidedBy)?.name ?? '', reason: visit.voidReason ?? '' }
    return {
      ...row,
      employee: findEmployee(db, visit.employeeId)?.name ?? '',
      servedBy: visit.servedBy === null ? null : { id: visit.servedBy, name: findEmployee(db, visit.servedBy)?.name ?? '' },
      gross: visit.gross,
      discount: visit.discount,
      pointsMoney: visit.pointsMoney,
      comment: visit.comment,
      lines: readLines(db, id).map(({ id: lineId, itemId, name, quantity, minutes, price, total, returned }) => ({
        id: lineId,
        itemId,
        name,
        unit: itemId === null ? 'piece' : (findItem(db, itemId)?.unit ?? 'piece'),
        quantity,
        minutes,
        price,
        total,
        returned,
      })),
      companions: companionVisits(db, id).flatMap(({ clientId }) => {
        const client = clientId === null ? null : findClient(db, clientId)
        if (!client) return []
        const { called, colour, photo } = toFace(client)
        return [{ id: client.id, called, colour, photo }]
      }),
      voided,
      returns: readReturns(db, id).map(({ at, amount, reason, by }) => ({ at, amount, reason, by })),
      corrects: visit.corrects,
      correctedBy: findCorrection(db, id),
      editable:
        visit.state === 'open' &&
        visit.companionOf === null &&
        (me.role === 'owner' || (visit.day === today && visit.device === device)),
    }
  },

  byReceipt: ({ db }, { receiptNo }) => ({ visitId: findByReceipt(db, receiptNo) }),

  ofDay({ db, today }, { day }) {
    const rows = visitsOfDay(db, day ?? today)
    const open = rows.filter((row) => row.state === 'open')
    return {
      day: day ?? today,
      rows,
      total: sum(open.map((row) => row.total - row.returned)),
      tips: sum(open.map((row) => row.tip)),
      passersBy: open.filter((row) => row.client === null).length,
    }
  },

  ofClient({ db }, { clientId, before, limit }) {
    const rows = visitsOfClient(db, clientId, before, limit + 1)
    return { rows: rows.slice(0, limit), more: rows.length > limit }
  },
}
