import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { giftGivings } from '#electron/backend/db/schema/bonuses.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'
import { gifts, movements, rewards } from '#electron/backend/db/schema/loyalty.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import type { Day } from '#shared/kernel/day.ts'

export type GiftRecord = typeof gifts.$inferSelect
export type GivingRecord = typeof giftGivings.$inferSelect

export function findGift(db: Db, id: number): GiftRecord | null {
  return db.select().from(gifts).where(eq(gifts.id, id)).get() ?? null
}

/** All gifts with how many were given and are planned; those still to be given first, by name. */
export function listGifts(db: Db, today: Day) {
  const ofGift = (what: string, which: SQL) =>
    sql<number>`(SELECT ${sql.raw(what)} FROM gift_givings AS g WHERE g.gift_id = gifts.id AND g.back_at IS NULL AND ${which})`
  const inMonth = sql`g.given_day BETWEEN ${`${today.slice(0, 7)}-01`} AND ${today}`
  return db
    .select({
      id: gifts.id,
      name: gifts.name,
      cost: gifts.cost,
      stock: gifts.stock,
      createdAt: gifts.createdAt,
      retiredAt: gifts.retiredAt,
      version: gifts.version,
      given: ofGift('count(*)', sql`g.given_at IS NOT NULL`),
      planned: ofGift('count(*)', sql`g.given_at IS NULL`),
      givenInMonth: ofGift('count(*)', inMonth),
      costInMonth: ofGift('coalesce(sum(g.cost), 0)', inMonth),
    })
    .from(gifts)
    .orderBy(sql`${gifts.retiredAt} IS NOT NULL`, gifts.name, gifts.id)
    .all()
}

export function insertGift(
  db: Db,
  values: { name: string; cost: number; stock: number | null; createdAt: number; sample: number },
): number {
  return Number(db.insert(gifts).values(values).run().lastInsertRowid)
}

/** Changes a gift and counts its version on. Its stock is changed by entries, but for the beginning and end of counting. */
export function updateGift(db: Db, id: number, values: Partial<Pick<GiftRecord, 'name' | 'cost' | 'stock' | 'retiredAt'>>): void {
  db.update(gifts)
    .set({ ...values, version: sql`${gifts.version} + 1` })
    .where(eq(gifts.id, id))
    .run()
}

const sumOf = preparedSql<[number], number>(`SELECT coalesce(sum(amount), 0) FROM movements WHERE gift_id = ? AND unit = 'gifts'`)

/** What all entries of a gift come to; its stock, where it is counted. */
export function sumOfGift(db: Db, giftId: number): number {
  return sumOf(db).pluck().get(giftId) ?? 0
}

const STOCK_SHOWN = 50

/** What changed the stock of a gift, the latest first. */
export function stockEntries(db: Db, giftId: number) {
  return db
    .select({
      id: movements.id,
      day: movements.day,
      at: movements.at,
      amount: movements.amount,
      reason: movements.reason,
      employee: employees.name,
      clientId: movements.clientId,
    })
    .from(movements)
    .innerJoin(employees, eq(employees.id, movements.employeeId))
    .where(and(eq(movements.giftId, giftId), eq(movements.unit, 'gifts')))
    .orderBy(desc(movements.id))
    .limit(STOCK_SHOWN)
    .all()
}

export function insertGiving(db: Db, values: Omit<typeof giftGivings.$inferInsert, 'id'>): number {
  return Number(db.insert(giftGivings).values(values).run().lastInsertRowid)
}

export function findGiving(db: Db, id: number): GivingRecord | null {
  return db.select().from(giftGivings).where(eq(giftGivings.id, id)).get() ?? null
}

export function updateGiving(db: Db, id: number, values: Partial<Omit<GivingRecord, 'id'>>): void {
  db.update(giftGivings).set(values).where(eq(giftGivings.id, id)).run()
}

const cameBack = preparedSql<[number]>(
  `UPDATE gift_givings SET back_at = (SELECT max(at) FROM movements WHERE reverses = gift_givings.movement_id)
   WHERE movement_id = ? AND back_at IS NULL`,
)

/** The entry by which a gift went out was reversed. */
export function giftCameBack(db: Db, movementId: number): void {
  cameBack(db).run(movementId)
}

