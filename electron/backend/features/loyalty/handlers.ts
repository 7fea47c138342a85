import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { notFound, refuse } from '#shared/contract/errors.ts'
import { cardInUse, findClient, requireClient } from '../clients/index.ts'
import { accountHandlers } from './accounts/handlers.ts'
import { giftHandlers } from './gifts/handlers.ts'
import { holdHandlers } from './holds/handlers.ts'
import { heldOf } from './holds/held.ts'
import { householdHandlers } from './households/handlers.ts'
import { bookIncoming, bookOutgoing, type PurseEntry } from './ledger/book.ts'
import { readPoints, readStamps } from './ledger/repository.ts'
import { bringUpToDate } from './newcomer.ts'
import { ownDiscountHandlers } from './own-discount/handlers.ts'
import { passHandlers } from './passes/handlers.ts'
import { shownAtTill } from './passes/held.ts'
import { programmeHandlers } from './programmes/handlers.ts'
import { rulesOn } from './programmes/in-force.ts'
import { readVersions } from './programmes/repository.ts'
import { referralHandlers } from './referrals/handlers.ts'
import { balanceAt, pageOfMovements, readWhen, type ToldMovement, unitsMoved } from './repository.ts'
import { rewardHandlers } from './rewards/handlers.ts'
import { endingOf, momentOf, momentOfVisit, standingOf } from './standing.ts'
import { voucherHandlers } from './vouchers/handlers.ts'
import { watchHandlers } from './watch/handlers.ts'

export const loyaltyHandlers: HandlersOf<'loyalty'> = {
  ...programmeHandlers,
  ...voucherHandlers,
  ...accountHandlers,
  ...ownDiscountHandlers,
  ...rewardHandlers,
  ...passHandlers,
  ...holdHandlers,
  ...referralHandlers,
  ...giftHandlers,
  ...watchHandlers,
  ...householdHandlers,

  atTill(context, { clientId, day: asked, without }) {
    const { db, today, now } = context
    const wrong = without === null ? null : readWhen(db, without)
    const day = asked ?? wrong?.day ?? today
    // What is put right stays at its hour, unless it is given to another day.
    const moment = wrong?.day === day ? momentOfVisit(context, wrong) : momentOf(context, { day, at: now }, day === today)
    const client = clientId === null ? null : cardInUse(context, requireClient(context, clientId))
    const known = client && standingOf(context, client, moment, without)
    const standing = known && {
      ...known,
      passes: shownAtTill(known.passes, day),
      ending: endingOf(context, client),
      held: heldOf(db, client.id),
    }
    const { weekday, minute, at } = moment
    return { rules: rulesOn(db, day), standing, moment: { weekday, minute, at } }
  },

  movements({ db }, { clientId, before, limit, unit }) {
    const page = pageOfMovements(db, { clientId, before, limit: limit + 1, unit })
    const balances = new Map<string, number>()
    const rows = page.slice(0, limit).map((row) => {
      const key = `${row.unit} ${row.seriesId} ${row.passId} ${row.voucherId}`
      const balance = balances.get(key) ?? balanceAt(db, clientId, row)
      balances.set(key, balance - row.amount)
      return told(row, balance)
    })
    return { rows, more: page.length > limit, units: unitsMoved(db, clientId) }
  },

  adjust(context, { clientId, amount, seriesId, reason }) {
    const { db, today } = context
    const client = findClient(db, clientId) ?? notFound()
    if (client.archivedAt !== null) refuse('client-archived')
    if (seriesId !== null && !readVersions(db).some((one) => one.kind === 'stamps' && one.seriesId === seriesId)) notFound()
    bringUpToDate(context, client)
    const before = usable(context, clientId, seriesId)
    if (before + amount < 0) refuse(seriesId === null ? 'points-not-enough' : 'stamps-not-enough', { balance: before })
    const unit = seriesId === null ? ('points' as const) : ('stamps' as const)
    const entry: PurseEntry = { clientId, unit, seriesId, kind: 'adjust', amount, reason, day: today }
    if (amount > 0) bookIncoming(context, entry)
    else bookOutgoing(context, entry)
    const balance = before + amount
    const field = seriesId === null ? 'points' : 'stamps'
    context.audit('client', clientId, { changes: [{ field, before: String(before), after: String(balance) }], reason })
    return { balance }
  },

  simulate: ({ reader }, input) => reader.ask('loyalty.simulate', input),
}

function usable({ db, today }: Context, clientId: number, seriesId: number | null): number {
  if (seriesId === null) return readPoints(db, clientId)
  return readStamps(db, clientId, today).get(seriesId) ?? 0
}

function told({ seriesId: _s, passId: _p, voucherId: _v, ...row }: ToldMovement, balance: number) {
  return { ...row, balance }
}
