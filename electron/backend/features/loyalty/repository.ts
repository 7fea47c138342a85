import { and, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { gifts, movements, rewards, vouchers } from '#electron/backend/db/schema/loyalty.ts'
import { programmeSeries, programmes } from '#electron/backend/db/schema/programmes.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import { passes, passTypes, visitLines } from '#electron/backend/db/schema/visit-lines.ts'
import { visits } from '#electron/backend/db/schema/visits.ts'
import type { Movement } from '#shared/contract/loyalty.ts'
import { LEDGER_UNITS, type LedgerUnit } from '#shared/domain/loyalty/ledger.ts'
import type { Day } from '#shared/kernel/day.ts'

interface PageOfMovements {
  readonly clientId: number
  readonly before: number | null
  readonly limit: number
  /** Only this one; null = all. */
  readonly unit: LedgerUnit | null
}

export interface ToldMovement extends Omit<Movement, 'balance'> {
  readonly seriesId: number | null
  readonly passId: number | null
  readonly voucherId: number | null
}

/** A page of a client's entries of every unit, the latest first. */
export function pageOfMovements(db: Db, { clientId, before, limit, unit }: PageOfMovements): ToldMovement[] {
  const which = and(
    eq(movements.clientId, clientId),
    before === null ? undefined : lt(movements.id, before),
    unit === null ? undefined : eq(movements.unit, unit),
  )
  return movementsTold(db, which, limit)
}

/** These entries, the latest first. */
export function movementsOf(db: Db, ids: readonly number[]): ToldMovement[] {
  return movementsTold(db, inArray(movements.id, [...ids]), ids.length)
}

function movementsTold(db: Db, which: SQL | undefined, limit: number): ToldMovement[] {
  const ratesAlike = sql`${programmeSeries.kind} = 'points' AND json_array_length(${programmes.rules}, '$.rates') = 0`
  /** Both are rewarded by entries of the newcomer's visit. */
  const isNewcomer = sql`${visits.clientId} IS ${movements.clientId}`
  const stampCard = sql<string>`(SELECT name FROM programme_series WHERE programme_series.id = ${movements.seriesId})`
  return db
    .select({
      id: movements.id,
      unit: movements.unit,
      seriesId: movements.seriesId,
      passId: movements.passId,
      voucherId: movements.voucherId,
      of: sql<string>`coalesce(${stampCard}, ${passTypes.name}, ${vouchers.code}, ${gifts.name}, '')`,
      voucher: vouchers.kind,
      kind: movements.kind,
      amount: movements.amount,
      at: movements.at,
      day: movements.day,
      expires: movements.expires,
      visitId: movements.visitId,
      receiptNo: visits.receiptNo,
      programme: sql<string>`coalesce(${programmeSeries.name}, '')`,
      earnPoints: sql<number | null>`CASE WHEN ${ratesAlike} THEN json_extract(${programmes.rules}, '$.earnPoints') END`,
      earnAmount: sql<number>`json_extract(${programmes.rules}, '$.earnAmount')`,
      eligible: sql<number | null>`CASE WHEN ${movements.kind} = 'earn' AND ${movements.unit} = 'points'
        THEN (SELECT sum(eligible) FROM visit_lines WHERE visit_lines.visit_id = ${movements.visitId}) END`,
      occasion: sql<
        ToldMovement['occasion']
      >`CASE ${programmeSeries.kind} WHEN 'referral' THEN iif(${isNewcomer}, 'was-brought', 'brought') WHEN 'bonus' THEN json_extract(${programmes.rules}, '$.occasion') END`,
      other: sql<string>`CASE WHEN ${programmeSeries.kind} = 'referral' THEN coalesce((SELECT iif(nickname = '', name, nickname) FROM clients
        WHERE id = iif(${isNewcomer}, (SELECT by_client_id FROM referrals WHERE referrals.client_id = ${movements.clientId}), ${visits.clientId})), '')
        ELSE '' END`,
      reward: sql<string>`coalesce(${rewards.name}, '')`,
      line: sql<string>`coalesce(${visitLines.name}, '')`,
      voided: sql<number>`${movements.reverses} IS NOT NULL AND ${visits.voidedAt} IS ${movements.at}`,
      reason: movements.reason,
      employee: employees.name,
      usedBy: sql<string>`CASE WHEN ${movements.kind} IN ('spend', 'recredit') AND ${movements.unit} IN ('points', 'entries') AND ${visits.clientId} <> ${movements.clientId}
        THEN (SELECT CASE WHEN nickname = '' THEN name ELSE nickname END FROM clients WHERE clients.id = ${visits.clientId}) ELSE '' END`,
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
    .leftJoin(rewards, eq(rewards.id, movements.rewardId))
    .leftJoin(visitLines, eq(visitLines.id, movements.lineId))
    .innerJoin(employees, eq(employees.id, movements.employeeId))
    .where(which)
    .orderBy(desc(movements.id))
    .limit(limit)
    .all()
    .map(({ earnPoints, earnAmount, ...row }) => ({
      ...row,
      rate: earnPoints === null ? null : { points: earnPoints, amount: earnAmount },
      imported: row.imported === 1,
      voided: row.voided === 1,
    }))
}

const units = preparedSql<[number], { unit: LedgerUnit }>('SELECT DISTINCT unit FROM movements WHERE client_id = ?')

/** What ever moved of a client, in the ledger's order. */
export function unitsMoved(db: Db, clientId: number): LedgerUnit[] {
  const moved = new Set(
    units(db)
      .all(clientId)
      .map(({ unit }) => unit),
  )
  return LEDGER_UNITS.filter((unit) => moved.has(unit))
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

const whenOf = preparedSql<[number], { day: Day; at: number }>('SELECT day, at FROM visits WHERE id = ?')

export function readWhen(db: Db, visitId: number): { day: Day; at: number } | null {
  return whenOf(db).get(visitId) ?? null
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
     coalesce(m.series_id, m.pass_id, m.reward_id, 0) AS id, coalesce(s.name, t.name, r.name, '') AS name, -m.amount - coalesce((SELECT sum(part.amount) FROM movements AS part WHERE part.part_of = m.id), 0) AS amount
   FROM movements AS m LEFT JOIN programme_series AS s ON s.id = m.series_id LEFT JOIN passes AS p ON p.id = m.pass_id
     LEFT JOIN pass_types AS t ON t.id = p.type_id LEFT JOIN rewards AS r ON r.id = m.reward_id
   WHERE m.visit_id = ? AND m.kind = 'spend' AND m.part_of IS NULL AND m.unit IN ('points', 'stamps', 'entries') ORDER BY m.id`,
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

const letGoBy = preparedSql<[number], { unit: LedgerUnit; id: number; name: string; count: number }>(
  `SELECT m.unit, coalesce(m.series_id, m.pass_id, 0) AS id, coalesce(s.name, t.name, '') AS name, sum(m.forgiven) AS count
   FROM movements AS m LEFT JOIN programme_series AS s ON s.id = m.series_id LEFT JOIN passes AS p ON p.id = m.pass_id
     LEFT JOIN pass_types AS t ON t.id = p.type_id
   WHERE m.visit_id = ? AND m.reverses IS NOT NULL GROUP BY m.unit, m.series_id, m.pass_id HAVING sum(m.forgiven) > 0 ORDER BY min(m.id)`,
)

/** What of a visit's entries its reversals let go, and nothing has taken since. */
export function letGoByVisit(db: Db, visitId: number) {
  const rows = letGoBy(db).all(visitId)
  const of = (unit: LedgerUnit) => rows.filter((row) => row.unit === unit)
  return {
    points: of('points').reduce((sum, { count }) => sum + count, 0),
    stamps: of('stamps').map(({ id: seriesId, name, count }) => ({ seriesId, name, count })),
    passes: of('entries').map(({ id, name, count }) => ({ id, name, count })),
  }
}

export function countMovements(db: Db): number {
  return db.select({ count: sql<number>`count(*)` }).from(movements).get()?.count ?? 0
}
