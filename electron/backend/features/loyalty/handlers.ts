import type { HandlersOf } from '#electron/backend/context.ts'
import { notFound, refuse } from '#shared/contract/errors.ts'
import { inForceOn } from '#shared/domain/loyalty/points.ts'
import { addDays } from '#shared/kernel/day.ts'
import { findClient } from '../clients/index.ts'
import {
  balanceAt,
  endProgrammes,
  insertProgramme,
  liability,
  pageOfMovements,
  readBalance,
  readProgrammes,
} from './repository.ts'
import { book } from './visit-points.ts'

export const loyaltyHandlers: HandlersOf<'loyalty'> = {
  programmes({ db, today }) {
    const versions = readProgrammes(db)
    const current = inForceOn(versions, today)
    const next =
      versions.find((version) => version.from > today && (version.until === null || version.until >= version.from)) ?? null
    const past = versions.filter(
      (version) => version !== current && version !== next && (version.until === null || version.until >= version.from),
    )
    return { current, next, past: past.toReversed() }
  },

  setProgramme({ db, today, now, me, audit }, { opId: _, from, ...rules }) {
    if (from < today) refuse('programme-in-past', { from, today })
    endProgrammes(db, addDays(from, -1))
    const id = insertProgramme(db, { ...rules, from, until: null, createdAt: now, createdBy: me.id })
    audit('programme', id, { from, ...rules })
    return { id }
  },

  stopProgramme({ db, today, audit }, { from }) {
    if (from < today) refuse('programme-in-past', { from, today })
    endProgrammes(db, addDays(from, -1))
    audit('programme', null, { stoppedFrom: from })
    return {}
  },

  movements({ db }, { clientId, before, limit }) {
    const page = pageOfMovements(db, clientId, before, limit + 1)
    const rows = page.slice(0, limit)
    const first = rows[0]
    let balance = first ? balanceAt(db, clientId, first.id) : 0
    const withBalance = rows.map((row) => {
      const balanced = { ...row, balance }
      balance -= row.amount
      return balanced
    })
    return { rows: withBalance, more: page.length > limit }
  },

  adjust(context, { clientId, amount, reason }) {
    const client = findClient(context.db, clientId) ?? notFound()
    if (client.archivedAt !== null) refuse('client-archived')
    const before = readBalance(context.db, clientId)
    if (before + amount < 0) refuse('points-not-enough', { balance: before })
    const balance = book(context, { clientId, kind: 'adjust', amount, reason, day: context.today })
    context.audit('client', clientId, { changes: [{ field: 'points', before: String(before), after: String(balance) }], reason })
    return { balance }
  },

  check: ({ reader }, input) => reader.ask('loyalty.check', input),

  liability({ db, today }) {
    const owed = liability(db)
    const worth = inForceOn(readProgrammes(db), today)?.pointWorth ?? 0
    return { ...owed, worth: owed.points * worth }
  },
}
