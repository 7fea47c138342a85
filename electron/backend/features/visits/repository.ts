import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import { visitLines } from '#electron/backend/db/schema/visit-lines.ts'
import { visitReturns, visits } from '#electron/backend/db/schema/visits.ts'
import type { Payment } from '#shared/contract/visits.ts'
import { RHYTHM_DAYS } from '#shared/domain/clients/rhythm.ts'
import type { PastLine } from '#shared/domain/visits/usual.ts'
import type { Day } from '#shared/kernel/day.ts'

export type VisitRecord = typeof visits.$inferSelect
export type LineRecord = typeof visitLines.$inferSelect

const byId = prepared((db) =>
  db
    .select()
    .from(visits)
    .where(eq(visits.id, sql.placeholder('id')))
    .prepare(),
)

export function findVisit(db: Db, id: number): VisitRecord | null {
  return byId(db).get({ id }) ?? null
}

const linesOf = prepared((db) =>
  db
    .select()
    .from(visitLines)
    .where(eq(visitLines.visitId, sql.placeholder('visitId')))
    .orderBy(asc(visitLines.id))
    .prepare(),
)

export function readLines(db: Db, visitId: number): LineRecord[] {
  return linesOf(db).all({ visitId })
}

export interface NewVisit {
  readonly day: Day
  readonly at: number
  readonly clientId: number | null
  readonly employeeId: number
  readonly servedBy: number | null
  readonly device: string
  readonly gross: number
  readonly discount: number
  /** Of the cashier's own discount, where it was a percentage. */
  readonly discountHundredths: number | null
  readonly pointsMoney: number
  readonly total: number
  readonly tip: number
  /** Of the total, what was paid with vouchers and what the client owes. */
  readonly voucherMoney: number
  readonly accountMoney: number
  readonly payment: Payment
  readonly comment: string
  readonly what: string
  readonly receiptNo: number | null
  readonly companionOf: number | null
  readonly corrects: number | null
  readonly sample: number
  readonly loggedAt: number
}

const insert = preparedSql<[NewVisit]>(
  `INSERT INTO visits (day, at, client_id, employee_id, served_by, device, gross, discount, discount_hundredths, points_money, total, tip, voucher_money, account_money, payment, comment, what,
     receipt_no, companion_of, corrects, sample, logged_at)
   VALUES (@day, @at, @clientId, @employeeId, @servedBy, @device, @gross, @discount, @discountHundredths, @pointsMoney, @total, @tip, @voucherMoney, @accountMoney, @payment,
     @comment, @what, @receiptNo, @companionOf, @corrects, @sample, @loggedAt)`,
)

export function insertVisit(db: Db, visit: NewVisit): number {
  return Number(insert(db).run(visit).lastInsertRowid)
}

export interface NewLine {
  readonly visitId: number
  readonly itemId: number | null
  readonly name: string
  readonly quantity: number
  readonly minutes: number | null
  readonly price: number
  readonly total: number
  readonly cost: number | null
  readonly discount: number
  readonly pointsMoney: number
  readonly eligible: number
  readonly free: 'stamps' | 'reward' | 'pass' | null
  readonly earned: number
  readonly automatic: number
  readonly discountProgrammeId: number | null
  readonly discountName: string
  readonly discountHundredths: number
}

const insertLineStatement = preparedSql<[NewLine]>(
  `INSERT INTO visit_lines (visit_id, item_id, name, quantity, minutes, price, total, cost, discount, points_money, eligible, free, earned,
     automatic, discount_programme_id, discount_name, discount_hundredths)
   VALUES (@visitId, @itemId, @name, @quantity, @minutes, @price, @total, @cost, @discount, @pointsMoney, @eligible, @free, @earned,
     @automatic, @discountProgrammeId, @discountName, @discountHundredths)`,
)

export function insertLine(db: Db, line: NewLine): number {
  return Number(insertLineStatement(db).run(line).lastInsertRowid)
}

const writeEarned = preparedSql<[number, number, number]>('UPDATE visit_lines SET eligible = ?, earned = ? WHERE id = ?')

/** What a line brings after all: its visit got a client only later. */
export function setEarned(db: Db, lineId: number, { eligible, earned }: { eligible: number; earned: number }): void {
  writeEarned(db).run(eligible, earned, lineId)
}

export function setVoid(db: Db, id: number, voided: { at: number; by: number; reason: string }): void {
  db.update(visits)
    .set({ state: 'void', voidedAt: voided.at, voidedBy: voided.by, voidReason: voided.reason })
    .where(eq(visits.id, id))
    .run()
}

/** Gives a passer-by's visit to a client. */
export function setClient(db: Db, id: number, clientId: number, attached: { at: number; by: number }): void {
  db.update(visits).set({ clientId, attachedAt: attached.at, attachedBy: attached.by }).where(eq(visits.id, id)).run()
}

const companionsStatement = prepared((db) =>
  db
    .select()
    .from(visits)
    .where(eq(visits.companionOf, sql.placeholder('id')))
    .orderBy(asc(visits.id))
    .prepare(),
)

/** The visits of those who came along with this one. */
export function companionVisits(db: Db, id: number): VisitRecord[] {
  return companionsStatement(db).all({ id })
}

export interface NewReturn {
  readonly visitId: number
  readonly at: number
  readonly day: Day
  readonly employeeId: number
  readonly amount: number
  readonly pointsMoney: number
  readonly reason: string
  readonly lines: readonly { lineId: number; quantity: number }[]
}

