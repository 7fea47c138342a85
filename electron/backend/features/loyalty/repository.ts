import { and, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'
import {
  gifts,
  movements,
  passes,
  passTypes,
  programmeSeries,
  programmes,
  vouchers,
} from '#electron/backend/db/schema/loyalty.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import { visits } from '#electron/backend/db/schema/visits.ts'
import type { Movement } from '#shared/contract/loyalty.ts'

export interface ToldMovement extends Omit<Movement, 'balance'> {
  readonly seriesId: number | null
  readonly passId: number | null
  readonly voucherId: number | null
}

/** A page of a client's entries of every unit, the latest first. */
export function pageOfMovements(db: Db, clientId: number, before: number | null, limit: number): ToldMovement[] {
  const stampCard = sql<string>`(SELECT name FROM programme_series WHERE programme_series.id = ${movements.seriesId})`
  return db
    .select({
      id: movements.id,
      unit: movements.unit,
      seriesId: movements.seriesId,
      passId: movements.passId,
      voucherId: movements.voucherId,
      of: sql<string>`coalesce(${stampCard}, ${passTypes.name}, ${vouchers.code}, ${gifts.name}, '')`,
      kind: movements.kind,
      amount: movements.amount,
      at: movements.at,
      day: movements.day,
      expires: movements.expires,
      visitId: movements.visitId,
      receiptNo: visits.receiptNo,
      programme: sql<string>`coalesce(${programmeSeries.name}, '')`,
      reason: movements.reason,
      employee: employees.name,
      forgiven: movements.forgiven,
      lapsed: movements.lapsed,
      imported: sql<number>`${movements.importId} IS NOT NULL`,
    })
    .from(movements)
    .leftJoin(visits, eq(visits.id, movements.visitId))
    .leftJoin(programmes, eq(programmes.id, movements.programmeId))
    .leftJoin(programmeSeries, eq(programmeSeries.id, programmes.seriesId))
    .leftJoin(passes, eq(passes.id, movements.passId))
    .leftJoin(passTypes, eq(passTypes.id, passes.typeId))
    .leftJoin(vouchers, eq(vouchers.id, movements.voucherId))
    .leftJoin(gifts, eq(gifts.id, movements.giftId))
    .innerJoin(employees, eq(employees.id, movements.employeeId))
    .where(and(eq(movements.clientId, clientId), before === null ? undefined : lt(movements.id, before)))
    .orderBy(desc(movements.id))
    .limit(limit)
    .all()
    .map((row) => ({ ...row, imported: row.imported === 1 }))
}

const sumUpTo = preparedSql<
  [Pick<ToldMovement, 'id' | 'unit' | 'seriesId' | 'passId' | 'voucherId'> & { clientId: number }],
  number
>(
  `SELECT coalesce(sum(amount), 0) FROM movements WHERE id <= @id AND unit = @unit AND series_id IS @seriesId AND pass_id IS @passId
     AND voucher_id IS @voucherId AND (client_id = @clientId OR unit IN ('entries', 'money'))`,
)

/** The sum that an entry belongs to, up to and including it. */
export function balanceAt(db: Db, clientId: number, { id, unit, seriesId, passId, voucherId }: ToldMovement): number {
  return sumUpTo(db).pluck().get({ clientId, id, unit, seriesId, passId, voucherId }) ?? 0
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