/** Plans by day, then what was given, the latest first; what was taken back is left out of the plans only. */
export function pageOfGivings(
  db: Db,
  of: { clientId: number | null; giftId: number | null; only: 'planned' | 'given' | null },
  limit: number,
) {
  const planned = sql`${giftGivings.givenAt} IS NULL`
  return db
    .select({
      giving: giftGivings,
      name: gifts.name,
      employee: employees.name,
      reward: sql<string>`coalesce(${rewards.name}, '')`,
    })
    .from(giftGivings)
    .innerJoin(gifts, eq(gifts.id, giftGivings.giftId))
    .innerJoin(clients, eq(clients.id, giftGivings.clientId))
    .innerJoin(employees, eq(employees.id, giftGivings.employeeId))
    .leftJoin(rewards, eq(rewards.id, giftGivings.rewardId))
    .where(
      and(
        of.clientId === null ? isNull(clients.mergedInto) : eq(giftGivings.clientId, of.clientId),
        of.giftId === null ? undefined : eq(giftGivings.giftId, of.giftId),
        sql`NOT (${planned} AND ${giftGivings.backAt} IS NOT NULL)`,
        of.only === null ? undefined : of.only === 'planned' ? planned : sql`NOT (${planned})`,
      ),
    )
    .orderBy(
      sql`${planned} DESC`,
      sql`CASE WHEN ${planned} THEN ${giftGivings.plannedDay} END`,
      desc(giftGivings.givenAt),
      desc(giftGivings.id),
    )
    .limit(limit)
    .all()
}

const countedLeft = preparedSql<[number], { id: number; left: number }>(
  `SELECT id, stock - coalesce((SELECT sum(amount) FROM movements WHERE visit_id = ? AND gift_id = gifts.id AND unit = 'gifts'), 0) AS "left"
   FROM gifts WHERE stock IS NOT NULL`,
)

/** How many there are of each gift that is counted. `without`: as if this visit had not been. */
export function giftsLeft(db: Db, without: number | null): { id: number; left: number }[] {
  return countedLeft(db).all(without ?? 0)
}

const outOfUse = preparedSql<[], number>('SELECT id FROM gifts WHERE retired_at IS NOT NULL')

export function retiredGifts(db: Db): number[] {
  return outOfUse(db).pluck().all()
}

const givenIn = preparedSql<[number], string>(
  `SELECT gifts.name FROM gift_givings JOIN gifts ON gifts.id = gift_id WHERE visit_id = ? AND back_at IS NULL ORDER BY gift_givings.id`,
)

/** Names of the gifts that a visit gave, without those that came back. */
export function giftsOfVisit(db: Db, visitId: number): string[] {
  return givenIn(db).pluck().all(visitId)
}

export interface DueGift {
  readonly id: number
  readonly giftId: number
  readonly name: string
  readonly why: string
  readonly day: Day
  /** Null where nobody counts. */
  readonly left: number | null
}

const due = preparedSql<[{ clientId: number; today: Day }], DueGift>(
  `SELECT g.id, g.gift_id AS giftId, gifts.name, g.why, g.planned_day AS day, gifts.stock AS "left"
   FROM gift_givings AS g JOIN gifts ON gifts.id = g.gift_id
   WHERE g.client_id = @clientId AND g.given_at IS NULL AND g.back_at IS NULL AND g.planned_day <= @today ORDER BY g.planned_day, g.id`,
)

/** What is planned for a client for today or an earlier day, and not given yet. */
export function giftsDue(db: Db, clientId: number, today: Day): DueGift[] {
  return due(db).all({ clientId, today })
}

const allDue = preparedSql<[Day], DueGift & { clientId: number }>(
  `SELECT g.id, g.gift_id AS giftId, gifts.name, g.why, g.planned_day AS day, gifts.stock AS "left", g.client_id AS clientId
   FROM gift_givings AS g INDEXED BY gift_givings_planned JOIN gifts ON gifts.id = g.gift_id
   WHERE g.planned_day <= ? AND g.given_day IS NULL AND g.back_at IS NULL ORDER BY g.planned_day DESC LIMIT 1000`,
)

/** The same for everyone. */
export function plansDue(db: Db, today: Day): (DueGift & { clientId: number })[] {
  return allDue(db).all(today)
}

const rewardsIn = preparedSql<[number], number>(
  `SELECT DISTINCT reward_id FROM movements WHERE visit_id = ? AND unit = 'gifts' AND reward_id IS NOT NULL`,
)

/** The rewards for which a visit gave a gift, also where it came back. */
export function giftRewardsOfVisit(db: Db, visitId: number): number[] {
  return rewardsIn(db).pluck().all(visitId)
}
