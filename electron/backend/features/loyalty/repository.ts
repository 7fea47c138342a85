import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'
import { movements, programmes } from '#electron/backend/db/schema/loyalty.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import { visits } from '#electron/backend/db/schema/visits.ts'
import type { Movement, MovementKind, PointsProgramme } from '#shared/contract/loyalty.ts'
import type { Day } from '#shared/kernel/day.ts'

const allProgrammes = prepared((db) => db.select().from(programmes).orderBy(asc(programmes.from), asc(programmes.id)).prepare())

const keptProgrammes = keptValue((db): readonly PointsProgramme[] =>
  allProgrammes(db)
    .all()
    .map(({ createdAt: _at, createdBy: _by, beforeDiscount, excludedCategories, ...row }) => ({
      ...row,
      beforeDiscount: beforeDiscount === 1,
      excludedCategories: JSON.parse(excludedCategories) as string[],
    })),
)

/** Every version of the points programme, oldest first. They are few: one a change. */
export function readProgrammes(db: Db): readonly PointsProgramme[] {
  return keptProgrammes.of(db)
}

export interface NewProgramme extends Omit<PointsProgramme, 'id'> {
  readonly createdAt: number
  readonly createdBy: number
}

export function insertProgramme(db: Db, { beforeDiscount, excludedCategories, ...row }: NewProgramme): number {
  keptProgrammes.forget(db)
  const values = { ...row, beforeDiscount: beforeDiscount ? 1 : 0, excludedCategories: JSON.stringify(excludedCategories) }
  return Number(db.insert(programmes).values(values).run().lastInsertRowid)
}

/** Ends every version that is still open on `until`; versions that would begin later are taken out of force by ending before they begin. */
export function endProgrammes(db: Db, until: Day): void {
  keptProgrammes.forget(db)
  db.update(programmes).set({ until }).where(sql`${programmes.until} IS NULL OR ${programmes.until} > ${until}`).run()
}

export interface NewMovement {
  readonly clientId: number
  readonly kind: MovementKind
  readonly amount: number
  readonly forgiven: number
  readonly visitId: number | null
  readonly programmeId: number | null
  readonly reverses: number | null
  readonly importId: number | null
  readonly employeeId: number
  readonly reason: string
  readonly day: Day
  readonly at: number
}

const insert = prepared((db) =>
  db
    .insert(movements)
    .values({
      clientId: sql.placeholder('clientId'),
      unit: 'points',
      kind: sql.placeholder('kind'),
      amount: sql.placeholder('amount'),
      forgiven: sql.placeholder('forgiven'),
      visitId: sql.placeholder('visitId'),
      programmeId: sql.placeholder('programmeId'),
      reverses: sql.placeholder('reverses'),
      importId: sql.placeholder('importId'),
      employeeId: sql.placeholder('employeeId'),
      reason: sql.placeholder('reason'),
      day: sql.placeholder('day'),
      at: sql.placeholder('at'),
    })
    .prepare(),
)

const addToBalance = prepared((db) =>
  db
    .update(clients)
    .set({ points: sql`${clients.points} + ${sql.placeholder('amount')}` })
    .where(eq(clients.id, sql.placeholder('clientId')))
    .returning({ points: clients.points })
    .prepare(),
)

/** Writes one ledger entry and the balance kept with the client, in one go. Answers the new balance; the table refuses one below zero. */
export function insertMovement(db: Db, movement: NewMovement): number {
  insert(db).run({ ...movement })
  const row = addToBalance(db).get({ amount: movement.amount, clientId: movement.clientId })
  if (!row) throw new Error(`no client ${movement.clientId} for a movement`)
  return row.points
}

/** Writes a ledger entry whose balance is written apart: the first of a card that was inserted with it, or a transfer. */
export function insertEntry(db: Db, movement: NewMovement): void {
  insert(db).run({ ...movement })
}

const balance = prepared((db) =>
  db
    .select({ points: clients.points })
    .from(clients)
    .where(eq(clients.id, sql.placeholder('id')))
    .prepare(),
)

export function readBalance(db: Db, clientId: number): number {
  return balance(db).get({ id: clientId })?.points ?? 0
}

const ofVisit = prepared((db) =>
  db
    .select({
      id: movements.id,
      clientId: movements.clientId,
      kind: movements.kind,
      amount: movements.amount,
      forgiven: movements.forgiven,
      reverses: movements.reverses,
    })
    .from(movements)
    .where(eq(movements.visitId, sql.placeholder('visitId')))
    .orderBy(asc(movements.id))
    .prepare(),
)

const sumOfLedger = preparedSql<[number], { points: number }>(
  `SELECT coalesce(sum(amount), 0) AS points FROM movements WHERE client_id = ? AND unit = 'points'`,
)

/** The balance as the ledger has it. */
export function ledgerBalance(db: Db, clientId: number): number {
  return sumOfLedger(db).get(clientId)?.points ?? 0
}

export function writeBalance(db: Db, clientId: number, points: number): void {
  db.update(clients).set({ points }).where(eq(clients.id, clientId)).run()
}

export function movementsOfVisit(db: Db, visitId: number) {
  return ofVisit(db).all({ visitId })
}

export function pageOfMovements(db: Db, clientId: number, before: number | null, limit: number): Omit<Movement, 'balance'>[] {
  return db
    .select({
      id: movements.id,
      kind: movements.kind,
      amount: movements.amount,
      at: movements.at,
      day: movements.day,
      visitId: movements.visitId,
      receiptNo: visits.receiptNo,
      reason: movements.reason,
      employee: employees.name,
      forgiven: movements.forgiven,
      imported: sql<number>`${movements.importId} IS NOT NULL`,
    })
    .from(movements)
    .leftJoin(visits, eq(visits.id, movements.visitId))
    .innerJoin(employees, eq(employees.id, movements.employeeId))
    .where(and(eq(movements.clientId, clientId), before === null ? undefined : lt(movements.id, before)))
    .orderBy(desc(movements.id))
    .limit(limit)
    .all()
    .map((row) => ({ ...row, imported: row.imported === 1 }))
}

/** Sum of a client's entries up to and including `movementId`. */
export function balanceAt(db: Db, clientId: number, movementId: number): number {
  return (
    db
      .select({ sum: sql<number>`coalesce(sum(${movements.amount}), 0)` })
      .from(movements)
      .where(and(eq(movements.clientId, clientId), sql`${movements.id} <= ${movementId}`))
      .get()?.sum ?? 0
  )
}

export function liability(db: Db): { points: number; clients: number } {
  return (
    db
      .select({ points: sql<number>`coalesce(sum(${clients.points}), 0)`, clients: sql<number>`count(*)` })
      .from(clients)
      .where(and(gt(clients.points, 0), sql`archived_at IS NULL`))
      .get() ?? { points: 0, clients: 0 }
  )
}

export function countMovements(db: Db): number {
  return db.select({ count: sql<number>`count(*)` }).from(movements).get()?.count ?? 0
}
