import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
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

export interface SpentByVisit {
  readonly lineId: number | null
  readonly kind: 'stamps' | 'reward' | 'pass' | 'points'
  readonly id: number
  readonly name: string
  readonly amount: number
}

const spentBy = preparedSql<[number], SpentByVisit>(
  `SELECT m.line_id AS lineId,
     CASE WHEN m.unit = 'stamps' THEN 'stamps' WHEN m.unit = 'entries' THEN 'pass' WHEN m.reward_id IS NOT NULL THEN 'reward' ELSE 'points' END AS kind,
     coalesce(m.series_id, m.pass_id, m.reward_id, 0) AS id, coalesce(s.name, t.name, r.name, '') AS name, -m.amount AS amount
   FROM movements AS m LEFT JOIN programme_series AS s ON s.id = m.series_id LEFT JOIN passes AS p ON p.id = m.pass_id
     LEFT JOIN pass_types AS t ON t.id = p.type_id LEFT JOIN rewards AS r ON r.id = m.reward_id
   WHERE m.visit_id = ? AND m.kind = 'spend' AND m.unit IN ('points', 'stamps', 'entries') ORDER BY m.id`,
)

/** What a visit was paid with besides money, as it was saved. */
export function spentByVisit(db: Db, visitId: number): SpentByVisit[] {
  return spentBy(db).all(visitId)
}

const stampsBy = preparedSql<[number], { seriesId: number; name: string; change: number }>(
  `SELECT m.series_id AS seriesId, s.name, sum(m.amount) AS change FROM movements AS m JOIN programme_series AS s ON s.id = m.series_id
   WHERE m.visit_id = ? AND m.unit = 'stamps' GROUP BY m.series_id HAVING sum(m.amount) <> 0`,
)

/** What a visit changed each stamp card by, after what was reversed. */
export function stampsByVisit(db: Db, visitId: number): { seriesId: number; name: string; change: number }[] {
  return stampsBy(db).all(visitId)
}

export function countMovements(db: Db): number {
  return db.select({ count: sql<number>`count(*)` }).from(movements).get()?.count ?? 0
}
