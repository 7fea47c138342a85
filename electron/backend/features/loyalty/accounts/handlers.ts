import type { HandlersOf } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { accountOperations } from '#shared/contract/accounts.ts'
import { refuse } from '#shared/contract/errors.ts'
import { debtSince } from '#shared/domain/loyalty/debt.ts'
import type { Day } from '#shared/kernel/day.ts'
import { cardInUse, findClient, requireClient, toFace } from '../../clients/index.ts'
import { book } from '../ledger/book.ts'
import { insertPaidBeside, vouchersOfClient, vouchersOfVisit } from '../vouchers/repository.ts'
import { debtOfVisit, entriesOfDebtor, entriesOfDebtors, entriesOfLargest, setDebtLimit } from './repository.ts'

export const accountHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof accountOperations> = {
  account(context, { clientId, without }) {
    const { db, today } = context
    const client = cardInUse(context, requireClient(context, clientId))
    const spent = new Map(without === null ? [] : vouchersOfVisit(db, without).map(({ id, amount }) => [id, amount]))
    const tenders = vouchersOfClient(db, client.id, [...spent.keys()])
      .filter(({ blockedAt, until }) => blockedAt === null && (until === null || until >= today))
      .map(({ id, code, kind, left, until }) => ({ code, kind, left: left + (spent.get(id) ?? 0), until }))
    return {
      debt: Math.max(0, client.debt - (without === null ? 0 : debtOfVisit(db, without))),
      limit: client.debtLimit,
      since: debtSince(entriesOfDebtor(db, client.id))?.since ?? null,
      tenders,
    }
  },

  settleDebt(context, { clientId, amount, payment }) {
    const { db, today } = context
    const client = cardInUse(context, requireClient(context, clientId))
    if (amount > client.debt) refuse('debt-not-so-much', { debtMoney: client.debt })
    const movementId = book(context, { clientId: client.id, unit: 'debt', kind: 'spend', amount: -amount, day: today })
    insertPaidBeside(db, movementId, today, payment, amount)
    const debt = client.debt - amount
    const changes = [{ field: 'debt', before: String(client.debt), after: String(debt) }]
    context.audit('client', client.id, { settled: amount, payment, changes })
    return { debt }
  },

  setDebtLimit(context, { clientId, limit }) {
    const client = cardInUse(context, requireClient(context, clientId))
    setDebtLimit(context.db, client.id, limit)
    const told = (value: number | null) => (value === null ? null : String(value))
    const changes = [{ field: 'debtLimit', before: told(client.debtLimit), after: told(limit) }]
    context.audit('client', client.id, { changes })
    return {}
  },

  debtors({ db }) {
    const byClient = Map.groupBy(entriesOfDebtors(db), ({ clientId }) => clientId)
    return [...byClient]
      .flatMap(([clientId, entries]) => {
        const client = findClient(db, clientId)
        const told = debtSince(entries)
        if (!client || !told) return []
        const { called, colour, photo } = toFace(client)
        return [{ client: { id: clientId, called, colour, photo }, debt: client.debt, limit: client.debtLimit, ...told }]
      })
      .toSorted((one, other) => other.debt - one.debt)
  },

  liability: ({ reader, read }, { day }) => reader.ask('loyalty.liability', { day: day ?? read(({ today }) => today) }),
}

/** So many debts are looked through, the largest first: more guests than ever owe one place something. */
const MOST_DEBTS = 5000

/** The largest debts, each with the day since when something has been owed without a break. */
export function debtsStanding(db: Db): { clientId: number; debt: number; limit: number | null; since: Day }[] {
  const byClient = Map.groupBy(entriesOfLargest(db, MOST_DEBTS), ({ clientId }) => clientId)
  return [...byClient].flatMap(([clientId, entries]) => {
    const told = debtSince(entries)
    const [first] = entries
    return told && first ? [{ clientId, debt: first.debt, limit: first.limit, since: told.since }] : []
  })
}
