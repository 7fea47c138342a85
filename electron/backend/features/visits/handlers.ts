import type { HandlersOf } from '#electron/backend/context.ts'
import { findOperation } from '#electron/backend/db/operations.ts'
import { notFound, refuse, requireRight } from '#shared/contract/errors.ts'
import type { SavedVisit, VisitDetail } from '#shared/contract/visits.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { findItem } from '../catalogue/index.ts'
import { findClient, toFace } from '../clients/index.ts'
import {
  debtOfVisit,
  fromFamily,
  giftRewardsOfVisit,
  giftsOfVisit,
  letGoByVisit,
  linesPaidByPass,
  passesSoldIn,
  requireUnusedElsewhere,
  type SpentByVisit,
  spentByVisit,
  stampsByVisit,
  vouchersOfVisit,
} from '../loyalty/index.ts'
import { findEmployee } from '../shop/index.ts'
import { attachVisit } from './attach.ts'
import { logVisit } from './log.ts'
import {
  companionVisits,
  findByReceipt,
  findCorrection,
  findVisit,
  type LineRecord,
  readLines,
  readReturns,
} from './repository.ts'
import { openVisit, returnLines, voidVisit } from './reverse.ts'
import { readVisitRow, visitsOfClient, visitsOfDay } from './rows/repository.ts'

/** The bar that offers the undo runs ten seconds; whoever reads slowly, or whose screen hung, still has a while. */
const UNDO_WITHIN = 10 * 60_000

const SAVING: readonly string[] = ['visits.log', 'visits.correct']

export const visitsHandlers: HandlersOf<'visits'> = {
  saved({ db }, { opId }) {
    const known = findOperation(db, opId)
    if (known === null || known.result === null || !SAVING.includes(known.operation)) return { visit: null }
    return { visit: JSON.parse(known.result) as SavedVisit }
  },

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
    requireUnusedElsewhere(context, visitId)
    const undone = voidVisit(context, wrong, reason)
    const day = visit.day ?? wrong.day
    const when = day === wrong.day ? { when: { day, at: wrong.at } } : {}
    return { ...logVisit(context, { ...visit, day }, { corrects: visitId, ...when }), undone }
  },

  return: (context, { visitId, lines, reason }) => returnLines(context, openVisit(context, visitId), lines, reason),

  attach: (context, { visitId, clientId }) =>
    attachVisit(context, openVisit(context, visitId), findClient(context.db, clientId) ?? notFound()),

  get({ db, me, today, device }, { id }) {
    const row = readVisitRow(db, id) ?? notFound()
    const visit = findVisit(db, id) ?? notFound()
    const voided =
      visit.voidedAt === null
        ? null
        : { at: visit.voidedAt, by: findEmployee(db, visit.voidedBy)?.name ?? '', reason: visit.voidReason ?? '' }
    const spent = spentByVisit(db, id)
    const forGifts = giftRewardsOfVisit(db, id)
    const paidByPass = linesPaidByPass(db, id)
    const sold = passesSoldIn(db, id)
    return {
      ...row,
      employee: findEmployee(db, visit.employeeId)?.name ?? '',
      loggedBy: visit.employeeId,
      servedBy: visit.servedBy === null ? null : { id: visit.servedBy, name: findEmployee(db, visit.servedBy)?.name ?? '' },
      gross: visit.gross,
      discount: visit.discount,
      discountHundredths: visit.discountHundredths,
      pointsMoney: visit.pointsMoney,
      vouchers: vouchersOfVisit(db, id).map(({ code, kind, amount, left }) => ({ code, kind, amount, left: left + amount })),
      onAccount: debtOfVisit(db, id),
      comment: visit.comment,
      lines: readLines(db, id).map((line) => ({
        id: line.id,
        itemId: line.itemId,
        name: line.name,
        unit: line.itemId === null ? 'piece' : (findItem(db, line.itemId)?.unit ?? 'piece'),
        quantity: line.quantity,
        minutes: line.minutes,
        price: line.price,
        total: line.total,
        discount: line.discount,
        automatic: automaticOf(line),
        free: byPass(paidByPass, line.id) ?? freeOf(spent, line.id),
        passTypeId: sold.find((pass) => pass.lineId === line.id)?.typeId ?? null,
        returned: line.returned,
      })),
      rewards: spent.flatMap(({ lineId, kind, id: rewardId, name, amount }) =>
        lineId === null && kind === 'reward' ? [{ id: rewardId, name, points: amount, gift: forGifts.includes(rewardId) }] : [],
      ),
      gifts: giftsOfVisit(db, id),
      spentPoints: sum(spent.map(({ kind, amount }) => (kind === 'points' ? amount : 0))),
      fromFamily: fromFamily(db, id),
      stamps: stampsByVisit(db, id),
      letGo: letGoByVisit(db, id),
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

  ofDay({ db, today, rights }, { day }) {
    if (day !== null && day !== today) requireRight(rights, 'shop.reports')
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

/** What a line was given for instead of money. */
function byPass(paid: ReturnType<typeof linesPaidByPass>, line: number): VisitDetail['lines'][number]['free'] {
  const found = paid.find(({ lineId }) => lineId === line)
  return found ? { kind: found.how, id: found.how === 'pass' ? found.passId : found.typeId, name: found.name } : null
}

function freeOf(spent: readonly SpentByVisit[], line: number): VisitDetail['lines'][number]['free'] {
  const found = spent.find(({ lineId }) => lineId === line)
  return found && found.kind !== 'points' ? { kind: found.kind, id: found.id, name: found.name } : null
}

function automaticOf({ automatic: off, discountProgrammeId, discountName: name, discountHundredths: hundredths }: LineRecord) {
  return off === 0 ? null : { off, name, hundredths, own: discountProgrammeId === null }
}
