import { randomInt } from 'node:crypto'
import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { Voucher, voucherOperations } from '#shared/contract/vouchers.ts'
import type { VoucherKind } from '#shared/domain/loyalty/tenders.ts'
import { DRAWN_SIGNS, plainCode, voucherCode } from '#shared/domain/loyalty/voucher-code.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import type { Day } from '#shared/kernel/day.ts'
import { cardInUse, findClient, requireClient, toFace } from '../../clients/index.ts'
import { book } from '../ledger/book.ts'
import {
  depositOf,
  entriesOfVoucher,
  findVoucher,
  insertPaidBeside,
  insertVoucher,
  pageOfVouchers,
  paidBesideOn,
  setBlocked,
  tendersOfDay,
  type VoucherRecord,
  vouchersOfVisit,
} from './repository.ts'
import { usableVoucher } from './tenders.ts'

export const voucherHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof voucherOperations> = {
  vouchers({ db }, { limit, text, ...wanted }) {
    const page = pageOfVouchers(db, { ...wanted, text: text.trim(), code: plainCode(text), limit: limit + 1 })
    const rows = page.slice(0, limit).map(({ voucher, called, value }) => told(voucher, called, value))
    return { rows, more: page.length > limit }
  },

  voucherEntries: ({ db }, { id }) => entriesOfVoucher(db, id),

  tender(context, { code, clientId, without }) {
    const voucher = usableVoucher(context, code, { clientId, day: context.today })
    const spent = without === null ? undefined : vouchersOfVisit(context.db, without).find(({ id }) => id === voucher.id)
    const left = voucher.left + (spent?.amount ?? 0)
    if (left === 0) refuse('voucher-used-up')
    return { code: voucher.code, kind: voucher.kind, left, until: voucher.until }
  },

  sellGiftCard(context, { amount, payment, until }) {
    const id = issue(context, { kind: 'gift-card', clientId: null, until, reason: '' })
    const movementId = book(context, { unit: 'money', kind: 'earn', voucherId: id, amount, day: context.today })
    insertPaidBeside(context.db, movementId, context.today, payment, amount)
    context.audit('voucher', id, { sold: amount, payment, until })
    return readVoucher(context, id)
  },

  giveVouchers(context, { count, amount, until, clientId, reason }) {
    const client = clientId === null ? null : cardInUse(context, requireClient(context, clientId))
    if (client && client.archivedAt !== null) refuse('client-archived')
    const owner = client?.id ?? null
    const ids = Array.from({ length: count }, () => {
      const id = issue(context, { kind: 'voucher', clientId: owner, until, reason })
      book(context, { clientId: owner, unit: 'money', kind: 'bonus', voucherId: id, amount, reason, day: context.today })
      return id
    })
    context.audit('voucher', ids[0] ?? null, { given: amount, count, until, clientId: owner, reason })
    return { vouchers: ids.map((id) => readVoucher(context, id)) }
  },

  topUp(context, { clientId, amount, payment }) {
    const { db, today } = context
    const client = cardInUse(context, requireClient(context, clientId))
    if (client.archivedAt !== null) refuse('client-archived')
    const id = depositOf(db, client.id)?.id ?? issue(context, { kind: 'deposit', clientId: client.id, until: null, reason: '' })
    const movementId = book(context, { clientId: client.id, unit: 'money', kind: 'earn', voucherId: id, amount, day: today })
    insertPaidBeside(db, movementId, today, payment, amount)
    context.audit('voucher', id, { topUp: amount, payment, clientId: client.id })
    return readVoucher(context, id)
  },

  blockVoucher(context, { id, version, blocked, reason }) {
    requireVersion(context, id, version)
    setBlocked(context.db, id, blocked ? context.now : null)
    context.audit('voucher', id, { blocked, reason })
    return readVoucher(context, id)
  },

  refundVoucher(context, { id, version, payment, reason }) {
    const { db, today } = context
    const { kind, left, clientId } = requireVersion(context, id, version)
    if (kind === 'voucher') refuse('voucher-not-refundable')
    if (left === 0) refuse('voucher-used-up')
    const movementId = book(context, { clientId, unit: 'money', kind: 'spend', voucherId: id, amount: -left, reason, day: today })
    insertPaidBeside(db, movementId, today, payment, -left)
    context.audit('voucher', id, { refunded: left, payment, reason })
    return { amount: left, voucher: readVoucher(context, id) }
  },

  paidBeside({ db, today }, { day: asked }) {
    const day = asked ?? today
    const rows = paidBesideOn(db, day).map(({ unit, kind, clientId, called, ...row }) => ({
      ...row,
      what: unit === 'debt' || kind === null ? ('debt' as const) : kind,
      client: clientId === null ? null : { id: clientId, called: called ?? '' },
    }))
    const { vouchers: byVouchers, onAccount } = tendersOfDay(db, day)
    return { rows, total: sum(rows.map(({ amount }) => amount)), byVouchers, onAccount }
  },
}

interface Issued {
  readonly kind: VoucherKind
  readonly clientId: number | null
  readonly until: Day | null
  readonly reason: string
}

/** A new code that nobody can guess, with nothing on it yet. A last day before today is a slip of the hand. */
function issue({ db, today: day, now, me }: Context, issued: Issued): number {
  if (issued.until !== null && issued.until < day)
    throw new AppError('INPUT', { fields: [{ path: 'until', problem: 'too-small' }] })
  const code = voucherCode(Array.from({ length: DRAWN_SIGNS }, () => randomInt(32)))
  return insertVoucher(db, { ...issued, code, day, now, by: me.id })
}

function requireVersion({ db }: Context, id: number, version: number): VoucherRecord {
  const voucher = findVoucher(db, id) ?? notFound()
  if (voucher.version !== version)
    throw new AppError('CONFLICT', { version: voucher.version, blocked: voucher.blockedAt !== null })
  return voucher
}

function readVoucher({ db }: Context, id: number): Voucher {
  const voucher = findVoucher(db, id) ?? notFound()
  const client = voucher.clientId === null ? null : findClient(db, voucher.clientId)
  const put = entriesOfVoucher(db, id).filter(({ amount, visitId }) => amount > 0 && visitId === null)
  return told(voucher, client ? toFace(client).called : null, sum(put.map(({ amount }) => amount)))
}

function told(voucher: VoucherRecord, called: string | null, value: number): Voucher {
  const { id, code, kind, clientId, left, until, issuedDay, reason, blockedAt, version } = voucher
  const client = clientId === null ? null : { id: clientId, called: called ?? '' }
  return { id, code, kind, client, value, left, until, issuedDay, reason, blocked: blockedAt !== null, version }
}
