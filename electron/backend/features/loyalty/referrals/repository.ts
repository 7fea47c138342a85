import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { referrals } from '#electron/backend/db/schema/bonuses.ts'
import type { Day } from '#shared/kernel/day.ts'

/** `visitId` is the visit for which both were rewarded. */
type ReferralRecord = Pick<typeof referrals.$inferSelect, 'id' | 'clientId' | 'byClientId' | 'visitId'>

const ofClient = preparedSql<[number], ReferralRecord>(
  'SELECT id, client_id AS clientId, by_client_id AS byClientId, visit_id AS visitId FROM referrals WHERE client_id = ?',
)

export function findReferral(db: Db, clientId: number): ReferralRecord | null {
  return ofClient(db).get(clientId) ?? null
}

export interface SaidReferral {
  readonly clientId: number
  readonly byClientId: number | null
  readonly day: Day
  readonly at: number
  readonly employeeId: number
}

const say = preparedSql<[SaidReferral]>(
  `INSERT INTO referrals (client_id, by_client_id, day, at, employee_id) VALUES (@clientId, @byClientId, @day, @at, @employeeId)
   ON CONFLICT (client_id) DO UPDATE SET by_client_id = excluded.by_client_id, day = excluded.day, at = excluded.at, employee_id = excluded.employee_id`,
)

export function sayReferral(db: Db, referral: SaidReferral): void {
  say(db).run(referral)
}

const rewarded = preparedSql<[number | null, number]>('UPDATE referrals SET visit_id = ? WHERE id = ?')
const unrewarded = preparedSql<[number]>('UPDATE referrals SET visit_id = NULL WHERE visit_id = ?')

export function setRewarded(db: Db, id: number, visitId: number): void {
  rewarded(db).run(visitId, id)
}

/** The visit for which both were rewarded is no more: the next one may be it. */
export function forgetRewarded(db: Db, visitId: number): void {
  unrewarded(db).run(visitId)
}

const above = preparedSql<[number], number>(
  `WITH RECURSIVE up (id) AS (
     SELECT ? UNION SELECT by_client_id FROM referrals JOIN up ON referrals.client_id = up.id WHERE by_client_id IS NOT NULL
   ) SELECT id FROM up`,
)

/** A client, who brought him, who brought that one, and so on. */
export function broughtBy(db: Db, clientId: number): number[] {
  return above(db).pluck().all(clientId) as number[]
}

const direct = preparedSql<[number], { clientId: number; day: Day; visits: number; spent: number; brought: number }>(
  `SELECT referrals.client_id AS clientId, day, visits, spent,
     (SELECT count(*) FROM referrals AS next JOIN clients AS guest ON guest.id = next.client_id
      WHERE next.by_client_id = referrals.client_id AND guest.merged_into IS NULL) AS brought
   FROM referrals JOIN clients ON clients.id = referrals.client_id
   WHERE by_client_id = ? AND merged_into IS NULL ORDER BY day DESC, referrals.client_id DESC`,
)

/** Whom a client brought himself, the latest first. */
export function broughtDirectly(db: Db, clientId: number) {
  return direct(db).all(clientId)
}

const below = preparedSql<[number], { clients: number; spent: number }>(
  `WITH RECURSIVE down (id) AS (
     SELECT client_id FROM referrals WHERE by_client_id = ? UNION SELECT client_id FROM referrals JOIN down ON by_client_id = down.id
   ) SELECT count(*) AS clients, coalesce(sum(spent), 0) AS spent FROM down JOIN clients ON clients.id = down.id WHERE merged_into IS NULL`,
)

/** All whom a client brought, and those brought in turn, however many levels below. */
export function allBrought(db: Db, clientId: number): { clients: number; spent: number } {
  return below(db).get(clientId) ?? { clients: 0, spent: 0 }
}

const dayOfVisit = preparedSql<[number], Day>('SELECT day FROM visits WHERE id = ?')

export function visitDay(db: Db, visitId: number): Day | null {
  return dayOfVisit(db).pluck().get(visitId) ?? null
}

const firstPaid = preparedSql<[{ clientId: number; day: Day }], { visitId: number; total: number }>(
  `SELECT id AS visitId, total - returned AS total FROM visits
   WHERE client_id = @clientId AND state = 'open' AND day = @day AND total > returned ORDER BY at, id LIMIT 1`,
)

/** The first paid visit of one business day. */
export function firstPaidOn(db: Db, clientId: number, day: Day): { visitId: number; total: number } | null {
  return firstPaid(db).get({ clientId, day }) ?? null
}