export function insertReturn(db: Db, { lines, ...values }: NewReturn): void {
  db.insert(visitReturns)
    .values({ ...values, lines: JSON.stringify(lines) })
    .run()
  for (const { lineId, quantity } of lines) {
    db.update(visitLines)
      .set({ returned: sql`${visitLines.returned} + ${quantity}` })
      .where(and(eq(visitLines.id, lineId), eq(visitLines.visitId, values.visitId)))
      .run()
  }
  db.update(visits)
    .set({ returned: sql`${visits.returned} + ${values.amount}` })
    .where(eq(visits.id, values.visitId))
    .run()
}

export function readReturns(db: Db, visitId: number) {
  return db
    .select({
      at: visitReturns.at,
      day: visitReturns.day,
      amount: visitReturns.amount,
      pointsMoney: visitReturns.pointsMoney,
      reason: visitReturns.reason,
      by: employees.name,
    })
    .from(visitReturns)
    .innerJoin(employees, eq(employees.id, visitReturns.employeeId))
    .where(eq(visitReturns.visitId, visitId))
    .orderBy(asc(visitReturns.id))
    .all()
}

export function findCorrection(db: Db, id: number): number | null {
  return (
    db.select({ id: visits.id }).from(visits).where(eq(visits.corrects, id)).orderBy(desc(visits.id)).limit(1).get()?.id ?? null
  )
}

export function findByReceipt(db: Db, receiptNo: number): number | null {
  return db.select({ id: visits.id }).from(visits).where(eq(visits.receiptNo, receiptNo)).get()?.id ?? null
}

const recentDays = preparedSql<[number, number], { day: Day }>(
  `SELECT day FROM visits WHERE client_id = ? AND state = 'open' GROUP BY day ORDER BY max(at) DESC LIMIT ?`,
)
const RECENT = 60
const recent = preparedSql<[number], { day: Day; at: number }>(
  `SELECT day, at FROM visits WHERE client_id = ? AND state = 'open' ORDER BY at DESC LIMIT ${RECENT}`,
)

/** When the client came the last sixty times, latest first. */
export function recentVisits(db: Db, clientId: number): { day: Day; at: number }[] {
  return recent(db).all(clientId)
}

/** The client's last visit days, latest first, each once, as many as the rhythm looks at. Several visits a day are common, so first the last sixty are asked. */
export function visitDays(db: Db, clientId: number, last = recentVisits(db, clientId)): Day[] {
  const days = [...new Set(last.map(({ day }) => day))].sort().reverse()
  if (days.length >= RHYTHM_DAYS || last.length < RECENT) return days.slice(0, RHYTHM_DAYS)
  return recentDays(db)
    .all(clientId, RHYTHM_DAYS)
    .map(({ day }) => day)
}

const earliest = preparedSql<[number], Day>(`SELECT day FROM visits WHERE client_id = ? AND state = 'open' ORDER BY at LIMIT 1`)

/** The day of the client's first visit; asked only of who came more often than his last sixty visits tell. */
export function firstVisitDay(db: Db, clientId: number, last: readonly { readonly day: Day }[]): Day | null {
  if (last.length < RECENT) return last.at(-1)?.day ?? null
  return earliest(db).pluck().get(clientId) ?? null
}

const openSums = preparedSql<[number], { visits: number; spent: number; tips: number }>(
  `SELECT count(*) AS visits, coalesce(sum(total - returned), 0) AS spent, coalesce(sum(tip), 0) AS tips
   FROM visits WHERE client_id = ? AND state = 'open'`,
)

/** What a client's visits add up to; void ones count for nothing. */
export function sumsOfVisits(db: Db, clientId: number): { visits: number; spent: number; tips: number } {
  return openSums(db).get(clientId) ?? { visits: 0, spent: 0, tips: 0 }
}

const basketRows = preparedSql<[number], PastLine & { visitId: number }>(
  `SELECT visits.id AS visitId, item_id AS itemId, items.unit, quantity, minutes FROM
     (SELECT id, at FROM visits WHERE client_id = ? AND state = 'open' AND companion_of IS NULL ORDER BY at DESC LIMIT 10) AS visits
   JOIN visit_lines ON visit_lines.visit_id = visits.id JOIN items ON items.id = item_id ORDER BY at DESC, visit_lines.id`,
)

/** Baskets of the client's last ten visits, latest first; visits without catalogue items are left out. */
export function lastBaskets(db: Db, clientId: number): PastLine[][] {
  const baskets = new Map<number, PastLine[]>()
  for (const { visitId, ...line } of basketRows(db).all(clientId)) {
    const basket = baskets.get(visitId)
    if (basket) basket.push(line)
    else baskets.set(visitId, [line])
  }
  return [...baskets.values()]
}

const together = preparedSql<[{ id: number }], { clientId: number }>(
  `SELECT other.client_id AS clientId FROM
     (SELECT id, companion_of FROM visits WHERE client_id = @id AND state = 'open' ORDER BY at DESC LIMIT 30) AS own
   JOIN visits AS other ON other.companion_of = coalesce(own.companion_of, own.id) OR other.id = own.companion_of
   WHERE other.client_id IS NOT NULL AND other.client_id <> @id AND other.state = 'open'
   GROUP BY other.client_id ORDER BY count(*) DESC, max(other.at) DESC LIMIT 4`,
)

/** Who came along most often in the last thirty visits. */
export function usualCompanions(db: Db, clientId: number): number[] {
  return together(db)
    .all({ id: clientId })
    .map(({ clientId: id }) => id)
}

const earliestOfAll = preparedSql<[], Day | null>('SELECT min(day) FROM visits')

/** The first business day with a visit, void or not. */
export function earliestDay(db: Db): Day | null {
  return earliestOfAll(db).pluck().get() ?? null
}

const latestOfAll = preparedSql<[], Day | null>('SELECT max(day) FROM visits')

/** The last one, void or not. */
export function latestDay(db: Db): Day | null {
  return latestOfAll(db).pluck().get() ?? null
}
