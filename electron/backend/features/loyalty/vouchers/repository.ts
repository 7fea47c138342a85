import { and, desc, eq, gt, inArray, like, lt, or, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'
import { movements, paidBeside, vouchers } from '#electron/backend/db/schema/loyalty.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import { visits } from '#electron/backend/db/schema/visits.ts'
import type { Payment } from '#shared/contract/visits.ts'
import type { VoucherKind } from '#shared/domain/loyalty/tenders.ts'
import type { Day } from '#shared/kernel/day.ts'

export type VoucherRecord = typeof vouchers.$inferSelect

interface NewVoucher {
  readonly code: string
  readonly kind: VoucherKind
  readonly clientId: number | null
  readonly until: Day | null
  readonly day: Day
  readonly now: number
  readonly by: number
  readonly reason: string
}

const insert = preparedSql<[NewVoucher]>(
  `INSERT INTO vouchers (code, kind, client_id, until_day, issued_day, issued_at, issued_by, reason)
   VALUES (@code, @kind, @clientId, @until, @day, @now, @by, @reason)`,
)

export function insertVoucher(db: Db, voucher: NewVoucher): number {
  return Number(insert(db).run(voucher).lastInsertRowid)
}

export function findVoucher(db: Db, id: number): VoucherRecord | undefined {
  return db.select().from(vouchers).where(eq(vouchers.id, id)).get()
}

export function findVoucherByCode(db: Db, code: string): VoucherRecord | undefined {
  return db.select().from(vouchers).where(eq(vouchers.code, code)).get()
}

/** Cards, vouchers and deposits of one client that something is left on, and those of `also`. */
export function vouchersOfClient(db: Db, clientId: number, also: readonly number[]): VoucherRecord[] {
  return db
    .select()
    .from(vouchers)
    .where(and(eq(vouchers.clientId, clientId), or(gt(vouchers.left, 0), inArray(vouchers.id, [...also]))))
    .orderBy(vouchers.id)
    .all()
}

/** The client's deposit that money is put on: the latest one that is not blocked. */
export function depositOf(db: Db, clientId: number): VoucherRecord | undefined {
  return db
    .select()
    .from(vouchers)
    .where(and(eq(vouchers.clientId, clientId), eq(vouchers.kind, 'deposit'), sql`blocked_at IS NULL`))
    .orderBy(desc(vouchers.id))
    .limit(1)
    .get()
}

export function setBlocked(db: Db, id: number, at: number | null): void {
  db.update(vouchers)
    .set({ blockedAt: at, version: sql`${vouchers.version} + 1` })
    .where(eq(vouchers.id, id))
    .run()
}

interface Wanted {
  readonly kind: VoucherKind | null
  /** Letters of what the client is called, or of the reason. */
  readonly text: string
  /** The same read as a code or a part of one. */
  readonly code: string
  readonly withMoney: boolean
  readonly before: number | null
  readonly limit: number
}

/** A page of what was issued, the latest first. */
export function pageOfVouchers(db: Db, { kind, text, code, withMoney, before, limit }: Wanted) {
  const holding = (letters: string) => `%${letters.replaceAll(/[%_\\]/g, '')}%`
  return db
    .select({
      voucher: vouchers,
      called: sql<string | null>`coalesce(nullif(${clients.nickname}, ''), ${clients.name})`,
      value: sql<number>`(SELECT coalesce(sum(amount), 0) FROM movements WHERE voucher_id = ${vouchers.id} AND visit_id IS NULL AND amount > 0)`,
    })
    .from(vouchers)
    .leftJoin(clients, eq(clients.id, vouchers.clientId))
    .where(
      and(
        kind === null ? undefined : eq(vouchers.kind, kind),
        withMoney ? gt(vouchers.left, 0) : undefined,
        before === null ? undefined : lt(vouchers.id, before),
        text === ''
          ? undefined
          : or(
              code === '' ? undefined : like(vouchers.code, holding(code)),
              like(clients.name, holding(text)),
              like(clients.nickname, holding(text)),
              like(vouchers.reason, holding(text)),
            ),
      ),
    )
    .orderBy(desc(vouchers.id))
    .limit(limit)
    .all()
}

/** Every entry of one voucher, the latest first. */
export function entriesOfVoucher(db: Db, voucherId: number) {
  return db
    .select({
      id: movements.id,
      kind: movements.kind,
      amount: movements.amount,
      day: movements.day,
      receiptNo: visits.receiptNo,
      visitId: movements.visitId,
      payment: paidBeside.payment,
      reason: movements.reason,
      employee: employees.name,
    })
    .from(movements)
    .innerJoin(employees, eq(employees.id, movements.employeeId))
    .leftJoin(visits, eq(visits.id, movements.visitId))
    .leftJoin(paidBeside, eq(paidBeside.movementId, movements.id))
    .where(eq(movements.voucherId, voucherId))
    .orderBy(desc(movements.id))
    .limit(200)
    .all()
}

const insertPaid = preparedSql<[number, Day, Payment, number]>(
  'INSERT INTO paid_beside (movement_id, day, payment, amount) VALUES (?, ?, ?, ?)',
)

/** Money that came in (or, below zero, went out) with an entry that belongs to no visit. */
export function insertPaidBeside(db: Db, movementId: number, day: Day, payment: Payment, amount: number): void {
  insertPaid(db).run(movementId, day, payment, amount)
}

export function paidBesideOn(db: Db, day: Day) {
  return db
    .select({
      id: paidBeside.movementId,
      unit: movements.unit,
      kind: vouchers.kind,
      code: vouchers.code,
      clientId: movements.clientId,
      called: sql<string | null>`coalesce(nullif(${clients.nickname}, ''), ${clients.name})`,
      payment: paidBeside.payment,
      amount: paidBeside.amount,
      at: movements.at,
      employee: employees.name,
    })
    .from(paidBeside)
    .innerJoin(movements, eq(movements.id, paidBeside.movementId))
    .innerJoin(employees, eq(employees.id, movements.employeeId))
    .leftJoin(vouchers, eq(vouchers.id, movements.voucherId))
    .leftJoin(clients, eq(clients.id, movements.clientId))
    .where(eq(paidBeside.day, day))
    .orderBy(desc(paidBeside.movementId))
    .all()
}

const tendersOn = preparedSql<[Day], { unit: 'money' | 'debt'; sum: number }>(
  `SELECT m.unit, sum(m.amount) AS sum FROM visits AS v JOIN movements AS m ON m.visit_id = v.id
   WHERE v.day = ? AND v.state = 'open' AND m.unit IN ('money', 'debt') GROUP BY m.unit`,
)

/** What of a day's turnover was paid with vouchers and what stands on account. */
export function tendersOfDay(db: Db, day: Day): { vouchers: number; onAccount: number } {
  const sums = tendersOn(db).all(day)
  const of = (unit: 'money' | 'debt') => sums.find((row) => row.unit === unit)?.sum ?? 0
  return { vouchers: 0 - of('money'), onAccount: of('debt') }
}

interface VisitTender {
  readonly id: number
  readonly code: string
  readonly kind: VoucherKind
  /** Spent in this visit less what has come back. */
  readonly amount: number
  /** What is on it now. */
  readonly left: number
}

const ofVisit = preparedSql<[number], VisitTender>(
  `SELECT v.id, v.code, v.kind, -sum(m.amount) AS amount, v."left" FROM movements AS m JOIN vouchers AS v ON v.id = m.voucher_id
   WHERE m.visit_id = ? AND m.unit = 'money' GROUP BY v.id HAVING sum(m.amount) < 0 ORDER BY min(m.id)`,
)

export function vouchersOfVisit(db: Db, visitId: number): VisitTender[] {
  return ofVisit(db).all(visitId)
}

const spentGiven = preparedSql<[number], number>(
  `SELECT coalesce(-sum(m.amount), 0) FROM movements AS m JOIN vouchers AS v ON v.id = m.voucher_id
   WHERE m.visit_id = ? AND m.unit = 'money' AND m.kind = 'spend' AND v.kind = 'voucher'`,
)

/** What a visit was paid with vouchers that had been given, returns apart. */
export function givenMoneyOf(db: Db, visitId: number): number {
  return spentGiven(db).pluck().get(visitId) ?? 0
}
